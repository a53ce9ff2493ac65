"""Write a flowchart as DOT that ``neato -n2`` draws as the other outputs show it.

Symbols are nodes and arrows are edges, with every place pinned, as in `sopdoc.drawing.dot`; texts are nodes without an
outline, and labels of edges. Nodes are drawn over edges: older releases draw an arrow's tip a hair too far, which the
symbol it points at then hides.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sopdoc.drawing.dot import ARROW_LENGTH, POINT_PART, UNITS_PER_POINT, Edge, Node, curve_through, sketch_page
from sopdoc.geometry.length import POINTS_PER_INCH
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, Shape, Symbol
from sopdoc.layout.text_block import Align, TextBlock
from sopdoc.painters.chart import Chart, describe_symbol
from sopdoc.painters.dot.backdrop import DRAWN_HERE, write_backdrop
from sopdoc.painters.dot.paper import SCALE, Paper, inches, join, quote, quote_lines, short, to_units
from sopdoc.painters.lines import place_lines
from sopdoc.typography.faces import FAMILY, Face

_FONTS = {
    Face.REGULAR: FAMILY,
    Face.BOLD: f"{FAMILY} Bold",
    Face.ITALIC: f"{FAMILY} Italic",
    Face.BOLD_ITALIC: f"{FAMILY} Bold Italic",
}
_LINE_HEIGHT = 1.2
"""How far apart Graphviz sets lines, in the type's size."""
_HALF_LETTER = 0.35
"""From a baseline to the middle of the letters on it, in the type's size."""
_ENDS = {Align.LEFT: "l", Align.CENTRE: "n", Align.RIGHT: "r"}
_HOW = "neato -n2 -Tpng FILE -o FILE.png"


def paint_dot(chart: Chart, dpi: int) -> bytes:
    """Return the DOT text; pictures that Graphviz makes of it have ``dpi`` dots an inch unless it is told otherwise."""
    paper = Paper(chart.view)
    lines = (
        f"// {chart.title}".replace("\n", " "),
        f"// {_HOW}",
        "digraph {",
        *_settings(chart, paper, dpi),
        *_symbols(chart, paper),
        *_texts(chart, paper),
        *_arrows(chart, paper),
        "}",
    )
    return ("\n".join(lines) + "\n").encode("utf-8")


def _settings(chart: Chart, paper: Paper, dpi: int) -> Iterator[str]:
    width, height = (length / POINTS_PER_INCH for length in (chart.view.width, chart.view.height))
    yield f'  graph [size="{width:.4f},{height:.4f}!" dpi={dpi} bgcolor=white pad=0 margin=0'
    yield '    notranslate=true outputorder=edgesfirst charset="UTF-8"'
    yield f'    _background="{write_backdrop(chart, paper)}"]'
    yield f'  node [label="" shape=box fixedsize=true style=filled margin=0 fontname={quote(FAMILY)}]'
    yield f"  edge [fontname={quote(FAMILY)}]"
    for name, (x, y) in (("lower_left", (0, 0)), ("upper_right", paper.corner)):
        yield f'  {name} [shape=point style=invis width=0 height=0 pos="{short(x)},{short(y)}"]'


def _symbols(chart: Chart, paper: Paper) -> Iterator[str]:
    nodes = sketch_page(chart.page).nodes
    for at, (symbol, node) in enumerate(zip(chart.page.symbols, nodes, strict=True)):
        yield f"  n{at} [{_look(symbol, node, paper)} tooltip={quote(describe_symbol(symbol))}]"


def _look(symbol: Symbol, node: Node, paper: Paper) -> str:
    """Return a node's shape and place; one whose outline is drawn elsewhere covers what it can of the inside."""
    line = to_units(symbol.line)
    width, height, (x, y) = node.width, node.height, paper.moved(node.centre)
    shape, pen = ("diamond" if symbol.shape is Shape.DECISION else "box"), f"penwidth={short(line)}"
    if symbol.shape in DRAWN_HERE:
        width, height, pen = width - line, height - line, "peripheries=0"
    if symbol.shape is Shape.TERMINATOR:
        shape = "ellipse"
    if symbol.shape is Shape.OFFPAGE:
        point = round(node.height * POINT_PART)
        height, y = height - point, y + point // 2
    place = f'width={inches(width)} height={inches(height)} pos="{short(x)},{short(y)}"'
    return f'shape={shape} {place} {pen} fillcolor="#{symbol.fill.lower()}"'


