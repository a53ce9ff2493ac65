"""The texts of a list, however they were written."""

from __future__ import annotations

import pytest

from sopdoc.reading.lists.itemized import doubtful, lone_item, numbered_items, pasted_items, said_items
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.tree import Scalar, Sequence
from tests.reading.decoding import node_of

AT = [Span("x.yaml", line, 5) for line in (2, 3, 4)]


def lines(*texts: str) -> Scalar:
    return Scalar(" ".join(texts), AT[0], lines=texts)


def listed(*texts: str) -> tuple[tuple[str, ...], list[Diagnostic]]:
    faults: list[Diagnostic] = []
    return numbered_items(tuple(Scalar(text, span) for text, span in zip(texts, AT, strict=False)), faults), faults


def test_numbers_that_count_on_are_left_to_the_program_without_a_word() -> None:
    assert listed("1. Surat", "2. Buku", "3. Map") == (("Surat", "Buku", "Map"), [])
    assert listed("Surat", "Buku") == (("Surat", "Buku"), [])


def test_other_marks_are_not_printed_which_is_told_at_the_first() -> None:
    texts, (fault,) = listed("a. Surat", "b. Buku")
    assert (texts, fault.code, fault.span) == (("Surat", "Buku"), "own-marks", AT[0])
    assert "`a.`" in fault.message


def test_a_mark_of_one_item_only_is_printed_twice_and_told_there() -> None:
    texts, (fault,) = listed("Surat", "2. Buku")
    assert (texts, fault.code, fault.span) == (("Surat", "2. Buku"), "own-marks", AT[1])
    assert fault.hints[0] == "leave it out: `- Buku`"


def test_a_whole_list_behind_one_dash_is_taken_apart() -> None:
    faults: list[Diagnostic] = []
    assert numbered_items((lines("• Surat", "• Buku"),), faults) == ("Surat", "Buku")
    assert [fault.code for fault in faults] == ["own-marks"]
    assert numbered_items((lines("• Surat", "• Buku"), Scalar("Map")), []) == ("• Surat • Buku", "Map")


@pytest.mark.parametrize(
    ("texts", "items"),
    [
        (("1. Surat", "2. Buku"), ("Surat", "Buku")),
        (("1. Surat", "asli", "2. Buku"), ("Surat asli", "Buku")),
        (("a. Surat", "b. Buku"), None),  # letters are no numbers of this program
        (("2. Surat", "3. Buku"), None),  # it begins at 1
        (("Surat", "Buku"), None),
    ],
)
def test_lines_are_a_list_if_this_program_would_number_them_so(
    texts: tuple[str, ...], items: tuple[str, ...] | None
) -> None:
    pasted = pasted_items(lines(*texts))
    assert (pasted.items if pasted else None) == items


def test_what_is_no_text_was_not_pasted() -> None:
    assert pasted_items(Sequence((lines("1. Surat", "2. Buku"),))) is None


def test_lines_of_which_some_look_like_items_are_doubtful_at_their_place() -> None:
    (fault,) = doubtful(lines("Surat:", "- asli", "- salinan"))
    assert (fault.code, fault.span) == ("lines", AT[0])
    assert doubtful(lines("Surat", "asli")) == doubtful(Scalar("- asli")) == doubtful(Sequence(())) == ()


@pytest.mark.parametrize(
    ("text", "is_told"), [("-Komputer", True), ("• Surat • Kop", True), ("- Komputer", False), ("Komputer", False)]
)
def test_a_single_text_that_is_rather_an_item_is_told(text: str, is_told: bool) -> None:
    assert [fault.code for fault in lone_item(Scalar(text))] == ["own-marks"] * is_told
    assert lone_item(Scalar(text, literal=True)) == ()
    assert lone_item(Sequence((Scalar(text),))) == ()


def test_what_a_list_says_stands_where_it_is_written() -> None:
    items = Sequence((Scalar("1. Surat", AT[0]), Scalar("", AT[1]), Scalar("2. Buku", AT[2])))
    assert said_items(items) == (("Surat", AT[0]), ("Buku", AT[2]))


def test_all_items_of_a_pasted_list_stand_at_its_start() -> None:
    pasted = lines("1. Surat", "2. Buku")
    assert said_items(pasted) == said_items(Sequence((pasted,))) == (("Surat", AT[0]), ("Buku", AT[0]))


def test_a_single_text_says_no_items() -> None:
    assert said_items(node_of("Surat")) == said_items(node_of("{a: b}")) == ()
