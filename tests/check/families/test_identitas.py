"""The number, the dates and the title."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.check.choices import Choices
from sopdoc.source.edit import edited
from tests.check.sources import found_in, places

HEAD = """judul: Pelayanan Cuti Pegawai
nomor: 800/12/Dinas/2026
tanggal_pembuatan: 2026-01-05
tanggal_revisi: "-"
tanggal_efektif: 2026-01-15
"""
TAIL = """prosedur:
  - pelaksana: {staf: Staf, kabid: Kepala Bidang}
    langkah:
      - {kegiatan: Menerima surat, oleh: staf}
      - {kegiatan: Menandatangani surat, oleh: kabid}
"""
CODES = ("ID002", "ID003", "ID004", "ID005", "ID006", "ID007", "ID008", "ID012", "ID013")


def _with(key: str, value: str) -> str:
    lines = [line for line in HEAD.splitlines() if not line.startswith(f"{key}:")]
    return "\n".join([*lines, f"{key}: {value}", TAIL])


def _codes(folder: Path, source: str, choices: Choices | None = None) -> list[str]:
    return [code for code, _line, _column in places(found_in(folder, source, "", choices or Choices()), *CODES)]


def test_a_whole_identity_block_is_sound(tmp_path: Path) -> None:
    assert _codes(tmp_path, HEAD + TAIL) == []


def test_what_is_missing_is_told_at_its_key_or_at_the_title(tmp_path: Path) -> None:
    found = places(found_in(tmp_path, 'judul: Cuti\nnomor: ""\n' + TAIL), "ID002", "ID008")
    assert sorted(found) == [("ID002", 2, 8), ("ID008", 1, 8)]


@pytest.mark.parametrize(
    "nomor",
    [
        *("510/10.a/DP-Trans/2025", "800.1.1/8649/Sekretariat", "'07'", "W17.U2/1/PM-SOP/HK/2017", "HK-01", "07"),
        *("510 / 10 / DP / 2025", "Nomor 12 Tahun 2024", "SOP Nomor 12/2024", "SOP/01", "000/12/IX/2024", "No. 3/2024"),
        *("W13-A22/22/KP.01/I/2017", "065/SOP-03/435.102/2020", "SOP.01.02-KEP", "188.45 / 212 / KEP / 2022"),
    ],
)
def test_a_number_in_any_form_of_an_office_is_one(tmp_path: Path, nomor: str) -> None:
    assert _codes(tmp_path, _with("nomor", nomor)) == []


@pytest.mark.parametrize("nomor", ['""', '"-"', '"–"', "' '"])
def test_a_dash_is_no_number(tmp_path: Path, nomor: str) -> None:
    assert _codes(tmp_path, _with("nomor", nomor)) == ["ID002"]


@pytest.mark.parametrize(
    "nomor",
    [
        *(
            "070/ /35.07.25/2017",
            "530/     /01-IND/IV/2019",
            "800/…/2026",
            "800/.../2026",
            "'..../SOP/2024'",
            "'......'",
        ),
        *(
            "800/xxx/2026",
            "'/SOP/2024'",
            "SOP/01/",
            "nomor dan tahun diisi",
            "___/SOP/2026",
            "'[ ]/SOP/2026'",
            "belum ada",
        ),
        *("'<nomor>/SOP/2026'", "'-/SOP/2024'", "SOP/NN/2026", "'SOP/??/2024'", "800//2026", "menyusul"),
    ],
)
def test_a_place_that_is_still_to_be_filled_in(tmp_path: Path, nomor: str) -> None:
    assert _codes(tmp_path, _with("nomor", nomor)) == ["ID003"]


def test_the_own_pattern_of_an_office(tmp_path: Path) -> None:
    choices = Choices(pola_nomor="800/{angka}/Dinas/{tahun}")
    assert _codes(tmp_path, HEAD + TAIL, choices) == []
    assert _codes(tmp_path, _with("nomor", "900/12/Dinas/2026"), choices) == ["ID004"]
    assert _codes(tmp_path, _with("nomor", "900/…/Dinas/2026"), choices) == ["ID003"]
    assert _codes(tmp_path, HEAD + TAIL, Choices(pola_nomor="{apa}")) == []  # the settings say that it is none


@pytest.mark.parametrize("date", ["Pebruari 2022", "2022-02", "JUNI 2020", "2022"])
@pytest.mark.parametrize("key", ["tanggal_pembuatan", "tanggal_revisi"])
def test_a_date_without_a_day(tmp_path: Path, key: str, date: str) -> None:
    source = _with(key, date).replace("2026-01-05", "2020-01-05")
    found = [each for each in found_in(tmp_path, source) if each.code == "ID005"]
    assert [(each.span.line, each.span.column) for each in found] == [(5, len(key) + 3)]
    assert found[0].hints[0].split("`")[1].startswith(f"{key}: 15 ")


def test_dates_in_their_order(tmp_path: Path) -> None:
    assert _codes(tmp_path, _with("tanggal_efektif", "2026-01-04")) == ["ID006"]
    assert _codes(tmp_path, _with("tanggal_efektif", "5 Januari 2026")) == []
    assert _codes(tmp_path, _with("tanggal_efektif", "2025-12")) == ["ID005", "ID006"]
    assert _codes(tmp_path, _with("tanggal_efektif", "2026-01")) == ["ID005"]  # it may be a later day
    assert _codes(tmp_path, _with("tanggal_revisi", "2026-01-04")) == ["ID007"]
    assert _codes(tmp_path, _with("tanggal_revisi", "2028-01-15")) == []  # when it will be reviewed
    assert _codes(tmp_path, _with("tanggal_revisi", "2026-01-10")) == []


@pytest.mark.parametrize("date", ['""', '"-"'])
def test_each_sop_has_a_day_from_which_it_holds(tmp_path: Path, date: str) -> None:
    assert _codes(tmp_path, _with("tanggal_efektif", date)) == ["ID008"]


@pytest.mark.parametrize(
    "judul",
    [
        *(
            "Pelayanan Cuti Pegawai",
            "SOP PELAYANAN CUTI PEGAWAI",
            "A. Pelayanan cuti pegawai",
            "'SOP: Pelayanan Cuti Pegawai'",
        ),
        *("Bagan Alir SOP Pelayanan Cuti Pegawai", "Prosedur Pelayanan  Cuti Pegawai."),
        *('""', "SOP Pelayanan Cuti Pegawai pada Dinas Sosial", "Standar Operasional Prosedur Pelayanan Cuti Pegawai"),
        "SOP PELAYANAN CUTI PEGAWAI DINAS SOSIAL KABUPATEN BANGGAI",
    ],
)
def test_the_same_title_above_the_table(tmp_path: Path, judul: str) -> None:
    assert _codes(tmp_path, HEAD + TAIL.replace("  - pel", f"  - judul: {judul}\n    pel")) == []


def test_another_title_above_the_table(tmp_path: Path) -> None:
    source = HEAD + TAIL.replace("  - pel", "  - judul: SOP Pengukuran Kinerja\n    pel")
    assert places(found_in(tmp_path, source), "ID012") == [("ID012", 7, 12)]
    several = source + TAIL.replace("prosedur:\n", "").replace("  - pel", "  - judul: B. Pelayanan\n    pel")
    assert _codes(tmp_path, several) == []


def test_another_title_in_the_worksheet(tmp_path: Path) -> None:
    assert _codes(tmp_path, HEAD + "lembar_kerja: {judul: Pengukuran Kinerja}\n" + TAIL) == ["ID012"]
    assert _codes(tmp_path, HEAD + "lembar_kerja: {jenis_kegiatan: Rutin}\n" + TAIL) == []


@pytest.mark.parametrize(
    ("judul", "name"),
    [
        ("SOP Pelayanan Cuti", "Pelayanan Cuti"),
        ("Standar Operasional Prosedur (SOP) Pelayanan Cuti", "Pelayanan Cuti"),
        ('"SOP: pelayanan cuti"   # catatan', "Pelayanan cuti"),
        ("SOP tentang Pelayanan Cuti", "Pelayanan Cuti"),
        ("S.O.P. Pelayanan Cuti", "Pelayanan Cuti"),
        ("SOP-AP Pelayanan Cuti", "Pelayanan Cuti"),
        ("SOP - Pelayanan Cuti", "Pelayanan Cuti"),
        ("Standar Operasional dan Prosedur Pelayanan Cuti", "Pelayanan Cuti"),
    ],
)
def test_a_title_without_sop(tmp_path: Path, judul: str, name: str) -> None:
    source = HEAD.replace("Pelayanan Cuti Pegawai", judul) + TAIL
    (found,) = (each for each in found_in(tmp_path, source) if each.code == "ID013")
    assert (found.span.line, found.span.column) == (1, 8)
    mended = edited(source.encode(), found.edits).decode()
    assert name in mended.splitlines()[0]
    assert _codes(tmp_path, mended) == []
    assert mended.splitlines()[1:] == source.splitlines()[1:]


@pytest.mark.parametrize(
    ("judul", "hint"),
    [
        ("Mengelola Surat Masuk", "Pengelolaan Surat Masuk"),
        ("Melayani Cuti", "Pelayanan Cuti"),
        ("Melakukan Pengumpulan Data", "Pengumpulan Data"),
        ("MENYUSUN LAPORAN", "PENYUSUNAN LAPORAN"),
        ("Memperbaiki Data", "Perbaikan Data"),
        ("Memverifikasi Berkas", "Verifikasi Berkas"),
        ("Mengevaluasi Kinerja", "Evaluasi Kinerja"),
        ("Mempersiapkan Rapat", "Pengelolaan Arsip"),  # of no noun it is certain
        ("Memproses Izin", "Pengelolaan Arsip"),
        ("Menandatangani Kontrak", "Penandatanganan Kontrak"),
    ],
)
def test_a_title_that_begins_with_a_verb(tmp_path: Path, judul: str, hint: str) -> None:
    (found,) = (each for each in found_in(tmp_path, _with("judul", judul)) if each.code == "ID013")
    assert f"`{hint}`" in found.hints[0]
    assert found.edits == ()


@pytest.mark.parametrize(
    "judul",
    [
        *(
            "Mekanisme Pengumpulan Data Kinerja",
            "Mediasi Sengketa",
            "Media Sosial",
            "Penyusunan SOP",
            "Cuti",
            "SOPIR Dinas",
        ),
        "Penerbitan Surat Keterangan Tidak Mampu untuk Pengurusan Jaminan Kesehatan Daerah bagi Warga Kurang Mampu",
    ],
)
def test_names_of_activities(tmp_path: Path, judul: str) -> None:
    assert "ID013" not in _codes(tmp_path, _with("judul", judul))


def test_a_title_of_a_whole_sentence(tmp_path: Path) -> None:
    judul = (
        "Tata Cara Penyusunan, Pengumpulan, Pengolahan, Pelaporan dan Evaluasi Data Kinerja Bulanan, Triwulanan,"
        " Semesteran dan Tahunan untuk Semua Bidang"
    )
    assert "ID013" in _codes(tmp_path, _with("judul", judul))
    assert "ID013" not in _codes(
        tmp_path, _with("judul", judul.split(", Triwulanan", maxsplit=1)[0] + " pada Dinas Sosial")
    )


@pytest.mark.parametrize(
    ("judul", "hint"),
    [
        ('"SOP **Arsip** Surat"', "judul: '**Arsip** Surat'"),
        ('"**SOP** Arsip Surat"', "judul: Arsip Surat"),
        ('"SOP: Arsip \\"Aktif\\""', 'judul: Arsip "Aktif"'),
    ],
)
def test_a_repair_of_a_title_leaves_its_markup(tmp_path: Path, judul: str, hint: str) -> None:
    source = _with("judul", judul)
    (found,) = (each for each in found_in(tmp_path, source) if each.code == "ID013")
    assert hint in found.hints[0]
    mended = edited(source.encode(), found.edits).decode()
    assert mended in (source, source.replace("SOP: A", "A"))


def test_a_remedy_is_given_in_full(tmp_path: Path) -> None:
    judul = "SOP Pengelolaan Arsip Inaktif pada Sekretariat dan Semua Bidang"
    (found,) = (each for each in found_in(tmp_path, _with("judul", judul)) if each.code == "ID013")
    assert f"`judul: {judul.removeprefix('SOP ')}`" in found.hints[0]
