"""How texts are written into an SVG: by the names of their typefaces, unless a way that travels is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.chart import Chart
from sopdoc.painters.lines import PlacedLine, place_lines
from sopdoc.painters.marks import COLOURS
from sopdoc.painters.svg.element import coordinates, tag
from sopdoc.templat.huruf import BUNDLED
from sopdoc.typography.faces import SUBSTITUTE_FAMILY, Cut, Face, FamilyFace, Substitute
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import Run
from sopdoc.typography.substitutes import is_plain, pieces

FAMILY = "Liberation Sans, Arial, sans-serif"
_SUBSTITUTE_FAMILY = f"{SUBSTITUTE_FAMILY}, sans-serif"
_DECORATIONS = {Fate.INSERTED: "underline", Fate.DELETED: "line-through"}


class Lettering(Protocol):
    """A way to write texts."""

    def head(self, blocks: Iterable[TextBlock]) -> Iterable[str]:
        """Yield what must stand before all texts of a picture, ``blocks``."""

    def lines(self, block: TextBlock) -> Iterable[str]:
        """Yield the elements of a block's lines."""


def texts_of(chart: Chart) -> Iterator[TextBlock]:
    """Yield all texts of a flowchart."""
    for texts in (chart.names, chart.words, chart.labels):
        yield from texts


class Named:
    """Texts are texts, in typefaces that the reader's system has by name."""

    def head(self, _blocks: Iterable[TextBlock]) -> Iterable[str]:
        """Yield nothing: names are enough."""
        return ()

    def lines(self, block: TextBlock) -> Iterator[str]:
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
                    **turned(placed),
                    font_size=block.size,
                    textLength=line.width,
                    lengthAdjust="spacingAndGlyphs",
                    xml__space="preserve",
                )
                + spans
                + "</text>"
            )


def turned(placed: PlacedLine) -> dict[str, str]:
    """Return the attribute that turns an upright line about its start."""
    return {"transform": f"rotate(-90 {coordinates(placed.x, placed.y)})"} if placed.upright else {}


def _spans(run: Run) -> Iterator[str]:
    """Yield a run, or its pieces where the second typeface prints what the first one lacks."""
    parts = ((run.text, run.face),) if is_plain(run.text, run.face) else pieces(run.text, run.face)
    return (_span(text, cut or run.face, _looks(run.mark)) for text, cut in parts)


def _looks(mark: Fate) -> dict[str, str]:
    """Return the attributes of words that came or went."""
    return {} if mark is Fate.KEPT else {"fill": colour_of(mark), "text_decoration": _DECORATIONS[mark]}


def family_of(cut: FamilyFace | Substitute) -> str:
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
    family = {} if isinstance(cut, Face) else {"font_family": family_of(cut)}
    return tag("tspan", text, **family, font_weight=weight, font_style=slant, **looks)


def colour_of(mark: Fate) -> str:
    """Return the colour of what came, went or stayed."""
    return f"#{COLOURS[mark]}"
