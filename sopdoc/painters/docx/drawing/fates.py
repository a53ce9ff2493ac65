"""A flowchart of which parts came or went: each kind is a drawing of its own, as none can be half accepted."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.page import Page
from sopdoc.painters.docx.drawing.alternative import describe_flowchart
from sopdoc.typography.mark import Mark

_NAMES = {Mark.KEPT: "tetap", Mark.INSERTED: "ditambahkan", Mark.DELETED: "dihapus"}


class Drawn(Struct, frozen=True):
    """What one drawing shows: a page with its symbols and connectors alone, and what became of them."""

    page: Page
    title: str
    description: str
    mark: Mark = Mark.KEPT


def drawings_of(page: Page) -> Iterator[Drawn]:
    """Yield a page's drawings; that of what is kept, or else the first one, describes the flowchart as it is now."""
    title = f"Flowchart {page.number}"
    if not _is_marked(page):
        yield Drawn(page, title, describe_flowchart(page))
        return
    description = describe_flowchart(_as_it_is_now(page))
    for mark in Mark:
        part = _only(page, mark)
        if part.symbols or part.connectors:
            yield Drawn(part, f"{title} ({_NAMES[mark]})", description or f"{title}: {_NAMES[mark]}.", mark)
            description = ""


def _is_marked(page: Page) -> bool:
    return any(symbol.mark is not Mark.KEPT for symbol in page.symbols) or any(
        connector.mark is not Mark.KEPT for connector in page.connectors
    )


def _only(page: Page, mark: Mark) -> Page:
    symbols = tuple(symbol for symbol in page.symbols if symbol.mark is mark)
    connectors = tuple(connector for connector in page.connectors if connector.mark is mark)
    return replace(page, symbols=symbols, connectors=connectors)


def _as_it_is_now(page: Page) -> Page:
    symbols = tuple(symbol for symbol in page.symbols if symbol.mark is not Mark.DELETED)
    connectors = tuple(connector for connector in page.connectors if connector.mark is not Mark.DELETED)
    return replace(page, symbols=symbols, connectors=connectors)
