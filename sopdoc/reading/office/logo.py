"""Pictures such as an office's logo: checked before they are opened, then re-encoded once."""

from __future__ import annotations

import io
import warnings
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sopdoc.geometry.image import Image, ImageFormat
from sopdoc.messages import _
from sopdoc.reading.shelf.files import FileKey, Input, input_of, read_bytes
from sopdoc.reading.shelf.project import Project
from sopdoc.reading.shelf.shelf import Kind, Shelf
from sopdoc.rules.template import LOGO
from sopdoc.source.content import digest
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node, Scalar

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 16_000_000
LONGEST_SIDE = 1200
"""Pixels kept of a side: 300 a inch on 100 mm, the largest a template may ask for."""
_QUALITY = 90
_SMALL = 300_000
_ORIENTATION = 0x0112
_SIGNATURES = {ImageFormat.PNG: b"\x89PNG\r\n\x1a\n", ImageFormat.JPEG: b"\xff\xd8\xff"}

Outcome = Image | str
"""A picture, or what is wrong with the file."""


def read_logo(value: Node, office: Path, project: Project) -> tuple[Image | None, Input | None, tuple[Diagnostic, ...]]:
    """Read the picture that an office's ``logo`` names: PNG or JPEG, inside the tree.

    Return it, the file it came from, and what is wrong.
    """
    outside = _("the logo must lie inside the tree of sources")
    return read_picture(value, office, project.root, project.shelf, outside)


def read_picture(
    value: Node, beside: Path, root: Path, shelf: Shelf, outside: str
) -> tuple[Image | None, Input | None, tuple[Diagnostic, ...]]:
    """Read a picture that is named in a file ``beside`` it, below ``root``; ``outside`` is told of one elsewhere."""
    text = value.text if isinstance(value, Scalar) else ""
    key = _inside(text, beside, root, shelf, outside)
    if isinstance(key, str):
        return None, None, (LOGO.found(key, value.span),)
    outcome, mark = _read(key)
    if isinstance(outcome, str):
        return None, None, (LOGO.found(f"{excerpt(text)}: {outcome}", value.span),)
    return outcome, replace(input_of(key, mark), path=beside.parent / text), ()


def _inside(text: str, beside: Path, root: Path, shelf: Shelf, outside: str) -> FileKey | str:
    """Return the file, or what is wrong with its name; symlinks are followed before the place is judged."""
    if "\\" in text:
        return _("write the picture's path with `/`, not with a backslash")
    try:
        state = shelf.state(beside.parent / text)
        path, top = (Path(shelf.real(each)) for each in (beside.parent / text, root))
    except (OSError, ValueError):
        return _("no picture `{name}` beside this file").format(name=excerpt(text))
    if Path(text).is_absolute() or not path.is_relative_to(top):
        return outside
    if state.kind is not Kind.FILE:
        return _("`{name}` is not a file").format(name=excerpt(text))
    return FileKey(path, text, state.modified, state.size, state.holder)


@lru_cache(maxsize=64)
def _read(key: FileKey) -> tuple[Outcome, str]:
    """Return what a file holds, and the digest of its bytes."""
    if key.size > MAX_BYTES:
        return _("the picture is larger than 5 MB"), ""
    data = read_bytes(key, MAX_BYTES)
    return _decode(data), digest(data)


def _decode(data: bytes) -> Outcome:
    image_format = next((kind for kind, signature in _SIGNATURES.items() if data.startswith(signature)), None)
    if image_format is None:
        return _("this is neither a PNG nor a JPEG picture")
    from PIL import Image as PillowImage

    too_large = PillowImage.DecompressionBombError, PillowImage.DecompressionBombWarning
    many_pixels = _("the picture has more than 16 million pixels")
    try:
        with (
            warnings.catch_warnings(action="error", category=PillowImage.DecompressionBombWarning),
            PillowImage.open(io.BytesIO(data), formats=(image_format.value,)) as picture,
        ):
            if picture.width * picture.height > MAX_PIXELS:
                return many_pixels
            picture.load()
            return _encoded(picture, data, image_format)
    except too_large:
        return many_pixels
    except Exception:  # Pillow raises many kinds for broken files; none of them is the program's fault
        return _("the picture is damaged")


def _encoded(picture: Picture, data: bytes, image_format: ImageFormat) -> Image:
    if image_format is ImageFormat.JPEG and _is_plain_jpeg(picture, data):
        return Image(data, image_format, picture.width, picture.height)
    flat = _flattened(picture)
    flat.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    buffer = io.BytesIO()
    if image_format is ImageFormat.PNG:
        flat.save(buffer, "PNG")
    else:
        flat.save(buffer, "JPEG", quality=_QUALITY)
    return Image(buffer.getvalue(), image_format, flat.width, flat.height)


def _is_plain_jpeg(picture: Picture, data: bytes) -> bool:
    """Tell whether a JPEG can go into a document as it is: baseline, upright, without a camera's notes."""
    return (
        picture.mode in ("RGB", "L")
        and (len(data) <= _SMALL or _is_ours(picture))
        and max(picture.size) <= LONGEST_SIDE
        and not picture.info.keys() & {"progressive", "exif", "icc_profile", "comment", "photoshop", "xmp"}
    )


def _is_ours(picture: Picture) -> bool:
    """Tell whether a JPEG is compressed as ours are: doing it again would lose more, and save nothing."""
    return bool(getattr(picture, "quantization", None) == _tables(picture.mode))


@cache
def _tables(mode: str) -> object:
    """Return the quantization tables of our JPEGs."""
    from PIL import Image as PillowImage

    buffer = io.BytesIO()
    PillowImage.new(mode, (8, 8)).save(buffer, "JPEG", quality=_QUALITY)
    with PillowImage.open(buffer) as picture:
        return getattr(picture, "quantization", None)


def _flattened(picture: Picture) -> Picture:
    """Return the pixels alone, upright, in RGB on white: no notes, profile or transparency."""
    from PIL import Image as PillowImage
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(picture) if picture.getexif().get(_ORIENTATION, 1) != 1 else picture
    if upright.mode.startswith("I"):
        upright = upright.convert("I").point(lambda value: value / 256).convert("L")
    flat = PillowImage.new("RGB", upright.size, "white")
    if upright.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in upright.info:
        clear = upright.convert("RGBA")
        flat.paste(clear, mask=clear.getchannel("A"))
    else:
        flat.paste(upright.convert("RGB"))
    return flat
