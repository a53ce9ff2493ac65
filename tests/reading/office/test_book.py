"""What an office's files say of its book."""

from __future__ import annotations

from pathlib import Path

from sopdoc.model.buku import Buku, Keputusan, LembarPengesahan
from sopdoc.model.instansi import Pengesahan
from sopdoc.model.tanggal import Tanggal
from sopdoc.reading.office.book import read_book
from sopdoc.reading.office.office import Office, read_office
from sopdoc.reading.shelf.project import find_project
from tests.reading.trees import write

HEAD = "nama: Dinas\ntempat: Luwuk\ndisahkan_oleh: {jabatan: Kepala Dinas, nama: Andi, nip: 1}\n"
ANDI = Pengesahan("Kepala Dinas", "Andi", "", "1")


def office(folder: Path, text: str, outer: str = "") -> Office:
    source = write(folder / "sop_sources" / "dinas" / "a.yaml", "judul: A\n")
    write(folder / "sop_sources" / "dinas" / "instansi.yaml", text)
    if outer:
        write(folder / "sop_sources" / "instansi.yaml", outer)
    return read_office(source, find_project(source))


def test_of_an_office_that_says_nothing_nothing_is_known(tmp_path: Path) -> None:
    assert read_book(office(tmp_path, HEAD)) == Buku()
    assert read_book(Office()) == Buku()


def test_the_decree_is_signed_where_and_by_whom_the_office_says_unless_it_says_so_itself(tmp_path: Path) -> None:
    said = HEAD + "buku: {keputusan: {nomor: 7}}\n"
    assert read_book(office(tmp_path, said)).keputusan == Keputusan("7", tempat="Luwuk", disahkan_oleh=ANDI)
    said = HEAD + "buku: {keputusan: {tempat: Palu, tanggal: 2026-01-05, jabatan: Bupati, nama: Siti}}\n"
    assert read_book(office(tmp_path, said)).keputusan == Keputusan(
        tempat="Palu", tanggal=Tanggal(2026, 1, 5), disahkan_oleh=Pengesahan("Bupati", "Siti")
    )


def test_the_office_approves_and_others_only_make_and_check(tmp_path: Path) -> None:
    said = HEAD + "buku: {pengesahan: {disusun_oleh: {jabatan: Sekretaris}}}\n"
    assert read_book(office(tmp_path, said)).pengesahan == LembarPengesahan(
        disusun_oleh=Pengesahan("Sekretaris"), disahkan_oleh=ANDI, tempat="Luwuk"
    )
    said = HEAD + "buku: {pengesahan: {jabatan: Bupati, nama: Siti}}\n"
    assert read_book(office(tmp_path, said)).pengesahan == LembarPengesahan(
        disahkan_oleh=Pengesahan("Bupati", "Siti"), tempat="Luwuk"
    )


def test_an_inner_file_goes_over_an_outer_one_key_by_key(tmp_path: Path) -> None:
    outer = "buku: {tahun: 2025, penjelasan: {ringkasan: Semua SOP, definisi: SOP}}\n"
    book = read_book(office(tmp_path, HEAD + "buku: {penjelasan: {definisi: Prosedur}}\n", outer))
    assert (book.tahun, book.penjelasan and book.penjelasan.ringkasan) == (2025, "Semua SOP")
    assert book.penjelasan and book.penjelasan.definisi == "Prosedur"


def test_a_fault_is_among_the_offices_findings_at_its_place(tmp_path: Path) -> None:
    found = office(tmp_path, HEAD + "buku: {tahun: dulu}\n")
    assert [(each.span.line, each.code) for each in found.diagnostics] == [(4, "bad-number")]
    assert read_book(found) == Buku()
