"""What is said of changes in the list that an official signs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from sopdoc.diff.revisions import compare_sources
from sopdoc.pipeline import load
from sopdoc.redline.told import Told, told
from tests.redline.revised import SEEDS, revised

SEED = next(path for path in SEEDS if "jeneponto" in str(path)).read_text("utf-8")
LOGO = "logo.png"
FIRST = "  - Lembar Kerja/Rencana Aksi\n"
MADE = "Membuat laporan data kinerja"
DECISION = "      - kegiatan: Memilah bahan\n        oleh: kabid\n        keputusan: {ya: lanjut, tidak: selesai}\n\n"
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
            Told("Langkah 5: Alur", "Tidak: ke langkah 4, Membuat laporan data kinerja", "Tidak: selesai"),
        ),
        (
            [
                (
                    "          setuju: lanjut\n          tidak: laporan",
                    "          tidak: laporan\n          setuju: lanjut",
                )
            ],
            Told("Langkah 5: Alur", "Alur ke-1: setuju", "Alur ke-2"),
        ),
        (
            [("        waktu: 1 Jam\n", "        waktu: 1 Jam\n        teks: Periksa\n")],
            Told("Langkah 5: Teks dalam simbol", "–", "Periksa"),
        ),
        (
            [("      - kegiatan: Membuat", f"{DECISION}      - kegiatan: Membuat")],
            Told("Langkah 4 (baru)", "–", f"Memilah bahan\n(Kabid)\nYa: ke langkah 5, {MADE}\nTidak: selesai"),
        ),
        ([("  - pelaksana:", "  - judul: Bagian A\n    pelaksana:")], Told("Judul prosedur", "–", "Bagian A")),
        (
            [("      kabid: Kabid\n", ""), ("      analis:", "      kabid: Kabid\n      analis:")],
            Told("Pelaksana (dipindah)", "Kolom ke-1: Kabid", "Kolom ke-2"),
        ),
        (
            [("  - Lembar Kerja/Rencana Aksi\n", ""), ("  - Jaringan Internet\n", "  - Jaringan Internet\n" + FIRST)],
            Told("Peralatan/Perlengkapan, butir 3 (dipindah)", "Butir 1: Lembar Kerja/Rencana Aksi", "Butir 3"),
        ),
        ([("analis: Analisis Data", "analis: Analis Data")], Told("Pelaksana", "Analisis Data", "Analis Data")),
        (
            [("  - Jaringan Internet\n", "")],
            Told("Peralatan/Perlengkapan, semula butir 3 (dihapus)", "Jaringan Internet", "–"),
        ),
        (
            [
                (
                    "        oleh: analis\n        kelengkapan: Disposisi",
                    "        oleh: kabid\n        kelengkapan: Disposisi",
                ),
            ],
            Told("Langkah 3: Pelaksana", "Analisis Data", "Kabid"),
        ),
        (
            [("judul: Pengumpulan", "tambahan: [{judul: Tujuan, isi: [Satu, Dua]}]\njudul: Pengumpulan")],
            Told("Baris tambahan, butir 1 (baru)", "–", "Tujuan\nSatu\nDua"),
        ),
        (
            [("  - pelaksana:", '  - judul: ""\n    pelaksana:')],
            Told("Judul prosedur", "Pengumpulan Data Kinerja", "–"),
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
    text = "Menyerahkan bahan laporan kinerja pada Kasubid/Kasubag"
    assert [each for each in said if "dipindah" in each.part] == [
        Told("Langkah 2 (dipindah)", f"Langkah 3: {text}", "Langkah 2")
    ]


def test_numbers_are_the_new_ones_and_the_former_ones_are_said(tmp_path: Path) -> None:
    """A step and an item went, and those behind them changed: also what is gone of them has their new number."""
    gone = SEED[
        SEED.index("      - kegiatan: Memerintahkan Analis") : SEED.index("      - kegiatan: Menyerahkan bahan")
    ]
    said = changes(
        tmp_path,
        (gone, ""),
        ("output: Laporan Disposisi", "output: ''"),
        ("  - Komputer dan Printer\n  - Jaringan Internet", "  - Jaringan Internet 20 Mbps"),
    )
    assert [each.part for each in said] == [
        "Peralatan/Perlengkapan, semula butir 2 (dihapus)",
        "Peralatan/Perlengkapan, butir 2 (semula 3)",
        "Semula langkah 2 (dihapus)",
        "Langkah 4 (semula 5): Output",
    ]


def test_a_procedure_is_named_by_the_number_that_it_has_now(tmp_path: Path) -> None:
    """Of what went in it, too: the list speaks of one procedure under one number."""
    first, second = (f"  - judul: {name}\n    pelaksana: {{a: Staf}}\n" for name in ("Surat masuk", "Surat keluar"))
    step = "      - {{kegiatan: {}, oleh: a, waktu: {}}}\n"
    one = first + "    langkah:\n" + step.format("Mencatat surat masuk", "1 jam") + step.format("Menyimpan", "1 jam")
    two = second + "    langkah:\n" + step.format("Mengetik surat", "1 jam")
    two += step.format("Memaraf", "1 jam") + step.format("Mengirim surat", "1 jam")
    head = SEED.index("  # Tanpa judul")
    old, new = SEED[:head] + one + two, SEED[:head] + two.replace(step.format("Memaraf", "1 jam"), "") + one
    for name, text in (("lama", old), ("baru", new)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    loaded = load(tmp_path / "baru.yaml")
    comparison = compare_sources(load(tmp_path / "lama.yaml"), loaded)
    assert comparison
    assert loaded.templat
    said = {each.part: each for each in told(comparison, loaded.templat.label)}
    assert said["Prosedur 1, semula langkah 2 (dihapus)"].old == "Memaraf\n(Staf; 1 jam)"
    moved = [each for part, each in said.items() if "dipindah" in part]
    assert moved == [Told("Prosedur 2 (dipindah)", "Prosedur 1: Surat masuk", "Prosedur 2")]


def test_of_a_picture_it_is_said_that_it_is_another_one(tmp_path: Path) -> None:
    office = f"nama: Dinas Contoh\nlogo: {LOGO}\n"
    for name, colour in (("lama", None), ("baru", "red"), ("lain", "blue")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "surat.yaml").write_text(SEED, encoding="utf-8")
        (tmp_path / name / "instansi.yaml").write_text(office if colour else "nama: Dinas Contoh\n", encoding="utf-8")
        if colour:
            Image.new("RGB", (9, 9), colour).save(tmp_path / name / LOGO)
    none, red, blue = (load(tmp_path / name / "surat.yaml") for name in ("lama", "baru", "lain"))
    assert red.templat
    for old, new, said in ((none, red, ("–", LOGO)), (red, blue, (LOGO, "diganti")), (red, none, (LOGO, "–"))):
        comparison = compare_sources(old, new)
        assert comparison
        assert told(comparison, red.templat.label) == (Told("Data instansi, Logo", *said),)
