"""Lists that say their mark: what changed of it, and of their items, is told, applied and mirrored."""

from __future__ import annotations

from typing import Any

import pytest

from tests.diff.test_compare import SOURCE, changes, row
from tests.diff.test_whole import text_of

PLAIN = "dasar_hukum: [UU Nomor 1 Tahun 2010, PP Nomor 2 Tahun 2011, Perda Nomor 3 Tahun 2012]\n"
ITEMS = PLAIN.removeprefix("dasar_hukum: ").rstrip()
DASHED = f'dasar_hukum: {{tanda: "-", butir: {ITEMS}}}\n'


def told(old: str, new: str) -> list[tuple[Any, ...]]:
    found = changes(old + SOURCE, new + SOURCE)
    return [(each["kind"], each["what"], each["place"], each["old"], each["new"]) for each in found]


TANDA, KOLOM = ["dasar_hukum", "tanda"], ["dasar_hukum", "kolom"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (PLAIN, DASHED, [("added", "field", TANDA, None, "-")]),
        (DASHED, PLAIN, [("removed", "field", TANDA, "-", None)]),
        (DASHED, DASHED.replace('"-"', "a."), [("changed", "field", TANDA, "-", "a.")]),
        (DASHED, DASHED.replace("butir", "kolom: 2, butir"), [("added", "field", KOLOM, None, "2")]),
        (DASHED, DASHED.replace("2011", "2013"), [
            ("changed", "item", ["dasar_hukum", 1], "PP Nomor 2 Tahun 2011", "PP Nomor 2 Tahun 2013")
        ]),
        (DASHED, DASHED.replace("[UU Nomor 1 Tahun 2010, ", "[").replace("2012]", "2012, UU Nomor 1 Tahun 2010]"), [
            ("moved", "item", ["dasar_hukum", 2], "UU Nomor 1 Tahun 2010", "UU Nomor 1 Tahun 2010")
        ]),
        ("peringatan: {tanda: •, butir: Teliti}\n", "peringatan: Teliti\n", [
            ("removed", "field", ["peringatan", "tanda"], "•", None)
        ]),
        (PLAIN, f"dasar_hukum: {{butir: {ITEMS}}}\n", []),
        ("peringatan: |\n  • Satu\n  • Dua\n", "peringatan: {tanda: •, butir: [Satu, Dua]}\n", []),
    ],
)  # fmt: skip
def test_what_changed_of_a_list_is_told(old: str, new: str, found: list[tuple[Any, ...]]) -> None:
    assert told(old, new) == found


def test_a_mark_in_a_cell_is_a_change_of_the_cell() -> None:
    old = SOURCE.replace("output: Lembar disposisi", "output: {tanda: •, butir: [Lembar, Buku]}")
    new = old.replace("tanda: •", "tanda: 1), kolom: 2")
    (found,) = changes(old, new)
    assert (found["kind"], found["place"], found["field"]) == ("changed", row(1), "output")
    assert (found["old"], found["new"]) == ("• Lembar\n• Buku", "kolom: 2\n1) Lembar\n2) Buku")


def test_a_whole_document_says_how_its_lists_are_set() -> None:
    text = text_of(f"{DASHED.replace('butir', 'kolom: 2, butir')}{SOURCE}")
    assert "dasar_hukum.tanda: -\ndasar_hukum.kolom: 2\ndasar_hukum:\n  - UU Nomor 1 Tahun 2010\n" in text
