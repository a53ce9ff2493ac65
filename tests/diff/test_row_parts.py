"""Rows of several parts in two revisions: what changed of them, and that the changes make the new one of the old."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from sopdoc.diff.applying.apply import apply
from sopdoc.diff.applying.normal import normal
from sopdoc.diff.change import Change, What
from sopdoc.diff.compare import Comparison, compare
from sopdoc.diff.forms.as_json import change_as_json
from sopdoc.diff.forms.as_text import as_text
from sopdoc.diff.forms.whole import whole
from sopdoc.diff.parts.row_parts import pair_row_parts
from sopdoc.diff.parts.ways import ways_of
from sopdoc.model.sop import WrittenSop
from sopdoc.reading.write import dump_source
from tests.diff.figures import read
from tests.flows import langkah

HEAD = """judul: Pengujian Air
prosedur:
  - pelaksana: {staf: Staf, ketua: Ketua, kepala: Kepala}
    langkah:
      - {kegiatan: Mengambil contoh air sungai, oleh: staf, id: ambil}
"""
LAST = "      - {kegiatan: Mengarsipkan hasil pengujian, oleh: staf, id: arsip}\n"
ROW = "      - kegiatan: Menghitung lalu memeriksa hasilnya\n"


def document(row: str) -> WrittenSop:
    """Return a document whose second row of three says this of its parts."""
    sop = read(HEAD + ROW + "".join(f"        {line}\n" for line in row.split("\n")) + LAST)
    assert sop is not None
    return sop


def changes(old: str, new: str) -> list[tuple[Any, ...]]:
    """Return the changes of the row: kind, key, and both sides; what holds of all comparisons is held here."""
    before, after = document(old), document(new)
    hold(before, after)
    found = map(change_as_json, compare(before, after).changes)
    return [(each["kind"], each.get("field", each["what"]), each["old"], each["new"]) for each in found]


def hold(before: WrittenSop, after: WrittenSop) -> None:
    comparison = compare(before, after)
    assert apply(before, comparison) == normal(after)
    mirrored = sorted(repr(change.mirrored()) for change in comparison.changes)
    assert mirrored == sorted(map(repr, compare(after, before).changes))
    assert compare(after, normal(after)).changes == ()
    assert read(dump_source(after)) == after


def way(label: str | None, to: int | str, part: int = 1, into: int = 1) -> dict[str, Any]:
    beside = {"bagian": part, "to_bagian": into}
    return {"label": label, "to": to, **{key: value for key, value in beside.items() if value > 1}}


TWO = """bagian:
  - {id: hitung, oleh: staf}
  - {oleh: ketua, keputusan: {ya: lanjut, tidak: hitung}}"""
THREE = """bagian:
  - {id: hitung, oleh: staf}
  - {oleh: ketua, keputusan: {ya: lanjut, tidak: hitung}, id: ketua}
  - {oleh: kepala, keputusan: {ya: lanjut, tidak: ketua}}"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("oleh: staf -> ketua -> kepala", "bagian: [{oleh: staf}, {oleh: ketua -> kepala}]"),
        ("oleh: [staf, ketua]", "oleh: staf + ketua"),
        ("oleh: semua", "oleh: staf + kepala + ketua"),
        ("oleh: ketua\nlanjut: lanjut", "oleh: ketua"),
        (
            TWO,
            TWO.replace("oleh: staf}", "oleh: staf, lanjut: periksa}").replace(
                "{oleh: ketua", "{id: periksa, oleh: ketua"
            ),
        ),
        ("oleh: ketua\nkeputusan: {ya: [arsip], tidak: ambil}", "oleh: ketua\nkeputusan: {ya: arsip, tidak: ambil}"),
    ],
)
def test_spellings_of_one_thing_are_no_change(old: str, new: str) -> None:
    assert changes(old, new) == []


def test_a_longer_chain_is_another_performer() -> None:
    assert changes("oleh: staf -> ketua", "oleh: staf -> ketua -> kepala") == [
        ("changed", "oleh", "Staf -> Ketua", "Staf -> Ketua -> Kepala")
    ]


