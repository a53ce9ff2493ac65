"""An office is a value; what its files don't say is empty."""

from __future__ import annotations

from sopdoc.geometry.image import Image, ImageFormat
from sopdoc.model.instansi import Instansi, Pengesahan


def test_an_office_without_words_is_empty() -> None:
    office = Instansi()
    assert (office.pemerintah, office.nama, office.unit, office.tempat, office.templat) == ("", "", "", "", "")
    assert (office.logo, office.disahkan_oleh) == (None, Pengesahan("", "", "", ""))


def test_offices_are_the_same_with_the_same_logo() -> None:
    logos = [Image(data, ImageFormat.PNG, 8, 8) for data in (b"a", b"a", b"b")]
    one, two, other = (Instansi(nama="Dinas Contoh", logo=logo) for logo in logos)
    assert one == two != other


def test_pictures_are_those_that_docx_and_pdf_hold() -> None:
    assert {*ImageFormat} == {"png", "jpeg"}
