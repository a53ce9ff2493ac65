"""The result of layout: finished pages. Painters decide nothing.

A page is a size and positioned items of few kinds. Items stand in reading order, from top to bottom; tables and text
blocks outside tables never lie side by side. Symbols and connectors lie over the lanes of their procedure's table.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.entry import Entry
from sopdoc.layout.margin_text import MarginText
from sopdoc.layout.picture import Picture, QrPlace, Signature
from sopdoc.layout.share import Share
from sopdoc.layout.text_block import TextBlock
from sopdoc.rules.facts.fact import Fact
from sopdoc.templat.huruf import Huruf
from sopdoc.typography.fate import Fate


class Anchor(StrEnum):
    """How a cell's text stands in its height; positions are already worked out, this is the meaning."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


ALL_SIDES = "LTRB"
"""A cell's left, upper, right and lower rules."""


class Cell(Struct, frozen=True):
    """A cell of a table, by the grid places it covers (counted from 0); its blocks lie inside it.

    ``fill`` is RRGGBB or empty. ``ruled`` tells which sides are drawn: any of "LTRB". An upright block is the only
    one in its cell, and stands in the middle of the cell's width. A ``mark`` says that the cell's column came or went.
    """

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    fill: str = ""
    anchor: Anchor = Anchor.TOP
    blocks: tuple[TextBlock, ...] = ()
    picture: Picture | None = None
    ruled: str = ALL_SIDES
    mark: Fate = Fate.KEPT

    def moved(self, dy: float) -> Cell:
        """Return this cell with its contents ``dy`` lower."""
        if not self.blocks and self.picture is None:
            return self
        blocks = tuple(block.moved(dy) for block in self.blocks)
        return replace(self, blocks=blocks, picture=self.picture and self.picture.moved(dy))


class TableRole(StrEnum):
    """What a table is for."""

    PROCEDURE = "prosedur"
    IDENTITY = "identitas"
    WORKSHEET = "lembar_kerja"
    REVISIONS = "riwayat"
    LIST = "daftar"
    CONTENTS = "daftar_isi"


class TableRow(Struct, frozen=True):
    """A row of a table: where it starts and ends, and whether it is a heading, repeated on each page.

    ``langkah`` is the step that it shows, counted from 1, if it shows one. A ``remark`` tells in lines what changed in
    it and has no mark.
    """

    top: float
    bottom: float
    is_heading: bool = False
    langkah: int | None = None
    mark: Fate = Fate.KEPT
    remark: str = ""

    @property
    def height(self) -> float:
        """From its upper to its lower edge."""
        return self.bottom - self.top


class Table(Struct, frozen=True):
    """A grid with rules: x of each column edge, rows under each other, and cells that cover each place once.

    ``rule`` is the rules' thickness. ``lanes`` are the first and the past-last column of a procedure's performers.
    """

    columns: tuple[float, ...]
    rows: tuple[TableRow, ...]
    cells: tuple[Cell, ...]
    rule: float
    role: TableRole
    lanes: tuple[int, int] | None = None

    def moved(self, dy: float) -> Table:
        """Return this table, ``dy`` lower."""
        rows = tuple(replace(row, top=row.top + dy, bottom=row.bottom + dy) for row in self.rows)
        return replace(self, rows=rows, cells=tuple(cell.moved(dy) for cell in self.cells))

    @property
    def edges(self) -> tuple[float, ...]:
        """The y of each row's upper edge, and of the last one's lower edge."""
        return (*(row.top for row in self.rows), self.bottom)

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.rows[0].top

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.rows[-1].bottom

    @property
    def headings(self) -> int:
        """How many rows, from the first one on, are headings."""
        return sum(row.is_heading for row in self.rows)

    @property
    def rect(self) -> Rect:
        """The table's outline."""
        return Rect.from_edges(self.columns[0], self.top, self.columns[-1], self.bottom)

    def cell_rect(self, cell: Cell) -> Rect:
        """The place that a cell covers."""
        return Rect.from_edges(
            self.columns[cell.column],
            self.rows[cell.row].top,
            self.columns[cell.column + cell.column_span],
            self.rows[cell.row + cell.row_span - 1].bottom,
        )


class Shape(StrEnum):
    """The regulation's symbols."""

    TERMINATOR = "terminator"
    PROCESS = "process"
    DECISION = "decision"
    OFFPAGE = "offpage"


CAPSULE_END = 3475 / 21600
"""How far a capsule's ends, half ellipses as high as it is, reach inwards at each side: part of its width.

Source: flowChartTerminator in ECMA-376, part 1, presetShapeDefinitions.xml.
"""


