"""How alike two texts are: symmetric, from 0 to 1, and quick enough for all pairs of two long tables.

A text is a number whose bits stand for its words; common bits are counted by the machine. Order is judged by the
longest common subsequence, with words as bits (Allison and Dix 1986; Hyyrö 2004).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

_WORD = re.compile(r"\w+")
_SHORT = 4
"""Texts with no more words are compared by letters as well."""
_LONGEST = 400
"""Of longer texts the rest counts by its words only, whatever their order."""


class Profile(Struct, frozen=True):
    """A text taken apart: its words in order, and all of them as bits of one number."""

    words: tuple[str, ...]
    bag: int
    letters: str


NOTHING = Profile((), 0, "")


class Profiler:
    """Takes texts apart; profiles can be compared that come from one profiler."""

    def __init__(self) -> None:
        self._bits: dict[tuple[str, int], int] = {}
        self._known: dict[str, Profile] = {"": NOTHING}

    def of(self, text: str) -> Profile:
        """Return a text's profile; case doesn't count."""
        profile = self._known.get(text)
        if profile is None:
            profile = self._known[text] = self._made(text)
        return profile

    def _made(self, text: str) -> Profile:
        words = tuple(_WORD.findall(text.casefold()))
        count: dict[str, int] = {}
        bag = 0
        for word in words:
            count[word] = count.get(word, 0) + 1
            bag |= 1 << self._bits.setdefault((word, count[word]), len(self._bits))
        return Profile(words, bag, "".join(words) if len(words) <= _SHORT else "")


def common(one: Profile, other: Profile) -> float:
    """Return the share of words that two texts have in common: never below their likeness but for short ones."""
    total = len(one.words) + len(other.words)
    return 2 * (one.bag & other.bag).bit_count() / total if total else float(one == other)


def likeness(one: Profile, other: Profile) -> float:
    """Return how alike two texts are: the share of words in common order, of short texts of letters too."""
    if one is other or one.words == other.words:
        return 1.0
    alike = _ordered(one.words[:_LONGEST], other.words[:_LONGEST])
    if one.letters and other.letters:
        return max(alike, 2 * _ordered(one.letters, other.letters) - 1)
    return alike


def _ordered(one: Sequence[str], other: Sequence[str]) -> float:
    total = len(one) + len(other)
    return 2 * _longest_common(one, other) / total if total else 1.0


def _longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return the length of the longest common subsequence."""
    places: dict[str, int] = {}
    for at, token in enumerate(one):
        places[token] = places.get(token, 0) | 1 << at
    every = rows = (1 << len(one)) - 1
    for token in other:
        hit = rows & places.get(token, 0)
        rows = ((rows + hit) | (rows - hit)) & every
    return len(one) - rows.bit_count()
