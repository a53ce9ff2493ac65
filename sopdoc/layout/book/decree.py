"""The decree that puts the SOPs in force (keputusan pimpinan), in the usual form of such decrees."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from msgspec.structs import replace

from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.rows import Band, Grid
from sopdoc.layout.blocks.sections import Section
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.book.ruleless import GAP, prose_band, ruleless
from sopdoc.layout.book.sheet import BLANK, Front
from sopdoc.layout.pages.closing import signature_stack
from sopdoc.layout.pages.signed import signed_pages
from sopdoc.layout.text_block import Align, Role
from sopdoc.model.buku import Keputusan
from sopdoc.model.isi import Isi, Tanda, texts_of
from sopdoc.typography.markup import plain_text

_COLUMNS = (20.0, 3.0, 77.0)
"""The word, the colon, and the text."""
_ORDINALS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN")
_TENS = "KESEPULUH"
_TEENS = ("KESEBELAS", *(f"{ordinal} BELAS" for ordinal in _ORDINALS[1:]))


def decree_pages(keputusan: Keputusan, front: Front) -> tuple[Draft, ...]:
    """Lay out a decree: what it is, why and on what ground, what it decides, and who signs it."""
    head = _head(keputusan, front)
    sections = _own(keputusan.isi, head, front) if keputusan.isi else _usual(keputusan, head, front)
    closing = signature_stack(_signed_at(keputusan, front), keputusan.disahkan_oleh, front.press, front.frame)
    return signed_pages(sections, closing, front.frame)


def is_filled(keputusan: Keputusan) -> bool:
    """Tell whether nothing of a decree is left to be filled in by hand."""
    dated = keputusan.tanggal is not None and keputusan.tanggal.is_day
    return dated and bool(keputusan.nomor and keputusan.tempat and keputusan.disahkan_oleh.jabatan)


def _head(keputusan: Keputusan, front: Front) -> Blocks:
    words, gap = front.words, front.heading.size
    plain = replace(front.style, role=Role.JUDUL, align=Align.CENTRE)
    pieces = (
        Piece(words.keputusan.upper(), front.heading, balanced=True),
        Piece(f"{words.nomor.upper()} {keputusan.nomor or BLANK}", plain),
        Piece(words.tentang.upper(), plain, gap=gap),
        Piece((keputusan.tentang or words.tentang_sop).upper(), front.heading, gap=gap, balanced=True),
    )
    return pile(pieces, front.press.setter, front.frame.x, front.frame.width)


def _own(isi: Isi, head: Blocks, front: Front) -> tuple[Section, ...]:
    grid = front.grid(1.0)
    return (ruleless(front, head, grid, (prose_band(grid.row(front.box(grid, isi, front.style, 0))),)),)


def _usual(keputusan: Keputusan, head: Blocks, front: Front) -> tuple[Section, ...]:
    words, grid = front.words, front.grid(*_COLUMNS)
    grounds = (
        _row(words.judul_menimbang, keputusan.menimbang or words.menimbang, Tanda.HURUF, grid, front),
        _row(words.judul_mengingat, keputusan.mengingat or words.mengingat, Tanda.ANGKA, grid, front),
    )
    title = pile(
        (Piece(f"{words.judul_memutuskan.upper()}:", front.heading),),
        front.press.setter,
        front.frame.x,
        front.frame.width,
    )
    above = on_twip(front.heading.size)
    return (
        ruleless(front, head, grid, grounds),
        ruleless(front, title, grid, tuple(_decisions(keputusan, grid, front)), above),
    )


def _decisions(keputusan: Keputusan, grid: Grid, front: Front) -> Iterator[Band]:
    words = front.words
    named = f"{words.keputusan.upper()} {words.tentang.upper()} {(keputusan.tentang or words.tentang_sop).upper()}."
    yield _row(words.judul_menetapkan, named, Tanda.TANPA, grid, front)
    decided = texts_of(keputusan.memutuskan or words.memutuskan)
    for ordinal, text in zip(_ordinals(), decided, strict=False):
        yield _row(ordinal, text, Tanda.TANPA, grid, front)


def _row(word: str, isi: Isi, tanda: Tanda, grid: Grid, front: Front) -> Band:
    style = replace(front.style, tanda=tanda if len(texts_of(isi)) > 1 else Tanda.TANPA)
    row = grid.row(
        front.box(grid, word, front.style, 0),
        front.box(grid, ":", front.style, 1),
        front.box(grid, isi, style, 2),
    )
    return prose_band(replace(row, padding=on_twip(GAP * front.style.size / 2)))


def _ordinals() -> Iterator[str]:
    """Yield KESATU, KEDUA … as decrees count; behind the nineteenth in figures."""
    yield from (*_ORDINALS, _TENS, *_TEENS)
    yield from (f"KE-{number}" for number in count(len(_ORDINALS) + len(_TEENS) + 2))


def _signed_at(keputusan: Keputusan, front: Front) -> str:
    """Return the lines above the post: where and when."""
    tanggal = str(keputusan.tanggal) if keputusan.tanggal and keputusan.tanggal.tahun else BLANK
    words = front.words
    return f"{words.ditetapkan_di} {keputusan.tempat or BLANK}\n{words.pada_tanggal} {tanggal}"


def decree_title(front: Front) -> str:
    """Return how contents and bookmarks call the decree."""
    return plain_text(front.words.keputusan)