class Port(IntEnum):
    """Where a connector meets a symbol, numbered as DrawingML numbers connection sites."""

    TOP = 0
    LEFT = 1
    BOTTOM = 2
    RIGHT = 3


class Symbol(Struct, frozen=True):
    """A symbol; ``id`` is its number on the page, from 0. Coordinates lie on a grain of 0.1 pt.

    ``text`` (set in the middle) may be None; an off-page connector holds its letter, and ``langkah`` is the step
    on its own page that it is joined to. ``bagian`` counts the parts of a row from 1; 0: it has but one. ``fill`` is
    RRGGBB.
    """

    id: int
    shape: Shape
    rect: Rect
    langkah: int
    pelaksana: str
    text: TextBlock | None = None
    fill: str = "FFFFFF"
    line: float = 0.75
    mark: Fate = Fate.KEPT
    bagian: int = 0

    def port(self, port: Port) -> Point:
        """Return where a port lies."""
        centre = self.rect.centre
        return {
            Port.TOP: Point(centre.x, self.rect.y),
            Port.LEFT: Point(self.rect.x, centre.y),
            Port.BOTTOM: Point(centre.x, self.rect.bottom),
            Port.RIGHT: Point(self.rect.right, centre.y),
        }[port]


class End(Struct, frozen=True):
    """Where a connector starts or ends: a symbol of the page and one of its ports."""

    symbol: int
    port: Port


class Connector(Struct, frozen=True):
    """An arrow (or a joint row's plain line) of horizontal and vertical segments, from end to end.

    It has 2 to 6 points: a straight line or up to five segments. ``points`` start and end exactly on the ports.
    Where ``label`` is only a key, ``meaning`` are the words that it stands for.
    """

    points: tuple[Point, ...]
    source: End
    target: End
    arrow: bool = True
    label: TextBlock | None = None
    meaning: str = ""
    line: float = 0.75
    head: float = 5.0
    mark: Fate = Fate.KEPT


class LeftOut(Struct, frozen=True):
    """An arrow that isn't drawn, since it has no room: it is told below the table.

    ``source`` and ``target`` are steps, counted from 1; without a target it leads to the end. ``label`` is the words
    on it, and ``key`` what is printed for them, if anything is. ``part`` and ``target_part`` are the parts of these
    steps, from 0.
    """

    source: int
    target: int | None = None
    label: str = ""
    key: str = ""
    part: int = 0
    target_part: int = 0


FlowItem = Table | TextBlock | Picture
"""What stands in a page's flow from top to bottom."""


class Page(Struct, frozen=True):
    """One sheet; ``number`` counts from 1, ``prosedur`` from 0 (None on pages without a flowchart).

    ``margins`` are left, top, right, bottom. ``opens`` is set where a procedure starts: its title, for the bookmark.
    ``entry`` says which part of a book begins there. ``left_out`` are arrows of the page's steps that aren't drawn.
    """

    number: int
    size: tuple[float, float]
    margins: tuple[float, float, float, float]
    flow: tuple[FlowItem, ...]
    symbols: tuple[Symbol, ...] = ()
    connectors: tuple[Connector, ...] = ()
    prosedur: int | None = None
    head: tuple[MarginText, ...] = ()
    foot: tuple[MarginText, ...] = ()
    opens: str = ""
    left_out: tuple[LeftOut, ...] = ()
    shares: tuple[Share, ...] = ()
    """Those of all procedures, where one isn't alone; a page that ``is_part`` shows the share of its own one only."""
    is_part: bool = False
    entry: Entry | None = None
    signatures: tuple[Signature, ...] = ()
    """Where officials sign, from top to bottom."""
    qr: QrPlace | None = None


class Document(Struct, frozen=True):
    """All pages, and what else outputs tell of the document.

    ``font`` is the typeface's name in DOCX, ``huruf`` has a template's own files of it, ``dasar_docx`` is the Word file
    that gives it its looks. ``created`` is an ISO date (``2025-01-15``), or empty. ``source`` is the container of what
    it is made from (`sopdoc.carried`), empty where that isn't to travel along. ``bertanda``: PDF tells its parts.
    """

    judul: str
    instansi: str
    nomor: str
    created: str
    font: str
    pages: tuple[Page, ...]
    facts: tuple[Fact, ...] = ()
    dasar_docx: bytes = b""
    source: bytes = b""
    huruf: Huruf = Huruf("")
    bertanda: bool = True
