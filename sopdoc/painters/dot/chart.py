"""Write a flowchart as DOT that ``neato -n2`` draws as the other outputs show it.

Symbols are nodes and arrows are edges, with every place pinned, as in `sopdoc.drawing.dot`; texts are nodes without an
outline, and labels of edges. Nodes are drawn over edges: older releases draw an arrow's tip a hair too far, which the
symbol it points at then hides.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphviz import Digraph
from msgspec.structs import replace

from sopdoc.drawing.dot import ARROW_LENGTH
from sopdoc.drawing.parts import POINT_PART
from sopdoc.drawing.sketch import UNITS_PER_POINT, Edge, Node, sketch_page, straight_spline
from sopdoc.geometry.length import POINTS_PER_INCH
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, Shape, Symbol
from sopdoc.layout.text_block import Align, TextBlock
from sopdoc.painters.chart import Chart, describe_symbol
from sopdoc.painters.dot.backdrop import DRAWN_HERE, write_backdrop
from sopdoc.painters.dot.paper import SCALE, Paper, inches, join, literal, literal_lines, short, to_units
from sopdoc.painters.lines import place_lines
from sopdoc.templat.huruf import BUNDLED
from sopdoc.typography.faces import FAMILY, Face, FamilyFace, OwnCut, face_in

Attributes = dict[str, str]
"""What is said of a node or an edge; the package graphviz quotes it."""

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
_HOW = "neato -n2 -Tpng -Gdpi={dpi} FILE -o FILE.png"


def paint_dot(chart: Chart, dpi: int) -> bytes:
    """Return the DOT text; its head says how to make a picture of ``dpi`` dots an inch of it."""
    paper = Paper(chart.view)
    title = chart.title.replace("\n", " ")
    node = {"label": "", "shape": "box", "fixedsize": "true", "style": "filled", "margin": "0", "fontname": FAMILY}
    graph = Digraph(
        comment=f"{title}\n// {_HOW.format(dpi=dpi)}",
        graph_attr=_settings(chart, paper),
        node_attr=node,
        edge_attr={"fontname": FAMILY},
    )
    for name, place in (("lower_left", (0, 0)), ("upper_right", paper.corner)):
        graph.node(name, shape="point", style="invis", width="0", height="0", pos=join((place,)))
    for at, attributes in enumerate(_symbols(chart, paper)):
        graph.node(f"n{at}", **attributes)
    for at, attributes in enumerate(_texts(chart, paper)):
        graph.node(f"t{at}", shape="none", style="", fixedsize="false", width="0", height="0", **attributes)
    for tail, target, attributes in _arrows(chart, paper):
        graph.edge(f"n{tail}", f"n{target}", **attributes)
    return str(graph.source).encode("utf-8")


def _settings(chart: Chart, paper: Paper) -> Attributes:
    """Return the graph's attributes, without ``dpi``: it would enlarge what is made of lines, and cut SVG off."""
    width, height = (length / POINTS_PER_INCH for length in (chart.view.width, chart.view.height))
    return {
        "size": f"{width:.4f},{height:.4f}!",
        "bgcolor": "white",
        "pad": "0",
        "margin": "0",
        "notranslate": "true",
        "outputorder": "edgesfirst",
        "charset": "UTF-8",
        "_background": write_backdrop(chart, paper),
    }


def _symbols(chart: Chart, paper: Paper) -> Iterator[Attributes]:
    nodes = sketch_page(chart.page).nodes
    for symbol, node in zip(chart.page.symbols, nodes, strict=True):
        yield {**_look(symbol, node, paper), "tooltip": literal(describe_symbol(symbol))}


def _look(symbol: Symbol, node: Node, paper: Paper) -> Attributes:
    """Return a node's shape and place; one whose outline is drawn elsewhere covers what it can of the inside."""
    line = to_units(symbol.line)
    width, height, (x, y) = node.figure.width, node.figure.height, paper.moved(node.centre)
    shape, pen = ("diamond" if symbol.shape is Shape.DECISION else "box"), {"penwidth": short(line)}
    if symbol.shape in DRAWN_HERE:
        width, height, pen = width - line, height - line, {"peripheries": "0"}
    if symbol.shape is Shape.TERMINATOR:
        shape = "ellipse"
    if symbol.shape is Shape.OFFPAGE:
        point = round(node.figure.height * POINT_PART)
        height, y = height - point, y + point // 2
    size = {"width": inches(width), "height": inches(height)}
    return {"shape": shape, **size, **pen, "pos": join(((x, y),)), "fillcolor": f"#{symbol.fill.lower()}"}


