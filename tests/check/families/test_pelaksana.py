"""Performers and their lanes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.check.lanes.acting import acting_posts
from sopdoc.check.lanes.double import posts_in
from tests.check.sources import found_in, places

OFFICE = "pemerintah: Pemerintah Kabupaten Banggai\nnama: Dinas Sosial\n"


def _source(lanes: str, *steps: str) -> str:
    rows = "".join(f"      - {{{step}}}\n" for step in steps)
    return f"judul: Cuti\nprosedur:\n  - pelaksana: {{{lanes}}}\n    langkah:\n{rows}"


def _found(folder: Path, code: str, lanes: str, *steps: str) -> list[tuple[int, int]]:
    found = places(found_in(folder, _source(lanes, *steps), OFFICE), code)
    return [(line, column) for _code, line, column in found]


TWO = ("kegiatan: Menerima surat, oleh: a", "kegiatan: Memeriksa surat, oleh: b")


def test_a_lane_that_does_nothing(tmp_path: Path) -> None:
    assert _found(tmp_path, "PL002", "a: Staf, b: Kabid, c: Kadis", *TWO) == [(3, 36)]
    assert _found(tmp_path, "PL002", "a: Staf, b: Kabid", *TWO) == []
    handed = ("kegiatan: Menyerahkan surat, oleh: a -> b", "kegiatan: Rapat, oleh: semua")
    assert _found(tmp_path, "PL002", "a: Staf, b: Kabid, c: Kadis", *handed) == []


def test_a_single_performer(tmp_path: Path) -> None:
    alone = ("kegiatan: Menerima surat, oleh: a", "kegiatan: Memeriksa surat, oleh: a")
    assert _found(tmp_path, "PL003", "a: Staf", *alone) == [(3, 16)]
    assert _found(tmp_path, "PL003", "a: Staf, b: Kabid", *TWO) == []


@pytest.mark.parametrize(
    "name",
    [
        *("Staf/ Operator", "Kasubid/ Kasubag", "PA/KPA", "Kepala Dinas dan Sekretaris", "Kasubbag Umum & Staf"),
        *("Kepala Dinas, Sekretaris dan Kepala Bidang", "Bendahara dan Pengurus Barang", "Ketua dan Anggota Tim"),
        "Camat/Lurah",
    ],
)
def test_a_lane_of_two_posts(tmp_path: Path, name: str) -> None:
    assert _found(tmp_path, "PL004", f"a: Pengadministrasi, b: '{name}'", *TWO) == [(3, 38)]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Kabid Mutasi dan Promosi",
            "Kasubbag Perencanaan & Evaluasi",
            "Pejabat Fungsional/JFK",
            "Kepala Dinas/Badan",
        ),
        *(
            "Kepala Dinas Pemberdayaan Masyarakat dan Desa",
            "Bidang Pengadaan, Pemberhentian dan Informasi",
            "Pemohon/Warga",
        ),
        *("Kepala Bidang Pembinaan Guru dan Pengawas", "Jabatan Pelaksana (JP)", "Proyek Keuangan/PPK", "Meja Layanan"),
        *(
            "Pejabat Pembuat Komitmen/PPK",
            "PPK (Pejabat Pembuat Komitmen)",
            "Kepala Biro Humas dan Umum",
            "Ketua Tim/ Proyek",
        ),
        *(
            "Instansi lain/ Media Sosial/ Pelapor",
            "Kepala Seksi Pendidikan dan Pelatihan",
            "Bagian Hukum dan Bagian Umum",
        ),
        "Pejabat Pengelola Informasi dan Dokumentasi",
    ],
)
def test_a_lane_of_one_post(name: str) -> None:
    assert posts_in(name) is None


@pytest.mark.parametrize(
    "lanes",
    [
        *(
            "a: Kadis, b: Kepala Dinas",
            "a: Kasubbag Umum, b: Kepala Sub Bagian Umum",
            "a: JP, b: Jabatan Pelaksana (JP)",
        ),
        *("a: Sekretaris, b: Sekdis", "a: Kepala Dinas Sosial, b: Kadis", "a: PPK, b: Pejabat Pembuat Komitmen"),
        "a: Staf, b: staf",
    ],
)
def test_two_lanes_of_one_post(tmp_path: Path, lanes: str) -> None:
    assert _found(tmp_path, "PL004", lanes, *TWO) == [(3, 17 + lanes.index("b:"))]


@pytest.mark.parametrize(
    "lanes",
    [
        *("a: Kepala Bidang, b: Kepala Bidang Mutasi", "a: Sekretaris, b: Sek Tim SAKIP", "a: Staf, b: Staf Keuangan"),
        *(
            "a: Kepala Dinas, b: Kepala Dinas Kesehatan",
            "a: Kasubbag Umum, b: Kasubbag Keuangan",
            "a: Kasi, b: Kasubbag",
        ),
        "p: {nama: Provinsi, pelaksana: {a: Ketua}}, k: {nama: Kabupaten, pelaksana: {b: Ketua}}",
    ],
)
def test_two_lanes_of_two_posts(tmp_path: Path, lanes: str) -> None:
    assert _found(tmp_path, "PL004", lanes, *TWO) == []


def test_the_flow_starts_at_the_left(tmp_path: Path) -> None:
    assert _found(tmp_path, "PL005", "b: Kabid, a: Staf", *TWO) == [(5, 42)]
    assert _found(tmp_path, "PL005", "a: Staf, b: Kabid", *TWO) == []
    assert _found(tmp_path, "PL005", "b: Kabid, a: Staf", "kegiatan: Rapat, oleh: [a, b]", TWO[1]) == []


def test_too_many_lanes_and_long_names(tmp_path: Path) -> None:
    lanes = ", ".join(f"{letter}: Staf {letter}" for letter in "abcdefgh")
    assert _found(tmp_path, "PL006", lanes, *TWO) == [(3, 16)]
    assert _found(tmp_path, "PL006", lanes.rsplit(", ", 1)[0], *TWO) == []
    assert _found(tmp_path, "PL006", "a: Staf, b: Kasubbag Perencanaan & Evaluasi", *TWO) == [(3, 26)]
    assert _found(tmp_path, "PL006", f"a: Staf, b: {'x' * 25}", *TWO) == []


def test_who_acts_together_is_to_be_confirmed(tmp_path: Path) -> None:
    assert _found(tmp_path, "PL008", "a: Staf, b: Kabid", TWO[0], "kegiatan: Rapat, oleh: [b, a]") == [(6, 33)]
    assert _found(tmp_path, "PL008", "a: Staf, b: Kabid", TWO[0], "kegiatan: Menyerahkan surat, oleh: a -> b") == []


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Kasubbag Umum memeriksa berkas", ("Kasubbag Umum",)),
        ("Kepala Dinas dan para Kepala Seksi rapat", ("Kepala Dinas", "para Kepala Seksi")),
        ("Surat ditandatangani oleh Kepala Dinas", ("Kepala Dinas",)),
        ("Menyerahkan berkas untuk diperiksa oleh Kepala Seksi", ("Kepala Seksi",)),
        ("Melaksanakan rapat bersama Kepala Bidang", ("Kepala Bidang",)),
        ("Menerima berkas, kemudian Kasubbag Umum memeriksa", ("Kasubbag Umum",)),
        ("Jika Kepala Dinas menyetujui, surat dikirim", ("Kepala Dinas",)),
        ("Menerima surat. Kasubbag Umum memaraf.", ("Kasubbag Umum",)),
        ("Menyusun jadwal bersama Ketua Program Studi", ("Ketua Program Studi",)),
        ("Menyalin putusan didampingi Panitera Muda Perdata", ("Panitera Muda Perdata",)),
        ("Jika disetujui Kepala Dinas maka diteruskan", ("Kepala Dinas",)),
        ("Apabila Kepala Seksi tidak menyetujui maka dikembalikan", ("Kepala Seksi",)),
        ("Memeriksa berkas dan Kepala Dinas menandatangani", ("Kepala Dinas",)),
        ("1. Kasubbag Umum memeriksa", ("Kasubbag Umum",)),
        ("Menyerahkan dokumen yang telah ditandatangani Kepala Dinas kepada Staf", ()),
        ("Melaksanakan musyawarah bersama Kepala Desa dan Ketua RT", ()),
        ("Rapat bersama Kepala Dinas Kesehatan", ()),
        ("Menyerahkan berkas kepada Kepala Dinas", ()),
        ("Menerima berkas dari Kasubbag Umum", ()),
        ("Menerima surat yang ditandatangani oleh Bupati", ()),
        ("Menggandakan surat setelah ditandatangani oleh Kepala Dinas", ()),
        ("Menyusun berkas hasil pemeriksaan oleh Tim Teknis", ()),
        ("Menyampaikan konsep kepada Kepala Dinas melalui Sekretaris untuk mendapatkan arahan", ()),
        ("Menugaskan Kasubag/Kasubid untuk menyusun laporan", ()),
        ("Rapat bersama Bupati", ()),
        ("Pemohon mengajukan surat", ()),
        ("Bagian Hukum memeriksa naskah", ()),
        ("Kepala Dinas", ()),
        ("Memfasilitasi kepala desa dan perangkat desa menyusun APBDes", ()),
        ("Menugaskan Kasubag Umum dan para Kepala Seksi menyusun laporan", ()),
        ("Menugaskan Kasubag Umum, kemudian Sekretaris memaraf surat", ("Sekretaris",)),
        ("Mengundang Kepala Dinas, pejabat eselon III untuk rapat", ()),
    ],
)
def test_who_acts_in_a_text(text: str, posts: tuple[str, ...]) -> None:
    assert acting_posts(text) == posts


@pytest.mark.parametrize(
    ("lane", "text"),
    [
        ("Kadis", "Kepala Dinas Sosial menandatangani surat"),
        ("Kepala Dinas", "Kadis menandatangani surat"),
        ("Kepala BKPSDM", "Kepala Badan menandatangani surat"),
        ("Kepala Perangkat Daerah", "Kepala Dinas menandatangani surat"),
        ("Pimpinan", "Kepala Dinas menandatangani surat"),
        ("Sekretariat", "Sekretaris menghimpun data"),
        ("Bidang", "Kepala Bidang mengecek data"),
        ("Kepala Bidang Mutasi", "Kepala Bidang terkait mengecek data"),
        ("Subbag Umum", "Kasubbag Umum memaraf surat"),
        ("Sek Tim SAKIP", "Tim SAKIP mengadakan rapat"),
        ("Tim Teknis", "Tim menyusun laporan"),
        ("Pengadministrasi Umum", "Staf mencatat surat"),
        ("Petugas Loket", "Petugas memanggil pemohon"),
        ("Kabid", "Petugas memanggil pemohon"),
        ("Staf/ Operator", "Operator mengentri data"),
        ("Kasubbag PEP", "Kasubbag Perencanaan, Evaluasi dan Pelaporan mengoreksi"),
    ],
)
def test_a_post_has_a_lane(tmp_path: Path, lane: str, text: str) -> None:
    step = f"kegiatan: '{text}', oleh: b"
    assert _found(tmp_path, "PL007", f"a: Loket, b: '{lane}'", "kegiatan: Menerima surat, oleh: a", step) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kasubbag Keuangan memeriksa berkas", "`Kasubbag Keuangan`"),
        ("Kasubbag Umum bersama para Kepala Seksi melaksanakan rapat", "`Kepala Seksi`"),
        ("Memeriksa berkas untuk ditandatangani oleh Kepala Bidang", "`Kepala Bidang`"),
        ("Sekretaris memaraf surat", "`Sekretaris`"),
    ],
)
def test_a_post_without_a_lane(tmp_path: Path, text: str, told: str) -> None:
    steps = ("kegiatan: Menerima surat, oleh: a", f"kegiatan: {text}, oleh: b", f"kegiatan: {text}, oleh: b")
    found = found_in(tmp_path, _source("a: Staf, b: Kasubbag Umum", *steps), OFFICE)
    (only,) = (each for each in found if each.code == "PL007")  # once for each post
    assert told in only.message
    assert (only.span.line, only.span.column) == (6, 20)


def test_remarks_are_read_too(tmp_path: Path) -> None:
    step = "kegiatan: Memeriksa surat, oleh: b, keterangan: Diperiksa oleh Kasubbag Umum"
    assert _found(tmp_path, "PL007", "a: Staf, b: Kabid", TWO[0], step) == [(6, 58)]


@pytest.mark.parametrize(
    ("lane", "text"),
    [
        ("Kepala Dinas dan Sekretaris", "Sekretaris memaraf surat"),
        ("Kepala Puskesmas", "Kepala UPTD menandatangani surat"),
        ("PPK-SKPD", "Pejabat Penatausahaan Keuangan meneliti SPP"),
        ("PPK", "Pejabat Penatausahaan Keuangan meneliti SPP"),
        ("Arsiparis", "Staf menyimpan surat"),
    ],
)
def test_a_post_has_a_lane_under_a_name_of_another_kind(tmp_path: Path, lane: str, text: str) -> None:
    step = f"kegiatan: {text}, oleh: b"
    assert _found(tmp_path, "PL007", f"a: Loket, b: {lane}", "kegiatan: Menerima surat, oleh: a", step) == []


def test_lanes_are_proposed_with_ids_that_none_has(tmp_path: Path) -> None:
    steps = ("Kepala Seksi Pelayanan Umum memeriksa", "Kepala Seksi Arsip memaraf", "Sekretaris mencatat")
    rows = (f"kegiatan: {text}, oleh: kepala_seksi" for text in steps)
    found = found_in(tmp_path, _source("sekretaris: Staf, kepala_seksi: Kasubbag Umum", *rows), OFFICE)
    told = [each.hints[0].split("`")[3] for each in found if each.code == "PL007"]
    assert told == [
        "kepala_seksi_pelayanan: Kepala Seksi Pelayanan Umum",
        "kepala_seksi_arsip: Kepala Seksi Arsip",
        "sekretaris_2: Sekretaris",
    ]
