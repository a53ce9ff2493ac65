"""The decree that puts the SOPs in force (keputusan pimpinan), in the usual form of such decrees."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice

from msgspec.structs import replace

from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.rows import Band, Grid
from sopdoc.layout.blocks.sections import Section
from sopdoc.layout.blocks.slices import bottom_of
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.stack import Draft, Stack
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.book.filled import BLANK
from sopdoc.layout.book.ruleless import prose_bands, ruleless, spaced
from sopdoc.layout.book.sheet import Front
from sopdoc.layout.pages.pengesahan import SignatureLook, signed
from sopdoc.layout.pages.signed import signed_pages
from sopdoc.layout.text_block import Align, Role
from sopdoc.model.buku import Keputusan
from sopdoc.model.isi import Isi, Tanda, texts_of
from sopdoc.templat.buku import TENTANG
from sopdoc.templat.tabel import Mendatar
from sopdoc.typography.markup import plain_text

_ORDINALS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN")
_UNITS = ("", "SATU", *(ordinal.removeprefix("KE") for ordinal in _ORDINALS[1:]))
_TEN = 10
_MOST_PART = 0.35
"""Of the width, for the words beside a decree's texts."""
_SIGNED_PART = 0.5
"""Of the width, for who signs."""


def decree_pages(keputusan: Keputusan, front: Front) -> tuple[Draft, ...]:
    """Lay out a decree: what it is, who makes it, why and on what ground, what it decides, and who signs it."""
    head = _head(keputusan, front)
    sections = _own(front.filled(keputusan.isi), head, front) if keputusan.isi else _usual(keputusan, head, front)
    return signed_pages(sections, _closing(keputusan, front), front.frame)


def _closing(keputusan: Keputusan, front: Front) -> Stack:
    """Set where and when, the post in capitals with a comma, and the name, all from the left edge of one block."""
    templat, pejabat = front.press.templat, keputusan.disahkan_oleh
    look = SignatureLook.of(templat, front.style.size, templat.ruang_tanda_tangan, Mendatar.KIRI)
    width = on_twip(_SIGNED_PART * front.frame.width)
    post = f"{pejabat.jabatan.upper().rstrip(' ,')}," if pejabat.jabatan else BLANK
    pejabat = replace(pejabat, jabatan=post, nama=pejabat.nama or BLANK)
    first = Piece(_signed_at(keputusan, front), Style(front.style.size, Role.TEMPAT_TANGGAL))
    found = signed(pejabat, look, front.press.setter, on_twip(front.frame.right) - width, width, first)
    return Stack(found.items, on_twip(bottom_of(found.items)))


def _head(keputusan: Keputusan, front: Front) -> Blocks:
    words, gap = front.words, front.heading.size
    plain = replace(front.style, role=Role.JUDUL, align=Align.CENTRE)
    pieces = (
        Piece(words.judul_keputusan.upper(), front.heading, balanced=True),
        Piece(f"{words.nomor.upper()} {keputusan.nomor or BLANK}", plain),
        Piece(words.tentang.upper(), plain, gap=gap),
        Piece(_about(keputusan, front).upper(), front.heading, gap=gap, balanced=True),
        Piece(f"{(keputusan.disahkan_oleh.jabatan or BLANK).upper().rstrip(' ,')},", plain, gap=gap, balanced=True),
    )
    return pile(pieces, front.press.setter, front.frame.x, front.frame.width)


def _about(keputusan: Keputusan, front: Front) -> str:
    """Return what a decree is about."""
    own = front.filled(keputusan.tentang)
    return own if isinstance(own, str) and own else front.words.tentang_sop


def _own(isi: Isi, head: Blocks, front: Front) -> tuple[Section, ...]:
    grid = front.grid(0)
    return (ruleless(front, head, grid, prose_bands(isi, 0, grid, front)),)


def _usual(keputusan: Keputusan, head: Blocks, front: Front) -> tuple[Section, ...]:
    words = front.words
    tentang = _about(keputusan, front)
    decided = texts_of(front.filled(keputusan.memutuskan or words.memutuskan, **{TENTANG: tentang}))
    menimbang, mengingat = (
        front.filled(own or usual, **{TENTANG: tentang})
        for own, usual in ((keputusan.menimbang, words.menimbang), (keputusan.mengingat, words.mengingat))
    )
    beside = (words.judul_menimbang, words.judul_mengingat, words.judul_menetapkan, *islice(_ordinals(), len(decided)))
    grid = front.grid(front.column(beside, front.style, _MOST_PART), front.column((":",), front.style), 0)
    grounds = (
        _row(words.judul_menimbang, menimbang, Tanda.HURUF, grid, front),
        _row(words.judul_mengingat, mengingat, Tanda.ANGKA, grid, front),
    )
    title = front.titled(f"{words.judul_memutuskan}:")
    return (
        ruleless(front, head, grid, grounds),
        ruleless(front, title, grid, tuple(_decisions(keputusan, decided, grid, front)), on_twip(front.heading.size)),
    )


def _decisions(keputusan: Keputusan, decided: tuple[str, ...], grid: Grid, front: Front) -> Iterator[Band]:
    words = front.words
    named = f"{words.judul_keputusan.upper()} {words.tentang.upper()} {_about(keputusan, front).upper()}."
    yield _row(words.judul_menetapkan, named, Tanda.TANPA, grid, front)
    for ordinal, text in zip(_ordinals(), decided, strict=False):
        yield _row(ordinal, text, Tanda.TANPA, grid, front)


def _row(word: str, isi: Isi, tanda: Tanda, grid: Grid, front: Front) -> Band:
    style = replace(front.style, tanda=tanda if len(texts_of(isi)) > 1 else Tanda.TANPA)
    row = grid.row(
        front.box(grid, word, front.style, 0),
        front.box(grid, ":", front.style, 1),
        front.box(grid, isi, style, 2),
    )
    return Band(spaced(row, front), breakable=True)


def _ordinals() -> Iterator[str]:
    """Yield KESATU, KEDUA … KESEPULUH, KESEBELAS, KEDUA BELAS … KEDUA PULUH SATU …, behind 99 in figures."""
    yield from (*_ORDINALS, "KESEPULUH", "KESEBELAS", *(f"{ordinal} BELAS" for ordinal in _ORDINALS[1:]))
    for ten in _ORDINALS[1:]:
        yield from (f"{ten} PULUH {unit}".strip() for unit in _UNITS)
    yield from (f"KE-{number}" for number in count(_TEN * _TEN))


def _signed_at(keputusan: Keputusan, front: Front) -> str:
    """Return the lines above the post: where and when."""
    tanggal = str(keputusan.tanggal) if keputusan.tanggal and keputusan.tanggal.tahun else BLANK
    words = front.words
    return f"{words.ditetapkan_di} {keputusan.tempat or BLANK}\n{words.pada_tanggal} {tanggal}"


def decree_title(front: Front) -> str:
    """Return how contents and bookmarks call the decree."""
    return plain_text(front.words.judul_keputusan)
