from __future__ import annotations

from sopdoc.layout.margin_text import Field, Piece
from sopdoc.layout.pages.margin.filling import Filling
from sopdoc.model.instansi import Instansi
from sopdoc.typography.faces import Face
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated
from tests.layout.fake import make_sop

FILLING = Filling("Surat {nomor} *", "07", "Dinas")


def test_places_are_filled_once_and_values_print_as_they_are() -> None:
    assert FILLING.filled("{judul}/{halaman}/{jumlah}/{x}", 3, 12) == r"Surat {nomor} \*/3/12/{x}"


def test_numbers_are_pieces_of_their_own_in_the_cut_around_them() -> None:
    assert FILLING.pieces("{nomor}: **{halaman} dari** {jumlah}", 3, 12) == (
        Piece("07: "),
        Piece("3", Face.BOLD, Field.PAGE),
        Piece(" dari", Face.BOLD),
        Piece(" "),
        Piece("12", field=Field.PAGES),
    )


def test_a_document_fills_in_its_title_number_and_office_on_one_line() -> None:
    sop = make_sop(judul="Surat\n**Masuk**" + fated(" lama", Fate.DELETED), nomor="1/2")
    assert Filling.of(sop, Instansi("Kab.", "Dinas\nContoh")) == Filling("Surat Masuk", "1/2", "Dinas Contoh")
    assert Filling.of(sop, Instansi("Kab.")).instansi == "Kab."
