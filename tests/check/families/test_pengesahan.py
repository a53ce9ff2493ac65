"""Who approves, and institutions that aren't the office."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.sources import found_in, places

OFFICE = """pemerintah: Pemerintah Kabupaten Banggai
nama: Dinas Sosial
disahkan_oleh: {jabatan: Kepala Dinas Sosial, nama: "Andi Contoh, S.T.", nip: 19700101 199503 1 001}
"""
SOURCE = """judul: Pelayanan Cuti Pegawai
nomor: 800/12/Dinas/2026
tanggal_efektif: 2026-01-15
prosedur:
  - pelaksana: {staf: Staf, kabid: Kepala Bidang}
    langkah:
      - {kegiatan: Menerima surat, oleh: staf}
      - {kegiatan: Menandatangani surat, oleh: kabid}
"""


def _lines(folder: Path, source: str, code: str, office: str = OFFICE) -> list[int]:
    return [line for _code, line, _column in places(found_in(folder, source, office), code)]


def _missing(folder: Path, disahkan_oleh: str, office: str = "nama: Dinas Sosial") -> list[str]:
    found = found_in(folder, SOURCE + f"disahkan_oleh: {disahkan_oleh}\n", office)
    return [each.message.split("without ")[1] for each in found if each.code == "ID009"]


def test_a_sound_approval(tmp_path: Path) -> None:
    assert places(found_in(tmp_path, SOURCE, OFFICE), "ID009", "ID010", "ID011", "ID014", "ID018") == []


@pytest.mark.parametrize(
    ("disahkan_oleh", "missing"),
    [
        ("{jabatan: Kepala Dinas}", "`nama`, `nip`"),
        ('{jabatan: Kepala Dinas, nama: "Andi Contoh, S.T."}', "`nip`"),
        ('{nama: "Andi Contoh, S.T.", nip: 19700101 199503 1 001}', "`jabatan`"),
        ('{jabatan: Kepala Dinas, nama: "………", nip: "-"}', "`nama`, `nip`"),
        ('{jabatan: Sekretaris Daerah, nama: "Andi Contoh, S.T."}', "`nip`"),
        ('{jabatan: "a.n. Bupati, Sekretaris Daerah", nama: "Andi Contoh, S.T."}', "`nip`"),
        ('{jabatan: Camat, nama: "(nama)", nip: 19700101 199503 1 001}', "`nama`"),
        ("{jabatan: Bupati}", "`nama`"),
        ("{jabatan: Camat, nama: Andi Contoh, nip: 19XXXXXX XXXXXX X XXX}", "`nip`"),
    ],
)
def test_what_an_approval_lacks(tmp_path: Path, disahkan_oleh: str, missing: str) -> None:
    assert _missing(tmp_path, disahkan_oleh) == [missing]


@pytest.mark.parametrize(
    "jabatan",
    [
        *(
            "Bupati Banggai",
            "WALI KOTA BATAM",
            "Walikota",
            "Gubernur",
            "Pj. Bupati",
            "Plt. Wakil Bupati",
            "Kepala Desa Contoh",
        ),
        *("Rektor", "Ketua DPRD", "Direktur Utama", "Kapolres", "Wali Nagari"),
    ],
)
def test_heads_who_need_no_nip(tmp_path: Path, jabatan: str) -> None:
    assert _missing(tmp_path, f"{{jabatan: '{jabatan}', nama: Andi Contoh}}") == []


def test_institutions_and_ranks_without_nip(tmp_path: Path) -> None:
    assert _missing(tmp_path, "{jabatan: Direktur, nama: Andi Contoh}", "nama: Perumda Air Minum") == []
    assert _missing(tmp_path, "{jabatan: Direktur, nama: Andi Contoh}", "nama: RSUD Luwuk") == ["`nip`"]
    assert _missing(tmp_path, "{jabatan: Kepala Kantor, nama: Andi Contoh, pangkat: Kompol}") == []


def test_a_draft_without_any_approval_is_told_at_its_title(tmp_path: Path) -> None:
    assert places(found_in(tmp_path, SOURCE), "ID009", "ID014") == [("ID009", 1, 8)]


@pytest.mark.parametrize(
    ("nip", "told"),
    [
        ("19700101 199503 1 01", "17 digits"),
        ("1", "1 digit,"),
        ("130123456", "nine digits"),
        ("19701301 199503 1 001", "`19701301`"),
        ("19700101 199513 1 001", "`199513`"),
        ("19700101 197503 1 001", "age of 5"),
        ("19700101 199503 4 001", "`4`"),
    ],
)
def test_a_nip_that_cannot_be(tmp_path: Path, nip: str, told: str) -> None:
    source = SOURCE + f"disahkan_oleh: {{jabatan: Camat, nama: Andi Contoh, nip: {nip}}}\n"
    (found,) = (each for each in found_in(tmp_path, source) if each.code == "ID010")
    assert told in found.message
    assert (found.span.line, found.span.column) == (9, source.splitlines()[8].index(nip) + 1)


def test_a_nip_of_the_office_is_told_once_and_at_the_title(tmp_path: Path) -> None:
    office = OFFICE.replace("199503", "199513")
    assert places(found_in(tmp_path, SOURCE + "penutup: {tanggal: 2026-01-15}\n", office), "ID010") == [("ID010", 1, 8)]


@pytest.mark.parametrize("nip", ["NRP 70010123", "-", '""', "19700101.199503.1.001", "NIP 19700101 202121 1 001"])
def test_other_numbers_and_other_spellings(tmp_path: Path, nip: str) -> None:
    source = SOURCE + f"disahkan_oleh: {{jabatan: Camat, nama: Andi Contoh, nip: {nip}}}\n"
    assert _lines(tmp_path, source, "ID010", "") == []


@pytest.mark.parametrize(
    ("penutup", "lines"),
    [
        ('{nama: "ANDI CONTOH, ST", nip: 19700101 199503 1 001}', []),  # letters decide
        ('{nama: "An di Contoh, S.T.", nip: 197001011995031001}', [9]),
        ('{nama: "Andi  Contoh,S.T", nip: 197001011995031001}', []),
        ('{nama: "Andi Conto, S.T.", nip: 197001011995031001}', [9]),
        ('{nama: "Andi Contoh", nip: 19700101 199503 1 001}', [9]),
        ('{nama: "Andi Contoh, S.T.", nip: 19700101 199503 1 002}', [9]),
        ('{nama: "Andi Conto, S.T."}', [9]),
        ('{nama: "Andi Conto, S.T.", nip: 19700102 199503 1 001}', [9]),
        ('{jabatan: Camat, nama: "Andi Conto, S.T.", nip: 19700102 199503 1 001}', []),
        ('{nama: "Ratna Wulandari, S.T."}', []),
        ('{nama: "Ratna Wulandari, S.T.", nip: 19710101 199503 2 002}', []),
        ('{nama: "………", nip: 19700101 199503 1 001}', []),
        ("{tanggal: 2026-01-15}", []),
    ],
)
def test_one_nip_is_one_name(tmp_path: Path, penutup: str, lines: list[int]) -> None:
    assert _lines(tmp_path, SOURCE + f"penutup: {penutup}\n", "ID011") == lines


def test_signers_of_tables_are_compared_too(tmp_path: Path) -> None:
    block = '    penutup: {nama: "Andi Conto, S.T.", nip: 19700101 199503 1 001}\n'
    assert _lines(tmp_path, SOURCE + block, "ID011") == [9]


def test_an_office_without_a_name(tmp_path: Path) -> None:
    assert places(found_in(tmp_path, SOURCE, "alamat: Luwuk\n"), "ID014") == [("ID014", 1, 8)]
    assert _lines(tmp_path, SOURCE, "ID014", "unit: Bagian Umum\n") == []


FOREIGN = [
    "kualifikasi_pelaksana: [Mengetahui tugas pokok dan fungsi serta uraian tugas Inspektorat]",
    "kualifikasi_pelaksana: [Memahami tugas dan fungsi Dinas Kesehatan]",
    "peringatan: Jika tidak dilaksanakan maka bantuan di Kota Mataram terlambat",
    "peringatan: Jika tidak dilaksanakan maka kinerja Dinas Perdagangan menurun",
    "peringatan: Jika terlambat maka pelayanan di Dinas Pendidikan terganggu",
    "peringatan: Jika terlambat maka pelayanan Disdik terganggu",
    "pencatatan_pendataan: [Arsip Dinas Kesehatan]",
    'pencatatan_pendataan: ["Kepala Dinas Kesehatan: lembar disposisi"]',
    "pencatatan_pendataan: [Dinas Kesehatan menyimpan buku]",
    "keterkaitan: [SOP Cuti Kabupaten Poso]",
    "peringatan: Dilaksanakan sesuai dengan Standar Pelayanan Kabupaten Poso",
    "pencatatan_pendataan: [Register pelayanan Kabupaten Poso]",
    "dasar_hukum: [Peraturan Daerah Kabupaten Poso Nomor 4 Tahun 2016 tentang Perangkat Daerah]",
    "dasar_hukum: [Peraturan Bupati Poso No. 7 Tahun 2017 tentang Uraian Tugas]",
    "dasar_hukum: [Perwali Kota Mataram Nomor 7 Tahun 2017 tentang Uraian Tugas]",
    "dasar_hukum: [Peraturan Bupati No. 7 Tahun 2017 tentang Tata Naskah Dinas di Lingkungan Kabupaten Poso]",
]
OWN = [
    "kualifikasi_pelaksana: [Mengetahui tugas pokok dan fungsi Dinas Sosial]",
    "kualifikasi_pelaksana: [Memahami Tata Naskah Dinas, Mampu membuat surat dinas, Memahami Badan Kepegawaian Negara]",
    "kualifikasi_pelaksana: [Memahami peraturan di Kab. Banggai, Pegawai Pemerintah Kabupaten Banggai Tahun 2026]",
    "peringatan: Jika terlambat maka laporan kepada Inspektorat tertunda",
    "peringatan: Jika terlambat maka pencairan oleh Badan Pengelola Keuangan dan Aset Daerah tertunda",
    "peringatan: Jika data dari Dinas Kependudukan terlambat maka bantuan tertunda",
    "peringatan: Jika tidak dikoordinasikan dengan Dinas Kesehatan maka bantuan tertunda",
    "peringatan: Jika tidak dilaporkan kepada Kepala Dinas Kesehatan maka bantuan tertunda",
    "peringatan: Surat dikirim melalui Kantor Pos Kota Makassar",
    "pencatatan_pendataan: [Data dari BPS Kota Luwuk, Arsip BPS Kota Luwuk, Surat kepada Dinas Sosial Kabupaten Poso]",
    "kualifikasi_pelaksana: [Lulusan SMA di Kota Palu, SMA di Kota Palu, Sarjana dari universitas di Kota Makassar]",
    'pencatatan_pendataan: ["Alamat: Jalan Kota Baru No. 3", "Gudang Jl. Mawar No. 1, Kota Palu"]',
    "peringatan: Rapat di Balai Kota Makassar",
    "peringatan: Kerja sama dengan Pemerintah Kota Mataram harus berlaku",
    "pencatatan_pendataan: [Kotak arsip, Buku agenda, Laporan ke Provinsi Sulawesi Tengah]",
    "peralatan_perlengkapan: [Kendaraan Dinas Operasional, Aplikasi Kabupaten/Kota Layak Anak]",
    "keterkaitan: [SOP Dinas Kesehatan, SOP Penilaian Kota Sehat]",
    "dasar_hukum: [Undang-Undang Nomor 29 Tahun 1959 tentang Pembentukan Kabupaten Poso]",
    "dasar_hukum: [Peraturan Daerah Kabupaten Banggai Nomor 4 Tahun 2016 tentang Perangkat Daerah]",
    "dasar_hukum: [Peraturan Daerah No. 4 Tahun 2016 tentang Perangkat Daerah Kab. Banggai]",
    "dasar_hukum: [Peraturan Daerah Kabupaten Banggai Nomor 4 Tahun 2016 tentang Batas dengan Kabupaten Poso]",
    "dasar_hukum: [Peraturan Gubernur Sulawesi Tengah Nomor 7 Tahun 2017 tentang Kinerja]",
    "dasar_hukum: [Peraturan Bupati Banggai No. 7 Tahun 2017 tentang Tata Kerja Inspektorat Daerah Kabupaten Banggai]",
]


@pytest.mark.parametrize("part", FOREIGN)
def test_institutions_of_another_office(tmp_path: Path, part: str) -> None:
    assert _lines(tmp_path / "known", SOURCE + part + "\n", "ID018") == [9]
    assert _lines(tmp_path / "unknown", SOURCE + part + "\n", "ID018", "") == []


@pytest.mark.parametrize("part", OWN)
def test_the_own_office_and_its_partners(tmp_path: Path, part: str) -> None:
    assert _lines(tmp_path, SOURCE + part + "\n", "ID018") == []


def test_who_takes_part_in_the_work_is_a_partner(tmp_path: Path) -> None:
    source = SOURCE + "peringatan: Jika terlambat maka pelayanan di Dinas Pendidikan terganggu\n"
    assert _lines(tmp_path, source.replace("Menerima surat", "Menerima data Dinas Pendidikan"), "ID018") == []


def test_notes_are_read_too(tmp_path: Path) -> None:
    assert _lines(tmp_path, SOURCE + "    catatan: [Berlaku di Kota Mataram]\n", "ID018") == [9]


def test_an_office_of_a_province_knows_its_province(tmp_path: Path) -> None:
    office = OFFICE.replace("Kabupaten Banggai", "Provinsi Sulawesi Tengah")
    assert _lines(tmp_path, SOURCE + "peringatan: Bantuan di Provinsi Jawa Barat\n", "ID018", office) == [9]
    assert _lines(tmp_path, SOURCE + "peringatan: Bantuan di Kabupaten Poso\n", "ID018", office) == []


def test_records_are_the_own_offices(tmp_path: Path) -> None:
    part = "pencatatan_pendataan: [Buku register surat masuk {}]\n"
    assert _lines(tmp_path, SOURCE + part.format("Dinas Kesehatan"), "ID018") == [9]
    assert _lines(tmp_path, SOURCE + part.format("dari Dinas Kesehatan"), "ID018") == []
    office = "nama: Kecamatan Galang\n"
    assert _lines(tmp_path, SOURCE + part.format("Kecamatan Bulang"), "ID018", office) == [9]
    assert _lines(tmp_path, SOURCE + part.format("Kecamatan Galang"), "ID018", office) == []


def test_an_empty_text_of_an_approval_is_told_where_it_stands(tmp_path: Path) -> None:
    source = SOURCE + 'disahkan_oleh:\n  jabatan: Camat\n  nama: Andi Contoh\n  nip: ""\n'
    assert places(found_in(tmp_path, source), "ID009") == [("ID009", 12, 8)]


def test_a_part_of_an_agency_may_speak_of_it(tmp_path: Path) -> None:
    part = "kualifikasi_pelaksana: [Memahami peraturan di lingkungan Dinas Kesehatan]\n"
    assert _lines(tmp_path, SOURCE + part, "ID018", "nama: UPTD Puskesmas Galang\n") == []
    assert _lines(tmp_path, SOURCE + part, "ID018") == [9]


def test_an_office_of_the_state_is_told_from_another_one_of_its_kind(tmp_path: Path) -> None:
    office = "pemerintah: Kementerian Agama\nnama: Kantor Kementerian Agama Kabupaten Wajo\n"
    part = "pencatatan_pendataan: [Register Kantor Kementerian Agama Kabupaten Bone]\n"
    assert _lines(tmp_path, SOURCE + part, "ID018", office) == [9]
    assert _lines(tmp_path, SOURCE + part, "ID018") == []