def _arrows(chart: Chart, paper: Paper) -> Iterator[tuple[int, int, Attributes]]:
    edges = sketch_page(chart.page).edges
    for connector, edge in zip(chart.page.connectors, edges, strict=True):
        moved = replace(edge, route=tuple(paper.moved(place) for place in edge.route))
        yield edge.tail, edge.target, {**_route(connector, moved), **_label(connector.label, paper)}


def _route(connector: Connector, edge: Edge) -> Attributes:
    """Return an edge's curve and head; the head's outline is as thick as the line and makes it longer."""
    line = to_units(connector.line)
    curve = join(straight_spline(edge.shaft))
    if edge.head is None:
        return {"dir": "none", "penwidth": short(line), "pos": curve}
    size = max(edge.head.length - line / 2, line) * SCALE / UNITS_PER_POINT / ARROW_LENGTH
    return {"penwidth": short(line), "arrowsize": f"{size:g}", "pos": f"e,{join(edge.route[-1:])} {curve}"}


def _label(label: TextBlock | None, paper: Paper) -> Attributes:
    if label is None:
        return {}
    place = join((paper.place(label.rect.centre),))
    return {"label": literal_lines(_lines(label)), "lp": place, **_type(label, label.size)}


def _texts(chart: Chart, paper: Paper) -> Iterator[Attributes]:
    return (text for block in (*chart.names, *chart.words) for text in _text(block, paper))


def _text(block: TextBlock, paper: Paper) -> Iterator[Attributes]:
    if block.upright:
        yield from _stacks(block, paper)
    elif any(paragraph.marker for paragraph in block.paragraphs):
        yield from _hanging(block, paper)
    else:
        yield _set(_lines(block), _inked(block).centre, paper, _type(block, block.size), _ENDS[block.align])


def _stacks(block: TextBlock, paper: Paper) -> Iterator[Attributes]:
    """Yield upright lines as letters under one another, in the room they have: Graphviz can't turn a text."""
    most = max(len(line) for line in _lines(block))
    look = _type(block, min(block.size, block.measure / (max(most, 1) * _LINE_HEIGHT)))
    for placed in place_lines(block):
        middle = Point(placed.x - _HALF_LETTER * block.size, block.rect.centre.y)
        yield _set(tuple(placed.line.text), middle, paper, look)


def _hanging(block: TextBlock, paper: Paper) -> Iterator[Attributes]:
    """Yield the lines and markers of hanging paragraphs, each by itself."""
    for placed in place_lines(block):
        middle = Point(placed.x + placed.line.width / 2, placed.y - _HALF_LETTER * block.size)
        yield _set((placed.line.text,), middle, paper, _type(block, block.size))


def _set(lines: tuple[str, ...], middle: Point, paper: Paper, look: Attributes, end: str = "n") -> Attributes:
    return {"label": literal_lines(lines, end), "pos": join((paper.place(middle),)), **look}


def _lines(block: TextBlock) -> tuple[str, ...]:
    return tuple(line.text for line in block.lines)


def _inked(block: TextBlock) -> Rect:
    """Return the part of a block's place that is as wide as its widest line."""
    rect = block.rect
    width = max(line.width for line in block.lines)
    if block.align is Align.CENTRE:
        return rect
    return Rect(rect.x if block.align is Align.LEFT else rect.right - width, rect.y, width, rect.height)


def _type(block: TextBlock, size: float) -> Attributes:
    """Return a text's font: that of its first letters, as a label of Graphviz's has one only."""
    faces = [run.face for line in block.lines for run in line.runs if run.text]
    return {"fontname": _font_name(faces[0] if faces else Face.REGULAR), "fontsize": f"{size * SCALE:g}"}


def _font_name(cut: OwnCut) -> str:
    """Return how Graphviz knows a cut: by the name of its family and what it is besides regular."""
    usual = _FONTS[face_in(cut)]
    if not isinstance(cut, FamilyFace):
        return usual
    return f"{BUNDLED.get(cut.family.casefold(), cut.family)}{usual.removeprefix(FAMILY)}"
