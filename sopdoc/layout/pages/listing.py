"""A list of many rows for print: parts that each begin a page, headed, summed up and signed."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.glyphs import replace_missing
from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.grid import Look
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.rows import Band, Grid, Row
from sopdoc.layout.blocks.sections import Section
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import Anchor, Document, TableRole
from sopdoc.layout.pages.closing import signature_stack
from sopdoc.layout.pages.margin.filling import Filling, one_line
from sopdoc.layout.pages.margin.margins import margin_press
from sopdoc.layout.pages.margin.numbering import number_pages
from sopdoc.layout.pages.signed import signed_pages
from sopdoc.layout.text_block import Align, Role
from sopdoc.model.instansi import Pengesahan
from sopdoc.source.span import NOWHERE
from sopdoc.templat.templat import Templat
from sopdoc.typography.markup import plain_text
from sopdoc.typography.measure import Measurer

_TITLE_GAP = 6.0
_GLUED = 0.4
"""A last row up to this part of a page's height stays with the sum below it, and both with the signature."""


class Column(Struct, frozen=True):
    """A column: its heading, its share of the width, and how its texts stand."""

    label: str
    share: float
    align: Align = Align.LEFT


class Part(Struct, frozen=True):
    """A table under titles: a row that names it, rows of texts, and what they sum up to; then who signs where and when.

    ``title`` names it, on each page and in the bookmarks. Texts may hold markup.
    """

    titles: tuple[str, ...]
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    foot: str
    dated: str
    pengesahan: Pengesahan


class Listing(Struct, frozen=True):
    """A whole list; ``created`` is its day, as an ISO date."""

    judul: str
    instansi: str
    created: str
    parts: tuple[Part, ...]


def layout_listing(listing: Listing, templat: Templat, measurer: Measurer) -> Document:
    """Lay a list out on paper that lies, whichever way the page format has it."""
    templat = replace(templat, kertas=(max(templat.kertas), min(templat.kertas)))
    (listing, templat), _lost = replace_missing((listing, templat), measurer, NOWHERE)
    filling = Filling(one_line(listing.judul), "", one_line(listing.instansi))
    press = margin_press(Press.of(templat, measurer), filling)
    drafts = tuple(draft for part in listing.parts for draft in part_pages(part, press))
    return Document(
        judul=listing.judul,
        instansi=listing.instansi,
        nomor="",
        created=listing.created,
        font=templat.huruf.nama,
        pages=number_pages(drafts, press, filling, 1, len(drafts)),
        bertanda=templat.bertanda,
    )


def part_pages(part: Part, press: Press) -> tuple[Draft, ...]:
    """Lay out one part with its signature, its title as a bookmark on its first page."""
    frame = frame_of(press.templat)
    section = _section(part, press, frame)
    closing = signature_stack(part.dated, part.pengesahan, press, frame)
    drafts = signed_pages((section,), closing, frame)
    return (replace(drafts[0], opens=plain_text(part.title)), *drafts[1:])


def _section(part: Part, press: Press, frame: Rect) -> Section:
    grid = Grid.of(_edges(part.columns, frame), press.templat.jarak_sel)
    title = Style(press.templat.ukuran_huruf.judul_prosedur, Role.JUDUL, bold=True, align=Align.CENTRE)
    pieces = tuple(Piece(text, title) for text in part.titles)
    rows = tuple(_row(texts, part.columns, grid, press) for texts in part.rows)
    style = Style(press.templat.ukuran_huruf.isi_tabel, Role.JUMLAH, bold=True)
    foot = _spanning(part.foot, style, grid, press)
    return Section(
        heading=pile(pieces, press.setter, frame.x, frame.width),
        grid=grid,
        bands=_bands(rows, foot, frame),
        look=Look(TableRole.LIST, press.templat.garis, headings=2),
        header=_header(part, grid, press),
        below=on_twip(_TITLE_GAP),
    )


def _bands(rows: tuple[Row, ...], foot: Row, frame: Rect) -> tuple[Band, ...]:
    """Return a band a row; the sum stays with the last row."""
    if rows and rows[-1].height <= _GLUED * frame.height:
        return (*(Band(row) for row in rows[:-1]), Band(foot, titles=rows[-1:]))
    return (*(Band(row) for row in rows), Band(foot))


def _edges(columns: tuple[Column, ...], frame: Rect) -> tuple[float, ...]:
    total = sum(column.share for column in columns)
    edges = [frame.x]
    for column in columns:
        edges.append(edges[-1] + frame.width * column.share / total)
    return (*edges[:-1], frame.right)


def _header(part: Part, grid: Grid, press: Press) -> tuple[Row, ...]:
    size = press.templat.ukuran_huruf.kepala_tabel
    style = Style(size, Role.KEPALA, bold=True, align=Align.CENTRE)
    fill = press.templat.warna.kepala
    heads = (
        replace(grid.box(press.setter, column.label, style, at, fill=fill), anchor=Anchor.MIDDLE)
        for at, column in enumerate(part.columns)
    )
    named = _spanning(part.title, Style(size + 1, Role.INSTANSI, bold=True), grid, press)
    return (named, grid.row(*heads, minimum=grid.least(press.setter.leading(size))))


def _spanning(text: str, style: Style, grid: Grid, press: Press) -> Row:
    """Make a row of one cell."""
    box = grid.box(press.setter, text, style, 0, span=len(grid.edges) - 1, fill=press.templat.warna.bagian)
    return grid.row(box, minimum=grid.least(press.setter.leading(style.size)))


def _row(texts: tuple[str, ...], columns: tuple[Column, ...], grid: Grid, press: Press) -> Row:
    size = press.templat.ukuran_huruf.isi_tabel
    boxes = (
        grid.box(press.setter, text, Style(size, Role.ISI, align=column.align), at)
        for at, (text, column) in enumerate(zip(texts, columns, strict=True))
    )
    return grid.row(*boxes, minimum=grid.least(press.setter.leading(size)))
