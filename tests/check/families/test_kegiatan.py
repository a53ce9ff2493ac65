"""The words of activities."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.edit import edited
from tests.check.sources import found_in, places

HEAD = """\
judul: Cuti
prosedur:
  - pelaksana: {pemohon: Pemohon, staf: Staf Umum, kasubbag: Kasubbag Umum, kadis: Kepala Dinas}
    langkah:
"""
FIRST = 5


def source(*texts: str) -> str:
    """Return a document with a row for each activity."""
    rows = (f"      - {{kegiatan: {json.dumps(text, ensure_ascii=False)}, oleh: staf}}\n" for text in texts)
    return HEAD + "".join(rows)


def heads(folder: Path, text: str) -> list[Diagnostic]:
    """Return what is found about a document's activities, but for infos."""
    return [found for found in found_in(folder, text) if found.code.startswith("KG") and found.severity.name != "INFO"]


@pytest.mark.parametrize(
    "text",
    [
        "Mencatat surat",
        "Memerintahkan Kasubbag Umum menyusun konsep",
        "Mendisposisikan surat kepada Kasubbag Umum",
        "1. Mencatat surat",
        "Segera menyampaikan hasil",
        "*Me-review* konsep",
        "Meng*upload* dokumen",
        "Berkoordinasi dengan bidang terkait",
        "Datang ke kantor kecamatan",
        "Kembali ke kantor",
        "Mengulang pemeriksaan",
        "Melampirkan bukti bila diperlukan",
        "Melaporkan hasil disertai daftar hambatan jika ada",
    ],
)
def test_what_is_right(tmp_path: Path, text: str) -> None:
    assert heads(tmp_path, source(text)) == []


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("Staf Umum menandatangani surat", "KG003", "`oleh` says who does it; write `Menandatangani surat`"),
        (
            "KADIS: menandatangani surat",
            "KG003",
            "`oleh` names somebody else: write `kadis` into it if that is who acts",
        ),
        ("Bidan memeriksa pasien", "KG003", "no lane is called `Bidan`: give that performer one and name it"),
        ("Staf dan Kasubbag memeriksa konsep", "KG003", "leave that to `oleh`"),
        ("Bendahara", "KG003", "leave that to `oleh`"),
        ("Petugas ditugaskan", "KG005", "write `Menugaskan petugas`"),
        ("Pasien diperiksa oleh dokter", "KG005", "write `Memeriksa pasien`"),
        ("Permohonan ditolak", "KG005", "write `Menolak permohonan`"),
        (
            "Surat dicatat oleh staf dan disampaikan",
            "KG005",
            "begin with what is done, as an active verb: `Mencatat …`",
        ),
        ("Tidak dicatat", "KG005", "begin with what is done, as an active verb: `Mencatat …`"),
        ("Persetujuan Kasubbag", "KG004", "begin with what is done, as an active verb: `Menyetujui …`"),
        ("Kembalikan berkas", "KG002", "write `Mengembalikan berkas`"),
        ("Dicatat dalam buku agenda", "KG005", "write `Mencatat dalam buku agenda`"),
        ("Surat dicatat oleh staf", "KG005", "write `Mencatat surat`"),
        ("Dikembalikan ke langkah 2", "KG005", "write `Mengembalikan ke langkah 2`"),
        ("Pengarsipan surat", "KG004", "write `Mengarsipkan surat`"),
        ("Pertukaran data", "KG004", "begin with what is done"),
        ("Kembali ke langkah 2", "KG008", "delete this langkah"),
        ("Kembali Ke atas Untuk Triwulan Berikutnya", "KG008", "delete this langkah"),
        ("Lanjut ke tahap berikutnya", "KG008", "delete this langkah"),
        ("Mengulangi langkah 2", "KG008", "delete this langkah"),
        ("Kembali ke Kasubbag Umum", "KG008", "delete this langkah"),
        ("Ke langkah 4", "KG008", "delete this langkah"),
        ("Terima surat", "KG002", "write `Menerima surat`"),
        ("Rapat koordinasi", "KG002", "write `Mengadakan rapat koordinasi`"),
        ("Meja pendaftaran", "KG002", "begin with what is done"),
        ("Berkas lengkap", "KG002", "begin with what is done"),
        ("Selesai", "KG002", "begin with what is done"),
    ],
)
def test_one_fault_a_head(tmp_path: Path, text: str, code: str, hint: str) -> None:
    (found,) = heads(tmp_path, source("Menerima surat", text))
    assert (found.code, found.span.line, found.span.column) == (code, FIRST + 1, 20)
    assert found.hints[0].startswith(hint)


