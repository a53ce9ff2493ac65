"""Embed pictures: JPEG as it is, everything else as plain pixels with its transparency."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from msgspec import Struct

from sopdoc.geometry.image import Image, ImageFormat
from sopdoc.painters.compression import THOROUGH, zlib_stream
from sopdoc.painters.pdf.objects import Stream, deflated

_IMAGE = {"Type": "/XObject", "Subtype": "/Image", "BitsPerComponent": 8}
_SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
"""Colour spaces that the output intent covers, by Pillow's modes."""
_TWO_COLOURS = "1"
"""Pillow's mode of a picture in black and white, such as a QR."""


class _Pixels(Struct, frozen=True):
    """A picture in the words of PDF; ``mask`` is the compressed opacity, or None where all is opaque."""

    data: bytes
    filter: str
    space: str
    mask: bytes | None = None


def picture_of(image: Image) -> Stream:
    """Return a picture as it stands in a file."""
    pixels = _read(image)
    size = {**_IMAGE, "Width": image.width, "Height": image.height}
    entries = {**size, "ColorSpace": pixels.space, "Filter": pixels.filter}
    if pixels.mask is not None:
        entries["SMask"] = deflated(pixels.mask, {**size, "ColorSpace": "/DeviceGray"})
    return Stream(pixels.data, entries)


@lru_cache(maxsize=8)
def _read(image: Image) -> _Pixels:
    from PIL import Image as Pillow  # only documents with a picture pay for it

    with Pillow.open(BytesIO(image.data)) as picture:
        if image.format is ImageFormat.JPEG and picture.mode in _SPACES:
            return _Pixels(image.data, "/DCTDecode", _SPACES[picture.mode])
        if picture.mode == _TWO_COLOURS:
            return _Pixels(zlib_stream(picture.convert("L").tobytes(), THOROUGH), "/FlateDecode", _SPACES["L"])
        if picture.mode in _SPACES and "transparency" not in picture.info:
            return _Pixels(zlib_stream(picture.tobytes(), THOROUGH), "/FlateDecode", _SPACES[picture.mode])
        whole = picture.convert("RGBA")
    opacity = whole.getchannel("A").tobytes()
    mask = None if opacity.count(255) == len(opacity) else zlib_stream(opacity, THOROUGH)
    return _Pixels(zlib_stream(whole.convert("RGB").tobytes(), THOROUGH), "/FlateDecode", _SPACES["RGB"], mask)
