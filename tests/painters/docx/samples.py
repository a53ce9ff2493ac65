"""A document with every kind of page: cover, identity, two flowchart pages, closing."""

from __future__ import annotations

import random

from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.margin_text import MarginText
from sopdoc.layout.page import Connector, Document, Page, Port, Shape, Symbol, Table, TableRole
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import Align, TextBlock
from tests.painters.docx.sheets import (
    HEAD,
    LEFT,
    LONG,
    RIGHT,
    SETTER,
    TOP,
    Grid,
    arrow,
    block,
    counted_pieces,
    document,
    footer,
    page,
    png,
    procedure_grid,
    procedure_table,
    symbol,
    upright_cell,
)
from tests.tables import rows_between

T, L, B, R = Port.TOP, Port.LEFT, Port.BOTTOM, Port.RIGHT
TITLE = "SOP Mekanisme Pengumpulan Data Kinerja & <Pelaporan>"
TOTAL = 5
LANE_X = (270.7, 330.2, 389.7, 449.2, 508.7)


def cover() -> Page:
    width = RIGHT - LEFT
    return page(
        1,
        block("PEMERINTAH KABUPATEN UJI", LEFT, 80, width, 16, "sampul_instansi", bold=True, align=Align.CENTRE),
        Picture(Rect(385, 130, 72, 72), png()),
        block("Standar Operasional Prosedur", LEFT, 260, width, 24, "sampul_judul", bold=True, align=Align.CENTRE),
        block("Jl. Contoh No. 1\nKode Pos 94700", LEFT, 500, width, 10, "sampul_alamat", align=Align.CENTRE),
    )


def identity() -> Page:
    middle = 420.0
    grid = Grid((LEFT, middle, 540.0, RIGHT), tuple(TOP + 18.0 * at for at in range(8)))
    labels = ("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh", "Judul SOP")
    values = ("065/07/SOP", "2 Januari 2020", "", "Februari 2022", "Kepala Dinas", LONG[:60])
    name = grid.cell(0, 0, "DINAS PERDAGANGAN", down=7, size=12, role="instansi", bold=True, align=Align.CENTRE)
    name = replace(
        name,
        picture=Picture(Rect(200, TOP + 6, 60, 60), png(16, 16)),
        blocks=(
            name.blocks[0].moved(70),
            replace(
                block("Jl. Contoh", LEFT + 3.4, TOP + 100, middle - LEFT - 6.8, 8.5, "alamat", align=Align.CENTRE),
                underline=True,
            ),
        ),
    )
    cells = [name]
    for row, (label, value) in enumerate(zip(labels, values, strict=True)):
        cells.append(grid.cell(row, 1, label, role="identitas", size=9, middle=row == 4, down=2 if row == 5 else 1))
        cells.append(grid.cell(row, 2, value, role="identitas", size=9, middle=row == 4, down=2 if row == 5 else 1))
    head = Table(grid.columns, rows_between(grid.rows), tuple(cells), 0.5, TableRole.IDENTITY)
    return page(2, head, _parts(grid.rows[-1]), foot=footer(2, TOTAL))


def _parts(top: float) -> Table:
    items = ("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik, " + LONG, "Peraturan Menteri", LONG)
    grid = Grid((LEFT, 420.0, RIGHT), (top, top + 14, top + 134, top + 148, top + 300))
    title = {"fill": "E7E6E6", "role": "bagian", "bold": True, "size": 9}
    cells = (
        grid.cell(0, 0, "Dasar Hukum", **title),
        grid.cell(0, 1, "Kualifikasi Pelaksana", **title),
        grid.cell(1, 0, items, role="isi_bagian", size=9),
        grid.cell(
            1, 1, ("S1 Administrasi", *(f"Butir {at}" for at in range(2, 12))), role="isi_bagian", size=9, ruled="LTR"
        ),
        grid.cell(2, 0, "Peringatan", **title),
        grid.cell(2, 1, "", ruled="LR"),
        grid.cell(3, 0, LONG * 3, role="isi_bagian", size=9),
        grid.cell(3, 1, "Kata" + "panjang" * 14 + " akhir", role="isi_bagian", size=9, ruled="LRB"),
    )
    return Table(grid.columns, rows_between(grid.rows), cells, 0.5, TableRole.IDENTITY)