def test_messages_quote_the_words(tmp_path: Path) -> None:
    texts = ("Tim Verifikasi memeriksa", "Surat ditandatangani", "Penerimaan surat", "Cek berkas", "Surat masuk")
    assert [found.message for found in sorted(heads(tmp_path, source(*texts)), key=lambda each: each.span)] == [
        "the activity begins with who does it, `Tim Verifikasi`",
        "the activity is told in the passive: `ditandatangani`",
        "the activity begins with a noun, `Penerimaan`, in the place of a verb",
        "`Cek` is no active verb",
        "the activity doesn't begin with a verb but with `Surat`",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Staf Umum mencatat surat", "Mencatat surat"),
        ("Staf umum akan segera mencatat surat", "Segera mencatat surat"),
        ("Staf: mencatat surat", "Mencatat surat"),
        ("Staf wajib mencatat surat", "Mencatat surat"),
        ("1. Staf mencatat surat dan menyimpannya", "1. Mencatat surat dan menyimpannya"),
        ("Staf mencatat surat, lalu mencatat agenda", "Mencatat surat, lalu mencatat agenda"),
        ("Staf Umum untuk memeriksa berkas", "Memeriksa berkas"),
    ],
)
def test_a_subject_is_stripped(tmp_path: Path, before: str, after: str) -> None:
    text = source(before)
    (found,) = heads(tmp_path, text)
    changed = edited(text.encode(), found.edits).decode()
    assert changed == source(after)
    assert heads(tmp_path, changed) == []


@pytest.mark.parametrize(
    "text",
    [
        "Staf mencatat, Kasubbag Umum memeriksa",  # two act: which of them in this row?
        "Staf mencatat surat dan staf lain menyimpannya",
        "Kepala Dinas menandatangani surat",  # another lane acts here: who is right?
        "Staf Umum dan Kasubbag Umum mencatat surat",
        "Staf Umum, setelah menerima surat, mencatatnya",
        "Staf Umum yang ditunjuk mencatat surat",
        "Petugas mencatat surat",  # no lane is called so
        "Staf Umum Kepegawaian mencatat surat",
        "Semua staf mencatat surat",
        "**Staf Umum** mencatat surat",
        "Setelah surat diterima, staf mencatatnya",
    ],
)
def test_what_a_person_has_to_mend(tmp_path: Path, text: str) -> None:
    (found,) = heads(tmp_path, source(text))
    assert (found.code, found.edits) == ("KG003", ())


@pytest.mark.parametrize(
    "between",
    [
        "jangan",
        "tidak",
        "belum",
        "hanya",
        "masih",
        "minimal",
        "maksimal",
        "(piket)",
        "setiap hari",
        "hari Senin",
        "pukul 08.00",
        "2 kali",
        "sedapat mungkin",
        "dilarang",
        "sebaiknya",
        "bukan menerima tetapi",
        "akan tidak",
    ],
)
def test_what_forbids_or_limits_is_never_deleted(tmp_path: Path, between: str) -> None:
    (found,) = heads(tmp_path, source(f"Staf Umum {between} mencatat surat"))
    assert (found.code, found.edits) == ("KG003", ())
    assert found.message == "the activity begins with who does it, `Staf Umum`"
    assert found.hints[0].startswith("leave that to `oleh`")


def test_nothing_is_deleted_where_others_act_as_well(tmp_path: Path) -> None:
    (found,) = heads(tmp_path, source("Staf Umum mencatat surat").replace("oleh: staf", "oleh: [staf, kadis]"))
    assert found.edits == ()


def test_a_remedy_is_a_whole_text(tmp_path: Path) -> None:
    text = "mencatat surat masuk dalam buku agenda, yang disimpan di ruang arsip lantai dua"
    (found,) = heads(tmp_path, source(f"Staf Umum {text}"))
    assert found.hints == (f"`oleh` says who does it; write `M{text[1:]}`",)


