"""What of a flowchart is seen on a rendered page."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Page, Shape, Symbol, Table
from tests.painters.docx.reading import expected_words

Area = tuple[int, int, int, int]
SCALE = 4
"""Pixels a point."""
NEAR = 3
"""Pixels by which a route may be off: three quarters of a point."""


def dark_of(pdf: Path, number: int) -> Image.Image:
    """Return a page's dark pixels, white on black."""
    command = ["pdftoppm", "-r", str(72 * SCALE), "-f", str(number), "-singlefile", "-gray", str(pdf)]
    subprocess.run([*command, str(pdf.with_name(f"page{number}"))], check=True)
    with Image.open(pdf.with_name(f"page{number}.pgm")) as image:
        return image.convert("L").point(lambda value: 255 if value < 128 else 0)


def drawn_of(page: Page, size: tuple[int, int]) -> Image.Image:
    """Return the routes and outlines that a page asks for."""
    image = Image.new("L", size)
    pen = ImageDraw.Draw(image)
    for connector in page.connectors:
        pen.line(_pixels(connector.points), fill=255)
    for symbol in page.symbols:
        _outline(pen, symbol)
    return image


def allowed_of(page: Page, size: tuple[int, int]) -> Image.Image:
    """Return what may be dark in the lanes: the drawing, arrowheads, rules and words."""
    image = drawn_of(page, size)
    pen = ImageDraw.Draw(image)
    for connector in page.connectors:
        tip = connector.points[-1]
        pen.rectangle(_box(Rect.from_centre(tip, 2 * connector.head + 2, 2 * connector.head + 2)), fill=255)
    for table in (item for item in page.flow if isinstance(item, Table)):
        for x in table.columns:
            pen.line(_pixels((Point(x, table.top), Point(x, table.bottom))), fill=255)
        for y in table.edges:
            pen.line(_pixels((Point(table.columns[0], y), Point(table.columns[-1], y))), fill=255)
    for word in expected_words(page):
        width = len(word.text) * word.height
        pen.rectangle(_box(Rect(word.x, word.y - word.height, width, 1.3 * word.height)), fill=255)
    return image


def missing_ink(drawn: Image.Image, dark: Image.Image, area: Area) -> Area | None:
    """Return where in an area something is drawn and nothing dark is near."""
    return ImageChops.subtract(drawn.crop(area), _grown(dark, NEAR, area)).getbbox()


def unasked_ink(allowed: Image.Image, dark: Image.Image, area: Area) -> Area | None:
    """Return where in an area something is dark that nothing asked for."""
    return ImageChops.subtract(dark.crop(area), _grown(allowed, NEAR, area)).getbbox()


def _grown(image: Image.Image, near: int, area: Area) -> Image.Image:
    """Return an area, each white pixel spread over its surroundings."""
    left, top, right, bottom = area
    wider = image.crop((left - near, top - near, right + near, bottom + near))
    spread = wider.filter(ImageFilter.MaxFilter(2 * near + 1))
    return spread.crop((near, near, near + right - left, near + bottom - top))


def lanes_of(page: Page) -> Area:
    table = next(item for item in page.flow if isinstance(item, Table))
    first, past = table.lanes or (0, 1)
    return _box(Rect.from_edges(table.columns[first], table.rows[2].top, table.columns[past], table.bottom))


def _outline(pen: ImageDraw.ImageDraw, symbol: Symbol) -> None:
    rect = symbol.rect
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    middle = rect.centre
    if symbol.shape is Shape.TERMINATOR:
        end = rect.width * 3475 / 21600
        for x, start in ((left, 90), (right - 2 * end, 270)):
            pen.arc(_box(Rect(x, top, 2 * end, rect.height)), start, start + 180, fill=255)
        for y in (top, bottom):
            pen.line(_pixels((Point(left + end, y), Point(right - end, y))), fill=255)
        return
    corners = {
        Shape.PROCESS: ((left, top), (right, top), (right, bottom), (left, bottom)),
        Shape.DECISION: ((middle.x, top), (right, middle.y), (middle.x, bottom), (left, middle.y)),
        Shape.OFFPAGE: (
            (left, top),
            (right, top),
            (right, top + 0.8 * rect.height),
            (middle.x, bottom),
            (left, top + 0.8 * rect.height),
        ),
    }[symbol.shape]
    points = tuple(Point(*corner) for corner in corners)
    pen.line(_pixels((*points, points[0])), fill=255)


def _pixels(points: tuple[Point, ...]) -> list[tuple[float, float]]:
    return [(point.x * SCALE, point.y * SCALE) for point in points]


def _box(rect: Rect) -> Area:
    edges = (rect.x, rect.y, rect.right, rect.bottom)
    left, top, right, bottom = (round(edge * SCALE) for edge in edges)
    return left, top, right, bottom
