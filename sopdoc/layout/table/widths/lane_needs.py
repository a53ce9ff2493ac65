"""How wide lanes must be for their names, and the level to which all lanes can be filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sopdoc.layout.blocks.grain import up_to_grain
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.heading import SIDE_PADDING
from sopdoc.layout.table.lane_names import LEAST_LETTERS, MOST_PIECES
from sopdoc.model.prosedur import Prosedur
from sopdoc.typography.faces import Face
from sopdoc.typography.line import HYPHEN
from sopdoc.typography.markup import plain_text
from sopdoc.typography.measure import Measurer
from sopdoc.typography.syllables import syllables

_WORD = re.compile(r"[^\s/-]+[/-]?|/")
"""What stands in one line: lines end at blanks, behind hyphens and, if they must, behind slashes."""


def lane_needs(prosedur: Prosedur, press: Press, *, parted: bool) -> tuple[float, ...]:
    """Return the least width of each lane in which its name lies in full size, with or without parted words."""
    size = press.templat.ukuran_huruf.kepala_tabel
    longest = _longest_part if parted else _longest_word
    names = (plain_text(pelaksana.nama) for pelaksana in prosedur.pelaksana)
    return tuple(up_to_grain(longest(name, press.setter.measurer) * size + 2 * SIDE_PADDING) for name in names)


@lru_cache(maxsize=1024)
def _longest_word(name: str, measurer: Measurer) -> float:
    """Return the width, in type sizes, of a name's longest word."""
    return max(measurer.widths(_WORD.findall(name), Face.BOLD, 1.0), default=0.0)


@lru_cache(maxsize=1024)
def _longest_part(name: str, measurer: Measurer) -> float:
    """Return the width, in type sizes, of the longest piece of a name whose words are parted as narrow as can be."""
    return max((_narrowest(word, measurer) for word in _WORD.findall(name)), default=0.0)


def _narrowest(word: str, measurer: Measurer) -> float:
    """Return the width of a word's widest piece, hyphen and all, where it is parted best."""
    letters = re.fullmatch(r"(\W*)(\w+)(\W*)", word)
    places = [place for place in syllables(word) if LEAST_LETTERS <= place <= len(word) - LEAST_LETTERS]
    best = measurer.width(word, Face.BOLD, 1.0)
    if letters is None or not word.replace("-", "").rstrip("/").isalpha():
        return best

    def width(start: int, past: int) -> float:
        return measurer.width(word[start:past] + (HYPHEN if past < len(word) else ""), Face.BOLD, 1.0)

    def fewest(start: int, pieces: int) -> float:
        whole = width(start, len(word))
        if pieces == 1:
            return whole
        further = (place for place in places if place - start >= LEAST_LETTERS)
        return min([whole, *(max(width(start, place), fewest(place, pieces - 1)) for place in further)])

    return min(best, fewest(0, MOST_PIECES))


def level(needs: Sequence[float], room: float) -> float:
    """Return how wide lanes can be that are all alike, but those whose names need more, if all fill the room.

    It is nothing where names alone need more than the room.
    """
    widest_first = sorted(needs, reverse=True)
    levels = ((room - sum(widest_first[:wider])) / (len(needs) - wider) for wider in range(len(needs)))
    return next((found for found, need in zip(levels, widest_first, strict=True) if found >= need), 0.0)
