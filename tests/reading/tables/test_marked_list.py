"""A list that says its mark, and its columns."""

from __future__ import annotations

import pytest

from sopdoc.model.isi import Isi, MarkedList, Tanda
from sopdoc.reading.keys.shorthand import spelled_out
from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.tables.marked_list import TANDA, TextOrMarkedList
from sopdoc.source.tree import Mapping, Scalar
from sopdoc.templat.daftar import TandaDaftar
from tests.reading.decoding import codes, decoded, hints

LIST = TextOrMarkedList()
AB = ("A", "B")


@pytest.mark.parametrize(
    ("written", "content"),
    [
        ("A", "A"),
        ("[A, B]", AB),
        ('{tanda: "-", butir: [A, B]}', MarkedList(AB, Tanda.STRIP)),
        ("{tanda: -, butir: [A, B]}", MarkedList(AB, Tanda.STRIP)),
        ("{tanda: 1), butir: A}", MarkedList(("A",), Tanda.ANGKA_KURUNG)),
        ("{kolom: 2, butir: [A, B]}", MarkedList(AB, None, 2)),
        ("{butir: [A, B]}", AB),
        ("{kolom: 1, butir: [A, B]}", AB),
        ("{tanda: tanpa, butir: ['', A, B]}", MarkedList(AB, Tanda.TANPA)),
        ("{tanda: a., butir: []}", ""),
        ("{tanda: a., butir: [A: x, B]}", MarkedList(("A: x", "B"), Tanda.HURUF)),
    ],
)
def test_what_is_written_is_read(written: str, content: Isi) -> None:
    assert decoded(LIST, written) == (content, [])


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ('{tanda: "-"}', "missing-key", "for example `butir: [Komputer, Pencetak]`"),
        ('{tanda: "-", butr: [A]}', "unknown-key", "did you mean `butir`?"),
        ("{tanda: –, butir: [A]}", "wrong-word", 'did you mean `"-"`?'),
        ("{kolom: 3, butir: [A]}", "too-many", "write `2`"),
        ("[{tanda: a., butir: [A]}]", "wrong-kind", "write its keys without the dash"),
    ],
)
def test_what_is_wrong_is_told_with_what_to_write(written: str, code: str, hint: str) -> None:
    value, (fault,) = decoded(LIST, written)
    assert (value, fault.code, fault.hints[0]) == (FAULTY, code, hint)


def test_keys_of_another_kind_are_a_text_with_a_colon() -> None:
    assert codes(LIST, "{Kepala OPD: menandatangani}") == ["wrong-kind"]


OWN = [
    ('{tanda: "-", butir: ["- A", "- B"]}', Tanda.STRIP, ()),
    ("{tanda: •, butir: ['• A', '• B']}", Tanda.BULAT, ()),
    ("{tanda: 1), butir: ['1. A', '2. B']}", Tanda.ANGKA_KURUNG, ()),
    ("{tanda: a., butir: ['a. A', 'b. B']}", Tanda.HURUF, ()),
    ('{tanda: "-", butir: ["• A", "• B"]}', Tanda.STRIP, ("leave them out; to keep them, write `tanda: '•'`",)),
    ("{tanda: •, butir: ['1) A', '2) B']}", Tanda.BULAT, ("leave them out; to keep them, write `tanda: 1)`",)),
    ("{tanda: •, butir: ['✓ A', '✓ B']}", Tanda.BULAT, ("leave them out",)),
]


@pytest.mark.parametrize(("written", "tanda", "told"), OWN)
def test_marks_that_items_bring_are_printed_once(written: str, tanda: Tanda, told: tuple[str, ...]) -> None:
    value, faults = decoded(LIST, written)
    assert value == MarkedList(AB, tanda)
    assert tuple(hint for fault in faults for hint in fault.hints) == told


@pytest.mark.parametrize(
    ("butir", "items"),
    [
        ("|\n    A\n    B", AB),
        ("|\n    - A\n    - B", AB),
        ("|\n    - A\n      dan C\n    - B", ("A dan C", "B")),
        ("\n    - A\n    - B", AB),
        ("\n    – A\n    – B", AB),
        ("\n    1. A\n    2. B", AB),
    ],
)
def test_lines_are_as_many_items(butir: str, items: tuple[str, ...]) -> None:
    assert decoded(LIST, f'\n  tanda: "-"\n  butir: {butir}')[0] == MarkedList(items, Tanda.STRIP)


def test_an_item_with_another_mark_among_others_is_told() -> None:
    value, (fault,) = decoded(LIST, '{tanda: "-", butir: ["a. A", B]}')
    assert value == MarkedList(("a. A", "B"), Tanda.STRIP)
    assert fault.message == "this item brings a mark of its own: the list's `-` and `a.` are printed"


def test_without_a_mark_items_keep_their_own() -> None:
    assert decoded(LIST, "{tanda: tanpa, butir: ['1. A', '2. B']}") == (MarkedList(("1. A", "2. B"), Tanda.TANPA), [])


def test_a_list_that_may_have_a_mark_is_told_how_to_keep_those_of_its_items() -> None:
    assert hints(LIST, "['• A', '• B']") == ("leave them out; to keep them, write `{tanda: •, butir: [A, B]}`",)


def test_one_mark_in_a_template_stands_for_all_parts() -> None:
    found = spelled_out(Scalar("•"), TANDA)
    assert isinstance(found, Mapping)
    assert {entry.key.text: entry.value for entry in found} == dict.fromkeys(TandaDaftar.__struct_fields__, Scalar("•"))
    assert tuple(field.key for field in TANDA.fields) == TandaDaftar.__struct_fields__
