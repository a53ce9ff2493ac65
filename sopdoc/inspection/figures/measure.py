"""Count all figures of a document."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.inspection.drawings import drawings_of
from sopdoc.inspection.figures.figure import Count
from sopdoc.inspection.figures.registry import FIGURES, STYLES
from sopdoc.layout.page import Document
from sopdoc.model.sop import Sop
from sopdoc.templat.templat import Templat


class Measured(Struct, frozen=True):
    """A document's figures, and its styles, by their names."""

    counts: dict[str, Count]
    styles: dict[str, frozenset[str]]


def measure(document: Document, sop: Sop, templat: Templat) -> Measured:
    """Return all figures of a laid out document; it looks at finished pages only, lengths are in points."""
    drawings = drawings_of(document, sop, templat)
    return Measured(
        {figure.name: figure.ask(drawings) for figure in FIGURES},
        {style.name: style.ask(drawings) for style in STYLES},
    )
