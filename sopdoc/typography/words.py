"""Part texts into the words between which lines may end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

NO_BREAK = "\u00a0\u202f\u2007"
"""Blanks at which lines don't end, as long as what they join is no wider than a line."""
_WORD = re.compile(rf"[\S{NO_BREAK}]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text; those that no-break blanks join are one."""
    return [word for found in _WORD.findall(text) if (word := found.strip())]


def fitting_words(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """Yield the words of a text; those that no-break blanks join are one as long as that ``fits``."""
    for word in words_of(text):
        yield from (word,) if fits(word) else word.split()