def test_a_decision_that_moves_to_the_end_of_a_longer_chain_keeps_its_exits() -> None:
    exits = "keputusan: {ya: lanjut, tidak: ambil}"
    assert changes(f"oleh: ketua\n{exits}", f"oleh: ketua -> kepala\n{exits}") == [
        ("changed", "oleh", "Ketua", "Ketua -> Kepala")
    ]


def test_one_more_decision_in_a_row() -> None:
    assert changes(TWO, THREE) == [
        ("changed", "oleh", "Staf -> Ketua", "Staf -> Ketua -> Kepala"),
        ("added", "alur", None, way("ya", 3, 3)),
        ("added", "alur", None, way("tidak", 2, 3, 2)),
    ]


def test_an_exit_that_leads_to_another_part() -> None:
    new = THREE.replace("tidak: ketua", "tidak: hitung")
    assert changes(THREE, new) == [("changed", "alur", way("tidak", 2, 3, 2), way("tidak", 2, 3))]


def test_a_way_that_leaves_another_part() -> None:
    old = "bagian: [{oleh: staf, lanjut: [lanjut, ambil]}, {oleh: ketua}]"
    new = "bagian: [{oleh: staf}, {oleh: ketua, lanjut: [lanjut, ambil]}]"
    assert changes(old, new) == [
        ("removed", "alur", way(None, 2, 1, 2), None),
        ("changed", "alur", way(None, 1), way(None, 1, 2)),
    ]


def test_a_part_that_is_no_longer_the_last_may_lead_on_as_before() -> None:
    old = "bagian: [{oleh: staf, lanjut: [lanjut, arsip]}, {oleh: ketua}]"
    new = "bagian: [{oleh: staf, lanjut: [lanjut, arsip]}, {oleh: ketua, lanjut: [lanjut, arsip]}, {oleh: kepala}]"
    assert ("added", "alur", None, way(None, 3, 2)) not in changes(old, new)
    assert [each[1:] for each in changes(old, new)] == [
        ("oleh", "Staf -> Ketua", "Staf -> Ketua -> Kepala"),
        ("alur", None, way(None, 2, 2, 3)),
    ]


def test_words_that_come_to_another_part() -> None:
    old = "bagian: [{oleh: staf, teks: Cek}, {oleh: ketua}]"
    new = "bagian: [{oleh: staf}, {oleh: ketua, teks: Cek}]"
    assert changes(old, new) == [("changed", "teks", "Staf: Cek", "Ketua: Cek")]


def test_a_diamond_without_words_is_no_fork() -> None:
    fork, decision = "oleh: ketua\nlanjut: [lanjut, ambil]", "oleh: ketua\nkeputusan: [lanjut, ambil]"
    assert changes(fork, decision) == [("changed", "simbol", "proses", "keputusan")]


def test_a_word_on_an_arrow_that_is_no_decision() -> None:
    arrow, plain = "oleh: ketua\nlanjut: {hasil baik: arsip}", "oleh: ketua"
    assert changes(plain, arrow) == [
        ("changed", "alur", way(None, 3), way("hasil baik", 3)),
    ]


def test_an_exit_to_one_row_more() -> None:
    old, new = (f"oleh: ketua\nkeputusan: {{ya: {target}, tidak: ambil}}" for target in ("arsip", "[arsip, selesai]"))
    assert changes(old, new) == [("added", "alur", None, way("ya", "selesai"))]


def test_a_box_above_a_box_of_the_same_lane() -> None:
    old, new = "oleh: staf", "bagian: [{oleh: staf}, {oleh: staf}]"
    assert changes(old, new) == [("changed", "oleh", "Staf", "Staf -> Staf")]


def test_parts_are_told_by_who_leads_them() -> None:
    text = as_text(compare(document(TWO), document(THREE)))
    assert 'Kepala, tidak: langkah 2 "Menghitung lalu memeriksa hasilnya" (Ketua)' in text
    assert '    Ketua, tidak: "Menghitung lalu memeriksa hasilnya"' in whole(document(THREE))


