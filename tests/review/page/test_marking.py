"""Which symbols and arrows of a flowchart the other revision lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.layout.page import Shape
from sopdoc.pipeline import lay_out
from sopdoc.review.page.marking import marked_document
from sopdoc.review.page.seen import Revision, seen_in
from sopdoc.typography.fate import Fate
from tests.review.making import REVISED, SURAT, reviewed_texts

Drawn = tuple[set[str], set[str]]


def lacking(folder: Path, old: str, new: str, revision: Revision) -> Drawn:
    """Return the symbols (row and lane) and arrows (rows) that bear a mark in one revision, letters as rows with A."""
    (revised,) = reviewed_texts(folder, old, new).revised
    loaded = revised.new if revision is Revision.NEW else revised.old
    assert revised.comparison is not None
    assert loaded is not None
    document = lay_out(loaded)
    assert document is not None
    symbols, lines = set(), set()
    for page in marked_document(document, seen_in(revised.comparison, revision), Fate.INSERTED).pages:
        names = {each.id: f"{each.langkah}{'A' if each.shape is Shape.OFFPAGE else ''}" for each in page.symbols}
        symbols |= {f"{names[each.id]} {each.pelaksana}" for each in page.symbols if each.mark is Fate.INSERTED}
        lines |= {
            f"{names[each.source.symbol]}-{names[each.target.symbol]}"
            for each in page.connectors
            if each.mark is Fate.INSERTED
        }
    return symbols, lines


def test_a_row_that_came_brings_its_symbol_and_its_arrows(tmp_path: Path) -> None:
    assert lacking(tmp_path, SURAT, REVISED, Revision.NEW) == ({"3 kasubbag", "4 staf"}, {"3-3", "3-4", "4-5"})


def test_the_old_revision_shows_what_went(tmp_path: Path) -> None:
    assert lacking(tmp_path, SURAT, REVISED, Revision.OLD) == (set(), {"3-2", "3-4"})


@pytest.mark.parametrize(
    ("before", "after", "symbols", "lines"),
    [
        ("waktu: 5 menit", "waktu: 6 menit", set(), set()),
        ("id: agenda", "id: agenda", set(), set()),
        ("oleh: staf", "oleh: [staf, agendaris]", {"4 agendaris"}, {"4-4"}),
        ("oleh: staf", "oleh: agendaris", {"4 agendaris"}, {"3-4"}),
        ("waktu: 5 menit", "waktu: 5 menit\n        simbol: proses", {"1 agendaris"}, {"1-2"}),
        ("ya: lanjut", "baik: lanjut", set(), {"3-4"}),
        ("tidak: agenda", "tidak: selesai", {"3 kasubbag"}, {"3-3"}),
        ("{agendaris: Agendaris,", "{agendaris: Penerima Surat,", set(), set()),
    ],
)
def test_what_is_drawn_otherwise_bears_a_mark(
    before: str, after: str, symbols: set[str], lines: set[str], tmp_path: Path
) -> None:
    assert lacking(tmp_path, SURAT, SURAT.replace(before, after, 1), Revision.NEW) == (symbols, lines)


def many(count: int, back: int) -> str:
    """Return a procedure of several pages whose last row but one leads back to a row of the first."""
    rows = "".join(
        f"      - {{kegiatan: Mengerjakan bagian {at}, id: r{at}, oleh: {'a' if at % 2 else 'b'}}}\n"
        for at in range(1, count)
    )
    decision = f"      - {{kegiatan: Memeriksa, oleh: b, keputusan: {{ya: lanjut, tidak: r{back}}}}}\n"
    last = "      - {kegiatan: Menutup, oleh: a}\n"
    return f"judul: Panjang\nprosedur:\n  - pelaksana: {{a: A, b: B}}\n    langkah:\n{rows}{decision}{last}"


def test_an_arrow_over_pages_bears_its_mark_at_both_ends_with_its_letters(tmp_path: Path) -> None:
    assert lacking(tmp_path, many(24, 3), many(24, 3), Revision.NEW) == (set(), set())
    symbols, lines = lacking(tmp_path, many(24, 3), many(24, 5), Revision.NEW)
    assert any(line.startswith("24-24A") for line in lines)
    assert any(line.endswith("-5") and "A" in line for line in lines)
    assert not any(line.endswith("-3") for line in lines)
    assert {symbol.split()[0] for symbol in symbols} == {"24A", "5A"}


def test_an_arrow_over_pages_is_kept_where_another_exit_of_its_row_changed(tmp_path: Path) -> None:
    old = many(24, 3)
    assert lacking(tmp_path, old, old.replace("ya: lanjut", "setuju: lanjut"), Revision.NEW) == (set(), {"24-25"})
