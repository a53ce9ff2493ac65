"""A folder of sources → one document: which parts, in which order, under which numbers."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from sopdoc.book.make import render_book
from sopdoc.carried.file import documents_of
from sopdoc.carried.unpack import unpacked
from sopdoc.layout.page import Document
from sopdoc.reading.shelf.project import find_project
from sopdoc.source.diagnostic import Severity
from tests.book.making import OFFICE, WHOLE, book_of, contents_rows, put, some, words_on
from tests.reading.trees import SOP


def whole(folder: Path, office: str = OFFICE + WHOLE) -> Document:
    document = book_of(some(folder, office)).document
    assert document is not None
    return document


def begins(document: Document) -> dict[str, int]:
    return {page.entry.title: page.number for page in document.pages if page.entry}


def test_a_book_has_all_parts_in_the_regulations_order_then_its_sops_by_number(tmp_path: Path) -> None:
    assert list(begins(whole(tmp_path))) == [
        "Standar Operasional Prosedur Administrasi Pemerintahan",
        "Keputusan Kepala Dinas Contoh",
        "Daftar Isi",
        "Penjelasan Singkat Penggunaan",
        "Daftar Pelaksana",
        "Lembar Pengesahan",
        "Izin Kerja",  # 2/2026
        "Surat Masuk",  # 10/2026: numbers count, not letters
        "Cuti",  # none
    ]


def test_contents_name_the_page_that_each_part_begins_on_and_the_revision(tmp_path: Path) -> None:
    book = book_of(some(tmp_path))
    assert book.document is not None
    places = begins(book.document)
    rows = contents_rows(book)
    assert [row[-1] for row in rows] == [str(places[row[1]]) for row in rows]
    assert rows[4][:4] == ["1", "Izin Kerja", "2/2026", "1, 2 Februari 2026"]
    assert rows[6][2:4] == ["–", "–"]


def test_contents_of_several_sheets_are_counted_before_they_are_set(tmp_path: Path) -> None:
    sources = {f"s{at:03}": SOP.replace("Surat", f"Surat {at}", 1) for at in range(80)}
    book = book_of(put(tmp_path, **sources))
    assert book.document is not None
    rows = contents_rows(book)
    places = begins(book.document)
    assert places["Penjelasan Singkat Penggunaan"] - places["Daftar Isi"] > 1
    assert [row[-1] for row in rows] == [str(places[row[1]]) for row in rows]


def test_pages_are_counted_through_the_book_but_its_cover_bears_no_number(tmp_path: Path) -> None:
    pages = whole(tmp_path).pages
    total = len(pages)
    feet = [[text.block.lines[-1].text for text in page.foot] for page in pages]
    assert feet[0] == []
    assert [foot[-1] for foot in feet[1:]] == [f"Halaman {number} dari {total}" for number in range(2, total + 1)]


def test_each_page_but_the_cover_has_the_running_head(tmp_path: Path) -> None:
    heads = [[text.block.lines[0].text for text in page.head] for page in whole(tmp_path).pages]
    assert heads[0] == []
    assert {head[0] for head in heads[1:]} == {"Buku SOP Dinas Contoh"}
    assert heads[6][1:] == ["2/2026"]


def test_a_head_of_the_offices_own_stays(tmp_path: Path) -> None:
    sources = some(tmp_path, OFFICE + "templat: daerah\n" + WHOLE)
    own = tmp_path / "templates" / "daerah" / "templat.yaml"
    own.parent.mkdir(parents=True)
    own.write_text('dasar: permenpan35\nkepala_halaman: {tengah: "- {halaman} -", mulai: 2}\n', encoding="utf-8")
    document = book_of(sources).document
    assert document is not None
    assert [text.block.lines[0].text for text in document.pages[6].head] == ["- 7 -"]
    assert all("Halaman" not in text.block.lines[0].text for page in document.pages for text in page.foot)


def test_what_nobody_wrote_is_left_out_and_told(tmp_path: Path) -> None:
    book = book_of(some(tmp_path, OFFICE))
    assert book.document is not None
    assert list(begins(book.document))[1:4] == ["Daftar Isi", "Daftar Pelaksana", "Izin Kerja"]
    (told,) = book.shared
    assert (told.severity, told.code) == (Severity.WARNING, "book-parts")
    assert all(name in told.message for name in ("`keputusan`", "`penjelasan`", "`pengesahan`"))


def test_the_decree_is_filled_from_the_office_and_blanks_are_told(tmp_path: Path) -> None:
    office = OFFICE + WHOLE.replace(", tanggal: 5 Januari 2026", "")
    book = book_of(some(tmp_path, office))
    assert book.document is not None
    words = words_on(book.document.pages[1])
    assert "KEPUTUSAN KEPALA DINAS CONTOH" in words
    assert "188.4/12/2026" in words and "di lingkungan Dinas Contoh" in words.replace("Lingkungan", "lingkungan")
    assert "Ditetapkan di Kota Contoh" in words and "pada tanggal ....." in words
    assert [(told.code, "`tanggal`" in told.message) for told in book.shared] == [("book-blanks", True)]


def test_a_decree_may_be_the_offices_own_text(tmp_path: Path) -> None:
    own = WHOLE.replace("keputusan: {nomor: 188.4/12/2026, tanggal: 5 Januari 2026}", "keputusan: Berlaku sejak kini.")
    words = words_on(whole(tmp_path, OFFICE + own).pages[1])
    assert "Berlaku sejak kini." in words
    assert "Menimbang" not in words


def test_a_faulty_sop_keeps_the_book_from_being_made(tmp_path: Path) -> None:
    sources = (*some(tmp_path), *put(tmp_path, rusak="judul: Rusak\n"))
    book = book_of(sources)
    assert book.document is None
    assert [found.span.path for found in book.diagnostics] == [str(sources[-1])]


def test_all_of_a_book_is_set_in_the_offices_typeface(tmp_path: Path) -> None:
    sources = some(tmp_path)
    own = tmp_path / "templates" / "daerah" / "templat.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("dasar: permenpan35\nhuruf: Times New Roman\n", encoding="utf-8")
    sources[1].write_text(sources[1].read_text(encoding="utf-8") + "templat: daerah\n", encoding="utf-8")
    (pdf,) = render_book(sources, ("pdf",), find_project(sources[0])).outputs
    fonts = {str(font["/BaseFont"]) for page in PdfReader(BytesIO(pdf.data)).pages for font in fonts_of(page)}
    assert all("Liberation" in name and "Sans" in name for name in fonts), fonts


def fonts_of(page: PageObject) -> list[DictionaryObject]:
    return [font.get_object() for font in page["/Resources"]["/Font"].values()]


def test_a_book_carries_the_sources_of_all_its_sops_in_its_order(tmp_path: Path) -> None:
    files = unpacked(whole(tmp_path).source)
    documents = documents_of(files)
    assert [file.name for file in documents] == [f"sop_sources/sop-000{at}.yaml" for at in (1, 2, 3)]
    assert [b"Izin Kerja" in file.data for file in documents] == [True, False, False]
    (office,) = [file for file in files if file.name.endswith("instansi.yaml")]
    assert b"188.4/12/2026" in office.data


def test_a_lone_document_carries_nothing_of_the_book(tmp_path: Path) -> None:
    from sopdoc.pipeline import lay_out, load

    document = lay_out(load(some(tmp_path)[0]))
    assert document is not None
    assert b"188.4" not in document.source


def test_a_source_that_is_to_stay_at_home_keeps_all_of_them_there(tmp_path: Path) -> None:
    sources = some(tmp_path)
    own = tmp_path / "templates" / "daerah" / "templat.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("dasar: permenpan35\nsumber: tidak\n", encoding="utf-8")
    sources[1].write_text(sources[1].read_text(encoding="utf-8") + "templat: daerah\n", encoding="utf-8")
    document = book_of(sources).document
    assert document is not None
    assert document.source == b""


def test_another_officials_data_under_a_post_are_told(tmp_path: Path) -> None:
    said = WHOLE.replace("tanggal: 5 Januari 2026}", "tanggal: 5 Januari 2026, jabatan: Bupati Contoh}")
    book = book_of(some(tmp_path, OFFICE + said))
    assert [found.code for found in book.shared] == ["whose-jabatan"]


def test_braces_in_the_offices_own_decree_are_filled(tmp_path: Path) -> None:
    own = WHOLE.replace(
        "keputusan: {",
        'keputusan: {tentang: "SOP pada {instansi}", menimbang: ["bahwa {jabatan} menetapkan {tentang};"], ',
    )
    words = words_on(whole(tmp_path, OFFICE + own).pages[1])
    assert "bahwa Kepala Dinas Contoh menetapkan SOP pada Dinas Contoh;" in words


def test_a_decree_that_is_only_asked_for_has_the_usual_text(tmp_path: Path) -> None:
    own = WHOLE.replace("keputusan: {nomor: 188.4/12/2026, tanggal: 5 Januari 2026}", "keputusan: ya")
    assert "Menimbang" in words_on(whole(tmp_path, OFFICE + own).pages[1])


def test_characters_that_no_font_has_are_told_where_they_stand(tmp_path: Path) -> None:
    book = book_of(some(tmp_path, OFFICE + WHOLE.replace("memuat semua SOP", "memuat semua SOP \U0001f600")))
    assert [(found.code, found.span.line) for found in book.shared] == [("missing-glyph", 9)]


def test_an_office_of_another_name_has_no_decree_of_the_one_outside(tmp_path: Path) -> None:
    (source,) = put(tmp_path, "nama: Dinas Lain\ndisahkan_oleh: {jabatan: Kepala, nama: Ani}\n", a=SOP)
    (tmp_path / "sop_sources" / "instansi.yaml").write_text(OFFICE + WHOLE, encoding="utf-8")
    document = book_of((source,)).document
    assert document is not None
    assert list(begins(document))[1:4] == ["Daftar Isi", "Penjelasan Singkat Penggunaan", "Daftar Pelaksana"]


def test_without_an_office_the_head_has_no_blank(tmp_path: Path) -> None:
    (source,) = put(tmp_path, "tempat: Kota\n", a=SOP)
    document = book_of((source,)).document
    assert document is not None
    assert document.pages[1].head[0].block.lines[0].text == "Buku SOP"


def test_no_decree_and_nobody_who_signs_are_parts_that_are_left_out(tmp_path: Path) -> None:
    said = "buku: {keputusan: tidak, pengesahan: {tanggal: 2026-01-05}}\n"
    book = book_of(some(tmp_path, "nama: Dinas Contoh\n" + said))
    assert book.document is not None
    assert list(begins(book.document))[1:4] == ["Daftar Isi", "Daftar Pelaksana", "Izin Kerja"]
    assert [found.code for found in book.shared] == ["book-parts"]
    assert len(book.shared[0].hints) == 3


def test_the_books_own_page_format_travels_though_no_sop_has_it(tmp_path: Path) -> None:
    sources = some(tmp_path, OFFICE + "templat: daerah\n" + WHOLE)
    for name in ("daerah", "lain"):
        own = tmp_path / "templates" / name / "templat.yaml"
        own.parent.mkdir(parents=True)
        own.write_text("dasar: permenpan35\n", encoding="utf-8")
    for source in sources:
        source.write_text(source.read_text(encoding="utf-8") + "templat: lain\n", encoding="utf-8")
    document = book_of(sources).document
    assert document is not None
    names = {file.name for file in unpacked(document.source)}
    assert {"templates/daerah/templat.yaml", "templates/lain/templat.yaml"} <= names
