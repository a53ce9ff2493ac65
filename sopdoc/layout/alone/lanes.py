"""How wide the lanes of a flowchart are that is drawn alone: its sheet is as wide as they need."""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.layout.alone.grown_size import SIDES
from sopdoc.layout.alone.sheet import FREE
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.standing.symbol_words import SIDE_PADDING
from sopdoc.layout.page import Shape
from sopdoc.layout.table.heading import SIDE_PADDING as HEADING_PADDING
from sopdoc.model.prosedur import Prosedur
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import plain_text

WORDED_LANE = 120.0
"""A lane with words in its symbols, at least."""
WIDEST_LANE = 180.0
"""A lane that is wider than usual for the sake of a long word."""
ROUNDING = 1.0


def lane_width(prosedur: Prosedur, press: Press, *, worded: bool) -> float:
    """Return how wide lanes are in which no name turns upright, and no word is parted that isn't very long."""
    templat = press.templat
    names = _longest((lane.nama for lane in prosedur.pelaksana), Face.BOLD, templat.ukuran_huruf.kepala_tabel, press)
    needed = max(templat.kolom.pelaksana.paling_lebar, names + 2 * HEADING_PADDING + ROUNDING)
    if worded:
        said = (langkah.kegiatan for langkah in prosedur.langkah)
        words = _longest(said, Face.REGULAR, templat.ukuran_huruf.simbol, press)
        needed = max(
            WORDED_LANE, needed, words + 2 * (FREE + SIDES[Shape.PROCESS] + SIDE_PADDING[Shape.PROCESS]) + ROUNDING
        )
    return min(needed, max(WIDEST_LANE, templat.kolom.pelaksana.paling_lebar))


def _longest(texts: Iterable[str], face: Face, size: float, press: Press) -> float:
    words = [word for text in texts for word in plain_text(text).split()]
    return max(press.setter.measurer.widths(words, face, size), default=0.0)
