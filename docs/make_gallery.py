"""Make the gallery page of the documentation: contact sheets of the hard flowcharts in tests/cases/flowchart/.

Run it by hand after a change that can be seen: ``python docs/make_gallery.py``. It needs pdftoppm (poppler-utils).
A case is one source; the first line of its file says in a comment what is hard about it, and is its caption.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pictures import GREY, cut, raster, save
from PIL import Image, ImageDraw, ImageFont

from sopdoc.layout.page import Document, Table
from sopdoc.pipeline import lay_out, load, paint
from sopdoc.typography.faces import Face

DOCS = Path(__file__).parent
CASES = DOCS.parent / "tests" / "cases" / "flowchart"
PAGE = DOCS / "gallery.md"
IMAGES = DOCS / "images"
SHEET_CASES = 8
"""At most on one sheet."""
CASE_PAGES = 3
"""At most of one case."""
DPI = 120
WIDTH = 1800
"""Of a sheet where one case isn't wider, in pixels; so are the next three."""
GAP = 14
TITLE_HEIGHT = 20
TITLE_SIZE = 14
BLACK = 0

GROUPS = {
    "Decisions": ("keputusan", "label"),
    "Forks, joins and jumps": ("cabang", "gabung", "lompatan"),
    "Rows done together, and hand-overs": ("bersama", "serah-terima"),
    "Chains of hand-overs, and all together": ("rantai", "semua"),
    "Rows of several parts": ("bagian",),
    "Symbols stacked in a cell": ("tumpuk",),
    "Exits to several rows, and words": ("arus",),
    "Symbols and ends": ("simbol", "teks", "terminator", "selesai", "lanjut"),
    "Short procedures and nested loops": (
        "satu-langkah",
        "dua-langkah",
        "perulangan-bersarang",
        "banyak-panah-satu-tujuan",
    ),
    "Lanes, rows and paper": (
        "satu-pelaksana",
        "dua-pelaksana",
        "delapan-pelaksana",
        "dua-belas-pelaksana",
        "lima-belas-pelaksana",
        "nama-pelaksana",
        "kertas",
        "nomor-kolom",
        "baris-tinggi",
    ),
    "Page breaks": (
        "perulangan",
        "halaman",
        "banyak-panah-di-batas",
        "baris-bersama-di-batas",
        "batas-halaman",
        "lebih-dari-26",
        "segilima",
        "enam-puluh",
        "dua-prosedur",
    ),
}
"""Headings of the page, and how the names of their cases begin; the longest beginning counts."""

INTRODUCTION = """\
# Gallery: {count} hard flowcharts

Each picture shows the lanes of one source in [tests/cases/flowchart](../tests/cases/flowchart), beside the numbers of
its rows. The sources are made to be hard; the tests hold every one of them to zero defects, and their DOCX to the ink
of their PDF. `python docs/make_gallery.py` makes this page and its pictures.
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One contact sheet: the heading it stands under, the name of its file, and its cases."""

    heading: str
    file: str
    cases: tuple[Path, ...]


def main() -> None:
    """Lay all cases out, and write the sheets and the page."""
    for stale in IMAGES.glob("gallery-*.png"):
        stale.unlink()
    for sheet in sheets():
        save(_arranged([_tile(case) for case in sheet.cases]), IMAGES / sheet.file)
    PAGE.write_text(page_text(), encoding="utf-8")


def cases() -> list[Path]:
    """Return the sources of all cases, by name."""
    return sorted(CASES.glob("*.yaml"))


def caption(case: Path) -> str:
    """Return what is hard about a case: the comment in its first line."""
    return case.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")


def sheets() -> list[Sheet]:
    """Return the cases set out on sheets, evenly within each group; raise KeyError where a case has no group."""
    groups: dict[str, list[Path]] = {heading: [] for heading in GROUPS}
    for case in cases():
        groups[_heading_of(case)].append(case)
    return [sheet for heading, members in groups.items() for sheet in _sheets_of(heading, members)]


def _heading_of(case: Path) -> str:
    fitting = {
        len(start): heading
        for heading, starts in GROUPS.items()
        for start in starts
        if f"{case.stem}-".startswith(f"{start}-")
    }
    if not fitting:
        raise KeyError(case.stem)
    return fitting[max(fitting)]


