"""What is said of changes in the list that an official signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.diff.revisions import compare_sources
from sopdoc.pipeline import load
from sopdoc.redline.told import Told, told
from tests.redline.revised import SEEDS, revised

SEED = next(path for path in SEEDS if "jeneponto" in str(path)).read_text("utf-8")
STEP = "      - kegiatan: Mencocokkan laporan\n        oleh: [analis, kabid]\n        waktu: 2 Jam\n\n"


def changes(tmp_path: Path, *edits: tuple[str, str]) -> tuple[Told, ...]:
    for name, text in (("lama", SEED), ("baru", revised(SEED, *edits))):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    new = load(tmp_path / "baru.yaml")
    comparison = compare_sources(load(tmp_path / "lama.yaml"), new)
    assert comparison
    assert new.templat
    return told(comparison, new.templat.label)


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ([("waktu: 1 Jam", "waktu: 2 Jam")], Told("Langkah 5: Waktu", "1 Jam", "2 Jam")),
        ([("output: Laporan Disposisi", "output: ''")], Told("Langkah 5: Output", "Laporan Disposisi", "–")),
        (
            [("      - kegiatan: Membuat", f"{STEP}      - kegiatan: Membuat")],
            Told("Langkah 4 (baru)", "–", "Mencocokkan laporan\n(Analisis Data, Kabid; 2 Jam)"),
        ),
        (
            [("tidak: laporan", "tidak: selesai")],
            Told("Langkah 5: Alur", "Tidak: langkah 4, Membuat laporan data kinerja", "Tidak: selesai"),
        ),
        ([("analis: Analisis Data", "analis: Analis Data")], Told("Pelaksana", "Analisis Data", "Analis Data")),
        ([("  - Jaringan Internet\n", "")], Told("Peralatan/Perlengkapan, butir 3", "Jaringan Internet", "–")),
        (
            [
                (
                    "        oleh: analis\n        kelengkapan: Disposisi",
                    "        oleh: kabid\n        kelengkapan: Disposisi",
                ),
            ],
            Told("Langkah 3: Pelaksana", "Analisis Data", "Kabid"),
        ),
        ([("judul: Pengumpulan", "sampul: true\njudul: Pengumpulan")], Told("Sampul", "–", "ada")),
    ],
)
def test_a_change_is_told_by_its_place_and_both_texts(tmp_path: Path, edits: list[tuple[str, str]], said: Told) -> None:
    assert changes(tmp_path, *edits) == (said,)


def test_what_the_head_tells_is_not_told_again(tmp_path: Path) -> None:
    assert (
        changes(tmp_path, ('nomor: "07"', 'nomor: "08"'), ('tanggal_revisi: ""', "tanggal_revisi: 2 Maret 2026")) == ()
    )


def test_a_moved_step_is_told_by_its_numbers_and_first_words(tmp_path: Path) -> None:
    """Of two neighbours that change places the shorter one moves."""
    first = SEED.index("      - kegiatan: Memerintahkan Analis")
    second = SEED.index("      - kegiatan: Menyerahkan bahan")
    third = SEED.index("      - kegiatan: Membuat laporan")
    step = SEED[first:second]
    said = changes(tmp_path, (step + SEED[second:third], SEED[second:third] + step))
    assert [each for each in said if each.old.startswith("urutan")] == [
        Told(
            "Langkah 2 (semula 3)\nMenyerahkan bahan laporan kinerja pada Kasubid/Kasubag",
            "urutan ke-3",
            "urutan ke-2",
        )
    ]
