"""Which words of names make the names over the lanes hard to read, if it is but a few."""

from __future__ import annotations

import re

from msgspec import Struct

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.columns import Columns
from sopdoc.layout.table.lane_names import LEAST_LETTERS, set_lane_names
from sopdoc.layout.table.paper import names_readable
from sopdoc.layout.table.widths.lane_needs import narrowest
from sopdoc.model.prosedur import Pelaksana, Prosedur
from sopdoc.typography.markup import plain_text

MOST = 3
"""Where more words are too long lanes are too narrow."""


class LongWord(Struct, frozen=True):
    """A word that is too long for its lane, and whose name it stands in."""

    word: str
    pelaksana: Pelaksana


def long_words(prosedur: Prosedur, columns: Columns, press: Press) -> tuple[LongWord, ...]:
    """Return the words without which names could be read; none if lanes are too narrow for other words, too."""
    names = tuple(plain_text(pelaksana.nama) for pelaksana in prosedur.pelaksana)
    words = {word: at for at in reversed(range(len(names))) for word in re.split(r"[\s/-]+", names[at])}
    widest_first = sorted(words, key=lambda word: (-narrowest(word, press.setter.measurer), words[word]))
    for count, word in enumerate(widest_first[:MOST], 1):
        names = tuple(name.replace(word, word[:LEAST_LETTERS]) for name in names)
        if names_readable(set_lane_names(names, columns, press), press.templat):
            return tuple(LongWord(long, prosedur.pelaksana[words[long]]) for long in widest_first[:count])
    return ()
