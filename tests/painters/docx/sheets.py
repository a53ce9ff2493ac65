"""Pages made by hand, with all that a painter must be able to show."""

from __future__ import annotations

import re
import struct
import zlib

from msgspec.structs import replace

from sopdoc.geometry.image import Image, ImageFormat
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.layout.flowchart.standing.symbol_words import set_words
from sopdoc.layout.margin_text import Field, MarginText, Piece
from sopdoc.layout.page import (
    Anchor,
    Cell,
    Connector,
    Document,
    End,
    FlowItem,
    Page,
    Port,
    Shape,
    Symbol,
    Table,
    TableRole,
)
from sopdoc.layout.text_block import Align, TextBlock
from sopdoc.model.isi import Isi
from sopdoc.typography.measure import FontMeasurer
from tests.painters.pages import DASAR
from tests.tables import rows_between

SETTER = Typesetter(FontMeasurer(), 1.2)
SIZE = (841.9, 595.3)
MARGINS = (42.5, 36.85, 42.5, 42.5)
LEFT, TOP = MARGINS[0], MARGINS[1]
RIGHT, BOTTOM = SIZE[0] - MARGINS[2], SIZE[1] - MARGINS[3]
PADDING = 3.4
LONG = (
    "Kepala Sub Bagian Perencanaan dan Evaluasi menghimpun **format data kinerja** dari masing-masing bidang, lalu "
    "menyampaikan *draft* rekapitulasi kepada Sekretaris Dinas untuk dikoreksi & disetujui <segera>."
)


def block(isi: Isi, x: float, y: float, width: float, size: float = 8, role: str = "", **style: object) -> TextBlock:
    return SETTER.block(isi, x, y, width, Style(size, role, **style))  # type: ignore[arg-type]


def footer(number: int, total: int, text: str = "Halaman {} dari {}") -> tuple[MarginText, ...]:
    """Return a foot of one text; in braces stand the page's number and how many there are."""
    shown = text.format(number, total)
    line = block(shown, LEFT, 565, RIGHT - LEFT, 7.5, "halaman", align=Align.RIGHT)
    return (MarginText(line, counted_pieces(text, number, total)),)


def counted_pieces(text: str, number: int, total: int) -> tuple[Piece, ...]:
    """Return a text in pieces: the first place in braces, or {0}, is the page's number, the other the last one's."""
    fields = {"{}": Field.PAGE, "{0}": Field.PAGE, "{1}": Field.PAGES}
    found: list[Piece] = []
    for part in filter(None, re.split(r"(\{[01]?\})", text)):
        field = fields.get(part, Field.NONE)
        if part == "{}":
            fields["{}"] = Field.PAGES
        found.append(Piece({Field.PAGE: str(number), Field.PAGES: str(total)}.get(field, part), field=field))
    return tuple(found)


def page(number: int, *flow: FlowItem, **others: object) -> Page:
    return Page(number, SIZE, MARGINS, flow, **others)  # type: ignore[arg-type]


def document(*pages: Page, **others: object) -> Document:
    given = {"judul": "SOP Uji <Coba>", "instansi": "Dinas & Badan", "nomor": "065/07", "created": "2025-01-15"}
    return Document(**{**given, "font": "Arial", "pages": pages, "dasar_docx": DASAR, **others})  # type: ignore[arg-type]


