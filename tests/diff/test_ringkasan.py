"""The sentence that an official signs: what it says of each kind of change, and that it always says something."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from sopdoc.diff.compare import compare
from sopdoc.diff.forms.counted import joined_numbers, joined_words
from sopdoc.diff.forms.ringkasan import ringkasan
from tests.diff.edits import EDITS, script
from tests.diff.figures import REAL, read
from tests.diff.test_compare import SOURCE

ROW = "      - {kegiatan: Mencocokkan berkas dengan bukti dukung, oleh: sek}\n"
LAST = "      - {kegiatan: Mengarsipkan surat dan disposisinya, oleh: staf}\n"
FIRST = "      - {kegiatan: Menerima surat dari pengirim, oleh: staf, waktu: 5 menit}\n"


def sentence(*pairs: tuple[str, str], source: str = SOURCE) -> str:
    new = source
    for old_text, new_text in pairs:
        assert old_text in new
        new = new.replace(old_text, new_text)
    before, after = read(source), read(new)
    assert before is not None
    assert after is not None
    return ringkasan(compare(before, after))


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([], ""),
        ([("waktu: 5 menit", "waktu: 9 menit")], "Mengubah waktu langkah 1"),
        ([(", waktu: 5 menit", "")], "Mengubah waktu langkah 1"),
        ([("oleh: kadis", "oleh: sek")], "Mengubah pelaksana langkah 4"),
        ([("tidak: agenda", "tidak: disposisi")], "Mengubah alur langkah 3"),
        ([("ya: lanjut, tidak", "ya: lanjut, ragu: disposisi, tidak")], "Mengubah alur langkah 3"),
        ([("5 menit", "9 menit"), ("Lembar disposisi", "Kartu")], "Mengubah waktu langkah 1 dan output langkah 2"),
        ([("Menerima surat dari pengirim", "Menerima surat dari kurir")], "Mengubah langkah 1"),
        (
            [("dari pengirim, oleh: staf, waktu: 5", "dari kurir, oleh: staf, waktu: 9"), ("oleh: kadis", "oleh: sek")],
            "Mengubah langkah 1 dan pelaksana langkah 4",
        ),
        ([(LAST, ROW + LAST)], "Menambah langkah 5"),
        ([(FIRST, "")], "Menghapus langkah 1 (nomor lama)"),
        (
            [(FIRST, ""), (", output: Lembar disposisi", "")],
            "Mengubah output langkah 1; menghapus langkah 1 (nomor lama)",
        ),
        ([(FIRST, ""), (LAST, FIRST + LAST)], "Memindahkan langkah 4"),
        ([("Surat Masuk", "Surat Keluar"), (LAST, ROW + LAST)], "Mengubah judul; menambah langkah 5"),
        ([("judul: Surat Masuk\n", "judul: Surat Masuk\nnomor: 7\n")], "Menambah nomor"),
        ([("prosedur:", "tanggal_revisi: 2026-01-02\nriwayat_revisi: [{revisi: 1}]\nprosedur:")], ""),
        ([("prosedur:", "dasar_hukum: [a, b]\nperingatan: c\nprosedur:")], "Menambah dasar hukum dan peringatan"),
        ([("Sekretaris", "Sekretaris Dinas")], "Mengubah nama pelaksana Sekretaris Dinas"),
        ([("staf: Petugas Agenda}", "staf: Petugas Agenda, ajudan: Ajudan}")], "Menambah pelaksana Ajudan"),
        (
            [("{kadis: Kepala Dinas, sek: Sekretaris,", "{sek: Sekretaris, kadis: Kepala Dinas,")],
            "Mengubah urutan pelaksana",
        ),
        ([("    langkah:", "    judul: Lain\n    langkah:")], "Menambah judul prosedur"),
        ([("prosedur:", "disahkan_oleh: {nama: Andi}\nprosedur:")], "Mengubah pejabat yang mengesahkan"),
    ],
)
def test_what_is_said_of_a_change(pairs: list[tuple[str, str]], said: str) -> None:
    assert sentence(*pairs) == said


def test_several_procedures_are_named() -> None:
    second = """  - judul: Surat Keluar
    pelaksana: {a: Arsiparis}
    langkah: [{kegiatan: Menyimpan surat keluar, oleh: a}, {kegiatan: Mengirim lewat kurir, oleh: a}]
"""
    assert sentence(("Mengirim", "Membawa"), source=SOURCE + second) == "Mengubah langkah 2 pada prosedur 2"
    assert sentence((LAST, LAST + second)) == "Menambah prosedur Surat Keluar"
    assert sentence((second, ""), source=SOURCE + second) == "Menghapus prosedur Surat Keluar"


def test_a_long_sentence_counts() -> None:
    rows = [
        f"      - {{kegiatan: Menyusun berkas {n}, oleh: sek, waktu: 1 jam, output: Berkas {n}}}\n" for n in range(300)
    ]
    odd = ("".join(row.replace("1 jam", "2 jam") if n % 2 else row for n, row in enumerate(rows)), "".join(rows))
    assert sentence(odd, source=SOURCE.replace(LAST, odd[0] + LAST)) == "Mengubah 150 langkah"


def test_where_rows_are_counted_and_names_are_long_they_are_counted_too() -> None:
    new = "".join(f", baru{n}: Kepala Seksi {n} {'Pelayanan Informasi Publik Daerah ' * 4}" for n in range(3))
    few = ("staf: Petugas Agenda}", f"staf: Petugas Agenda{new}}}")
    assert sentence(few, (FIRST, "")) == "Menambah 3 pelaksana; menghapus 1 langkah"


def test_numbers_and_words_in_a_row() -> None:
    assert joined_numbers([5, 3]) == "3 dan 5"
    assert joined_numbers([1, 2, 3, 7, 9]) == "1 s.d. 3, 7, dan 9"
    assert joined_numbers([4, 3, 3]) == "3 dan 4"
    assert joined_words(["a", "b dan c"]) == "a, serta b dan c"
    assert joined_words([]) == ""


@example(REAL[3], 187, 11)
@given(st.sampled_from(REAL), st.integers(0, 10_000), st.integers(1, 12))
def test_every_change_is_told_in_one_sentence(source: str, seed: int, edits: int) -> None:
    before, after = map(read, script(source, seed, edits, EDITS).texts())
    assume(before is not None and after is not None)
    assert before
    assert after
    comparison = compare(before, after)
    said = ringkasan(comparison)
    told = [change for change in comparison.changes if change.place[0] not in ("tanggal_revisi", "riwayat_revisi")]
    assert bool(said) == bool(told)
    assert len(said) < 500
    assert "\n" not in said
