from __future__ import annotations

import pytest

from sopdoc.reading.kinds.kind import Faults
from sopdoc.reading.tables.signature_room import with_room
from sopdoc.reading.tree.compose import compose
from sopdoc.source.tree import Mapping, Node


def tree_of(text: str) -> Node:
    tree, _faults = compose(text.encode(), "x.yaml")
    assert tree is not None
    return tree


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "pengesahan: {ruang: 9, rata: kiri}\nno_label: x\n",
            "pengesahan: {rata: kiri}\nno_label: x\nruang_tanda_tangan: 9",
        ),
        ("pengesahan: {rata: kiri}\n", "pengesahan: {rata: kiri}\n"),
        ("pengesahan: {ruang: }\n", "pengesahan: {ruang: }\n"),
        ("pengesahan: x\n", "pengesahan: x\n"),
        ("ruang_tanda_tangan: 9\n", "ruang_tanda_tangan: 9\n"),
    ],
)
def test_the_room_stands_under_its_older_key(written: str, read: str) -> None:
    faults: Faults = []
    assert with_room(tree_of(written), faults) == tree_of(read)
    assert faults == []


def test_its_place_is_that_of_the_key_that_was_written() -> None:
    moved = with_room(tree_of("pengesahan: {ruang: 9}\n"), [])
    assert isinstance(moved, Mapping)
    assert [(entry.key.span.column, entry.value.span.column) for entry in moved][1] == (14, 21)


def test_both_keys_in_one_file_are_a_fault() -> None:
    faults: Faults = []
    with_room(tree_of("ruang_tanda_tangan: 9\npengesahan: {ruang: 9}\n"), faults)
    (fault,) = faults
    assert (fault.span.line, fault.span.column, fault.hints) == (2, 14, ("remove `ruang_tanda_tangan`",))
