from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Stack
from sopdoc.layout.pages.closing import closing_stack, place_and_date
from sopdoc.layout.picture import Picture
from sopdoc.layout.text_block import Align, TextBlock
from sopdoc.model.instansi import Pengesahan
from sopdoc.model.prosedur import Penutup
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.halaman import NamaPengesahan, RataPengesahan
from sopdoc.templat.tabel import Mendatar
from tests.layout.fake import LOGO, SETTER, make_templat, texts

TEMPLAT = make_templat()
FRAME = frame_of(TEMPLAT)
OFFICIAL = Pengesahan("Kepala Dinas\nPerdagangan", "Hasrin Karim", "", "Nip. 1962")


def stack_of(penutup: Penutup) -> Stack:
    return closing_stack(penutup, Press(TEMPLAT, SETTER), FRAME)


def blocks(stack: Stack) -> tuple[TextBlock, ...]:
    return tuple(item for item in stack.items if isinstance(item, TextBlock))


def test_the_block_stands_at_the_right_with_room_for_the_signature() -> None:
    stack = stack_of(Penutup("Palu", Tanggal(2020, 1, 2), OFFICIAL))
    assert texts(blocks(stack)) == ["Palu, 2 Januari 2020", "Kepala Dinas", "Perdagangan", "Hasrin Karim", "Nip. 1962"]
    date, jabatan, nama, nip = blocks(stack)
    assert (date.rect.x, date.rect.right) == (498, 750)  # .36 × 700 = 252 wide
    assert (date.rect.y, jabatan.rect.y, nama.rect.y, nip.rect.y) == (0, 12, 36 + 40, 88)
    assert stack.height == 100
    assert nama.underline
    assert nama.lines[0].runs[0].face.bold


def with_look(**changes: Any) -> Press:
    return Press(replace(TEMPLAT, pengesahan=replace(TEMPLAT.pengesahan, **changes)), SETTER)


def test_the_template_says_where_lines_stand_and_how_the_name_is_set() -> None:
    plain = NamaPengesahan(tebal=False, garis_bawah=False)
    press = with_look(rata=RataPengesahan(Mendatar.TENGAH, Mendatar.KANAN), nama=plain)
    stack = closing_stack(Penutup("Palu", None, OFFICIAL), press, FRAME)
    nama = blocks(stack)[2]
    assert {block.align for block in blocks(stack)} == {Align.RIGHT}
    assert not nama.underline
    assert not nama.lines[0].runs[0].face.bold


@pytest.mark.parametrize(("rata", "left"), [("kiri", 498), ("tengah", 498 + (252 - 18) / 2), ("kanan", 750 - 18)])
def test_a_picture_stands_in_the_room_between_post_and_name(rata: str, left: float) -> None:
    press = with_look(rata=RataPengesahan(Mendatar.KIRI, Mendatar(rata)), gambar=LOGO)
    date, jabatan, picture, nama, _nip = closing_stack(Penutup("Palu", None, OFFICIAL), press, FRAME).items
    assert isinstance(picture, Picture)
    assert isinstance(nama, TextBlock)
    assert isinstance(jabatan, TextBlock)
    assert isinstance(date, TextBlock)
    assert picture.rect == Rect(left, 38, 18, 36)  # 100 × 200 in a room of 40 less 2 × 2, below three lines of 12
    assert (jabatan.rect.bottom, nama.rect.y) == (36, 76)


def test_nobody_signs_with_a_picture_alone() -> None:
    assert closing_stack(Penutup(), with_look(gambar=LOGO), FRAME) == Stack()


def test_empty_fields_leave_no_gap() -> None:
    stack = stack_of(Penutup(disahkan_oleh=Pengesahan(jabatan="Kepala")))
    assert texts(blocks(stack)) == ["Kepala"]
    assert stack.height == 12


def test_a_block_without_anything_is_empty() -> None:
    assert stack_of(Penutup()) == Stack()


@pytest.mark.parametrize(
    ("tempat", "tanggal", "printed"),
    [
        ("", None, ""),
        ("", Tanggal(), ""),
        ("Palu", None, "Palu," + " " * 24),
        ("Palu", Tanggal(2020), "Palu," + " " * 24 + "2020"),
        ("Palu", Tanggal(2020, 2), "Palu," + " " * 8 + "Februari 2020"),
        ("Palu", Tanggal(2020, 2, 1), "Palu, 1 Februari 2020"),
        ("", Tanggal(2020), "2020"),
    ],
)
def test_what_is_missing_of_the_date_is_left_for_the_hand(tempat: str, tanggal: Tanggal | None, printed: str) -> None:
    assert place_and_date(Penutup(tempat, tanggal)) == printed
