"""How a book is to be read and used (penjelasan singkat penggunaan)."""

from __future__ import annotations

from string import ascii_uppercase

from msgspec.structs import replace

from sopdoc.layout.blocks.rows import Grid, Row
from sopdoc.layout.blocks.sections import section_pages
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.book.ruleless import prose_bands, ruleless
from sopdoc.layout.book.sheet import Front
from sopdoc.layout.text_block import Role
from sopdoc.model.buku import Penjelasan


def explanation_pages(penjelasan: Penjelasan, front: Front) -> tuple[Draft, ...]:
    """Lay out scope, summary and terms, each under its title; those that say nothing are left out."""
    grid = front.grid(0)
    said = (
        (front.words.ruang_lingkup, penjelasan.ruang_lingkup),
        (front.words.ringkasan, penjelasan.ringkasan),
        (front.words.definisi, penjelasan.definisi),
    )
    told = [(title, front.filled(isi)) for title, isi in said if isi]
    bands = tuple(
        band
        for letter, (title, isi) in zip(ascii_uppercase, told, strict=False)
        for band in prose_bands(isi, 0, grid, front, _titled(f"{letter}. {title}", grid, front))
    )
    return section_pages((ruleless(front, front.titled(front.words.judul_penjelasan), grid, bands),), front.frame)


def _titled(title: str, grid: Grid, front: Front) -> Row:
    return grid.row(front.box(grid, title, replace(front.style, role=Role.BAGIAN, bold=True), 0))
