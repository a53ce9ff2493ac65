"""Decoded values become the document as it is written, with nothing that it doesn't say."""

from __future__ import annotations

from sopdoc.model.instansi import WrittenPengesahan
from sopdoc.model.prosedur import Pelaksana, WrittenPenutup, WrittenProsedur
from sopdoc.model.sop import LembarKerja, PenanggungJawab, Revisi, Tambahan, WrittenSop
from sopdoc.model.tanggal import Tanggal
from sopdoc.reading.sop.decoded import build_sop
from sopdoc.reading.sop.document import decode_values
from sopdoc.reading.tables.schema import SOP
from sopdoc.reading.tree.compose import compose
from tests.flows import langkah

SOURCE = """\
judul: Surat Masuk
nomor: 065/12
tanggal_efektif: 2 Januari 2025
disahkan_oleh: {nama: Andi Contoh}
dasar_hukum:
  - UU 1
tambahan: [{judul: Tujuan, isi: [a, b]}]
sampul: ya
templat: dinas
lembar_kerja:
  penanggung_jawab: {produk: Kepala}
riwayat_revisi:
  - {revisi: 1, uraian: baru}
penutup: {tempat: Bontosunggu}
prosedur:
  - pelaksana: {jp: Staf}
    satuan_waktu: hari
    catatan: [satu]
    langkah:
      - kegiatan: 1. Menerima
        oleh: jp
        waktu: 5 menit
      - kegiatan: 2. Arsip
        oleh: jp
        lanjut: selesai
    penutup: {tempat: Binamu, nama: Budi Contoh}
"""


def built(text: str) -> WrittenSop:
    tree, faults = compose(text.encode(), "x.yaml")
    assert tree is not None
    values, _faults = decode_values(tree, faults, SOP)
    assert values is not None
    return build_sop(values)


def test_what_is_written_is_in_its_place_and_nothing_else() -> None:
    steps = (
        langkah("Menerima", (("jp",),), waktu="5 menit"),
        langkah("Arsip", (("jp",),), lanjut=("selesai",)),
    )
    penutup = WrittenPenutup("Binamu", None, WrittenPengesahan(nama="Budi Contoh"))
    assert built(SOURCE) == WrittenSop(
        judul="Surat Masuk",
        prosedur=(WrittenProsedur(None, (Pelaksana("jp", "Staf"),), steps, "hari", ("satu",), penutup),),
        nomor="065/12",
        tanggal_efektif=Tanggal(2025, 1, 2, "2 Januari 2025"),
        disahkan_oleh=WrittenPengesahan(nama="Andi Contoh"),
        dasar_hukum=("UU 1",),
        lembar_kerja=LembarKerja(penanggung_jawab=PenanggungJawab("Kepala", "")),
        sampul=True,
        penutup=WrittenPenutup("Bontosunggu"),
        riwayat_revisi=(Revisi("1", None, "baru"),),
        templat="dinas",
        tambahan=(Tambahan("Tujuan", ("a", "b")),),
    )


def test_the_document_and_its_steps_know_where_they_stand() -> None:
    sop = built(SOURCE)
    [prosedur] = sop.prosedur
    spans = (sop.span, prosedur.span, *(langkah.span for langkah in prosedur.langkah))
    assert [(span.line, span.column) for span in spans] == [(1, 1), (16, 5), (20, 9), (23, 9)]


def test_where_a_value_is_faulty_or_missing_an_empty_one_stands_in() -> None:
    assert built("judul: [a\nprosedur: 5\n") == WrittenSop("", ())
    assert built("lembar_kerja: {}\nprosedur: [{}]\n") == WrittenSop(
        "", (WrittenProsedur(None, (), ()),), lembar_kerja=LembarKerja()
    )
    assert built("judul: x\nprosedur: [{langkah: [{id: a}]}]\n").prosedur[0].langkah == (langkah("", ((),), id="a"),)
