from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.model.instansi import Instansi, Pengesahan, WrittenPengesahan
from sopdoc.model.prosedur import WrittenPenutup, WrittenProsedur
from sopdoc.model.resolve import resolve
from sopdoc.model.sop import LembarKerja, Sop, WrittenSop
from sopdoc.model.tanggal import Tanggal
from tests.flows import langkah

HEAD = Pengesahan("Kepala Dinas", "Andi Contoh", "Pembina", "1")
OFFICE = Instansi("Pemerintah", "Dinas", tempat="Luwuk", disahkan_oleh=HEAD)
SILENT = WrittenSop("Surat", (WrittenProsedur(None, (), ()),), nomor="07", sampul=True)


def with_penutup(penutup: WrittenPenutup) -> Sop:
    return resolve(WrittenSop("Surat", (WrittenProsedur("Kedua", (), (), penutup=penutup),)), OFFICE)


def test_what_is_left_open_comes_from_the_office_and_what_is_written_stays() -> None:
    sop = resolve(SILENT, OFFICE)
    assert (sop.nomor, sop.sampul, sop.disahkan_oleh, sop.penutup) == ("07", True, HEAD, None)
    assert [prosedur.judul for prosedur in sop.prosedur] == ["Surat"]
    assert SILENT.prosedur[0].judul is None
    untitled = resolve(WrittenSop("Surat", (WrittenProsedur("", (), ()),)), OFFICE)
    assert untitled.prosedur[0].judul == ""
    assert resolve(SILENT, Instansi()).disahkan_oleh == Pengesahan()


@pytest.mark.parametrize(
    ("tempat", "tanggal", "counts"),
    [
        (None, None, "Luwuk"),
        ("", None, ""),
        ("", Tanggal(), ""),
        ("", Tanggal(2026), "Luwuk"),
        ("Palu", Tanggal(2026), "Palu"),
    ],
)
def test_the_place_is_the_offices_unless_it_is_written_or_emptied(
    tempat: str | None, tanggal: Tanggal | None, counts: str
) -> None:
    (prosedur,) = with_penutup(WrittenPenutup(tempat, tanggal)).prosedur
    assert prosedur.penutup is not None
    assert (prosedur.judul, prosedur.penutup.tempat, prosedur.penutup.disahkan_oleh) == ("Kedua", counts, HEAD)


def test_a_block_is_signed_by_the_documents_official_before_the_offices() -> None:
    written = WrittenSop(
        "Surat",
        (),
        disahkan_oleh=WrittenPengesahan(nama="Budi Contoh"),
        penutup=WrittenPenutup(disahkan_oleh=WrittenPengesahan(jabatan="Sekretaris", nip="")),
    )
    sop = resolve(written, OFFICE)
    assert sop.disahkan_oleh == Pengesahan("Kepala Dinas", "Budi Contoh")
    assert sop.penutup is not None
    assert sop.penutup.disahkan_oleh == Pengesahan("Sekretaris", "Budi Contoh")


def test_a_named_person_of_an_outer_office_brings_their_own_data() -> None:
    bupati = Pengesahan("Bupati", "Citra Contoh", "", "2")
    written = WrittenSop("Surat", (), disahkan_oleh=WrittenPengesahan(nama="citra contoh"))
    assert resolve(written, OFFICE, (bupati,)).disahkan_oleh == Pengesahan("Bupati", "citra contoh", "", "2")


def test_a_worksheet_is_about_the_document_and_its_first_procedures_steps_unless_it_says_otherwise() -> None:
    steps = (langkah("Menerima", "a"), langkah("Menilai", "a"), langkah("Menyimpan", "a"))
    written = WrittenSop("Surat", (WrittenProsedur(None, (), steps),), lembar_kerja=LembarKerja(judul="Surat masuk"))
    sheet = resolve(written, OFFICE).lembar_kerja
    assert sheet == LembarKerja(
        judul="Surat masuk", judul_kegiatan="Surat masuk", langkah_awal="Menerima", langkah_akhir="Menyimpan"
    )
    own = LembarKerja(
        judul_kegiatan="Mengurus surat", langkah_awal="Awal", langkah_utama="Utama", langkah_akhir="Akhir"
    )
    assert resolve(replace(written, lembar_kerja=own), OFFICE).lembar_kerja == replace(own, judul="Surat")
    assert resolve(SILENT, OFFICE).lembar_kerja is None
