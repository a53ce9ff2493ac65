"""Draw with dots: areas, lines and letters on a part of a picture, in points of the page.

All is drawn several times as fine as it is shown, then each few dots become one, which makes edges smooth.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from sopdoc.errors import MissingToolError
from sopdoc.geometry.length import POINTS_PER_INCH
from sopdoc.geometry.rect import Point, Rect
from sopdoc.messages import _
from sopdoc.typography.faces import Cut, font_name, source_of

FINER = 4
"""How many dots in a row become one."""


class Canvas:
    """So many rows of a picture's dots; what lies outside them is cut off.

    ``corner`` is the point of the page at the upper left of the picture's first dot, ``top`` the first row.
    """

    def __init__(self, corner: Point, dpi: int, size: tuple[int, int], top: int) -> None:
        self._corner = corner
        self._scale = dpi * FINER / POINTS_PER_INCH
        self._top = top * FINER
        self._image = Image.new("RGB", (size[0] * FINER, size[1] * FINER), "white")
        self._draw = ImageDraw.Draw(self._image)

    def finish(self) -> Image.Image:
        """Return the rows as they are shown."""
        return self._image.reduce(FINER)

    def rect(self, rect: Rect, colour: str) -> None:
        """Fill a rectangle; ``colour`` is RRGGBB."""
        left, top = self._dot(Point(rect.x, rect.y))
        right, bottom = self._dot(Point(rect.right, rect.bottom))
        if right > left and bottom > top and self._shows(top, bottom):
            self._draw.rectangle((left, top, right - 1, bottom - 1), fill=f"#{colour}")

    def polygon(self, points: tuple[Point, ...], colour: str) -> None:
        """Fill a polygon."""
        places = [self._dot(point) for point in points]
        if self._shows(min(y for _x, y in places), max(y for _x, y in places)):
            self._draw.polygon(places, fill=f"#{colour}")

    def letter(self, character: str, start: Point, face: Cut, size: float, colour: str, *, upright: bool) -> None:
        """Set a letter whose baseline starts at a point; an upright one is turned against the clock."""
        x, y = self._dot(start)
        font = _font(face, size * self._scale)
        reach = 2 * font.size
        if not self._shows(y - reach, y + reach):
            return
        if not upright:
            self._draw.text((x, y), character, fill=f"#{colour}", font=font, anchor="ls")
            return
        mask, (left, top) = _turned(character, face, font.size)
        self._draw.bitmap((x + left, y + top), mask, fill=f"#{colour}")

    def _dot(self, point: Point) -> tuple[int, int]:
        return (
            round((point.x - self._corner.x) * self._scale),
            round((point.y - self._corner.y) * self._scale) - self._top,
        )

    def _shows(self, top: float, bottom: float) -> bool:
        return bottom >= 0 and top <= self._image.height


@lru_cache(maxsize=256)
def _font(face: Cut, size: float) -> ImageFont.FreeTypeFont:
    """Return a cut of a typeface; raises MissingToolError where it can't be read."""
    try:
        source = source_of(face)
        file = str(source) if isinstance(source, Path) else BytesIO(source)
        return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
    except (OSError, ImportError) as fault:
        message = _("the font {file} can't be read").format(file=font_name(face))
        raise MissingToolError(message, _("install sopdoc anew, as its README says")) from fault


@lru_cache(maxsize=1024)
def _turned(character: str, face: Cut, size: float) -> tuple[Image.Image, tuple[int, int]]:
    """Return a letter turned against the clock, and where its upper left dot lies from the baseline's start."""
    font = _font(face, size)
    left, top, right, bottom = (round(edge) for edge in font.getbbox(character, anchor="ls"))
    mask = Image.new("L", (max(right - left, 1), max(bottom - top, 1)))
    ImageDraw.Draw(mask).text((-left, -top), character, fill=255, font=font, anchor="ls")
    return mask.transpose(Image.Transpose.ROTATE_90), (top, -left - mask.width)
