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
_SHORT_ONSET = re.compile("(?:ng|ny|sy|kh|[^aiueo])$", re.IGNORECASE)
"""What begins a syllable with a vowel behind it, if anything does: one consonant, be it written with two letters."""
_PREFIX = re.compile("(?:mem|di|ke|se|te)?(?:ber|per|ter|meng|peng|mem|pem|men|pen|meny|peny)", re.IGNORECASE)
_SUFFIX = re.compile("(?:an|i)(?:nya|lah|kah|pun)?", re.IGNORECASE)
"""What stays whole before or behind a place, though a vowel follows it: affixes.

Source: Pedoman Umum Ejaan Bahasa Indonesia, I.F (pemenggalan kata).
"""


def syllables(word: str) -> list[int]:
    """Return the places before a word's syllables, in their order; each part has a vowel and letters enough."""
    if len(word) > LONGEST_WORD:
        return []
    kept = [0]
    for place in dict.fromkeys(_onset(word, int(place)) for place in _dictionary().positions(word)):
        if _VOWEL.search(word[kept[-1] : place]) and _VOWEL.search(word[place:]):
            kept.append(place)
        elif len(kept) > 1 and _SUFFIX.fullmatch(word[place:]) and not word[kept[-1] : place].lower().endswith("k"):
            kept[-1] = place  # "bangu-n-an" is "bangun-an", but "menyelengga-ra-k-an" is "menyelengga-ra-kan"
    return kept[1:]


def _onset(word: str, place: int) -> int:
    """Move a place before the consonant that begins its syllable: "rekapi-tulasi", not "rekapit-ulasi"."""
    head, rest = word[:place], word[place:]
    if not _VOWEL.match(rest) or _PREFIX.fullmatch(head) or _SUFFIX.fullmatch(rest):
        return place
    onset = _SHORT_ONSET.search(head)
    return onset.start() if onset and _VOWEL.search(head[: onset.start()]) else place


@cache
def _dictionary() -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang="id_ID", left=LEAST_LETTERS, right=LEAST_LETTERS)
