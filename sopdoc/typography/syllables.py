"""Where Indonesian words may be parted, by the dictionary that LibreOffice has for them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

LEAST_LETTERS = 2
"""No piece of a word has fewer: Indonesian parts "-an" from its word, and no single letter."""
LONGEST_WORD = 64
"""Letters; a longer row of them is no word."""
_VOWEL = re.compile("[aiueo]", re.IGNORECASE)


def syllables(word: str) -> list[int]:
    """Return the places before a word's syllables, in their order; each part has a vowel and letters enough."""
    if len(word) > LONGEST_WORD:
        return []
    places = map(int, _dictionary().positions(word))
    return [place for place in places if _VOWEL.search(word[:place]) and _VOWEL.search(word[place:])]


@cache
def _dictionary() -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang="id_ID", left=LEAST_LETTERS, right=LEAST_LETTERS)
