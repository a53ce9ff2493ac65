"""How wide lanes must be for their names, and the level to which all lanes can be filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

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


class LaneNeeds(Struct, frozen=True):
    """How wide each lane must be for the words of its name: for each word whole, and as narrow as it can be parted."""

    lanes: tuple[tuple[tuple[float, float], ...], ...]

    @property
    def lengths(self) -> list[float]:
        """The widths that lanes need for whole words, each once, from the least one on."""
        return sorted({whole for words in self.lanes for whole, _ in words})

    def widths(self, longest: float, most: float) -> tuple[float, ...]:
        """Return the least width of each lane if no word is parted that needs up to the ``longest`` one.

        No lane needs more than ``most``.
        """
        return tuple(
            min(most, max(whole if whole <= longest else piece for whole, piece in words)) for words in self.lanes
        )


def lane_needs(prosedur: Prosedur, press: Press) -> LaneNeeds:
    """Measure the names of lanes in full size."""
    size, measurer = press.templat.ukuran_huruf.kepala_tabel, press.setter.measurer
    names = (_words(plain_text(pelaksana.nama), measurer) for pelaksana in prosedur.pelaksana)
    return LaneNeeds(
        tuple(
            tuple((_lane(whole * size), _lane(piece * size)) for whole, piece in words) or ((0.0, 0.0),)
            for words in names
        )
    )


def _lane(word: float) -> float:
    return up_to_grain(word + 2 * SIDE_PADDING)


@lru_cache(maxsize=1024)
def _words(name: str, measurer: Measurer) -> tuple[tuple[float, float], ...]:
    """Return the widths, in type sizes, of a name's words: whole, and the longest piece where they are parted best."""
    words = _WORD.findall(name)
    whole = measurer.widths(words, Face.BOLD, 1.0)
    return tuple((width, narrowest(word, measurer)) for word, width in zip(words, whole, strict=True))


def narrowest(word: str, measurer: Measurer) -> float:
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
