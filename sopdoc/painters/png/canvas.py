"""Draw with dots: areas, lines and letters on a part of a picture, in points of the page.

All is drawn several times as fine as it is shown, then each few dots become one, which makes edges smooth.
"""

from __future__ import annotations

from collections.abc import Callable
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


Painted = Callable[[ImageDraw.ImageDraw, int], None]
"""Paints one shape, so many fine dots higher than its place in the picture."""


class Canvas:
    """A picture of so many dots, whose shapes are kept until rows of it are asked for; what lies outside is cut off.

    ``corner`` is the point of the page at the upper left of the picture's first dot.
    """

    def __init__(self, corner: Point, dpi: int, size: tuple[int, int]) -> None:
        self._corner = corner
        self._scale = dpi * FINER / POINTS_PER_INCH
        self._size = size
        self._shapes: list[tuple[float, float, Painted]] = []
        self._colours: set[str] = set()

    @property
    def mode(self) -> str:
        """The dots' kind: grey (L) where all colours are, which takes a quarter of the room and time, else RGB."""
        is_grey = all(colour[:2] == colour[2:4] == colour[4:] for colour in self._colours)
        return "L" if is_grey else "RGB"

    def rows(self, top: int, count: int) -> Image.Image:
        """Return some rows of dots as they are shown."""
        image = Image.new(self.mode, (self._size[0] * FINER, count * FINER), "white")
        draw = ImageDraw.Draw(image)
        first = top * FINER
        for upper, lower, paint in self._shapes:
            if lower >= first and upper <= first + image.height:
                paint(draw, first)
        return image.reduce(FINER)

    def rect(self, rect: Rect, colour: str) -> None:
        """Fill a rectangle; ``colour`` is RRGGBB."""
        left, top = self._dot(Point(rect.x, rect.y))
        right, bottom = self._dot(Point(rect.right, rect.bottom))
        if right > left and bottom > top:
            fill = self._fill(colour)
            self._keep(
                top, bottom, lambda draw, up: draw.rectangle((left, top - up, right - 1, bottom - 1 - up), fill=fill)
            )

    def polygon(self, points: tuple[Point, ...], colour: str) -> None:
        """Fill a polygon."""
        places = [self._dot(point) for point in points]
        heights = [y for _x, y in places]
        fill = self._fill(colour)
        self._keep(
            min(heights), max(heights), lambda draw, up: draw.polygon([(x, y - up) for x, y in places], fill=fill)
        )

    def letter(self, character: str, start: Point, face: Cut, size: float, colour: str, *, upright: bool) -> None:
        """Set a letter whose baseline starts at a point; an upright one is turned against the clock."""
        x, y = self._dot(start)
        font, fill = _font(face, size * self._scale), self._fill(colour)

        def paint(draw: ImageDraw.ImageDraw, up: int) -> None:
            if not upright:
                draw.text((x, y - up), character, fill=fill, font=font, anchor="ls")
                return
            mask, (left, top) = _turned(character, face, font.size)
            draw.bitmap((x + left, y + top - up), mask, fill=fill)

        reach = 2 * font.size
        self._keep(y - reach, y + reach, paint)

    def _keep(self, top: float, bottom: float, paint: Painted) -> None:
        self._shapes.append((top, bottom, paint))

    def _fill(self, colour: str) -> str:
        self._colours.add(colour)
        return f"#{colour}"

    def _dot(self, point: Point) -> tuple[int, int]:
        return (
            round((point.x - self._corner.x) * self._scale),
            round((point.y - self._corner.y) * self._scale),
        )


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
