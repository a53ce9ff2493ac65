"""Flowcharts as SVG: the numbers of the steps and the lanes with their names, from the table's head to its foot."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.drawing.ink import Ink, Outline
from sopdoc.layout.page import Document, Page, Symbol
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.chart import RULE_COLOUR, Chart, cut_charts, describe_symbol
from sopdoc.painters.grounds import GROUND, grounds_of
from sopdoc.painters.lines import PlacedLine, place_lines
from sopdoc.painters.marks import COLOURS, DASHES
from sopdoc.painters.output import Options, Output
from sopdoc.painters.svg.element import coordinates, number, path, ring, tag
from sopdoc.templat.huruf import BUNDLED
from sopdoc.typography.faces import SUBSTITUTE_FAMILY, Cut, Face, FamilyFace, Substitute
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import Run
from sopdoc.typography.substitutes import is_plain, pieces

_FAMILY = "Liberation Sans, Arial, sans-serif"
_SUBSTITUTE_FAMILY = f"{SUBSTITUTE_FAMILY}, sans-serif"
_DECORATIONS = {Fate.INSERTED: "underline", Fate.DELETED: "line-through"}


def paint_svg(document: Document, options: Options) -> tuple[Output, ...]:
    """Return one SVG file for each page with a flowchart, named by the page's number."""
    charts = cut_charts(document, options.inks)
    return tuple(Output(f"-{chart.mark}.svg", paint_chart(chart)) for chart in charts)


def paint_chart(chart: Chart, _dpi: int = 0) -> bytes:
    """Return one flowchart as a file; a point of the page is a point of the picture, which is made of no dots."""
    view = chart.view
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
        tag("title", chart.title),
        *_table(chart),
        *_ink(chart.page, chart.ink),
        *(line for texts in (chart.words, chart.labels) for block in texts for line in _texts(block)),
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _table(chart: Chart) -> Iterator[str]:
    """Yield the cells: their fills, light rules and texts."""
    view = chart.view
    yield tag("rect", x=view.x, y=view.y, width=view.width, height=view.height, fill="#ffffff")
    for rect, fill in chart.fills:
        yield tag("rect", x=rect.x, y=rect.y, width=rect.width, height=rect.height, fill=f"#{fill}")
    strokes = " ".join(path(rule) for rule in chart.rules)
    rule = chart.table.rule
    yield tag("path", d=strokes, fill="none", stroke=f"#{RULE_COLOUR}", stroke_width=rule, stroke_linecap="square")
    for block in chart.names:
        yield from _texts(block)


def _ink(page: Page, ink: Ink) -> Iterator[str]:
    for rect in grounds_of(page.connectors):
        yield tag("rect", x=rect.x, y=rect.y, width=rect.width, height=rect.height, fill=f"#{GROUND}")
    for stroke in ink.strokes:
        line = page.connectors[stroke.connector]
        colour = _colour(line.mark)
        yield tag(
            "path", d=path(stroke.points), fill="none", stroke=colour, stroke_width=line.line, **_dashes(line.mark)
        )
        if stroke.head:
            yield tag("path", d=f"{path(stroke.head)} Z", fill=colour)
    symbols = {symbol.id: symbol for symbol in page.symbols}
    for outline in ink.outlines:
        yield from _symbol(symbols[outline.symbol], outline)


def _symbol(symbol: Symbol, outline: Outline) -> Iterator[str]:
    colour = _colour(symbol.mark)
    yield tag("g", None, fill=f"#{symbol.fill}", stroke=colour, stroke_width=symbol.line, **_dashes(symbol.mark))
    yield tag("title", describe_symbol(symbol))
    yield tag("path", d=ring(outline))
    yield "</g>"


def _colour(mark: Fate) -> str:
    return f"#{COLOURS[mark]}"


def _dashes(mark: Fate) -> dict[str, str]:
    """Return the attribute that dashes a line, if the mark has dashes."""
    return {"stroke_dasharray": coordinates(*DASHES[mark])} if DASHES[mark] else {}


def _texts(block: TextBlock) -> Iterator[str]:
    """Yield a block's lines; each is told its width, for readers whose font runs otherwise."""
    for placed in place_lines(block):
        line = placed.line
        if not line.text.strip():
            continue
        spans = "".join(span for run in line.runs for span in _spans(run))
        yield (
            tag(
                "text",
                None,
                x=placed.x,
                y=placed.y,
                **_turn(placed),
                font_size=block.size,
                textLength=line.width,
                lengthAdjust="spacingAndGlyphs",
                xml__space="preserve",
            )
            + spans
            + "</text>"
        )


def _turn(placed: PlacedLine) -> dict[str, str]:
    """Return the attribute that turns an upright line about its start."""
    return {"transform": f"rotate(-90 {coordinates(placed.x, placed.y)})"} if placed.upright else {}


def _spans(run: Run) -> Iterator[str]:
    """Yield a run, or its pieces where the second typeface prints what the first one lacks."""
    parts = ((run.text, run.face),) if is_plain(run.text, run.face) else pieces(run.text, run.face)
    return (_span(text, cut or run.face, _looks(run.mark)) for text, cut in parts)


def _looks(mark: Fate) -> dict[str, str]:
    """Return the attributes of words that came or went."""
    return {} if mark is Fate.KEPT else {"fill": _colour(mark), "text_decoration": _DECORATIONS[mark]}


def _family_name(cut: FamilyFace | Substitute) -> str:
    """Return the family of a cut that isn't the picture's own, and what may stand for it."""
    if isinstance(cut, Substitute):
        return _SUBSTITUTE_FAMILY
    bundled = BUNDLED.get(cut.family.casefold(), cut.family)
    return ", ".join(dict.fromkeys((bundled, cut.family, "sans-serif")))


def _span(text: str, cut: Cut, looks: dict[str, str]) -> str:
    if cut is Face.REGULAR:
        return tag("tspan", text, **looks)
    weight = "bold" if cut.bold else "normal"
    slant = "italic" if cut.italic else "normal"
    family = {} if isinstance(cut, Face) else {"font_family": _family_name(cut)}
    return tag("tspan", text, **family, font_weight=weight, font_style=slant, **looks)
