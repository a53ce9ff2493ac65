"""Part texts into the words between which lines may end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

NO_BREAK = "\u00a0\u202f\u2007"
"""Blanks at which lines don't end, as long as what they join is no wider than a line."""
PRICED = r"(?<!\S)Rp\.? (?=\d)"
"""The sign of a currency and the blank behind it: it is read as one with its number, so no line ends there."""
_WORD = re.compile(rf"(?:{PRICED}|[\S{NO_BREAK}])+")
_NUMBER = re.compile(
    r"[(\[\"'“‘<>≤≥=±+~–−-]*(?:(?:Rp|IDR|USD|US\$|\$|€)\.?\s?)?\d[\d.,:/x×–—−-]*[½¼¾%‰°)\]\"'”’;!?+=]*",
)
"""A number with its signs, a date, a time, a telephone number, or one of these up to another."""


def words_of(text: str) -> list[str]:
    """Return the words of a text; those that no-break blanks join are one, as are "Rp" and its number."""
    return [word for found in _WORD.findall(text) if (word := found.strip())]


def is_number(word: str) -> bool:
    """Tell whether a word is a number, a date, a time or a range of them, with the signs that belong to it."""
    return _NUMBER.fullmatch(word) is not None


def fitting_words(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """Yield the words of a text; those that no-break blanks join are one as long as that ``fits``."""
    for word in words_of(text):
        yield from (word,) if fits(word) else word.split()
