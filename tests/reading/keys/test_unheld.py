"""Keys of a list's items that stand beside are gathered into its one item."""

from __future__ import annotations

import pytest

from sopdoc.reading.keys.unheld import only_in, with_list_of
from sopdoc.reading.kinds.kind import Faults
from sopdoc.reading.tree.compose import compose
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Mapping, Sequence

KEYS = frozenset(("lajur", "baris", "nama"))


def gathered(text: str) -> tuple[Mapping, list[Diagnostic]]:
    tree, _ = compose(text.encode(), "x.yaml")
    assert isinstance(tree, Mapping)
    faults: Faults = []
    return with_list_of(tree, "tabel", KEYS, faults), faults


def test_they_become_one_item_and_are_told_once() -> None:
    node, (fault,) = gathered("judul: x\nlajur: {a: A}\nbaris: [b]\n")
    assert [entry.key.text for entry in node] == ["judul", "tabel"]
    table = node.get("tabel")
    assert isinstance(table, Sequence)
    (item,) = table.items
    assert isinstance(item, Mapping)
    assert [entry.key.text for entry in item] == ["lajur", "baris"]
    assert (fault.code, fault.span.line) == ("unheld", 2)
    assert fault.message == "`lajur` and `baris` must stand in an item of `tabel`, which is missing"


def test_the_lines_to_write_are_told_and_right() -> None:
    (fault,) = gathered("judul: x\nlajur: {a: A}\nbaris: [b]\n")[1]
    assert fault.hints == (
        "write `tabel:`, and on the next line `  - lajur:`",
        "put 4 blanks before each other line of them",
    )
    right = "judul: x\ntabel:\n  - lajur: {a: A}\n    baris: [b]\n"  # `  - ` is 4 columns wide
    assert gathered(right)[0] == gathered("judul: x\nlajur: {a: A}\nbaris: [b]\n")[0]


@pytest.mark.parametrize(
    ("text", "is_changed"),
    [
        ("nama: Andi\nbaris: x\n", True),
        ("baris: [b]\n", True),  # a list is no slip of the pen
        ("nama: Andi Contoh\n", False),  # a single text may be another key, misspelt
        ("tabel: [x]\nlajur: {a: A}\nbaris: [b]\n", False),  # the group is there
        ("judul: x\n", False),
    ],
)
def test_a_single_text_or_a_group_that_is_there_changes_nothing(text: str, is_changed: bool) -> None:
    node, faults = gathered(text)
    assert (node.get("tabel") is not None and not text.startswith("tabel"), bool(faults)) == (is_changed, is_changed)


def test_a_key_counts_if_nothing_else_holds_it() -> None:
    held = {"tabel": KEYS, "kepala": frozenset(("nama", "nip"))}
    assert only_in("tabel", held, frozenset()) == {"lajur", "baris"}
    assert only_in("tabel", held, frozenset(("baris",))) == {"lajur"}
    assert only_in("kepala", held, frozenset()) == {"nip"}
