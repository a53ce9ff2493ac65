"""Finished pages as Typst source: each text and line at its place, so that Typst lays nothing out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sopdoc.drawing.ink import Ink, Outline
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import CAPSULE_END, Document, Page, Shape, Symbol, Table
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.lines import place_lines
from sopdoc.painters.rules import table_rules
from sopdoc.typography.faces import FAMILY, Face
from sopdoc.typography.markup import Run

_HEAD = f"""\
#set page(margin: 0pt)
#set text(font: "{FAMILY}", top-edge: "baseline", bottom-edge: "baseline", hyphenate: false, lang: "id")
#let t(x, y, size, body, weight: 400, style: "normal") = place(dx: x * 1pt, dy: y * 1pt,
  text(size: size * 1pt, weight: weight, style: style, body))
#let u(x, y, size, body, weight: 400, style: "normal") = place(dx: x * 1pt, dy: y * 1pt,
  rotate(-90deg, origin: top + left, text(size: size * 1pt, weight: weight, style: style, body)))
#let l(x0, y0, x1, y1, w) = place(line(start: (x0 * 1pt, y0 * 1pt), end: (x1 * 1pt, y1 * 1pt), stroke: w * 1pt))
#let f(x, y, w, h, c) = place(dx: x * 1pt, dy: y * 1pt, rect(width: w * 1pt, height: h * 1pt, fill: rgb(c)))
#let c(x, y, w, h, r, c, s) = place(dx: x * 1pt, dy: y * 1pt,
  rect(width: w * 1pt, height: h * 1pt, radius: r * 1pt, fill: rgb(c), stroke: s * 1pt))
#let p(c, s, ..points) = place(polygon(fill: rgb(c), stroke: if s > 0 {{ s * 1pt }} else {{ none }},
  ..points.pos().map(((x, y)) => (x * 1pt, y * 1pt))))
"""


def typst_source(document: Document, inks: tuple[Ink, ...]) -> str:
    """Return a source that gives the document's pages: same texts, faces, sizes, rules and symbols, to .01 pt.

    Pictures are left out; the corpus has none.
    """
    pages = zip(document.pages, inks, strict=True)
    return _HEAD + "\n#pagebreak()\n".join("\n".join(_page(page, ink)) for page, ink in pages)


def _page(page: Page, ink: Ink) -> Iterator[str]:
    yield f"#set page(width: {page.size[0]:.2f}pt, height: {page.size[1]:.2f}pt)"
    for item in page.flow:
        if isinstance(item, Table):
            yield from _table(item)
        elif isinstance(item, TextBlock):
            yield from _text(item)
    yield from _flowchart(page, ink)
    for text in (*page.head, *page.foot):
        yield from _text(text.block)


def _table(table: Table) -> Iterator[str]:
    for cell in table.cells:
        if cell.fill:
            yield f'#f({_rect(table.cell_rect(cell))}, "{cell.fill}")'
    for start, end in table_rules(table):
        yield _line(start, end, table.rule)
    for cell in table.cells:
        for block in cell.blocks:
            yield from _text(block)


def _flowchart(page: Page, ink: Ink) -> Iterator[str]:
    for stroke in ink.strokes:
        for start, end in zip(stroke.points, stroke.points[1:], strict=False):
            yield _line(start, end, page.connectors[stroke.connector].line)
        if stroke.head:
            yield f'#p("000000", 0, {_points(stroke.head)})'
    symbols = {symbol.id: symbol for symbol in page.symbols}
    for outline in ink.outlines:
        yield _symbol(outline, symbols[outline.symbol])
    texts = [symbol.text for symbol in page.symbols] + [connector.label for connector in page.connectors]
    for block in texts:
        if block is not None:
            yield from _text(block)


def _symbol(outline: Outline, symbol: Symbol) -> str:
    if symbol.shape is Shape.TERMINATOR:  # Typst rounds by circles only, which takes as much work as half ellipses
        end = symbol.rect.width * CAPSULE_END
        return f'#c({_rect(symbol.rect)}, {end:.2f}, "{symbol.fill}", {symbol.line:g})'
    corners = [corner for (corner,) in outline.path]
    return f'#p("{symbol.fill}", {symbol.line:g}, {_points(corners)})'


def _text(block: TextBlock) -> Iterator[str]:
    """Yield a block's lines, each as one text."""
    for placed in place_lines(block):
        runs = [run for run in placed.line.runs if run.text]
        if runs:
            place = f"{'u' if placed.upright else 't'}({placed.x:.2f}, {placed.y:.2f}, {block.size:g}"
            yield f"#{place}, {_words(runs)})"


def _words(runs: list[Run]) -> str:
    """Return the arguments for a line's words and their look."""
    if len(runs) == 1:
        return _string(runs[0].text) + _look(runs[0].face)
    return " + ".join(f"text({_string(run.text)}{_look(run.face)})" for run in runs)


def _look(face: Face) -> str:
    return (", weight: 700" if face.bold else "") + (', style: "italic"' if face.italic else "")


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _line(start: Point, end: Point, thickness: float) -> str:
    return f"#l({start.x:.2f}, {start.y:.2f}, {end.x:.2f}, {end.y:.2f}, {thickness:g})"


def _rect(rect: Rect) -> str:
    return f"{rect.x:.2f}, {rect.y:.2f}, {rect.width:.2f}, {rect.height:.2f}"


def _points(points: Iterable[Point]) -> str:
    return ", ".join(f"({point.x:.2f}, {point.y:.2f})" for point in points)
