from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft, Stack
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import Cell, Table, TableRole
from sopdoc.layout.pages.below import pages_below, stacks_below, total_height
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.prosedur import Pelaksana, Prosedur
from tests.flows import langkah
from tests.layout.fake import SETTER, blocks_of, make_templat, texts
from tests.layout.sound import assert_sound
from tests.tables import rows_between

TEMPLAT = make_templat()
"""The frame is 50 … 550 high; notes are in 10 point type, 140 letters a line."""


def notes(*catatan: str) -> Prosedur:
    return Prosedur("Judul", (Pelaksana("a", "a"),), (langkah("x", "a"),), catatan=catatan)


def table_to(bottom: float) -> Draft:
    cells = (Cell(0, 0),)
    return Draft((Table((50, 750), rows_between((50, bottom)), cells, 0.5, TableRole.PROCEDURE),), prosedur=0)


def signature(*lines: str) -> Stack:
    block = SETTER.block("\n".join(lines), 500, 0, 250, Style(10, "penutup"))
    return Stack((block,), block.rect.height)


def below(*catatan: str, closing: Stack | None = None) -> tuple[tuple[float, Stack], ...]:
    return stacks_below(notes(*catatan), Press(TEMPLAT, SETTER), closing)


def tops(draft: Draft) -> list[float]:
    return [item.rect.y for item in draft.flow if isinstance(item, TextBlock)]


def test_nothing_below_adds_nothing() -> None:
    assert below() == ()
    assert below(closing=Stack()) == ()
    assert pages_below([table_to(500)], (), TEMPLAT) == (table_to(500),)


def test_notes_and_the_signature_keep_their_distances() -> None:
    found = below("satu", "dua", closing=signature("Kepala"))
    assert [(gap, stack.height) for gap, stack in found] == [(6, 12), (2, 12), (14, 12)]
    assert total_height(found) == 58
    (page,) = pages_below([table_to(400)], found, TEMPLAT)
    assert tops(page) == [406, 420, 446]  # 400 + 6 | 418 + 2 | 432 + 14


def test_they_stand_under_the_last_page_of_the_table() -> None:
    first, last = pages_below([table_to(540), table_to(300)], below("satu"), TEMPLAT)
    assert (tops(first), tops(last)) == ([], [306])


def test_what_has_no_room_goes_to_a_new_page() -> None:
    table, new = pages_below([table_to(520)], below("satu", "dua", "tiga"), TEMPLAT)
    assert tops(table) == [526]  # the second would end at 552
    assert tops(new) == [50, 64]
    assert new.prosedur is None


def test_what_just_fits_stays() -> None:
    (page,) = pages_below([table_to(532)], below("satu"), TEMPLAT)
    assert tops(page) == [538]  # ends at 550


def test_a_signature_is_not_parted_from_its_post() -> None:
    _, new = pages_below([table_to(510)], below(closing=signature("Kepala", "", "Nama")), TEMPLAT)
    assert texts(blocks_of(new)) == ["Kepala", "", "Nama"]


def test_a_note_that_is_higher_than_a_page_is_parted() -> None:
    note = "\n".join(f"baris {number}" for number in range(100))  # 41 lines of 12 a page
    pages = pages_below([table_to(400)], below(note, "akhir"), TEMPLAT)
    assert [len(texts(blocks_of(page))) for page in pages] == [0, 41, 41, 19]
    assert [line for page in pages for line in texts(blocks_of(page))] == [*note.split("\n"), "akhir"]
    assert_sound(pages, TEMPLAT)


def test_a_signature_that_is_higher_than_a_page_is_parted() -> None:
    closing = signature(*(f"baris {number}" for number in range(50)))
    pages = pages_below([table_to(400)], below(closing=closing), TEMPLAT)
    assert [len(texts(blocks_of(page))) for page in pages] == [0, 41, 9]
    assert_sound(pages, TEMPLAT)


@given(st.lists(st.integers(1, 120), max_size=8), st.integers(60, 550), st.one_of(st.none(), st.integers(1, 90)))
def test_every_line_stands_once_in_order_and_in_the_frame(
    lengths: list[int], bottom: float, closing: int | None
) -> None:
    catatan = ["\n".join(f"{at} {line}" for line in range(length)) for at, length in enumerate(lengths)]
    signed = [f"nama {line}" for line in range(closing or 0)]
    found = below(*catatan, closing=signature(*signed) if signed else None)
    pages = pages_below([table_to(bottom)], found, TEMPLAT)
    wanted = [line for note in catatan for line in note.split("\n")] + signed
    assert [line for page in pages for line in texts(blocks_of(page))] == wanted
    assert_sound(pages, make_templat(jarak_sel=TEMPLAT.jarak_sel))
