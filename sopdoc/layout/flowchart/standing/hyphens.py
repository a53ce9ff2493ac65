"""Break words that are wider than their place, with a hyphen at each break."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from itertools import pairwise

from sopdoc.typography.syllables import syllables

LEAST_LETTERS = 3
"""No piece of a word on an arrow has fewer."""
MORE_PIECES = 20
"""So many numbers of pieces are tried for an even cut."""
_PART = re.compile(r"[^-/]+[-/]*|[-/]+")


def parts_of(word: str) -> list[str]:
    """Return the parts between which a word can be broken as it is: behind its own hyphens and slashes."""
    return _PART.findall(word)


def hyphenated(word: str, fits: Callable[[str], bool]) -> str:
    """Return a word with hyphens put in where it can be broken so that each piece ``fits``.

    Parts that fit stay whole; others are cut as evenly as can be, between syllables if that will do. What can't be cut
    between letters stays as it is.
    """
    return "".join(part if fits(part) else _cut(part, fits) for part in parts_of(word))


def _cut(part: str, fits: Callable[[str], bool]) -> str:
    word = part.rstrip("-/")
    for places in (_syllables(word), _letters(word)):
        early = _early_cuts(word, places, fits)
        # Fewer pieces than by cutting late won't do; where some more don't either, there are no even ones.
        fewest = len(early) + 1
        trials = (_even_cuts(word, count, places) for count in range(fewest, fewest + MORE_PIECES))
        for cuts in (*trials, early):
            pieces = [word[start:stop] for start, stop in pairwise((0, *cuts, len(word)))]
            if cuts and all(fits(f"{piece}-") for piece in pieces[:-1]) and fits(pieces[-1] + part[len(word) :]):
                return "-".join(pieces) + part[len(word) :]
    return part


def _syllables(word: str) -> list[int]:
    """Return the places before syllables that stand between letters."""
    between = set(_letters(word))
    return [place for place in syllables(word) if place in between]


def _letters(word: str) -> list[int]:
    """Return the places between letters: lines don't end between a hyphen and a number."""
    inside = range(LEAST_LETTERS, len(word) - LEAST_LETTERS + 1)
    return [place for place in inside if word[place - 1].isalpha() and word[place].isalpha()]


def _even_cuts(word: str, count: int, places: list[int]) -> tuple[int, ...]:
    """Return the places nearest to those that would cut a word into equal pieces; none if there are too few."""
    cuts: list[int] = []
    for number in range(1, count):
        wanted, last = len(word) * number / count, cuts[-1] if cuts else 0
        first = bisect_left(places, last + LEAST_LETTERS)
        if first == len(places):
            return ()
        after = max(first, bisect_left(places, wanted))
        near = places[max(first, after - 1) : after + 1]
        cuts.append(min(near, key=lambda place: abs(place - wanted)))
    return tuple(cuts)


def _early_cuts(word: str, places: list[int], fits: Callable[[str], bool]) -> tuple[int, ...]:
    """Return cuts behind as many letters as fit, one after the other."""
    cuts: list[int] = []
    start = 0
    while not fits(word[start:]):
        possible = places[bisect_left(places, start + LEAST_LETTERS) :]
        latest = 0
        for place in possible:
            if not fits(f"{word[start:place]}-"):
                break
            latest = place
        if not latest:
            break
        start = latest
        cuts.append(start)
    return tuple(cuts)