def flow_first() -> Page:
    title = block(TITLE, LEFT, TOP, RIGHT - LEFT, 11, "judul_prosedur", bold=True, align=Align.CENTRE)
    heights = (60.0, 70.0, 80.0, 70.0, 24.0)
    grid = procedure_grid(heights, TOP + 16.0)
    middles = [(a + b) / 2 for a, b in zip(grid.rows[2:], grid.rows[3:], strict=False)]
    ys = [round(y, 1) for y in middles]
    table = procedure_table(grid, (LONG, "Menyusun", LONG, LONG[:120], ""), strip=True)
    symbols = (
        symbol(0, Shape.TERMINATOR, LANE_X[0], ys[0], 1, "Mulai"),
        symbol(1, Shape.PROCESS, LANE_X[1], ys[1], 2),
        symbol(2, Shape.DECISION, LANE_X[2], ys[2], 3, "Valid?"),
        symbol(3, Shape.PROCESS, LANE_X[4], ys[2], 3),
        symbol(4, Shape.PROCESS, LANE_X[1], ys[3], 4),
        symbol(5, Shape.OFFPAGE, LANE_X[1], ys[4], 4, "A"),
        symbol(6, Shape.OFFPAGE, LANE_X[3], ys[4], 3, "B"),
    )
    return page(
        3, title, table, symbols=symbols, connectors=_routes(symbols), prosedur=0, foot=footer(3, TOTAL), opens=TITLE
    )


def _routes(symbols: tuple[Symbol, ...]) -> tuple[Connector, ...]:
    a, b, c, d, e, f, g = (one.port for one in symbols)
    channel = 205.0
    return (
        arrow([a(R), (b(T).x, a(R).y), b(T)], (0, R), (1, T)),
        arrow([b(B), (b(B).x, channel), (c(T).x, channel), c(T)], (1, B), (2, T)),
        arrow([c(R), d(L)], (2, R), (3, L), arrow=False),
        arrow([c(B), (c(B).x, 286.0), (e(T).x, 286.0), e(T)], (2, B), (4, T), label=_label("Ya", 396, 279)),
        arrow([c(L), (300.0, c(L).y), (300.0, b(L).y), b(L)], (2, L), (1, L), label=_label("Tidak", 345, c(L).y - 6)),
        arrow([e(B), f(T)], (4, B), (5, T)),
        arrow([g(T), (g(T).x, 330.0), (545.0, 330.0), (545.0, d(R).y), d(R)], (6, T), (3, R)),
        arrow([e(R), (420.0, e(R).y), (420.0, 200.0), (480.0, 200.0), (480.0, d(L).y), d(L)], (4, R), (3, L)),
        arrow([d(T), (d(T).x, 130.0), (245.0, 130.0), (245.0, a(L).y), a(L)], (3, T), (0, L)),
    )


def _label(text: str, x: float, y: float) -> TextBlock:
    return SETTER.line(text, x, y, Style(7, "label_arus"))


def flow_second() -> Page:
    """A table that starts at the upper margin and ends at the lower one."""
    grid = procedure_grid((24.0, 100.0, 120.0, 93.0, 140.0), TOP)
    table = procedure_table(grid, ("", LONG, "Menyusun", LONG + " " + LONG, LONG))
    ys = [round((a + b) / 2, 1) for a, b in zip(grid.rows[2:], grid.rows[3:], strict=False)]
    symbols = (
        symbol(0, Shape.OFFPAGE, LANE_X[0], ys[0], 5, "A"),
        symbol(1, Shape.PROCESS, LANE_X[0], ys[1], 5, "Verifikasi berkas"),
        symbol(2, Shape.TERMINATOR, LANE_X[3], ys[4], 7, "Selesai diarsipkan"),
    )
    a, b, c = (one.port for one in symbols)
    connectors = (
        arrow([a(B), b(T)], (0, B), (1, T)),
        arrow([b(B), (b(B).x, ys[2]), (c(T).x, ys[2]), c(T)], (1, B), (2, T)),
        arrow([c(R), (540.0, c(R).y), (540.0, b(R).y), b(R)], (2, R), (1, R)),
        arrow([c(B), (c(B).x, grid.rows[-1] - 10), (248.0, grid.rows[-1] - 10), (248.0, b(L).y), b(L)], (2, B), (1, L)),
    )
    return page(4, table, symbols=symbols, connectors=connectors, prosedur=0, foot=footer(4, TOTAL))


