"""What stands before the items of a list."""

from __future__ import annotations

import pytest

from sopdoc.layout.blocks.lists.listed import Entry, WovenList, listed
from sopdoc.layout.blocks.text import Style
from sopdoc.model.isi import Isi, MarkedList, Tanda
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated, parse_markup
from tests.layout.fake import SETTER

AB = ("A", "B")


def markers(isi: Isi, usual: Tanda = Tanda.ANGKA) -> list[str]:
    block = SETTER.block(isi, 0, 0, 100, Style(10, tanda=usual))
    return [paragraph.marker.text if paragraph.marker else "" for paragraph in block.paragraphs]


@pytest.mark.parametrize(
    ("tanda", "marks"),
    [
        (Tanda.ANGKA, ["1.", "2."]),
        (Tanda.ANGKA_KURUNG, ["1)", "2)"]),
        (Tanda.HURUF, ["a.", "b."]),
        (Tanda.STRIP, ["-", "-"]),
        (Tanda.BULAT, ["•", "•"]),
        (Tanda.TANPA, ["", ""]),
    ],
)
def test_a_list_has_its_mark_or_that_of_the_page_format(tanda: Tanda, marks: list[str]) -> None:
    assert markers(MarkedList(AB, tanda)) == marks
    assert markers(AB, tanda) == markers(MarkedList(AB, None, 2), tanda) == marks
    assert markers(MarkedList(AB, Tanda.ANGKA), tanda) == ["1.", "2."]


def test_a_single_item_has_its_mark_and_a_text_none() -> None:
    assert markers(MarkedList(("A",), Tanda.STRIP)) == ["-"]
    assert markers("A", Tanda.STRIP) == [""]


def test_marks_hang_and_lines_stand_below_each_other() -> None:
    block = SETTER.block(MarkedList(("kata kata", "kata"), Tanda.STRIP), 0, 0, 40, Style(10))
    assert [line.text for line in block.lines] == ["kata", "kata", "kata"]
    assert {paragraph.indent for paragraph in block.paragraphs} == {9.5}  # 5 and 0.45 × 10


def test_without_marks_lines_begin_at_the_edge() -> None:
    block = SETTER.block(MarkedList(("kata kata",), Tanda.TANPA), 0, 0, 45, Style(10))
    assert [line.text for line in block.lines] == ["kata kata"]
    assert block.paragraphs[0].indent == 0


def test_letters_go_on_behind_the_last_one() -> None:
    assert [Tanda.HURUF.marker(number) for number in (1, 26, 27, 28, 53)] == ["a.", "z.", "aa.", "bb.", "aaa."]


def test_items_that_went_have_the_marks_that_they_had() -> None:
    items = (fated("A", Fate.DELETED), "B", fated("C", Fate.INSERTED))
    assert listed(items, Tanda.ANGKA) == (
        Entry("1.", items[0], Fate.DELETED),
        Entry("1.", "B"),
        Entry("2.", items[2], Fate.INSERTED),
    )


def test_a_mark_that_changed_is_woven() -> None:
    items = (fated("A", Fate.DELETED), "B", fated("C", Fate.INSERTED))
    went, stayed, came = listed(WovenList(items, Tanda.STRIP), Tanda.ANGKA)
    assert (went.marker, came.marker) == ("1.", "-")
    assert [(run.text, run.mark) for run in parse_markup(stayed.marker)] == [
        ("2.", Fate.DELETED),
        ("-", Fate.INSERTED),
    ]
