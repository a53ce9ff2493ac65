"""Embed pictures: JPEG as it is, everything else as plain pixels with its transparency."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from msgspec import Struct

from sopdoc.model.instansi import Image, ImageFormat
from sopdoc.painters.compression import THOROUGH, zlib_stream
from sopdoc.painters.pdf.file import PdfFile, reference

_SPACES = {"L": b"/DeviceGray", "RGB": b"/DeviceRGB"}
"""Colour spaces that the output intent covers, by Pillow's modes."""


class _Pixels(Struct, frozen=True):
    """A picture in the words of PDF; ``mask`` is the compressed opacity, or None where all is opaque."""

    data: bytes
    filter: bytes
    space: bytes
    mask: bytes | None = None


def embed_picture(file: PdfFile, image: Image) -> int:
    """Add a picture and return its number."""
    pixels = _read(image)
    size = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8" % (image.width, image.height)
    entries = b"%s/ColorSpace%s/Filter/%s" % (size, pixels.space, pixels.filter)
    if pixels.mask is not None:
        entries += b"/SMask %s" % reference(file.add_deflated(pixels.mask, size + b"/ColorSpace/DeviceGray"))
    return file.add_stream(pixels.data, entries)


@lru_cache(maxsize=8)
def _read(image: Image) -> _Pixels:
    from PIL import Image as Pillow  # only documents with a picture pay for it

    with Pillow.open(BytesIO(image.data)) as picture:
        if image.format is ImageFormat.JPEG and picture.mode in _SPACES:
            return _Pixels(image.data, b"DCTDecode", _SPACES[picture.mode])
        if picture.mode in _SPACES and "transparency" not in picture.info:
            return _Pixels(zlib_stream(picture.tobytes(), THOROUGH), b"FlateDecode", _SPACES[picture.mode])
        whole = picture.convert("RGBA")
    opacity = whole.getchannel("A").tobytes()
    mask = None if opacity.count(255) == len(opacity) else zlib_stream(opacity, THOROUGH)
    return _Pixels(zlib_stream(whole.convert("RGB").tobytes(), THOROUGH), b"FlateDecode", _SPACES["RGB"], mask)
