"""Each page's flowchart as SVG: the lanes with their names, from the table's head to its foot."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.drawing.ink import Ink, Outline
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Cell, Document, Page, Symbol, Table, TextBlock
from sopdoc.painters.lines import place_lines
from sopdoc.painters.output import Output
from sopdoc.painters.rules import table_rules
from sopdoc.painters.svg.element import coordinates, number, path, tag
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import Run

_FAMILY = "Liberation Sans, Arial, sans-serif"
_RULE_COLOUR = "#bfbfbf"
_BLACK = "#000000"


def paint_svg(document: Document, inks: tuple[Ink, ...]) -> tuple[Output, ...]:
    """Return one SVG file for each page with a flowchart, named by the page's number."""
    return tuple(
        Output(f"-{page.number}.svg", _picture(document, page, table, ink).encode("utf-8"))
        for page, ink in zip(document.pages, inks, strict=True)
        for table in page.flow
        if isinstance(table, Table) and table.lanes is not None
    )


def _picture(document: Document, page: Page, table: Table, ink: Ink) -> str:
    view = _view(table).inset(-table.rule / 2, -table.rule / 2)
    head = tag(
        "svg",
        None,
        xmlns="http://www.w3.org/2000/svg",
        width=f"{number(view.width)}pt",
        height=f"{number(view.height)}pt",
        viewBox=coordinates(view.x, view.y, view.width, view.height),
        font_family=_FAMILY,
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        head,
        tag("title", f"{document.judul} ({page.number})"),
        *_lanes(table),
        *_ink(page, ink),
        *(line for block in _flowchart_texts(page) for line in _texts(block)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _view(table: Table) -> Rect:
    first, past = table.lanes or (0, len(table.columns) - 1)
    return Rect.from_edges(table.columns[first], table.rows[0], table.columns[past], table.rows[-1])


def _lanes(table: Table) -> Iterator[str]:
    """Yield the cells of the lanes: their fills, light rules and names."""
    view = _view(table)
    yield tag("rect", x=view.x, y=view.y, width=view.width, height=view.height, fill="#ffffff")
    cells: list[Cell] = [cell for cell in table.cells if view.contains(table.cell_rect(cell), slack=0.01)]
    for cell in cells:
        if cell.fill:
            rect = table.cell_rect(cell)
            yield tag("rect", x=rect.x, y=rect.y, width=rect.width, height=rect.height, fill=f"#{cell.fill}")
    strokes = " ".join(path(rule) for rule in table_rules(table, cells))
    yield tag("path", d=strokes, fill="none", stroke=_RULE_COLOUR, stroke_width=table.rule, stroke_linecap="square")
    for cell in cells:
        for block in cell.blocks:
            yield from _texts(block)


def _ink(page: Page, ink: Ink) -> Iterator[str]:
    for stroke in ink.strokes:
        line = page.connectors[stroke.connector].line
        yield tag("path", d=path(stroke.points), fill="none", stroke=_BLACK, stroke_width=line)
        if stroke.head:
            yield tag("path", d=f"{path(stroke.head)} Z", fill=_BLACK)
    symbols = {symbol.id: symbol for symbol in page.symbols}
    for outline in ink.outlines:
        yield from _symbol(symbols[outline.symbol], outline)


def _symbol(symbol: Symbol, outline: Outline) -> Iterator[str]:
    name = " ".join(line.text for line in symbol.text.lines) if symbol.text is not None else ""
    meaning = " · ".join(part for part in (f"Langkah {symbol.langkah}", symbol.pelaksana, name) if part)
    yield tag("g", None, fill=f"#{symbol.fill}", stroke=_BLACK, stroke_width=symbol.line)
    yield tag("title", meaning)
    if outline.corner:
        rect = outline.rect
        yield tag("rect", x=rect.x, y=rect.y, width=rect.width, height=rect.height, rx=outline.corner)
    else:
        yield tag("path", d=f"{path(outline.points)} Z")
    yield "</g>"


def _flowchart_texts(page: Page) -> Iterator[TextBlock]:
    yield from (symbol.text for symbol in page.symbols if symbol.text is not None)
    yield from (connector.label for connector in page.connectors if connector.label is not None)


def _texts(block: TextBlock) -> Iterator[str]:
    """Yield a block's lines; each is told its width, for readers whose font runs otherwise."""
    for placed in place_lines(block):
        line = placed.line
        if not line.text.strip():
            continue
        spans = "".join(_span(run) for run in line.runs)
        yield (
            tag(
                "text",
                None,
                x=placed.x,
                y=placed.baseline,
                font_size=block.size,
                textLength=line.width,
                lengthAdjust="spacingAndGlyphs",
                xml__space="preserve",
            )
            + spans
            + "</text>"
        )


def _span(run: Run) -> str:
    if run.face is Face.REGULAR:
        return tag("tspan", run.text)
    weight = "bold" if run.face.bold else "normal"
    slant = "italic" if run.face.italic else "normal"
    return tag("tspan", run.text, font_weight=weight, font_style=slant)
