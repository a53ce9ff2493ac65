"""The sheet on which those sign who made, checked and approved a book (lembar pengesahan)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.grid import Look
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.rows import Band, Grid
from sopdoc.layout.blocks.sections import Section, section_pages
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.book.filled import BLANK
from sopdoc.layout.book.sheet import Front
from sopdoc.layout.page import Anchor, TableRole
from sopdoc.layout.pages.closing import place_and_date
from sopdoc.layout.pages.pengesahan import named, nip_text
from sopdoc.layout.text_block import Align, Role
from sopdoc.model.buku import LembarPengesahan
from sopdoc.model.instansi import Pengesahan
from sopdoc.model.prosedur import Penutup

_WHO_PART, _NAME_PART, _SIGNED_PART = 0.2, 0.36, 0.22
"""Of the width: who it is and the name at most, and room to sign."""
_ROOM = 1.5
"""Height to sign in, in what the page format keeps for a signature."""


def approval_pages(lembar: LembarPengesahan, front: Front) -> tuple[Draft, ...]:
    """Lay out a row for each who signs, with room to do so, and where and when above them."""
    words = front.words
    grid = front.grid(_width(lembar, front), 0, _name_width(lembar, front), on_twip(_SIGNED_PART * front.frame.width))
    section = Section(
        heading=_heading(lembar, front),
        grid=grid,
        bands=tuple(_bands(lembar, grid, front)),
        look=Look(TableRole.LIST, front.press.templat.garis, headings=1),
        header=(front.head(grid, "", words.jabatan, words.nama, words.tanda_tangan),),
        below=front.title_gap,
    )
    return section_pages((section,), front.frame)


def _signing(lembar: LembarPengesahan, front: Front) -> tuple[tuple[str, Pengesahan], ...]:
    """Return those who sign, each with the word for it; who is empty is left out."""
    words = front.words
    signing = (
        (words.judul_disusun, lembar.disusun_oleh),
        (words.judul_diperiksa, lembar.diperiksa_oleh),
        (words.judul_disahkan, lembar.disahkan_oleh),
    )
    return tuple((word, official) for word, official in signing if official != Pengesahan())


def _width(lembar: LembarPengesahan, front: Front) -> float:
    return front.column((word for word, _official in _signing(lembar, front)), front.in_table, _WHO_PART)


def _name_width(lembar: LembarPengesahan, front: Front) -> float:
    officials = [official for _word, official in _signing(lembar, front)]
    names = front.column((each.nama or BLANK for each in officials), replace(front.in_table, bold=True), _NAME_PART)
    label = front.press.templat.label.nip
    others = (text for each in officials for text in (each.pangkat, nip_text(each.nip, label)))
    return max(names, front.column(others, front.in_table, _NAME_PART))


def _heading(lembar: LembarPengesahan, front: Front) -> Blocks:
    """Set the title, and under it where and when is signed, if that is said."""
    dated = place_and_date(Penutup(lembar.tempat, lembar.tanggal)) if lembar.tanggal else ""
    pieces = (
        Piece(front.words.lembar_pengesahan.upper(), front.heading, balanced=True),
        Piece(front.judul.upper(), front.heading, balanced=True),
        Piece(dated, replace(front.style, role=Role.TEMPAT_TANGGAL, align=Align.CENTRE), gap=front.title_gap),
    )
    return pile(pieces, front.press.setter, front.frame.x, front.frame.width)


def _bands(lembar: LembarPengesahan, grid: Grid, front: Front) -> Iterator[Band]:
    return (_band(word, official, grid, front) for word, official in _signing(lembar, front))


def _band(word: str, official: Pengesahan, grid: Grid, front: Front) -> Band:
    templat, style = front.press.templat, front.in_table
    look = templat.pengesahan.nama
    name = replace(style, role=Role.NAMA, bold=look.tebal, underline=look.garis_bawah)
    number = nip_text(official.nip, templat.label.nip)
    x, width = grid.inside(2)
    pieces = (
        Piece(official.nama or BLANK, name),
        Piece(official.pangkat, replace(style, role=Role.PANGKAT)),
        Piece(number, replace(style, role=Role.NIP)),
    )
    signer = front.box(grid, "", style, 2)
    left, wide = grid.inside(3)
    signature = front.press.setter.block("", left, 0.0, wide, style)  # prints nothing, but knows who signs in its cell
    boxes = (
        front.box(grid, word, replace(style, role=Role.LABEL), 0),
        front.box(grid, official.jabatan, replace(style, role=Role.JABATAN), 1),
        replace(signer, blocks=pile(pieces, front.press.setter, x, width)),
        replace(front.box(grid, "", style, 3), blocks=(replace(signature, official=named(official)),)),
    )
    room = on_twip(_ROOM * templat.ruang_tanda_tangan) + 2 * grid.above
    row = grid.row(*(replace(box, anchor=Anchor.MIDDLE) for box in boxes), minimum=room)
    return Band(replace(row, padding=on_twip(style.size / 2)))
