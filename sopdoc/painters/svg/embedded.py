"""Texts as texts whose typefaces the picture brings along: they can be searched and copied wherever it is shown."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator

from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.chart import Chart
from sopdoc.painters.lines import place_lines
from sopdoc.painters.svg.document import chart_in
from sopdoc.painters.svg.font import subset
from sopdoc.painters.svg.lettering import FAMILY, Named, family_of
from sopdoc.typography.faces import Cut, Face
from sopdoc.typography.substitutes import pieces


def paint_embedded(chart: Chart, _dpi: int = 0) -> bytes:
    """Return one flowchart as a file that brings what it needs of its typefaces."""
    return chart_in(chart, _Embedded())


class _Embedded(Named):
    """Texts in named typefaces, of which the picture has the letters that it shows."""

    def head(self, blocks: Iterable[TextBlock]) -> Iterator[str]:
        """Yield a style sheet with a font for each cut, in the order in which they are met."""
        faces = "".join(_face(cut, "".join(sorted(letters))) for cut, letters in _letters(blocks).items())
        yield f"<style>{faces}</style>"


def _letters(blocks: Iterable[TextBlock]) -> dict[Cut, set[str]]:
    found: dict[Cut, set[str]] = {}
    for block in blocks:
        for placed in place_lines(block):
            for run in placed.line.runs:
                for text, cut in pieces(run.text, run.face):
                    found.setdefault(cut or run.face, set()).update(text)
    return found


def _face(cut: Cut, letters: str) -> str:
    family = (FAMILY if isinstance(cut, Face) else family_of(cut)).split(",")[0]
    weight = "bold" if cut.bold else "normal"
    style = "italic" if cut.italic else "normal"
    data = b64encode(subset(cut, letters)).decode("ascii")
    source = f'url("data:font/ttf;base64,{data}") format("truetype")'
    return f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};src:{source}}}'
