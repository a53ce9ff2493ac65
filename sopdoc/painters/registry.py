"""The formats, by name. A painter's modules are loaded when it first paints, so that ``--help`` starts fast."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # who only asks for names doesn't pay for pages
    from sopdoc.drawing.ink import Ink
    from sopdoc.layout.page import Document
    from sopdoc.painters.chart import Chart, ChartPainter
    from sopdoc.painters.output import Output, Painter


def _paint_docx(document: Document, inks: Iterable[Ink]) -> tuple[Output, ...]:
    from sopdoc.painters.docx.document import paint_docx

    return paint_docx(document, inks)


def _paint_pdf(document: Document, inks: Iterable[Ink]) -> tuple[Output, ...]:
    from sopdoc.painters.pdf.document import paint_pdf

    return paint_pdf(document, inks)


def _paint_svg(document: Document, inks: Iterable[Ink]) -> tuple[Output, ...]:
    from sopdoc.painters.svg.document import paint_svg

    return paint_svg(document, inks)


def _paint_json(document: Document, inks: Iterable[Ink]) -> tuple[Output, ...]:
    from sopdoc.painters.json import paint_json

    return paint_json(document, inks)


PAINTERS: dict[str, Painter] = {
    "docx": _paint_docx,
    "pdf": _paint_pdf,
    "svg": _paint_svg,
    "json": _paint_json,
}
"""For whole documents."""

FORMATS = ("docx", "pdf")
"""What is made unless something else is asked for."""


def _paint_chart_svg(chart: Chart, _dpi: int) -> bytes:
    from sopdoc.painters.svg.document import paint_chart

    return paint_chart(chart)


def _paint_chart_png(chart: Chart, dpi: int) -> bytes:
    from sopdoc.painters.png.chart import paint_png

    return paint_png(chart, dpi)


def _paint_chart_dot(chart: Chart, dpi: int) -> bytes:
    from sopdoc.painters.dot.chart import paint_dot

    return paint_dot(chart, dpi)


CHART_PAINTERS: dict[str, ChartPainter] = {
    "svg": _paint_chart_svg,
    "png": _paint_chart_png,
    "dot": _paint_chart_dot,
}
"""For a flowchart alone."""


def known_formats(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of formats; raise ValueError where one isn't known, or there is none."""
    chosen = tuple(names)
    unknown = [name for name in chosen if name not in PAINTERS]
    if unknown or not chosen:
        raise ValueError(f"formats are some of {', '.join(PAINTERS)}, not {', '.join(unknown) or 'none'}")
    return chosen
