"""Break words that are wider than their place, with a hyphen at each break."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

LEAST_LETTERS = 3
"""No piece of a word has fewer."""
_PART = re.compile(r"[^-/]+[-/]*|[-/]+")


def parts_of(word: str) -> list[str]:
    """Return the parts between which a word can be broken as it is: behind its own hyphens and slashes."""
    return _PART.findall(word)


def hyphenated(word: str, fits: Callable[[str], bool]) -> str:
    """Return a word with hyphens put in where it can be broken so that each piece ``fits``.

    Parts that fit stay whole, others are cut as evenly as can be. What can't be cut between letters stays as it is.
    """
    return "".join(part if fits(part) else _cut(part, fits) for part in parts_of(word))


def _cut(part: str, fits: Callable[[str], bool]) -> str:
    for count in range(2, len(part) // LEAST_LETTERS + 1):
        places = [round(len(part) * number / count) for number in range(count + 1)]
        pieces = [part[start:stop] for start, stop in pairwise(places)]
        *firsts, last = pieces
        if fits(last) and all(fits(f"{piece}-") for piece in firsts) and _are_words(pieces):
            return "-".join(pieces)
    return part


def _are_words(pieces: list[str]) -> bool:
    """Tell whether pieces meet letter to letter: lines don't end between a hyphen and a number."""
    return all(one[-1].isalpha() and other[0].isalpha() for one, other in pairwise(pieces))