def _sheets_of(heading: str, members: list[Path]) -> Iterator[Sheet]:
    count = -(-len(members) // SHEET_CASES)
    slug = heading.lower().replace(",", "").replace(" ", "-")
    for number in range(count):
        first, past = (len(members) * place // count for place in (number, number + 1))
        file = f"gallery-{slug}.png" if count == 1 else f"gallery-{slug}-{number + 1}.png"
        yield Sheet(heading, file, tuple(members[first:past]))


def page_text() -> str:
    """Return the page in Markdown."""
    lines = [INTRODUCTION.format(count=len(cases()))]
    above = ""
    for sheet in sheets():
        if sheet.heading != above:
            lines.append(f"## {sheet.heading}\n")
            above = sheet.heading
        lines.append(f"![{sheet.heading}](images/{sheet.file})\n")
        lines += [f"* [{case.stem}](../tests/cases/flowchart/{case.name}): {caption(case)}" for case in sheet.cases]
        lines.append("")
    return "\n".join(lines)


def _tile(case: Path) -> Image.Image:
    """Return a case's first pages beside each other, under its name."""
    document = lay_out(load(case))
    if document is None:
        raise ValueError(f"{case.stem} has faults")
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "case.pdf"
        pdf.write_bytes(paint(document, ("pdf",))[0].data)
        tables = _tables(document)
        pages = [_lanes(raster(pdf, number, DPI), table) for number, table in tables[:CASE_PAGES]]
    shown = f" (pages 1–{CASE_PAGES} of {len(tables)})" if len(tables) > CASE_PAGES else ""
    return _titled(_beside(pages, GAP), case.stem + shown)


def _tables(document: Document) -> list[tuple[int, Table]]:
    """Return the tables with lanes, and the numbers of their pages."""
    return [
        (page.number, item)
        for page in document.pages
        for item in page.flow
        if isinstance(item, Table) and item.lanes is not None
    ]


def _lanes(page: Image.Image, table: Table) -> Image.Image:
    """Return the column of row numbers and the lanes of a page, without what stands between."""
    first, past = table.lanes or (0, len(table.columns) - 1)
    top, bottom = table.edges[0] - 1, table.edges[-1] + 1
    numbers = cut(page, (table.columns[0] - 1, top, table.columns[1], bottom), DPI)
    lanes = cut(page, (table.columns[first], top, table.columns[past] + 1, bottom), DPI)
    return _beside([numbers, lanes], 0)


def _beside(pictures: list[Image.Image], gap: int) -> Image.Image:
    """Return pictures in a line, their tops level."""
    width = sum(picture.width for picture in pictures) + gap * (len(pictures) - 1)
    line = Image.new("L", (width, max(picture.height for picture in pictures)), GREY)
    left = 0
    for picture in pictures:
        line.paste(picture, (left, 0))
        left += picture.width + gap
    return line


def _titled(picture: Image.Image, title: str) -> Image.Image:
    font = ImageFont.truetype(str(Face.BOLD.file), TITLE_SIZE)
    width = max(picture.width, round(font.getlength(title)) + 1)
    tile = Image.new("L", (width, picture.height + TITLE_HEIGHT), GREY)
    ImageDraw.Draw(tile).text((0, 0), title, fill=BLACK, font=font)
    tile.paste(picture, (0, TITLE_HEIGHT))
    return tile


def _arranged(tiles: list[Image.Image]) -> Image.Image:
    """Return the tiles in lines that are as full as the sheet's width allows."""
    lines: list[list[Image.Image]] = [[]]
    for tile in tiles:
        if lines[-1] and sum(other.width + GAP for other in [*lines[-1], tile]) > WIDTH:
            lines.append([])
        lines[-1].append(tile)
    rows = [_beside(line, GAP) for line in lines]
    width, height = max(row.width for row in rows), sum(row.height + GAP for row in rows)
    sheet = Image.new("L", (width + 2 * GAP, height + GAP), GREY)
    top = GAP
    for row in rows:
        sheet.paste(row, (GAP, top))
        top += row.height + GAP
    return sheet


if __name__ == "__main__":
    sys.exit(main())
