"""Paint a flowchart as PNG: the same ink and the same letters as in the PDF.

Nothing but the bundled typeface and Pillow is needed, so that the picture is the same on every machine.
"""

from __future__ import annotations

import io
import math
from itertools import pairwise

from PIL import Image

from sopdoc.drawing.ink import Outline, Stroke
from sopdoc.geometry.length import POINTS_PER_INCH
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, Symbol
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.chart import RULE_COLOUR, Chart
from sopdoc.painters.grounds import GROUND, grounds_of
from sopdoc.painters.lines import place_lines
from sopdoc.painters.marks import COLOURS, is_marked, stripes
from sopdoc.painters.png.canvas import Canvas
from sopdoc.painters.png.outline import flattened, offset
from sopdoc.typography.measure import FontMeasurer, Measurer
from sopdoc.typography.substitutes import printed

_BAND = 32
"""So many rows of dots are painted at a time, since a whole page in fine dots would need much memory."""


def paint_png(chart: Chart, dpi: int) -> bytes:
    """Return a flowchart with ``dpi`` dots an inch; a program that heeds this shows it in its true size.

    Raises MissingToolError where the typeface can't be read.
    """
    view = chart.view
    width, height = (math.ceil(length * dpi / POINTS_PER_INCH) for length in (view.width, view.height))
    canvas = Canvas(Point(view.x, view.y), dpi, (width, height))
    _paint(chart, canvas)
    picture = Image.new(canvas.mode, (width, height))
    for top in range(0, height, _BAND):
        picture.paste(canvas.rows(top, min(_BAND, height - top)), (0, top))
    data = io.BytesIO()
    picture.save(data, "PNG", dpi=(dpi, dpi))
    return data.getvalue()


def _paint(chart: Chart, canvas: Canvas) -> None:
    for rect, fill in chart.fills:
        canvas.rect(rect, fill)
    for start, end in chart.rules:
        canvas.rect(_segment(start, end, chart.table.rule, chart.table.rule / 2), RULE_COLOUR)
    for ground in grounds_of(chart.page.connectors):
        canvas.rect(ground, GROUND)
    for stroke in chart.ink.strokes:
        _paint_stroke(canvas, stroke, chart.page.connectors[stroke.connector])
    symbols = {symbol.id: symbol for symbol in chart.page.symbols}
    for outline in chart.ink.outlines:
        _paint_outline(canvas, outline, symbols[outline.symbol])
    measurer = FontMeasurer()
    for texts in (chart.names, chart.words, chart.labels):
        for block in texts:
            _paint_text(canvas, block, measurer)


def _segment(start: Point, end: Point, thickness: float, longer: float) -> Rect:
    """Return the area of a straight line that lies or stands, ``longer`` than it is at both ends."""
    half = thickness / 2
    dx, dy = (longer, half) if start.y == end.y else (half, longer)
    left, right = sorted((start.x, end.x))
    top, bottom = sorted((start.y, end.y))
    return Rect.from_edges(left - dx, top - dy, right + dx, bottom + dy)


def _paint_stroke(canvas: Canvas, stroke: Stroke, connector: Connector) -> None:
    """Paint a line: its segments overlap where they meet, and its ends are flat."""
    line, colour = connector.line, COLOURS[connector.mark]
    for start, end in pairwise(stroke.points):
        canvas.rect(_segment(start, end, line, 0), colour)
    for corner in stroke.points[1:-1]:
        canvas.rect(Rect.from_centre(corner, line, line), colour)
    if stroke.head:
        canvas.polygon(stroke.head, colour)


def _paint_outline(canvas: Canvas, outline: Outline, symbol: Symbol) -> None:
    """Paint a symbol: its outer edge in its line's colour, and over that its inside in its own."""
    corners = flattened(outline)
    for distance, colour in ((symbol.line / 2, COLOURS[symbol.mark]), (-symbol.line / 2, symbol.fill)):
        canvas.polygon(offset(corners, distance), colour)


def _paint_text(canvas: Canvas, block: TextBlock, measurer: Measurer) -> None:
    """Set each letter where layout measured it to be: Pillow would move pairs of letters together."""
    for placed in place_lines(block):
        along = 0.0
        for run in placed.line.runs:
            for character in run.text:
                dx, dy = (0.0, -along) if placed.upright else (along, 0.0)
                start = Point(placed.x + dx, placed.y + dy)
                ((shown, cut),) = printed(character, run.face)
                canvas.letter(shown, start, cut, block.size, COLOURS[run.mark], upright=placed.upright)
                along += measurer.width(character, run.face, block.size)
        for stripe in stripes(placed, block.size) if placed.line.runs and is_marked(placed.line.runs) else ():
            canvas.rect(stripe.rect, COLOURS[stripe.mark])
