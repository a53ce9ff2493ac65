"""Pictures of pages, for the documentation."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

POINTS = 72
"""To an inch."""
GREY = 200
"""Of the ground on which pages lie."""
FINER = 3
"""Times as many dots to the inch while a page is drawn."""
SHADES = 16
"""Levels of grey that are kept: enough for smooth letters, and half the size of a file with all of them."""


def raster(document: Path, page: int, dpi: int) -> Image.Image:
    """Return a page of a PDF (from 1) in grey; it is drawn finer and reduced, so that equal lines look equal."""
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "page"
        command = ["pdftoppm", "-r", str(FINER * dpi), "-png", "-singlefile", "-f", str(page), "-l", str(page)]
        subprocess.run([*command, str(document), str(picture)], check=True)
        return Image.open(picture.with_suffix(".png")).convert("L").reduce(FINER)


def cut(picture: Image.Image, area: tuple[float, float, float, float], dpi: int) -> Image.Image:
    """Return the part of a page within edges (left, top, right, bottom) given in points."""
    left, top, right, bottom = (round(edge * dpi / POINTS) for edge in area)
    return picture.crop((left, top, right, bottom))


def save(picture: Image.Image, path: Path) -> None:
    """Write a grey picture as a PNG file with few shades."""
    step = 255 / (SHADES - 1)
    few = picture.point(lambda level: round(round(level / step) * step))
    few.quantize(SHADES, dither=Image.Dither.NONE).save(path, optimize=True)