def closing() -> Page:
    signature = block("Ditetapkan di Luwuk\nKepala Dinas Perdagangan", 560, 180, 200, 9, "penutup")
    name = replace(block("NAMA PEJABAT", 560, 260, 200, 9, "penutup", bold=True), underline=True)
    return page(
        5,
        block(("*) catatan kaki yang *miring*", LONG * 2), LEFT, TOP + 20, 400, 8, "catatan"),
        signature,
        name,
        foot=footer(5, TOTAL),
    )


def everything() -> Document:
    return document(cover(), identity(), flow_first(), flow_second(), closing())


TEXT = """
    Kepala Dinas/Badan menyusun, dan/atau mengoreksi; (SAKIP) masing-masing sub-bagian-nya 15/20 %-nya data_kinerja
    e-Government Rp1.500.000,00 *draft* **Sekretaris** a.n. [JP] “kutipan” 2020–2024 s.d. koordinasi/konsultasi/evaluasi
    Undang-Undang No.25/2009 (disetujui/tidak) pertanggungjawaban https://contoh.go.id/laporan-kinerja
"""


def wrapping(pages: int = 12) -> Document:
    """Return many texts in columns of many widths, to see that lines break where they should."""
    dice = random.Random(7)
    return document(*(_wrapping_page(dice, number) for number in range(1, pages + 1)))


def _wrapping_page(dice: random.Random, number: int) -> Page:
    columns = [LEFT]
    for _column in range(7):
        columns.append(round(columns[-1] + dice.uniform(60, 140), 2))
    rows = tuple(round(TOP + 80 * at, 2) for at in range(7))
    grid = Grid(tuple(columns), rows)
    aligns = (Align.LEFT, Align.LEFT, Align.CENTRE, Align.RIGHT)
    cells = tuple(
        grid.cell(
            row,
            column,
            " ".join(dice.choices(TEXT.split(), k=dice.randint(1, 6))),
            role="isi",
            size=dice.choice((6, 6.5, 7)),
            align=dice.choice(aligns),
            middle=dice.random() < 0.3,
        )
        for row in range(6)
        for column in range(7)
    )
    return page(number, Table(grid.columns, rows_between(grid.rows), cells, 0.5, TableRole.REVISIONS))


def upright() -> Document:
    """Return a document of an upright page and a lying one, whose numbers stand in other places of the footer."""
    wording, margin = "{1} halaman: {0}", 56.7
    lying = replace(closing(), number=2, foot=footer(2, 2, wording))
    text = block(LONG * 4, margin, margin, 482, 11, "isi")
    line = block(wording.format(1, 2), margin, 800, 482, 7.5, "halaman", align=Align.CENTRE)
    number = MarginText(line, counted_pieces(wording, 1, 2))
    return document(Page(1, (595.3, 841.9), (margin,) * 4, (text,), foot=(number,)), lying)


NAMES = ("Kepala Dinas", "Kepala Bidang Perdagangan Dalam Negeri", "Staf/Operator", "Sub-bagian Umum & Aset", "Pemohon")


def names() -> Document:
    """Return a document of a table whose first row has names that stand upright."""
    columns = tuple(LEFT + 31.05 * at for at in range(len(NAMES) + 1))
    grid = Grid((*columns, columns[-1] + 200), (TOP, TOP + 76.2, TOP + 160))
    heads = (upright_cell(grid, 0, at, name) for at, name in enumerate(NAMES))
    others = (grid.cell(1, at) for at in range(len(NAMES)))
    words = (grid.cell(0, 5, "Keterangan", **HEAD), grid.cell(1, 5, LONG))
    return document(
        page(1, Table(grid.columns, rows_between(grid.rows, 1), (*heads, *others, *words), 0.5, TableRole.PROCEDURE))
    )
