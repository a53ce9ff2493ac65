"""The revision history."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON, on_twip, up_to_twip
from sopdoc.layout.blocks.grid import Look
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.rows import Band, Grid
from sopdoc.layout.blocks.sections import Section, section_pages
from sopdoc.layout.blocks.stack import Draft, lower_edge
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import TableRole
from sopdoc.layout.text_block import Align, Role
from sopdoc.model.sop import Revisi, Sop
from sopdoc.typography.markup import fate_of

REVISI_PART = 0.1
"""Widths of the columns, in frame widths; the last one takes the rest."""
TANGGAL_PART = 0.2
TITLE_GAP = 1.0
"""Below the title, in its type size."""


GAP = 18.0
"""From what a page holds to a history below it."""


def with_revisions(pages: tuple[Draft, ...], sop: Sop, press: Press) -> tuple[Draft, ...]:
    """Return a document's pages and its table of revisions: below what the last page holds if all of it fits there."""
    own = revisions_pages(sop, press)
    last = pages[-1].flow
    if len(own) != 1 or not last:
        return (*pages, *own)
    frame = frame_of(press.templat)
    down = up_to_twip(lower_edge(last[-1]) + GAP) - frame.y
    if lower_edge(own[0].flow[-1]) + down > frame.bottom + EPSILON:
        return (*pages, *own)
    below = tuple(item.moved(down) for item in own[0].flow)
    return (*pages[:-1], replace(pages[-1], flow=(*last, *below)))


def revisions_pages(sop: Sop, press: Press) -> tuple[Draft, ...]:
    """Lay out the table of revisions, its heading row on every page; no page without revisions."""
    if not sop.riwayat_revisi:
        return ()
    frame = frame_of(press.templat)
    title = Style(press.templat.ukuran_huruf.judul_prosedur, Role.JUDUL, bold=True, align=Align.CENTRE)
    heading = pile((Piece(press.templat.label.riwayat_revisi.upper(), title),), press.setter, frame.x, frame.width)
    edges = (
        frame.x,
        frame.x + REVISI_PART * frame.width,
        frame.x + (REVISI_PART + TANGGAL_PART) * frame.width,
        frame.right,
    )
    grid = Grid.of(edges, press.templat.jarak_sel)
    size = press.templat.ukuran_huruf.riwayat
    words = (press.templat.label.revisi, press.templat.label.tanggal, press.templat.label.uraian)
    head_style = Style(size, Role.KEPALA, bold=True, align=Align.CENTRE)
    head = grid.row(
        *(
            grid.box(press.setter, word, head_style, at, fill=press.templat.warna.kepala)
            for at, word in enumerate(words)
        ),
        minimum=grid.least(press.setter.leading(size)),
    )
    bands = tuple(_band(revisi, grid, press) for revisi in sop.riwayat_revisi)
    look = Look(TableRole.REVISIONS, press.templat.garis, headings=1)
    section = Section(heading, grid, bands, look, (head,), below=on_twip(TITLE_GAP * title.size))
    return section_pages((section,), frame)


def _band(revisi: Revisi, grid: Grid, press: Press) -> Band:
    setter, size = press.setter, press.templat.ukuran_huruf.riwayat
    tanggal = "" if revisi.tanggal is None else str(revisi.tanggal)
    row = grid.row(
        grid.box(setter, revisi.revisi, Style(size, Role.REVISI, align=Align.CENTRE), 0),
        grid.box(setter, tanggal, Style(size, Role.TANGGAL), 1),
        grid.box(setter, revisi.uraian, Style(size, Role.URAIAN), 2),
        minimum=grid.least(setter.leading(size)),
    )
    fates = {fate_of(text) for text in (revisi.revisi, tanggal, revisi.uraian) if text}
    return Band(replace(row, mark=fates.pop()) if len(fates) == 1 else row)