def test_a_folded_text_keeps_its_lines(tmp_path: Path) -> None:
    row = "      - oleh: staf\n        kegiatan: >-\n          {}\n          kepada Kasubbag\n"
    text = HEAD + row.format("Staf Umum menyampaikan surat")
    (found,) = heads(tmp_path, text)
    assert edited(text.encode(), found.edits).decode() == HEAD + row.format("Menyampaikan surat")


def test_names_of_lanes_are_subjects_whatever_they_are_called(tmp_path: Path) -> None:
    lanes = HEAD.replace("Staf Umum", "Jabatan Pelaksana (JP)").replace(
        "kasubbag: Kasubbag Umum", "arsip: Unit Kearsipan"
    )
    texts = ("JP menghimpun data", "Jabatan Pelaksana menghimpun data", "Unit Kearsipan menyimpan arsip")
    found = heads(tmp_path, source(*texts).replace(HEAD, lanes))
    assert [each.code for each in found] == ["KG003"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Memeriksa berkas, jika lengkap diteruskan, jika tidak dikembalikan",
        "Memeriksa berkas (lengkap/tidak lengkap)",
        "Apabila lengkap, mencatat surat",
        "Menandatangani surat apabila telah sesuai",
    ],
)
def test_a_condition_without_a_decision(tmp_path: Path, text: str) -> None:
    found = found_in(tmp_path, source("Menerima surat", text))
    assert places(found, "KG007", "FL010") == [("KG007", FIRST + 1, 20)]
    assert "`keputusan: {ya: lanjut, tidak: id}`" in next(each.hints[0] for each in found if each.code == "KG007")


def test_a_decision_may_tell_of_its_condition(tmp_path: Path) -> None:
    told = "Memeriksa, jika lengkap lanjut, jika tidak kembali"
    rows = (
        "      - {kegiatan: Menerima surat, id: a, oleh: staf}\n"
        f"      - {{kegiatan: '{told}', oleh: kasubbag, keputusan: {{ya: lanjut, tidak: a}}}}\n"
        "      - {kegiatan: Mencatat surat apabila telah sesuai, oleh: staf}\n"
    )
    assert places(found_in(tmp_path, HEAD + rows), "KG007") == []


def test_long_activities_are_told_as_infos(tmp_path: Path) -> None:
    texts = (
        "Menghimpun data. Kemudian menyampaikan rekap data",
        "Menyusun laporan " + "hasil " * 24,
        "Membuat surat, memberi nomor dan mengirim surat",
        "Membuat format bagi Kasubag Perenc. Dan Ev. serta No. 5 Kab. Banggai",
        "Menerima dan mencatat surat",
        "Menyusun laporan " + "hasil " * 23,
    )
    found = [each for each in found_in(tmp_path, source(*texts)) if each.code == "KG006"]
    assert [(each.span.line - FIRST, each.message) for each in found] == [
        (0, "the activity has more than one sentence"),
        (1, "the activity has 26 words"),
        (2, "the activity tells of 3 things that are done"),
    ]


def test_the_same_activity_twice(tmp_path: Path) -> None:
    found = found_in(tmp_path, source("Memaraf konsep", "Mencatat surat 1", "memaraf  konsep.", "Mencatat surat 2"))
    assert places(found, "KG009") == [("KG009", FIRST + 2, 20)]
    (told,) = (each for each in found if each.code == "KG009")
    assert told.message == "langkah 1 has the same activity, `memaraf  konsep.`"


def test_verbs_that_say_nothing_alone(tmp_path: Path) -> None:
    vague = ("Melaksanakan", "Menindaklanjuti sesuai disposisi", "Mengoordinasikan dengan bidang terkait")
    fine = ("Melaksanakan rapat", "Menindaklanjuti disposisi", "Berkoordinasi dengan bidang terkait", "Memeriksa")
    found = places(found_in(tmp_path, source(*vague, *fine)), "KG011")
    assert found == [("KG011", FIRST + at, 20) for at in range(len(vague))]


@pytest.mark.parametrize("text", ["x" * 100_000, "Staf " * 20_000, "kembali " * 12_000, "a" + " \t" * 50_000 + "b"])
def test_long_texts_take_no_time(tmp_path: Path, text: str) -> None:
    assert found_in(tmp_path, source(text))
