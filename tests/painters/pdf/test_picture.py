from __future__ import annotations

import pytest

from sopdoc.geometry.image import ImageFormat
from tests.painters.pages import document, page
from tests.painters.pdf.reading import WHOLE, painted, picture, read


def test_pictures_keep_their_transparency() -> None:
    pictures = read(WHOLE).pages[0]["/Resources"]["/XObject"]
    mask = pictures["/P0"]["/SMask"]
    assert mask["/ColorSpace"] == "/DeviceGray"
    assert mask.get_data() == bytes(6 * 4)  # all of it is clear


def test_a_jpeg_stays_what_it_is() -> None:
    logo = picture("L", ImageFormat.JPEG)
    drawn = read(document(page(logo))).pages[0]["/Resources"]["/XObject"]["/P0"]
    assert (drawn["/Filter"], drawn["/ColorSpace"]) == ("/DCTDecode", "/DeviceGray")
    assert logo.image.data in painted(document(page(logo)))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_kind_of_png_is_painted(mode: str) -> None:
    drawn = read(document(page(picture(mode, ImageFormat.PNG)))).pages[0]["/Resources"]["/XObject"]["/P0"]
    bands = {"/DeviceGray": 1, "/DeviceRGB": 3}[drawn["/ColorSpace"]]
    assert len(drawn.get_data()) == 6 * 4 * bands
    assert (drawn["/Width"], drawn["/Height"], drawn["/BitsPerComponent"]) == (6, 4, 8)


def test_an_opaque_picture_has_no_mask() -> None:
    drawn = read(document(page(picture("P", ImageFormat.PNG)))).pages[0]["/Resources"]["/XObject"]["/P0"]
    assert "/SMask" not in drawn


def test_a_picture_on_two_pages_is_embedded_once() -> None:
    logo = picture("RGB", ImageFormat.PNG)
    assert painted(document(page(logo), page(logo))).count(b"/Subtype /Image") == 1