def _arrows(chart: Chart, paper: Paper) -> Iterator[str]:
    edges = sketch_page(chart.page).edges
    for connector, edge in zip(chart.page.connectors, edges, strict=True):
        moved = replace(edge, route=tuple(paper.moved(place) for place in edge.route))
        attributes = (_route(connector, moved), *_label(connector.label, paper))
        yield f"  n{edge.tail} -> n{edge.target} [{' '.join(attributes)}]"


def _route(connector: Connector, edge: Edge) -> str:
    """Return an edge's curve and head; the head's outline is as thick as the line and makes it longer."""
    line = to_units(connector.line)
    curve = join(curve_through(edge.shaft))
    if not edge.head:
        return f'dir=none penwidth={short(line)} pos="{curve}"'
    x, y = edge.route[-1]
    size = max(edge.head - line / 2, line) * SCALE / UNITS_PER_POINT / ARROW_LENGTH
    return f'penwidth={short(line)} arrowsize={size:g} pos="e,{short(x)},{short(y)} {curve}"'


def _label(label: TextBlock | None, paper: Paper) -> Iterator[str]:
    if label is None:
        return
    x, y = paper.place(label.rect.centre)
    yield f'label={quote_lines(_lines(label))} lp="{short(x)},{short(y)}" {_type(label, label.size)}'


def _texts(chart: Chart, paper: Paper) -> Iterator[str]:
    blocks = (*chart.names, *chart.words)
    texts = (text for block in blocks for text in _text(block, paper))
    return (f'  t{at} [shape=none style="" fixedsize=false width=0 height=0 {text}]' for at, text in enumerate(texts))


def _text(block: TextBlock, paper: Paper) -> Iterator[str]:
    if block.upright:
        yield from _stacks(block, paper)
        return
    if any(paragraph.marker for paragraph in block.paragraphs):
        yield from _hanging(block, paper)
        return
    x, y = paper.place(_inked(block).centre)
    label = quote_lines(_lines(block), _ENDS[block.align])
    yield f'pos="{short(x)},{short(y)}" {_type(block, block.size)} label={label}'


def _stacks(block: TextBlock, paper: Paper) -> Iterator[str]:
    """Yield upright lines as letters under one another, in the room they have: Graphviz can't turn a text."""
    most = max(len(line) for line in _lines(block))
    look = _type(block, min(block.size, block.measure / (max(most, 1) * _LINE_HEIGHT)))
    for placed in place_lines(block):
        x, y = paper.place(Point(placed.x - _HALF_LETTER * block.size, block.rect.centre.y))
        yield f'pos="{short(x)},{short(y)}" {look} label={quote_lines(placed.line.text)}'


def _hanging(block: TextBlock, paper: Paper) -> Iterator[str]:
    """Yield the lines and markers of hanging paragraphs, each by itself."""
    for placed in place_lines(block):
        x, y = paper.place(Point(placed.x + placed.line.width / 2, placed.y - _HALF_LETTER * block.size))
        yield f'pos="{short(x)},{short(y)}" {_type(block, block.size)} label={quote_lines((placed.line.text,))}'


def _lines(block: TextBlock) -> tuple[str, ...]:
    return tuple(line.text for line in block.lines)


def _inked(block: TextBlock) -> Rect:
    """Return the part of a block's place that is as wide as its widest line."""
    rect = block.rect
    width = max(line.width for line in block.lines)
    if block.align is Align.CENTRE:
        return rect
    return Rect(rect.x if block.align is Align.LEFT else rect.right - width, rect.y, width, rect.height)


def _type(block: TextBlock, size: float) -> str:
    """Return a text's font: that of its first letters, as a label of Graphviz's has one only."""
    faces = [run.face for line in block.lines for run in line.runs if run.text]
    return f"fontname={quote(_FONTS[faces[0] if faces else Face.REGULAR])} fontsize={size * SCALE:g}"
