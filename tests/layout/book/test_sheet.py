"""What the book's own parts are set with."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.book.filled import BLANK
from sopdoc.layout.book.sheet import front_of, in_book
from sopdoc.model.buku import Buku
from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.templat.halaman import TeksTepi
from tests.layout.fake import KATA_BUKU, TEMPLAT, HalfEmMeasurer


def test_what_is_unknown_is_a_blank_but_not_in_the_head() -> None:
    front = front_of(Buku(), Instansi(), TEMPLAT, HalfEmMeasurer())
    assert front.words.tentang_sop.endswith(BLANK)
    assert front.words.kepala == "Buku SOP"


def test_words_of_the_offices_own_know_the_post_without_a_decree() -> None:
    office = Instansi(nama="Dinas", disahkan_oleh=Pengesahan("Kepala Dinas"))
    front = front_of(Buku(), office, TEMPLAT, HalfEmMeasurer())
    assert front.filled("{jabatan} {instansi} {lain}") == "Kepala Dinas Dinas {lain}"
    assert front.filled(("{jabatan}", "x")) == ("Kepala Dinas", "x")


def test_prose_stands_on_upright_sheets_that_are_not_too_wide() -> None:
    wide = front_of(Buku(), Instansi(), replace(TEMPLAT, kertas=(1191, 842)), HalfEmMeasurer())
    assert [round(edge) for edge in wide.press.templat.kertas] == [595, 842]
    lying = front_of(Buku(), Instansi(), replace(TEMPLAT, kertas=(842, 595)), HalfEmMeasurer())
    assert lying.press.templat.kertas == (595, 842)


def test_a_head_of_the_page_formats_own_stays_and_begins_on_each_first_page() -> None:
    own = TeksTepi("{judul}", "", "", 3)
    assert in_book(replace(TEMPLAT, kepala_halaman=own), KATA_BUKU).kepala_halaman == replace(own, mulai=1)
    assert in_book(TEMPLAT, KATA_BUKU).kepala_halaman == TeksTepi("Buku SOP {instansi}", "", "{nomor}", 1)
    told = replace(TEMPLAT, kaki_halaman=TeksTepi("{nomor}", "", "", 1))
    assert in_book(told, KATA_BUKU).kepala_halaman.kanan == "{judul}"
