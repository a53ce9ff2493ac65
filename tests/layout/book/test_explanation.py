"""Explanations: a title stays with its text, and no line of a paragraph stands alone."""

from __future__ import annotations

import pytest

from sopdoc.layout.blocks.text import Style
from sopdoc.layout.book.explanation import explanation_pages
from sopdoc.layout.book.sheet import Front, front_of
from sopdoc.layout.page import Table
from sopdoc.layout.text_block import Role
from sopdoc.model.buku import Buku, Penjelasan
from sopdoc.model.instansi import Instansi
from tests.layout.fake import TEMPLAT, HalfEmMeasurer, blocks_of

SETTER_STYLE = Style(10)
WORDS = "Prosedur ini dijalankan oleh semua pegawai dinas dengan tertib dan terukur setiap hari kerja. " * 4


def front(penjelasan: Penjelasan) -> Front:
    return front_of(Buku(penjelasan=penjelasan), Instansi(nama="Dinas"), TEMPLAT, HalfEmMeasurer())


@pytest.mark.parametrize("lines", range(25, 50))
def test_a_title_stands_over_lines_of_its_text(lines: int) -> None:
    penjelasan = Penjelasan("\n".join(["Baris"] * lines), ("Butir " + WORDS,) * 3, "SOP adalah prosedur.")
    for page in explanation_pages(penjelasan, front(penjelasan)):
        last = blocks_of(page)[-1]
        assert last.role != Role.BAGIAN


@pytest.mark.parametrize("before", range(1, 25))
def test_no_line_of_a_paragraph_stands_alone(before: int) -> None:
    penjelasan = Penjelasan("\n\n".join(["Satu baris saja."] * before + [WORDS] * 3))
    whole = len(
        front(penjelasan).press.setter.block(WORDS, 0, 0, front(penjelasan).frame.width - 10, SETTER_STYLE).lines
    )
    pages = explanation_pages(penjelasan, front(penjelasan))
    parts = [len(block.lines) for page in pages for block in blocks_of(page) if block.role == Role.ISI]
    assert [count for count in parts[before:] if count == 1] == []
    assert sum(parts) == before + 3 * whole


def test_parts_that_say_nothing_have_no_letter() -> None:
    penjelasan = Penjelasan(definisi="SOP adalah prosedur.")
    (page,) = explanation_pages(penjelasan, front(penjelasan))
    titles = [line.text for block in blocks_of(page) if block.role == Role.BAGIAN for line in block.lines]
    assert titles == ["A. Definisi dan Pengertian Umum"]
    assert all(isinstance(item, Table) or item.role == Role.JUDUL for item in page.flow)
