"""How wide the procedure table's text columns must be so that no word is cut."""

from __future__ import annotations

import re
from functools import lru_cache

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.text import Typesetter
from sopdoc.layout.table.columns import NUMBER, text_columns
from sopdoc.layout.table.heading import SIDE_PADDING
from sopdoc.model.isi import texts_of
from sopdoc.model.prosedur import Prosedur
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import plain_text
from sopdoc.typography.measure import Measurer

SLACK = 0.5
_WORD = re.compile(r"(?:[^\s/-]|(?<=[^\s/-])-(?=\d)|(?<=\d)/(?=\d))+[/-]?")
"""A part of a text that is better not cut: up to a blank, a hyphen that no digit follows, or a slash outside a date.

So dates and times from … to … stay whole, as `sopdoc.typography.wrap` breaks lines.
"""


def longest_words(prosedur: Prosedur, press: Press) -> dict[str, float]:
    """Return the width that each text column needs for the longest word of its steps and of its heading."""
    huruf, padding = press.templat.ukuran_huruf, press.templat.jarak_sel.mendatar
    widths = {}
    for name in text_columns(press.templat):
        inside = _longest(_written(name, prosedur), Face.REGULAR, huruf.isi_tabel, press.setter) + 2 * padding
        heading = _longest([getattr(press.templat.label, name)], Face.BOLD, huruf.kepala_tabel, press.setter)
        widths[name] = max(inside, heading + 2 * SIDE_PADDING) + SLACK
    return widths


def _written(name: str, prosedur: Prosedur) -> list[str]:
    """Return what stands in a column; of the numbers the last one, which is the longest."""
    if name == NUMBER:
        return [str(len(prosedur.langkah))]
    return [text for langkah in prosedur.langkah for text in texts_of(getattr(langkah, name))]


def _longest(texts: list[str], face: Face, size: float, setter: Typesetter) -> float:
    return max((_longest_word(text, face, size, setter.measurer) for text in texts), default=0.0)


@lru_cache(maxsize=4096)
def _longest_word(text: str, face: Face, size: float, measurer: Measurer) -> float:
    """Return the width of a text's longest word; most texts stand in other rows and documents, too."""
    return max(measurer.widths(_WORD.findall(plain_text(text)), face, size), default=0.0)
