"""How a book is to be read and used (penjelasan singkat penggunaan)."""

from __future__ import annotations

from string import ascii_uppercase

from msgspec.structs import replace

from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.rows import Band, Grid
from sopdoc.layout.blocks.sections import section_pages
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.book.ruleless import GAP, prose_band, ruleless
from sopdoc.layout.book.sheet import Front
from sopdoc.layout.text_block import Role
from sopdoc.model.buku import Penjelasan
from sopdoc.model.isi import Isi


def explanation_pages(penjelasan: Penjelasan, front: Front) -> tuple[Draft, ...]:
    """Lay out scope, summary and terms, each under its title; those that say nothing are left out."""
    grid = front.grid(1.0)
    said = (
        (front.words.ruang_lingkup, penjelasan.ruang_lingkup),
        (front.words.ringkasan, penjelasan.ringkasan),
        (front.words.definisi, penjelasan.definisi),
    )
    told = [(title, isi) for title, isi in said if isi]
    bands = tuple(
        _band(f"{letter}. {title}", isi, grid, front)
        for letter, (title, isi) in zip(ascii_uppercase, told, strict=False)
    )
    return section_pages((ruleless(front, front.titled(front.words.penjelasan), grid, bands),), front.frame)


def _band(title: str, isi: Isi, grid: Grid, front: Front) -> Band:
    named = front.box(grid, title, replace(front.style, role=Role.BAGIAN, bold=True), 0)
    padding = on_twip(GAP * front.style.size / 2)
    body = replace(grid.row(front.box(grid, isi, front.style, 0)), padding=padding)
    return prose_band(body, grid.row(named))
