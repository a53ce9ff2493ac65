"""An unknown key that is like no known one comes with a remedy all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.trees import SOP, load, write

SHIPPED = (Path(__file__).parents[3] / "templates" / "permenpan35" / "templat.yaml").read_text(encoding="utf-8")


def hints(tree: Path, text: str) -> tuple[str, ...]:
    write(tree / "templates" / "daerah" / "templat.yaml", text)
    [fault] = load(write(tree / "x.yaml", SOP + "templat: daerah\n")).shared_diagnostics
    return fault.hints


@pytest.mark.parametrize(
    ("group", "lines"),
    [
        ("label: {judul: Nama SOP}", "`judul_label: Nama SOP`"),
        ("label: {judul: Nama SOP, nomor_label: 'a: b'}", "`judul_label: Nama SOP`, `nomor_label: 'a: b'`"),
        ("label:\n  apa: x", "`sop_label: …`, `nomor_label: …`, `tanggal_pembuatan_label: …`, …"),
        ("label: Nama", "`sop_label: …`, `nomor_label: …`, `tanggal_pembuatan_label: …`, …"),
    ],
)
def test_words_in_a_group_are_to_stand_by_themselves(tree: Path, group: str, lines: str) -> None:
    told = hints(tree, f"dasar: permenpan35\n{group}\n")
    assert told == (f"write each key by itself, on a line of its own: {lines}",)


def test_a_full_template_is_not_told_of_the_one_key_it_leaves_out(tree: Path) -> None:
    told = hints(tree, f"{SHIPPED}\nxyzzy: 1\n")
    assert told == ("remove it with what belongs to it: no known key is like it, and nearly all are written already",)


def test_a_template_with_few_keys_is_told_of_those_it_may_have(tree: Path) -> None:
    [told] = hints(tree, "dasar: permenpan35\nxyzzy: 1\n")
    assert told.startswith("known here: kertas, orientasi, ")
