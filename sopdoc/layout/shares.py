"""Pages that several procedures share: what of a page belongs to which."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.page import Connector, Document, End, Page, Symbol
from sopdoc.layout.share import Share


class Owned(Struct, frozen=True):
    """A procedure's own part of a page, and which of the page's symbols and connectors it begins with."""

    page: Page
    first_symbol: int = 0
    first_connector: int = 0


def parts_of(page: Page) -> tuple[Owned, ...]:
    """Return what stands above a page's procedures, and these apart, each as a page with all that is in its margins.

    A page that nothing shares is itself its only part.
    """
    if not page.shares or page.is_part:
        return (Owned(page),)
    past = Share(-1, len(page.flow), len(page.symbols), len(page.connectors), len(page.left_out))
    above = page.flow[: page.shares[0].flow]
    rest = replace(page, flow=above, symbols=(), connectors=(), left_out=(), prosedur=None, opens="", shares=())
    parts = tuple(_owned(page, share, following) for share, following in pairwise((*page.shares, past)))
    return (Owned(rest), *parts) if above else parts


def pages_of(page: Page) -> tuple[Page, ...]:
    """Return a page's procedures apart; see `parts_of`."""
    return tuple(part.page for part in parts_of(page))


def apart(document: Document) -> Document:
    """Return a document in which each page shows one procedure; pages that were shared have the same number."""
    return replace(document, pages=tuple(part for page in document.pages for part in pages_of(page)))


def _owned(page: Page, share: Share, following: Share) -> Owned:
    symbols, connectors = _renumbered(
        page.symbols[share.symbols : following.symbols],
        page.connectors[share.connectors : following.connectors],
        -share.symbols,
    )
    own = replace(
        page,
        flow=page.flow[share.flow : following.flow],
        symbols=symbols,
        connectors=connectors,
        left_out=page.left_out[share.left_out : following.left_out],
        prosedur=share.prosedur,
        opens=share.opens,
        is_part=True,
    )
    return Owned(own, share.symbols, share.connectors)


def joined(upper: Draft, lower: Draft) -> Draft:
    """Put what a procedure's first page holds below what a page holds already."""
    symbols, connectors = _renumbered(lower.symbols, lower.connectors, len(upper.symbols))
    both = replace(
        upper,
        flow=(*upper.flow, *lower.flow),
        symbols=(*upper.symbols, *symbols),
        connectors=(*upper.connectors, *connectors),
        left_out=(*upper.left_out, *lower.left_out),
    )
    own = _share_of(lower, upper)
    if upper.prosedur is None:
        return replace(both, prosedur=lower.prosedur, opens=lower.opens, shares=(own,))
    above = upper.shares or (Share(upper.prosedur, opens=upper.opens),)
    return replace(both, shares=(*above, own))


def _share_of(lower: Draft, upper: Draft) -> Share:
    return Share(
        lower.prosedur or 0,
        flow=len(upper.flow),
        symbols=len(upper.symbols),
        connectors=len(upper.connectors),
        left_out=len(upper.left_out),
        opens=lower.opens,
    )


def _renumbered(
    symbols: tuple[Symbol, ...], connectors: tuple[Connector, ...], by: int
) -> tuple[tuple[Symbol, ...], tuple[Connector, ...]]:
    """Return symbols with other numbers, and connectors that join the same ones."""

    def end(old: End) -> End:
        return End(old.symbol + by, old.port)

    return (
        tuple(replace(symbol, id=symbol.id + by) for symbol in symbols),
        tuple(replace(line, source=end(line.source), target=end(line.target)) for line in connectors),
    )
