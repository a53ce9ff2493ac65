"""The formats, by name. A painter's modules are imported when it first paints: a format not asked for costs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sopdoc.late import late

if TYPE_CHECKING:  # who only asks for names doesn't pay for pages
    from sopdoc.painters.chart import ChartPainter
    from sopdoc.painters.output import Painter


PAINTERS: dict[str, Painter] = {
    "docx": late("sopdoc.painters.docx.document:paint_docx"),
    "pdf": late("sopdoc.painters.pdf.document:paint_pdf"),
    "svg": late("sopdoc.painters.svg.document:paint_svg"),
    "json": late("sopdoc.painters.json:paint_json"),
}
"""For whole documents."""

FORMATS = ("docx", "pdf")
"""What is made unless something else is asked for."""


CHART_PAINTERS: dict[str, ChartPainter] = {
    "svg": late("sopdoc.painters.svg.document:paint_chart"),
    "png": late("sopdoc.painters.png.chart:paint_png"),
    "dot": late("sopdoc.painters.dot.chart:paint_dot"),
}
"""For a flowchart alone."""

SVG_LETTERINGS: dict[str, ChartPainter] = {
    "nama": CHART_PAINTERS["svg"],
    "garis": late("sopdoc.painters.svg.outlined:paint_outlined"),
    "tertanam": late("sopdoc.painters.svg.embedded:paint_embedded"),
}
"""How an SVG writes its texts: in typefaces by their names, as outlines, or in typefaces that it brings along."""


def known_formats(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of formats; raise ValueError where one isn't known, or there is none."""
    chosen = tuple(names)
    unknown = [name for name in chosen if name not in PAINTERS]
    if unknown or not chosen:
        raise ValueError(f"formats are some of {', '.join(PAINTERS)}, not {', '.join(unknown) or 'none'}")
    return chosen
