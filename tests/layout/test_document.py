from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.document import layout_document
from sopdoc.layout.page import Document, Page
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.prosedur import Penutup
from sopdoc.model.sop import LembarKerja, Revisi, Sop
from sopdoc.model.tanggal import Tanggal
from sopdoc.rules.facts.fact import findings
from tests.layout.fake import HalfEmMeasurer, make_sop, make_templat, texts

TEMPLAT = make_templat()
OFFICE = Instansi("Pemerintah", "Dinas *Perdagangan*\nKabupaten", tempat="Luwuk")


def document_of(sop: Sop) -> Document:
    return layout_document(sop, OFFICE, TEMPLAT, HalfEmMeasurer("✓"))


def roles(page: Page) -> list[str]:
    return [item.role for item in page.flow if not hasattr(item, "image")]


def test_parts_follow_in_order_and_pages_are_numbered() -> None:
    sop = make_sop(sampul=True, lembar_kerja=LembarKerja(), riwayat_revisi=(Revisi("1"),))
    pages = document_of(sop).pages
    assert [page.number for page in pages] == [1, 2, 3, 4]
    assert [roles(page)[-1] for page in pages] == ["instansi", "identitas", "lembar_kerja", "riwayat"]
    assert [page.prosedur for page in pages] == [None, None, None, 0]


def test_the_cover_counts_but_bears_no_number() -> None:
    pages = document_of(make_sop(sampul=True)).pages
    assert pages[0].foot == ()
    assert texts(tuple(text.block for page in pages for text in page.foot)) == ["Halaman 2 dari 3", "Halaman 3 dari 3"]


def test_each_table_has_its_own_signature_and_the_last_one_the_documents() -> None:
    (prosedur,) = make_sop().prosedur
    own = Penutup("Palu", Tanggal(2020, 1, 2), Pengesahan("Sekretaris"))
    sop = make_sop(
        prosedur=(replace(prosedur, penutup=own), prosedur, prosedur),
        penutup=Penutup(disahkan_oleh=Pengesahan("Kepala")),
    )
    found = {
        page.prosedur: texts(tuple(item for item in page.flow if isinstance(item, TextBlock)))
        for page in document_of(sop).pages
    }
    assert found[0][-2:] == ["Palu, 2 Januari 2020", "Sekretaris"]
    assert "Kepala" not in found[1]
    assert found[2][-1] == "Kepala"


@pytest.mark.parametrize(
    ("pembuatan", "efektif", "created"),
    [
        (Tanggal(2025, 1, 15), None, "2025-01-15"),
        (Tanggal(2022, 2), None, "2022-02-01"),
        (Tanggal(2020), None, "2020-01-01"),
        (Tanggal(), Tanggal(2025, 3, 4), "2025-03-04"),
        (None, Tanggal(), ""),
    ],
)
def test_the_date_of_making_comes_from_the_source(
    pembuatan: Tanggal | None, efektif: Tanggal | None, created: str
) -> None:
    assert document_of(make_sop(tanggal_pembuatan=pembuatan, tanggal_efektif=efektif)).created == created


def test_what_outputs_tell_of_the_document_has_neither_markup_nor_line_breaks() -> None:
    document = document_of(make_sop(judul="Data\n**Kinerja**", nomor="065/12"))
    assert (document.judul, document.instansi, document.nomor) == (
        "Data Kinerja",
        "Dinas Perdagangan Kabupaten",
        "065/12",
    )


def test_characters_that_the_font_lacks_are_named() -> None:
    document = document_of(make_sop(judul="✓ Data"))
    assert document.judul == "✓ Data"
    assert [diagnostic.code for diagnostic in findings(document.facts)] == ["missing-glyph"]
