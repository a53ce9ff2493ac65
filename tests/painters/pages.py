"""Pages made by hand: a measurer isn't needed, widths are half an em a character but where the font must agree."""

from __future__ import annotations

import random
from pathlib import Path

from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.margin_text import MarginText, Piece
from sopdoc.layout.page import Cell, Connector, Document, End, FlowItem, Page, Port, Shape, Symbol, Table, TableRole
from sopdoc.layout.text_block import Align, Paragraph, TextBlock
from sopdoc.typography.faces import Face
from sopdoc.typography.links import linked
from sopdoc.typography.markup import Run, parse_markup
from sopdoc.typography.measure import FontMeasurer
from sopdoc.typography.wrap import Break, Line
from tests.tables import rows_between

SIZE = (841.9, 595.3)
MARGINS = (40.0, 40.0, 40.0, 40.0)
MEASURER = FontMeasurer()
DASAR = (Path(__file__).parents[2] / "templates" / "permenpan35" / "dasar.docx").read_bytes()


def line(text: str, size: float = 8.0) -> Line:
    runs = linked(parse_markup(text))
    width = sum(MEASURER.width(run.text, run.face, size) for run in runs)
    return Line(runs, width, Break.PARAGRAPH)


def block(*lines: str, x: float = 50.0, y: float = 50.0, width: float = 300.0, **fields: object) -> TextBlock:
    """One paragraph of ready lines."""
    paragraph = Paragraph(tuple(line(text) for text in lines))
    return replace(TextBlock(Rect(x, y, width, 10.0 * len(lines)), (paragraph,), 8.0, 10.0), **fields)  # type: ignore[arg-type]


def listed(*items: tuple[str, ...], x: float = 50.0, y: float = 50.0) -> TextBlock:
    """A numbered list, of items that are lines."""
    paragraphs = tuple(
        Paragraph(tuple(line(text) for text in item), line(f"{at}."), 12.0) for at, item in enumerate(items, start=1)
    )
    height = 10.0 * sum(len(item) for item in items)
    return TextBlock(Rect(x, y, 300.0, height), paragraphs, 8.0, 10.0, role="kelengkapan", langkah=1)


def centred(text: str, centre: Point) -> TextBlock:
    set_line = line(text, 7.0)
    rect = Rect.from_centre(centre, set_line.width, 8.4)
    return TextBlock(rect, (Paragraph((set_line,)),), 7.0, 8.4, Align.CENTRE, "label")


def page(*flow: FlowItem, number: int = 1, **fields: object) -> Page:
    return replace(Page(number, SIZE, MARGINS, flow), **fields)  # type: ignore[arg-type]


def document(*pages: Page, judul: str = "Mekanisme <Uji> & Coba", created: str = "2025-01-15") -> Document:
    return Document(judul, "Dinas Uji", "065/1", created, "Arial", pages, dasar_docx=DASAR)


def flowchart_page(number: int = 2) -> Page:
    """A table of a header and three rows with two lanes; a capsule, a diamond, a box and a pentagon in them."""
    columns = (40.0, 60.0, 300.0, 380.0, 460.0, 800.0)
    rows = (60.0, 90.0, 150.0, 220.0, 280.0)
    names = ("No", "Kegiatan", "**Kepala**", "**Staf**", "Waktu")
    roles = {0: "no", 1: "kegiatan", 4: "waktu"}
    heads = tuple(
        Cell(0, at, fill="E7E6E6", blocks=(block(name, x=columns[at] + 3, y=65, width=70),))
        for at, name in enumerate(names)
    )
    cells = tuple(
        Cell(row, at, blocks=(block(f"isi {row}-{at}", x=columns[at] + 3, y=rows[row] + 3, width=100, role=roles[at]),))
        if at in {0, 1, 4}
        else Cell(row, at)
        for row in (1, 2, 3)
        for at in range(5)
    )
    table = Table(columns, rows_between(rows, 1), (*heads, *cells), 0.5, TableRole.PROCEDURE, lanes=(2, 4))
    symbols = (
        Symbol(0, Shape.TERMINATOR, Rect(322.0, 111.0, 36.0, 18.0), 1, "kepala"),
        Symbol(1, Shape.DECISION, Rect(402.0, 172.0, 36.0, 26.0), 2, "staf"),
        Symbol(2, Shape.PROCESS, Rect(322.0, 176.0, 36.0, 18.0), 2, "kepala", fill="FFF2CC"),
        Symbol(3, Shape.OFFPAGE, Rect(412.5, 250.0, 15.0, 15.0), 2, "staf", centred("A", Point(420.0, 256.0))),
    )
    connectors = (
        Connector(
            (Point(340.0, 129.0), Point(340.0, 150.0), Point(420.0, 150.0), Point(420.0, 172.0)),
            End(0, Port.BOTTOM),
            End(1, Port.TOP),
        ),
        Connector(
            (Point(420.0, 198.0), Point(420.0, 250.0)),
            End(1, Port.BOTTOM),
            End(3, Port.TOP),
            label=centred("Tidak", Point(434.0, 210.0)),
        ),
        Connector((Point(358.0, 185.0), Point(402.0, 185.0)), End(2, Port.RIGHT), End(1, Port.LEFT), arrow=False),
    )
    title = block("**SOP Uji**", y=44, role="judul_prosedur")
    footer = block("Halaman 2 dari 2", y=560, role="halaman")
    return page(
        title,
        table,
        number=number,
        symbols=symbols,
        connectors=connectors,
        prosedur=0,
        foot=(MarginText(footer, (Piece("Halaman 2 dari 2"),)),),
        opens="Prosedur: uji & coba",
    )


def keyed_page(number: int = 2) -> Page:
    """The flowchart page with a key on its labelled arrow: number 2 of those that a list tells."""
    plain = flowchart_page(number)
    connectors = tuple(
        replace(arrow, label=centred("2.", arrow.label.rect.centre), meaning="Tidak lengkap") if arrow.label else arrow
        for arrow in plain.connectors
    )
    return replace(plain, connectors=connectors)


def random_page(seed: int, count: int) -> Page:
    """Symbols and arrows anywhere on the page, on its grain."""
    dice = random.Random(seed)

    def length(low: float, high: float) -> float:
        return round(dice.uniform(low, high), 1)

    symbols = tuple(
        Symbol(
            at,
            dice.choice(list(Shape)),
            Rect(length(0, 700), length(0, 500), length(8, 40), length(8, 40)),
            at + 1,
            "staf",
            fill="FFFFFF",
        )
        for at in range(count)
    )
    return page(number=1, symbols=symbols, connectors=tuple(_arrows(symbols, dice)), prosedur=0)


def _arrows(symbols: tuple[Symbol, ...], dice: random.Random) -> list[Connector]:
    arrows = []
    for source in symbols:
        target = dice.choice(symbols)
        start, end = source.port(Port.BOTTOM), target.port(Port.LEFT)
        if start == end:
            continue
        x, y = round(end.x - dice.uniform(3, 30), 1), round(start.y + dice.uniform(3, 30), 1)
        points = (start, Point(start.x, y), Point(x, y), Point(x, end.y), end)
        ends = End(source.id, Port.BOTTOM), End(target.id, Port.LEFT)
        arrows.append(Connector(points, *ends, arrow=dice.random() < 0.8, head=dice.choice([4.0, 5.0, 5.5, 6.3])))
    return arrows


def plain_run(text: str) -> Run:
    return Run(text, Face.REGULAR)
