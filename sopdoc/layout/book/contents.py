"""The contents of a book (daftar isi): its parts and SOPs, the state of their revision, and the pages they begin on."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.grid import Look
from sopdoc.layout.blocks.rows import Band, Box, Grid
from sopdoc.layout.blocks.sections import Section, section_pages
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.book.sheet import Front
from sopdoc.layout.entry import page_link
from sopdoc.layout.page import TableRole
from sopdoc.layout.text_block import Align, Paragraph, TextBlock

_NOMOR_PART, _REVISI_PART = 0.28, 0.22
"""Of the width at most; the title has the rest."""
NONE = "–"
_UNKNOWN = 0
"""Stands for pages that aren't known yet."""
_WIDEST = "9999"


class Line(Struct, frozen=True):
    """A line of the contents; a part of the book has no ``number``, and nothing but its title."""

    judul: str
    number: int | None = None
    nomor: str = ""
    revisi: str = ""


def contents_pages(lines: tuple[Line, ...], pages: tuple[int, ...], front: Front) -> tuple[Draft, ...]:
    """Lay out the contents; ``pages`` are the numbers of their lines, none where they aren't known yet."""
    grid, heads = _columns(lines, front), _heads(front)
    numbers = pages or (_UNKNOWN,) * len(lines)
    section = Section(
        heading=front.titled(front.words.daftar_isi),
        grid=grid,
        bands=tuple(_band(line, page, grid, front) for line, page in zip(lines, numbers, strict=True)),
        look=Look(TableRole.CONTENTS, front.press.templat.garis, headings=1),
        header=(front.head(grid, *heads),),
        below=front.title_gap,
    )
    return section_pages((section,), front.frame)


def _heads(front: Front) -> tuple[str, ...]:
    """Return the heads of the columns, all in capitals where the page format has its labels so."""
    label = front.press.templat.label
    heads = (label.no, label.judul, label.nomor, label.revisi, front.words.halaman)
    return tuple(map(str.upper, heads)) if label.judul.isupper() else heads


def _columns(lines: tuple[Line, ...], front: Front) -> Grid:
    """Return columns as wide as what stands in them; titles have the rest."""
    heads = _heads(front)
    no, _judul, nomor, revisi, halaman = (front.column((head,), front.in_head) for head in heads)

    def widest(least: float, texts: Iterable[str], most: float) -> float:
        return max(least, front.column(texts, front.in_table, most))

    return front.grid(
        widest(no, (str(line.number) for line in lines if line.number), _NOMOR_PART),
        0,
        widest(nomor, (line.nomor for line in lines), _NOMOR_PART),
        widest(revisi, (line.revisi for line in lines), _REVISI_PART),
        widest(halaman, (_WIDEST,), _REVISI_PART),
    )


def _band(line: Line, page: int, grid: Grid, front: Front) -> Band:
    plain, centred = front.in_table, replace(front.in_table, align=Align.CENTRE)
    shown = str(page) if page != _UNKNOWN else _WIDEST
    last = _leading(front.box(grid, shown, centred, 4), page)
    if line.number is None:
        title = _leading(front.box(grid, line.judul, replace(plain, bold=True), 1, span=3), page)
        return Band(grid.row(front.box(grid, "", plain, 0), title, last))
    boxes = (
        front.box(grid, str(line.number), centred, 0),
        _leading(front.box(grid, line.judul, plain, 1), page),
        front.box(grid, line.nomor or NONE, plain, 2),
        front.box(grid, line.revisi or NONE, centred, 3),
    )
    return Band(grid.row(*boxes, last))


def _leading(box: Box, page: int) -> Box:
    """Return a box whose words lead to a page."""
    return replace(box, blocks=_linked(box.blocks, page_link(page)))


def _linked(blocks: Blocks, link: str) -> Blocks:
    return tuple(replace(block, paragraphs=_paragraphs(block, link)) for block in blocks)


def _paragraphs(block: TextBlock, link: str) -> tuple[Paragraph, ...]:
    return tuple(
        replace(
            paragraph,
            lines=tuple(
                replace(line, runs=tuple(replace(run, link=link) for run in line.runs)) for line in paragraph.lines
            ),
        )
        for paragraph in block.paragraphs
    )
