"""The QR at the foot of pages: what it says, and how large it is."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow
from zxingcpp import read_barcodes

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.pages.margin.filling import Filling
from sopdoc.layout.pages.margin.margins import margin_press
from sopdoc.layout.pages.margin.qr import LEAST_MODULE, MOST_SIDE, SIDE, long_qr, qr_in_room, qr_place, qr_text
from sopdoc.layout.pages.margin.qr_picture import modules_of, qr_picture
from sopdoc.rules.facts.fact import findings
from sopdoc.templat.halaman import SisiQr, Tte
from sopdoc.templat.templat import Templat
from tests.layout.fake import SETTER, make_templat

FILLING = Filling("Surat & Cuti", "065 1/SOP", "Dinas **Contoh**")


def templat_of(isi_qr: str, kertas: tuple[float, float] = (800, 600)) -> Templat:
    return make_templat(tte=Tte("Sah", SisiQr.KIRI, isi_qr), kertas=kertas)


def said(data: bytes) -> list[str]:
    """Return what a phone reads in a picture."""
    with Pillow.open(BytesIO(data)) as picture:
        return [found.text for found in read_barcodes(picture.convert("L"))]


@pytest.mark.parametrize(
    ("isi", "text"),
    [
        ("{nomor}: {judul}", "065 1/SOP: Surat & Cuti"),
        (" {instansi} ", "Dinas **Contoh**"),  # what an office is called is no markup
        ("https://x.id/?n={nomor}", "https://x.id/?n=065%201/SOP"),
        ("HTTPS://x.id/{judul} a", "HTTPS://x.id/Surat%20%26%20Cuti a"),
        ("{halaman}", "{halaman}"),
        ("", ""),
    ],
)
def test_a_qr_says_what_the_template_and_the_document_say(isi: str, text: str) -> None:
    assert qr_text(templat_of(isi), FILLING) == text


@pytest.mark.parametrize(
    ("letters", "side"),
    [(1, SIDE), (14, SIDE), (26, SIDE), (42, 35.55), (62, 39.4), (106, 47.05), (287, 70.1)],
)
def test_the_place_grows_so_that_a_module_is_four_dots_of_a_printer(letters: int, side: float) -> None:
    place = qr_place(templat_of("a" * letters), FILLING)
    assert place is not None
    assert place.picture is not None
    assert place.rect.width == place.rect.height == pytest.approx(side)  # such as 45 × .96 = 43.2
    assert side / modules_of(place.picture.image) >= LEAST_MODULE - 1e-9
    assert (place.text, place.picture.name) == ("a" * letters, f"Kode QR: {'a' * letters}")
    assert place.picture.rect == place.rect


@pytest.mark.parametrize(("letters", "kertas"), [(288, (800, 600)), (2500, (800, 600)), (100, (400, 300))])
def test_a_text_that_needs_more_than_an_inch_is_an_error_and_its_place_stays_free(
    letters: int, kertas: tuple[float, float]
) -> None:
    templat = templat_of("a" * letters, kertas)
    (found,) = findings(long_qr(templat, FILLING))
    assert found.code == "qr-too-long"
    assert found.message.startswith(f"`isi_qr` makes {letters} letters")
    place = qr_place(templat, FILLING)
    assert place is not None
    assert (place.rect.width, place.text, place.picture) == (SIDE, "", None)


@pytest.mark.parametrize("isi", ["", "{nomor}", "https://x.id/?n={nomor}&j={judul}"])
def test_a_document_that_lacks_what_its_qr_would_say_has_a_free_place(isi: str) -> None:
    place = qr_place(templat_of(isi), Filling("Judul"))
    assert place is not None
    assert (place.rect.width, place.text, place.picture) == (SIDE, "", None)
    assert list(long_qr(templat_of(isi), Filling("Judul"))) == []


def test_a_qr_that_is_larger_than_the_room_that_was_kept_is_left_out() -> None:
    short, long = Filling("Judul"), Filling("Judul " * 20)
    kept = margin_press(Press(templat_of("{judul}"), SETTER), short).templat
    assert kept.ruang_tte == SIDE + 6
    assert qr_in_room(kept, short) == qr_place(kept, short)
    free = qr_in_room(kept, long)
    assert free is not None
    assert (free.rect.width, free.picture) == (SIDE, None)
    larger = margin_press(Press(templat_of("{judul}"), SETTER), long).templat
    assert qr_in_room(larger, long) == qr_place(larger, long)
    assert larger.ruang_tte > SIDE + 6


def test_the_picture_is_black_on_white_with_four_modules_around_it_and_the_same_each_time() -> None:
    image = qr_picture("12345", 100)
    assert image is not None
    assert (image.width, modules_of(image)) == (29 * 8, 29)  # version 1: 21 + 2 × 4
    with Pillow.open(BytesIO(image.data)) as picture:
        assert picture.mode == "1"
        white = picture.convert("L").point(lambda level: 255 - level)
        assert white.getbbox() == (32, 32, 200, 200)  # 4 × 8, 25 × 8
    qr_picture.cache_clear()
    assert qr_picture("12345", 100) == image
    assert qr_picture("12345", 28) is None


@settings(max_examples=30, deadline=None)
@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, categories=("L", "N", "P")), min_size=1, max_size=60)
)
def test_a_phone_reads_what_was_written(text: str) -> None:
    image = qr_picture(text, int(MOST_SIDE / LEAST_MODULE))
    if image is not None:
        assert said(image.data) == [text]
