"""A flowchart of which parts came or went: each fate is a drawing of its own in each block of cells.

A drawing can't be half accepted. In a block that came or went there is one drawing, and all in it goes with its cells.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.page import Connector, End, Page, Port, Symbol
from sopdoc.layout.share import Share
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.alternatives.flowchart import describe_flowchart
from sopdoc.painters.docx.drawing.bands import WHOLE, Block, Grid
from sopdoc.painters.docx.drawing.cuts import Piece, cut, fate_in, parts_of
from sopdoc.painters.docx.drawing.labels import placed_labels
from sopdoc.typography.fate import Fate

_NAMES = {Fate.KEPT: "tetap", Fate.INSERTED: "ditambahkan", Fate.DELETED: "dihapus"}
ORDER = (Fate.DELETED, Fate.KEPT, Fate.INSERTED)
"""What went lies under what is there."""
_LOOSE = End(-1, Port.TOP)
"""Where a line is cut it ends at no symbol."""


class Drawn(Struct, frozen=True):
    """What one drawing shows, what became of it, and the block that it hangs on."""

    title: str
    symbols: tuple[Symbol, ...]
    connectors: tuple[Connector, ...]
    labels: tuple[TextBlock, ...]
    description: str = ""
    mark: Fate = Fate.KEPT
    block: Block = (0, 0)


class _Shapes(Struct):
    symbols: list[Symbol] = []
    connectors: list[Connector] = []
    labels: list[TextBlock] = []


def drawings_of(page: Page, grid: Grid = WHOLE, *, plain: bool = False) -> Iterator[Drawn]:
    """Yield a page's drawings, those of each block of its ``grid`` together.

    The first one that is kept, or else that came, describes the flowchart as it is now. What came is ``plain`` if it is
    to look as what is kept.
    """
    title = f"Flowchart {page.number}"
    if grid is WHOLE and not _is_marked(page):
        labels = tuple(line.label for line in page.connectors if line.label)
        yield Drawn(title, page.symbols, page.connectors, labels, describe_flowchart(page))
        return
    found = _Cutter(page, grid, plain=plain).cut()
    keys = sorted(found, key=lambda key: (key[0], ORDER.index(key[1])))
    telling = min(keys, key=lambda key: (list(Fate).index(key[1]), key[0]))
    for number, (block, mark) in enumerate(keys, 1):
        shapes, is_telling = found[block, mark], (block, mark) == telling
        name = f"{title} ({_NAMES[mark]})" if grid is WHOLE else f"{title}.{number} ({_NAMES[mark]})"
        description = describe_flowchart(as_it_is_now(page)) if is_telling else f"{title}: {_NAMES[mark]}."
        parts = tuple(shapes.symbols), tuple(shapes.connectors), tuple(shapes.labels)
        yield Drawn(name, *parts, description, mark, block)


def as_it_is_now(page: Page) -> Page:
    """Return a page without the symbols and connectors that went."""
    symbols = tuple(symbol for symbol in page.symbols if symbol.mark is not Fate.DELETED)
    connectors = tuple(connector for connector in page.connectors if connector.mark is not Fate.DELETED)
    return replace(page, symbols=symbols, connectors=connectors)


def unmarked_chart(page: Page) -> Page:
    """Return a page with the flowchart as it is now, as if nothing had come or gone; rows keep their marks."""
    now = as_it_is_now(page)
    return replace(
        now,
        shares=tuple(_now(share, page) for share in page.shares),
        symbols=tuple(replace(symbol, mark=Fate.KEPT) for symbol in now.symbols),
        connectors=tuple(
            replace(line, mark=Fate.KEPT, label=line.label and _unmarked(line.label)) for line in now.connectors
        ),
    )


def _now(share: Share, page: Page) -> Share:
    """Return a procedure's share of a page of which what went is gone."""
    symbols, connectors = (
        sum(item.mark is not Fate.DELETED for item in items)
        for items in (page.symbols[: share.symbols], page.connectors[: share.connectors])
    )
    return replace(share, symbols=symbols, connectors=connectors)


def _unmarked(label: TextBlock) -> TextBlock:
    return replace(label, paragraphs=tuple(paragraph.fated(Fate.KEPT) for paragraph in label.paragraphs))


def _is_marked(page: Page) -> bool:
    return any(symbol.mark is not Fate.KEPT for symbol in page.symbols) or any(
        connector.mark is not Fate.KEPT for connector in page.connectors
    )


class _Cutter:
    """Gives each part of a flowchart to the drawing of its block and its fate."""

    def __init__(self, page: Page, grid: Grid, *, plain: bool) -> None:
        self._page = page
        self._grid = grid
        self._plain = plain
        self._found: dict[tuple[Block, Fate], _Shapes] = {}

    def cut(self) -> dict[tuple[Block, Fate], _Shapes]:
        """Return the drawings by their block and fate."""
        for symbol in self._page.symbols:
            block = self._grid.block(symbol.rect.centre)
            fate = fate_in(self._grid, block, symbol.mark)
            if fate:
                self._drawing(block, fate).symbols.append(replace(symbol, mark=self._look(symbol.mark)))
        for connector in self._page.connectors:
            self._add_line(connector)
        return self._found

    def _add_line(self, connector: Connector) -> None:
        pieces = cut(connector.points, self._grid)
        for part in parts_of(pieces, self._grid, connector.mark):
            shapes = self._drawing(part.piece.block, part.mark)
            shapes.connectors.append(_piece(connector, part.piece, self._look(part.look)))
        if connector.label:
            for placed in placed_labels(connector.label, pieces, self._grid, connector.mark):
                self._drawing(placed.block, placed.mark).labels.append(placed.label)

    def _look(self, mark: Fate) -> Fate:
        return Fate.KEPT if self._plain and mark is Fate.INSERTED else mark

    def _drawing(self, block: Block, mark: Fate) -> _Shapes:
        return self._found.setdefault((block, mark), _Shapes())


def _piece(connector: Connector, piece: Piece, look: Fate) -> Connector:
    return replace(
        connector,
        points=piece.points,
        source=connector.source if piece.starts else _LOOSE,
        target=connector.target if piece.ends else _LOOSE,
        arrow=connector.arrow and piece.ends,
        label=None,
        mark=look,
    )
