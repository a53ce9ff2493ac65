"""Rows of a table before it is known where on which page they stand."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.grain import EPSILON, on_twip, up_to_twip
from sopdoc.layout.blocks.slices import bottom_of, split_blocks
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.layout.page import ALL_SIDES, Anchor
from sopdoc.layout.picture import Picture
from sopdoc.model.isi import Isi
from sopdoc.templat.templat import JarakSel
from sopdoc.typography.fate import Fate


class Box(Struct, frozen=True):
    """A cell of a row: the columns it covers, and its contents with y from its upper padding's end.

    Boxes of one column with the same ``joins`` make one cell of all their rows on a page, filled by the first one.
    Where such a row is parted, ``again`` stands in its second part. ``ruled`` is as in `Cell`.
    """

    column: int
    span: int = 1
    blocks: Blocks = ()
    fill: str = ""
    anchor: Anchor = Anchor.TOP
    picture: Picture | None = None
    joins: str = ""
    again: Blocks = ()
    ruled: str = ALL_SIDES

    @property
    def height(self) -> float:
        """The height of the contents."""
        return max(bottom_of(self.blocks), self.picture.rect.bottom if self.picture else 0.0)

    def parted(self, room: float, *, forced: bool) -> tuple[Box, Box]:
        """Return the part that fits ``room``, and the rest; ``forced`` gives the first part at least a line."""
        if self.joins:
            return self, replace(self, blocks=self.again)
        head, tail = split_blocks(self.blocks, room, forced=forced)
        return replace(self, blocks=head), replace(self, blocks=tail, picture=None)


class Row(Struct, frozen=True):
    """Boxes side by side; ``padding`` lies above and below their blocks, ``minimum`` is the least height.

    A ``mark`` says that the row came or went.
    """

    boxes: tuple[Box, ...]
    padding: float
    minimum: float = 0.0
    mark: Fate = Fate.KEPT

    @property
    def height(self) -> float:
        """The height that the highest box needs, in whole twips."""
        needed = max(box.height for box in self.boxes) + 2 * self.padding
        return up_to_twip(max(self.minimum, needed))

    def parted(self, room: float, *, forced: bool = False) -> tuple[Row, Row]:
        """Return the part that fits ``room`` and the rest; ``forced`` gives each box at least a line."""
        parts = [box.parted(room - 2 * self.padding, forced=forced) for box in self.boxes]
        # The least height is for the look of a whole row; what is left of one needs only its lines.
        heads = Row(tuple(head for head, _tail in parts), self.padding, mark=self.mark)
        return heads, Row(tuple(tail for _head, tail in parts), self.padding, mark=self.mark)

    def without(self, columns: set[int]) -> Row:
        """Return this row with nothing in the boxes of some columns."""
        boxes = tuple(replace(box, blocks=()) if box.column in columns else box for box in self.boxes)
        return replace(self, boxes=boxes)

    @property
    def has_lines(self) -> bool:
        """Whether any box but a joining one holds text."""
        return any(box.blocks for box in self.boxes if not box.joins)


class Band(Struct, frozen=True):
    """A row that may be parted between pages, under titles that stay with it.

    ``again`` are the titles over the row's later parts. A ``breakable`` band is parted rather than moved to the next
    page when much room is left; others are parted only if they are higher than a page.
    """

    body: Row
    titles: tuple[Row, ...] = ()
    again: tuple[Row, ...] = ()
    breakable: bool = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return (*self.titles, self.body)

    def remainder(self, tail: Row) -> Band:
        """Return what follows on the next page; boxes with nothing left are not announced again."""
        done = {box.column for box in tail.boxes if not box.blocks}
        titles = tuple(row.without(done) for row in self.again)
        return replace(self, body=tail, titles=titles)


def height_of(rows: tuple[Row, ...]) -> float:
    """Return the height of rows one below the other."""
    return on_twip(sum(row.height for row in rows))


class Grid(Struct, frozen=True):
    """The columns of a table: the x of their edges, and the space from a rule to the text."""

    edges: tuple[float, ...]
    across: float
    above: float

    @classmethod
    def of(cls, edges: tuple[float, ...], jarak: JarakSel) -> Grid:
        """Make a grid whose edges and paddings lie on whole twips."""
        return cls(tuple(on_twip(edge) for edge in edges), on_twip(jarak.mendatar), on_twip(jarak.tegak))

    def inside(self, column: int, span: int = 1) -> tuple[float, float]:
        """Return where text starts in a cell, and how wide it may be."""
        left, right = self.edges[column], self.edges[column + span]
        return left + self.across, max(right - left - 2 * self.across, EPSILON)

    def box(self, setter: Typesetter, isi: Isi, style: Style, column: int, span: int = 1, fill: str = "") -> Box:
        """Set a content into a box."""
        x, width = self.inside(column, span)
        return Box(column, span, setter.blocks(isi, x, 0, width, style), fill)

    def row(self, *boxes: Box, minimum: float = 0.0) -> Row:
        """Make a row of boxes."""
        return Row(boxes, self.above, minimum)

    def least(self, leading: float, lines: int = 1) -> float:
        """Return the height of a row of so many lines."""
        return up_to_twip(lines * leading + 2 * self.above)