def png(width: int = 8, height: int = 8) -> Image:
    rows = b"".join(
        b"\0" + b"".join(bytes((20 * y % 256, 90, 30 * x % 256)) for x in range(width)) for y in range(height)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return Image(data, ImageFormat.PNG, width, height)


class Grid:
    """Cells by place, with text set inside them."""

    def __init__(self, columns: tuple[float, ...], rows: tuple[float, ...]) -> None:
        self.columns, self.rows = columns, rows

    def cell(
        self,
        row: int,
        column: int,
        isi: Isi = "",
        *,
        down: int = 1,
        across: int = 1,
        middle: bool = False,
        fill: str = "",
        ruled: str = "LTRB",
        size: float = 8,
        role: str = "kegiatan",
        **style: object,
    ) -> Cell:
        rect = Rect.from_edges(
            self.columns[column], self.rows[row], self.columns[column + across], self.rows[row + down]
        )
        text = block(isi, rect.x + PADDING, rect.y + 2.55, rect.width - 2 * PADDING, size, role, **style)
        if middle:
            text = replace(text, rect=text.rect.moved(0, rect.centre.y - text.rect.centre.y))
        blocks = (text,) if text.paragraphs else ()
        anchor = Anchor.MIDDLE if middle else Anchor.TOP
        return Cell(row, column, down, across, fill, anchor, blocks, None, ruled)


HEAD = {"middle": True, "fill": "E7E6E6", "role": "kepala_tabel", "bold": True, "align": Align.CENTRE}


def procedure_grid(heights: tuple[float, ...], top: float) -> Grid:
    widths = (22.7, 175.7, 59.5, 59.5, 59.5, 59.5, 59.5, 85, 48.2, 85, 42.8)
    columns = [LEFT]
    for width in widths:
        columns.append(round(columns[-1] + width, 2))
    rows = [top]
    for height in (14.0, 25.0, *heights):
        rows.append(round(rows[-1] + height, 2))
    return Grid(tuple(columns), tuple(rows))


def procedure_table(grid: Grid, kegiatan: tuple[str, ...], *, strip: bool = False) -> Table:
    names = ("Kepala Dinas", "Sekretaris Dinas", "Kasubbag Perencanaan & Evaluasi", "Kepala Bidang", "JP")
    first, past = 2, 7
    cells = [
        grid.cell(0, 0, "No", down=2, **HEAD),
        grid.cell(0, 1, "Kegiatan", down=2, **HEAD),
        grid.cell(0, 2, "Pelaksana", across=5, **HEAD),
        grid.cell(0, 7, "Mutu Baku", across=3, **HEAD),
        grid.cell(0, 10, "Ket", down=2, **HEAD),
        *(grid.cell(1, first + at, name, **{**HEAD, "size": 7}) for at, name in enumerate(names)),
        *(grid.cell(1, 7 + at, name, **HEAD) for at, name in enumerate(("Kelengkapan", "Waktu", "Output"))),
    ]
    for at, text in enumerate(kegiatan):
        row = at + 2
        last = strip and at == len(kegiatan) - 1
        cells += [
            grid.cell(row, 0, "" if last else str(at + 1), role="no", align=Align.CENTRE),
            grid.cell(row, 1, text),
            *(grid.cell(row, column, ruled="LRB" if last else "LTRB") for column in range(first, past)),
            grid.cell(row, 7, "" if last else ("Disposisi Surat", "Format Data"), role="kelengkapan"),
            grid.cell(row, 8, "" if last else "15 menit", role="waktu", align=Align.CENTRE),
            grid.cell(row, 9, "" if last else "Dokumen Format Data", role="output"),
            grid.cell(row, 10, "", role="keterangan"),
        ]
    return Table(grid.columns, rows_between(grid.rows, 2), tuple(cells), 0.5, TableRole.PROCEDURE, lanes=(first, past))


def symbol(number: int, shape: Shape, x: float, y: float, langkah: int, text: str = "") -> Symbol:
    width, height = (15.0, 15.0) if shape is Shape.OFFPAGE else (36.0, 26.0 if shape is Shape.DECISION else 18.0)
    rect = Rect.from_centre(Point(x, y), width, height)
    words = set_words(text, shape, rect, Point(x, y), 6.5, SETTER, 2) if text else None
    return Symbol(number, shape, rect, langkah, "jp", words)


def upright_cell(grid: Grid, row: int, column: int, name: str) -> Cell:
    """Return a cell with lines from its foot to its head but for 3 points, in its middle."""
    rect = Rect.from_edges(grid.columns[column], grid.rows[row], grid.columns[column + 1], grid.rows[row + 1])
    length = rect.height - 6
    lying = block(name, 0, 0, length, 8, "pelaksana", bold=True, align=Align.CENTRE)
    width = lying.rect.height
    place = Rect(rect.centre.x - width / 2, rect.y + 3, width, length)
    return Cell(row, column, fill="E7E6E6", anchor=Anchor.MIDDLE, blocks=(replace(lying, rect=place, upright=True),))


def arrow(
    points: list[tuple[float, float]], source: tuple[int, Port], target: tuple[int, Port], **others: object
) -> Connector:
    route = tuple(Point(x, y) for x, y in points)
    return Connector(route, End(*source), End(*target), **others)  # type: ignore[arg-type]
