"""Flowcharts as SVG: the numbers of the steps and the lanes with their names, from the table's head to its foot."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.drawing.ink import Ink, Outline
from sopdoc.layout.page import Document, Page, Symbol
from sopdoc.painters.chart import RULE_COLOUR, Chart, cut_charts, describe_symbol
from sopdoc.painters.grounds import GROUND, grounds_of
from sopdoc.painters.marks import DASHES
from sopdoc.painters.output import Options, Output
from sopdoc.painters.svg.element import coordinates, number, path, ring, tag
from sopdoc.painters.svg.lettering import FAMILY, Lettering, Named, colour_of, texts_of
from sopdoc.typography.fate import Fate


def paint_svg(document: Document, options: Options) -> tuple[Output, ...]:
    """Return one SVG file for each page with a flowchart, named by the page's number."""
    charts = cut_charts(document, options.inks)
    return tuple(Output(f"-{chart.mark}.svg", paint_chart(chart)) for chart in charts)


def paint_chart(chart: Chart, _dpi: int = 0) -> bytes:
    """Return one flowchart as a file; a point of the page is a point of the picture, which is made of no dots."""
    return chart_in(chart, Named())


def chart_in(chart: Chart, lettering: Lettering) -> bytes:
    """Return one flowchart as a file whose texts are written in a way of lettering."""
    view = chart.view
    head = tag(
        "svg",
        None,
        xmlns="http://www.w3.org/2000/svg",
        width=f"{number(view.width)}pt",
        height=f"{number(view.height)}pt",
        viewBox=coordinates(view.x, view.y, view.width, view.height),
        font_family=FAMILY,
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        head,
        tag("title", chart.title),
        *lettering.head(texts_of(chart)),
        *_table(chart, lettering),
        *_ink(chart.page, chart.ink),
        *(line for texts in (chart.words, chart.labels) for block in texts for line in lettering.lines(block)),
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _table(chart: Chart, lettering: Lettering) -> Iterator[str]:
    """Yield the cells: their fills, light rules and texts."""
    view = chart.view
    yield tag("rect", x=view.x, y=view.y, width=view.width, height=view.height, fill="#ffffff")
    for rect, fill in chart.fills:
        yield tag("rect", x=rect.x, y=rect.y, width=rect.width, height=rect.height, fill=f"#{fill}")
    strokes = " ".join(path(rule) for rule in chart.rules)
    rule = chart.table.rule
    yield tag("path", d=strokes, fill="none", stroke=f"#{RULE_COLOUR}", stroke_width=rule, stroke_linecap="square")
    for block in chart.names:
        yield from lettering.lines(block)


def _ink(page: Page, ink: Ink) -> Iterator[str]:
    for rect in grounds_of(page.connectors):
        yield tag("rect", x=rect.x, y=rect.y, width=rect.width, height=rect.height, fill=f"#{GROUND}")
    for stroke in ink.strokes:
        line = page.connectors[stroke.connector]
        colour = colour_of(line.mark)
        yield tag(
            "path", d=path(stroke.points), fill="none", stroke=colour, stroke_width=line.line, **_dashes(line.mark)
        )
        if stroke.head:
            yield tag("path", d=f"{path(stroke.head)} Z", fill=colour)
    symbols = {symbol.id: symbol for symbol in page.symbols}
    for outline in ink.outlines:
        yield from _symbol(symbols[outline.symbol], outline)


def _symbol(symbol: Symbol, outline: Outline) -> Iterator[str]:
    colour = colour_of(symbol.mark)
    yield tag("g", None, fill=f"#{symbol.fill}", stroke=colour, stroke_width=symbol.line, **_dashes(symbol.mark))
    yield tag("title", describe_symbol(symbol))
    yield tag("path", d=ring(outline))
    yield "</g>"


def _dashes(mark: Fate) -> dict[str, str]:
    """Return the attribute that dashes a line, if the mark has dashes."""
    return {"stroke_dasharray": coordinates(*DASHES[mark])} if DASHES[mark] else {}
