"""The contents of a book (daftar isi): its parts and SOPs, the state of their revision, and the pages they begin on."""

from __future__ import annotations

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
from sopdoc.model.sop import Sop

_COLUMNS = (7.0, 43.0, 22.0, 16.0, 12.0)
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


def revision_of(sop: Sop) -> str:
    """Return which revision an SOP is in: the last line of its history, else its date; "" for a first edition."""
    if sop.riwayat_revisi:
        last = sop.riwayat_revisi[-1]
        return ", ".join(filter(None, (last.revisi, str(last.tanggal) if last.tanggal else "")))
    dated = sop.tanggal_revisi
    return str(dated) if dated and dated.tahun is not None else ""


def contents_pages(lines: tuple[Line, ...], pages: tuple[int, ...], front: Front) -> tuple[Draft, ...]:
    """Lay out the contents; ``pages`` are the numbers of their lines, none where they aren't known yet."""
    grid, words, label = front.grid(*_COLUMNS), front.words, front.press.templat.label
    numbers = pages or (_UNKNOWN,) * len(lines)
    section = Section(
        heading=front.titled(words.daftar_isi),
        grid=grid,
        bands=tuple(_band(line, page, grid, front) for line, page in zip(lines, numbers, strict=True)),
        look=Look(TableRole.CONTENTS, front.press.templat.garis, headings=1),
        header=(front.head(grid, label.no, label.judul, label.nomor, label.revisi, words.halaman),),
        below=front.title_gap,
    )
    return section_pages((section,), front.frame)


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
