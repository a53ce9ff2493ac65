"""How wide the procedure table's text columns must be so that no word is cut."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.layout.table.columns import NUMBER, TIMES
from sopdoc.layout.table.heading import SIDE_PADDING
from sopdoc.layout.table.titles import heading_of
from sopdoc.layout.table.total import total_text
from sopdoc.model.isi import Isi, texts_of
from sopdoc.model.prosedur import Prosedur
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import plain_text
from sopdoc.typography.measure import Measurer
from sopdoc.typography.words import PRICED

SLACK = 0.5
WORD = re.compile(rf"(?:{PRICED}|[^\s/-]|(?<=[^\s/-])-(?=\d)|(?<=\d)/(?=\d))+[/-]?")
"""A part of a text that is better not cut: up to a blank, a hyphen that no digit follows, or a slash outside a date.

So dates and times from … to … stay whole, as `sopdoc.typography.wrap` breaks lines.
"""


def longest_words(prosedur: Prosedur, press: Press) -> dict[str, float]:
    """Return the width that each text column needs for the longest word of its steps and of its heading."""
    headings = heading_words(prosedur, press)
    return {name: max(width, headings[name]) for name, width in cell_words(prosedur, press).items()}


def cell_words(prosedur: Prosedur, press: Press) -> dict[str, float]:
    """Return the width that each text column needs for the longest word of its steps."""
    size, padding = press.templat.ukuran_huruf.isi_tabel, press.templat.jarak_sel.mendatar
    widths = {}
    for name in press.templat.susunan.text_columns:
        style = Style(size, tanda=press.templat.tanda.of(name))
        written = [*_written(name, prosedur), *([total_text(prosedur, press.templat)] if name == TIMES else [])]
        inside = max((_least_width(isi, style, press.setter) for isi in written), default=0.0)
        widths[name] = inside + 2 * padding + SLACK
    return widths


def heading_words(prosedur: Prosedur, press: Press) -> dict[str, float]:
    """Return the width that each text column needs for the longest word of its heading."""
    size = press.templat.ukuran_huruf.kepala_tabel
    return {
        name: _longest([heading_of(name, prosedur, press.templat)], Face.BOLD, size, press.setter)
        + 2 * SIDE_PADDING
        + SLACK
        for name in press.templat.susunan.text_columns
    }


def _written(name: str, prosedur: Prosedur) -> list[Isi]:
    """Return what stands in a column; of the numbers the last one, which is the longest."""
    if name == NUMBER:
        return [str(len(prosedur.langkah))]
    return [getattr(langkah, name) for langkah in prosedur.langkah]


def _least_width(isi: Isi, style: Style, setter: Typesetter) -> float:
    """Return the width in which a content has room for its longest word, behind its mark if it is a list."""
    return setter.least_width(isi, _longest(texts_of(isi), Face.REGULAR, style.size, setter), style)


def _longest(texts: Iterable[str], face: Face, size: float, setter: Typesetter) -> float:
    return max((_longest_word(text, face, size, setter.measurer) for text in texts), default=0.0)


@lru_cache(maxsize=4096)
def _longest_word(text: str, face: Face, size: float, measurer: Measurer) -> float:
    """Return the width of a text's longest word; most texts stand in other rows and documents, too."""
    return max(measurer.widths(WORD.findall(plain_text(text)), face, size), default=0.0)
