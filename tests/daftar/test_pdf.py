"""The list for signing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from msgspec.structs import replace

from sopdoc.daftar.keadaan import Keadaan
from sopdoc.daftar.reporters.pdf import report_pdf
from sopdoc.daftar.table import Daftar, Temuan
from sopdoc.model.instansi import Instansi
from tests.checkers.archival import archival_faults
from tests.daftar.making import baris, daftar


def pages(made: Daftar) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(report_pdf(made))).pages]


def rows(count: int) -> tuple[object, ...]:
    return tuple(baris(number) for number in range(1, count + 1))


def test_one_office_has_its_title_its_rows_and_its_official() -> None:
    (page,) = pages(daftar(rows(2)))
    for text in (
        "DAFTAR STANDAR OPERASIONAL PROSEDUR (SOP)",
        "KABUPATEN X",
        "Keadaan per 21 Mei 2025",
        "Dinas 1",
        "065/2/2025",
        "15 Jan 2025",
        "Jumlah: 2 SOP (2 berlaku), 6 halaman, 24 langkah",
        "Luwuk, ....",
        "Kepala Dinas",
        "Budi, S.Sos",
        "NIP. 1965",
        "Halaman 1 dari 1",
    ):
        assert text in page


def test_the_words_of_headings_are_not_parted() -> None:
    (page,) = pages(daftar((baris(1, waktu="2 hari 3 jam 30 menit + 5 menit"),)))
    for words in ("Halaman Langkah Total Waktu Status", "2 hari 3 jam 30 menit"):
        assert words in page


def test_several_offices_have_a_summary_first_and_pages_of_their_own() -> None:
    found = pages(daftar(rows(2), rows(1)))
    assert len(found) == 3
    assert "Rekapitulasi" in found[0]
    assert "Jumlah: 3 SOP (3 berlaku), 9 halaman, 36 langkah" in found[0]
    assert "Budi" not in found[0]
    assert ("Dinas 2" in found[1], "Dinas 2" in found[2]) == (False, True)
    outline = pypdf.PdfReader(BytesIO(report_pdf(daftar(rows(2), rows(1))))).outline
    assert [entry["/Title"] for entry in outline] == ["Rekapitulasi", "Dinas 1", "Dinas 2"]


@pytest.mark.parametrize("count", range(21, 60))
def test_headings_repeat_and_a_signature_never_stands_without_a_row(count: int) -> None:
    found = pages(daftar(rows(count)))
    assert len(found) > 1
    for number, page in enumerate(found, start=1):
        assert "Nomor SOP" in page
        assert f"Halaman {number} dari {len(found)}" in page
    assert f"065/{count}/2025" in found[-1]
    assert "Jumlah:" in found[-1]
    assert "Budi, S.Sos" in found[-1]
    text = " ".join(found)
    assert all(f"065/{number}/2025" in text for number in range(1, count + 1))


def test_what_the_program_finds_fault_with_is_not_for_a_signature() -> None:
    found = baris(1, temuan=(Temuan("tinjauan terakhir 2020", "a.yaml", 7),), keadaan=Keadaan.BERMASALAH)
    text = " ".join(pages(daftar((found,), (found,))))
    assert "Jumlah: 2 SOP (2 belum selesai)" in text
    for word in ("bermasalah", "Bermasalah", "tinjauan", "Keterangan", "Temuan", "a.yaml"):
        assert word not in text


def test_what_the_office_does_not_say_is_left_to_be_written() -> None:
    made = daftar(rows(1))
    nobody = replace(made, parts=(replace(made.parts[0], instansi=Instansi()),))
    (page,) = pages(nobody)
    assert "NIP. ......" in page


def test_titles_are_printed_as_they_are() -> None:
    long = baris(1, judul="A*b* **c** \\*d " + "panjang " * 60 + "x" * 200, unit="*Bidang*")
    text = "".join(pages(daftar((long,)))).replace("\n", "")
    assert "A*b* **c** \\*d" in text
    assert "*Bidang*" in text
    assert "x" * 200 in text.replace(" ", "").replace("-", "")


@pytest.mark.parametrize("count", [1, 30])
def test_the_file_is_archival_and_lies(count: int, tmp_path: Path) -> None:
    upright = replace(daftar(rows(count)).templat, kertas=(600.0, 800.0))
    file = tmp_path / "a.pdf"
    file.write_bytes(report_pdf(daftar((*rows(count), baris(99, judul="漢字 ∗ שלום")), templat=upright)))
    assert archival_faults(file.read_bytes(), 2) == []
    read = pypdf.PdfReader(file)
    assert [float(edge) for edge in read.pages[0].mediabox] == [0, 0, 800, 600]
    assert read.metadata is not None
    assert read.metadata["/CreationDate"] == "D:20250521000000Z"