def test_parts_are_paired_by_what_they_decide_and_who_leads() -> None:
    lanes = ({"a": 0, "b": 1}, {"a": 0, "b": 1})
    assert pair_row_parts(langkah("x", "a"), langkah("x", "a>b"), lanes) == {0: 0}
    assert pair_row_parts(langkah("x", "b"), langkah("x", "a>b"), lanes) == {0: 1}
    assert pair_row_parts(langkah("x", "a>b"), langkah("x", "b>a"), lanes) == {0: 1, 1: 0}


LANES = ("staf", "ketua", "kepala")


def _random_row(rng: Random, number: int, ids: list[str]) -> str:
    parts = []
    names = [name for name in ids if name.startswith(f"r{number}p")]
    for at, name in enumerate(names):
        keys = [f"id: {name}", f"oleh: {' + '.join(rng.sample(LANES, rng.choice((1, 1, 1, 2))))}"]
        targets = rng.sample([*ids, "selesai"], 3)
        keys += rng.choice(
            (
                [],
                [f"keputusan: {{ya: lanjut, tidak: {targets[0]}}}"],
                [f"keputusan: {{ya: [{targets[0]}, {targets[1]}], tidak: lanjut}}"],
                [f"keputusan: [lanjut, {targets[0]}]"],
                [f"lanjut: [lanjut, {targets[0]}]"],
                [f"lanjut: {{baik: lanjut, buruk: {targets[2]}}}"],
            )
            if number < 4 or at < len(names) - 1
            else ([],)
        )
        keys += rng.choice(([], [], [f"teks: Cek {rng.randint(1, 3)}"]))
        parts.append("{" + ", ".join(keys) + "}")
    return f"      - {{kegiatan: {TEXTS[number]}, bagian: [{', '.join(parts)}]}}\n"


TEXTS = (
    "Mengambil contoh air",
    "Menghitung kadar garam",
    "Memeriksa laporan bulanan",
    "Menyetujui anggaran",
    "Mengarsip",
)


def _random_document(seed: int) -> WrittenSop | None:
    """Return a document of five rows; None where its flow is broken, or one way leads twice to the same."""
    rng = Random(seed)
    ids = [f"r{row}p{part}" for row in range(5) for part in range(rng.randint(1, 3))]
    head = HEAD.split("      -", maxsplit=1)[0]
    sop = read(head + "".join(_random_row(rng, row, ids) for row in range(5)))
    ways = ways_of(sop.prosedur[0]) if sop else ()
    return sop if all(len({each.shown for each in row}) == len(row) for row in ways) else None


def test_random_rows() -> None:
    documents = [sop for seed in range(300) if (sop := _random_document(seed))]
    assert len(documents) > 100
    for old, new in pairwise(documents):
        hold(old, new)


def test_no_change_of_random_rows_can_be_left_out() -> None:
    """Where a way leaves follows from another number of parts as well, and a diamond from exits that are new."""
    documents = [sop for seed in range(60) if (sop := _random_document(seed))]
    for old, new in pairwise(documents):
        comparison = compare(old, new)
        for left_out in comparison.changes:
            rest = tuple(change for change in comparison.changes if change is not left_out)
            assert _applied(old, comparison, rest) != normal(new) or _follows(left_out, rest), left_out


def _follows(change: Change, others: tuple[Change, ...]) -> bool:
    beside = [each for each in others if each.place == change.place]
    if change.field == "simbol":
        return any(each.what is What.ALUR for each in beside)
    return change.what is What.ALUR and any(each.field == "oleh" for each in beside)


def _applied(old: WrittenSop, comparison: Comparison, changes: tuple[Change, ...]) -> WrittenSop | None:
    try:
        return apply(old, replace(comparison, changes=changes))
    except (KeyError, IndexError, ValueError):
        return None
