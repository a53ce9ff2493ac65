"""A flowchart of which parts came or went: each fate is a drawing of its own in each band of rows.

A drawing can't be half accepted. In a band of rows that came or went there is one drawing, and all in it goes with
the rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.page import Connector, End, Page, Port, Symbol
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.docx.drawing.alternative import describe_flowchart
from sopdoc.painters.docx.drawing.bands import Band
from sopdoc.painters.docx.drawing.cuts import Piece, cut, parts_of
from sopdoc.typography.mark import Mark

_NAMES = {Mark.KEPT: "tetap", Mark.INSERTED: "ditambahkan", Mark.DELETED: "dihapus"}
_ORDER = (Mark.DELETED, Mark.KEPT, Mark.INSERTED)
"""What went lies under what is there."""
_LOOSE = End(-1, Port.TOP)
"""Where a line is cut it ends at no symbol."""


class Drawn(Struct, frozen=True):
    """What one drawing shows, what became of it, and the number of the band that it hangs on."""

    title: str
    symbols: tuple[Symbol, ...]
    connectors: tuple[Connector, ...]
    labels: tuple[TextBlock, ...]
    description: str = ""
    mark: Mark = Mark.KEPT
    band: int = 0


class _Shapes(Struct):
    symbols: list[Symbol] = []
    connectors: list[Connector] = []
    labels: list[TextBlock] = []


def drawings_of(page: Page, bands: tuple[Band, ...] = (), *, plain: bool = False) -> Iterator[Drawn]:
    """Yield a page's drawings, those of each band together; without ``bands`` its rows stay where they are.

    The first one that is kept, or else that came, describes the flowchart as it is now. What came is ``plain`` if it is
    to look as what is kept.
    """
    title = f"Flowchart {page.number}"
    if not bands and not _is_marked(page):
        labels = tuple(line.label for line in page.connectors if line.label)
        yield Drawn(title, page.symbols, page.connectors, labels, describe_flowchart(page))
        return
    found = _Cutter(page, bands, plain=plain).cut()
    keys = sorted(found, key=lambda key: (key[0], _ORDER.index(key[1])))
    telling = min(keys, key=lambda key: (list(Mark).index(key[1]), key[0]))
    for band, mark in keys:
        name = f"{title} ({_NAMES[mark]})" if not bands else f"{title}.{band + 1} ({_NAMES[mark]})"
        shapes, is_telling = found[band, mark], (band, mark) == telling
        description = describe_flowchart(as_it_is_now(page)) if is_telling else f"{title}: {_NAMES[mark]}."
        parts = tuple(shapes.symbols), tuple(shapes.connectors), tuple(shapes.labels)
        yield Drawn(name, *parts, description, mark, band)


def as_it_is_now(page: Page) -> Page:
    """Return a page without the symbols and connectors that went."""
    symbols = tuple(symbol for symbol in page.symbols if symbol.mark is not Mark.DELETED)
    connectors = tuple(connector for connector in page.connectors if connector.mark is not Mark.DELETED)
    return replace(page, symbols=symbols, connectors=connectors)


def _is_marked(page: Page) -> bool:
    return any(symbol.mark is not Mark.KEPT for symbol in page.symbols) or any(
        connector.mark is not Mark.KEPT for connector in page.connectors
    )


class _Cutter:
    """Gives each part of a flowchart to the drawing of its band and its fate."""

    def __init__(self, page: Page, bands: tuple[Band, ...], *, plain: bool) -> None:
        self._page = page
        self._edges = tuple(band.top for band in bands[1:])
        self._fates = tuple(band.mark for band in bands) or (Mark.KEPT,)
        self._plain = plain
        self._found: dict[tuple[int, Mark], _Shapes] = {}

    def cut(self) -> dict[tuple[int, Mark], _Shapes]:
        """Return the drawings by their band and fate."""
        for symbol in self._page.symbols:
            drawing = self._drawing(self._band(symbol.rect.centre.y), symbol.mark)
            if drawing:
                drawing.symbols.append(replace(symbol, mark=self._look(symbol.mark)))
        for connector in self._page.connectors:
            pieces = cut(connector.points, self._edges)
            for part in parts_of(pieces, self._fates, connector.mark):
                drawing = self._drawing(part.piece.band, part.mark)
                if drawing:
                    drawing.connectors.append(_piece(connector, part.piece, self._look(part.look)))
            label = connector.label
            drawing = self._drawing(self._band(label.rect.centre.y), connector.mark) if label else None
            if label and drawing:
                drawing.labels.append(label)
        return self._found

    def _band(self, y: float) -> int:
        return bisect_right(self._edges, y)

    def _look(self, mark: Mark) -> Mark:
        return Mark.KEPT if self._plain and mark is Mark.INSERTED else mark

    def _drawing(self, band: int, mark: Mark) -> _Shapes | None:
        """Return the drawing for a part of a fate in a band; None where the two are never there together."""
        fate = self._fates[band]
        if fate is Mark.KEPT or mark in (fate, Mark.KEPT):
            return self._found.setdefault((band, mark if fate is Mark.KEPT else fate), _Shapes())
        return None


def _piece(connector: Connector, piece: Piece, look: Mark) -> Connector:
    return replace(
        connector,
        points=piece.points,
        source=connector.source if piece.starts else _LOOSE,
        target=connector.target if piece.ends else _LOOSE,
        arrow=connector.arrow and piece.ends,
        label=None,
        mark=look,
    )
