"""The six parts below the identity block, and related SOPs."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.source.diagnostic import Diagnostic
from tests.check.sources import found_in, places

OFFICE = "nama: Dinas Contoh\ndisahkan_oleh: {jabatan: Kepala Dinas, nama: 'Budi Contoh, S.Sos.'}\n"


def source(head: str = "", remark: str = "-") -> str:
    return f"""judul: Penanganan Surat Masuk
{head}prosedur:
  - pelaksana: {{staf: Staf, kabid: Kabid}}
    langkah:
      - {{kegiatan: Menerima surat, oleh: staf, keterangan: "{remark}"}}
      - {{kegiatan: Mencatat surat, oleh: kabid}}
"""


def told(folder: Path, code: str, text: str) -> list[Diagnostic]:
    return [each for each in found_in(folder, text, OFFICE) if each.code == code]


def test_each_part_that_is_empty_or_missing_is_told(tmp_path: Path) -> None:
    head = "kualifikasi_pelaksana: '-'\nketerkaitan: ''\nperalatan_perlengkapan: Komputer\nperingatan: ['-']\n"
    found = found_in(tmp_path, source(head), OFFICE)
    assert sorted(places(found, "ID015")) == [("ID015", 1, 8), ("ID015", 3, 14)]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Surat masuk dicatat dalam buku agenda", True),
        ("Apabila surat tidak dicatat, maka hilang", False),
        ("Diselesaikan paling lambat dua hari", False),
        ("Dilarang membuka surat rahasia", False),
        ("Keterlambatan pencatatan akan mempengaruhi layanan", False),
        ("-", False),
    ],
)
def test_warnings_say_what_happens(tmp_path: Path, text: str, plain: bool) -> None:
    assert bool(told(tmp_path, "ID016", source(f"peringatan: {text!r}\n"))) is plain


@pytest.mark.parametrize(
    ("head", "foreign"),
    [
        ("peringatan: Apabila kelompok nelayan belum dibentuk, maka bantuan kapal ditolak\n", True),
        ("peringatan: Apabila nelayan tidak menerima kapal bantuan kelompok\n", True),
        ("peringatan: Apabila kelompok nelayan belum dibentuk, maka surat ditolak\n", False),
        ("peringatan: Keterlambatan mengakibatkan tugas terhambat\n", False),
        ("kualifikasi_pelaksana: [Sarjana, Mampu mengoperasikan komputer, Memahami peraturan]\n", False),
    ],
)
def test_parts_of_another_document(tmp_path: Path, head: str, foreign: bool) -> None:
    text = source(head).replace("Menerima", "Mengirim") if "menerima" in head else source(head)
    assert bool(told(tmp_path, "ID017", text)) is foreign


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Sdr. Budi Contoh", True),
        ("NIP 19660113 199203 1 002", True),
        ("BUDI CONTOH", True),
        ("Andi Contoh, S.Sos.", True),
        ("Memahami tata naskah dinas", False),
        ("Sarjana Hukum, S.H.", False),
        ("S1 Hukum", False),
        ("D3 Kebidanan, S.Tr.Keb", False),
        ("D-IV Kebidanan Umum, S.Tr.Keb", False),
        ("Dewi Contoh, S.Tr.Keb", True),
    ],
)
def test_qualifications_of_one_person(tmp_path: Path, text: str, person: bool) -> None:
    assert bool(told(tmp_path, "ID019", source(f"kualifikasi_pelaksana: ['{text}']\n"))) is person


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ("[SOP Surat Keluar, Pengarsipan]", ""),
        ("'-'", ""),
        ("065/12/SOP/2025", ""),
        ("[SOP Surat Keluar, sop surat keluar;]", "`sop surat keluar;` is named twice"),
        ("[SOP Penanganan Surat Masuk]", "`SOP Penanganan Surat Masuk` is this SOP itself"),
        ("[Komputer]", "`Komputer` is no SOP"),
        ("[Kepala Bidang]", "`Kepala Bidang` is no SOP"),
        ("[Peraturan Bupati Nomor 3 Tahun 2020]", "`Peraturan Bupati Nomor 3 Tahun 2020` is no SOP"),
    ],
)
def test_related_sops(tmp_path: Path, items: str, message: str) -> None:
    found = told(tmp_path, "ID020", source(f"keterkaitan: {items}\n"))
    assert [each.message for each in found] == ([message] if message else [])


@pytest.mark.parametrize(
    ("related", "remark", "name"),
    [
        ("'-'", "SOP Pengarsipan Surat", "Pengarsipan Surat"),
        ("[SOP Rapat]", "lihat SOP Pengarsipan Surat.", "Pengarsipan Surat"),
        ("[SOP Pengarsipan Surat]", "lihat SOP pengarsipan surat.", ""),
        ("[Pengarsipan Surat]", "SOP Pengarsipan  Surat", ""),
        ("'-'", "sesuai SOP yang berlaku", ""),
        ("'-'", "SOP Penanganan Surat Masuk", ""),
        ("[SOP Rapat]", "lihat SOP Rapat dan SOP Pengarsipan Surat setelah selesai", "Pengarsipan Surat"),
        ("'-'", "SOP terlampir", ""),
        ("'-'", f"SOP {'Pengarsipan Surat ' * 4}", "Pengarsipan Surat " * 4),
    ],
)
def test_sops_of_remarks_are_related(tmp_path: Path, related: str, remark: str, name: str) -> None:
    found = told(tmp_path, "ID021", source(f"keterkaitan: {related}\n", remark))
    assert [each.hints for each in found] == (
        [(f"write below `keterkaitan:` the item `SOP {name.strip()}`",)] if name else []
    )
    assert [each.span.line for each in found] == ([6] if name else [])
