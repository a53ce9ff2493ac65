"""The marks of lists as people type and paste them: `1.`, `a)`, `•`, `–` at the start of a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec import Struct


class Family(Enum):
    """What kind of mark it is: marks of one family count on, or are all alike."""

    NUMBER = "1"
    SMALL = "a"
    CAPITAL = "A"
    SMALL_ROMAN = "i"
    ROMAN = "I"
    BULLET = "•"
    DASH = "–"
    SIGN = "✓"


class Mark(Struct, frozen=True):
    """A mark: its family, its number (0 where it has none), how it was written, and where the text behind it starts.

    ``glued`` is a dash without a blank behind it.
    """

    family: Family
    value: int
    written: str
    end: int
    glued: bool = False


_BULLETS = "•‣◦▪▫●○■◆❖➢➤►▶∙·\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
"""Those of Unicode, and those of Word's fonts Symbol and Wingdings."""
_HOLLOW = "oü§"
"""The letters that Word's hollow bullet, tick and square become where their font is lost."""
_SIGN_KINDS = frozenset(("So", "Sm", "Co"))
_NUMBER = re.compile(r"(\(?)(\d{1,3})([.)])(?:\s+(?=\S)|(?=[^\W\d_]{2}))")
_LETTER = re.compile(r"(\(?)([a-z]|[A-Z]|[ivxlc]{2,6}|[IVXLC]{2,6})([.)])\s+(?=\S)(?![A-Za-z]\.)")
"""Not "a. n. Kepala Dinas", which is no mark."""
_SIGN = re.compile(rf"([{_BULLETS}])\s*(?=\S)|(\*)\s+(?=\S)|([-–—−‐‑])(?:\s+(?=\S)|(?=[^\W\d_]))")
_SIGNS = {Family.BULLET, Family.DASH}
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def marks_of(text: str) -> tuple[Mark, ...]:
    """Return what the start of a text can be as a mark: of "i. satu" both a letter and a number."""
    first = text[:1]
    if first in _HOLLOW or (not first.isalnum() and first != "("):
        return _signs(text)
    number = None if first.isalpha() else _NUMBER.match(text)
    if number:
        return (Mark(Family.NUMBER, int(number.group(2)), number.group().strip(), number.end()),)
    letter = None if first.isdigit() else _LETTER.match(text)
    return tuple(_letters(letter)) if letter else ()


def _signs(text: str) -> tuple[Mark, ...]:
    sign = _SIGN.match(text)
    if sign is None:
        return _other_sign(text)
    whole = sign.group()
    written, is_dash = whole.rstrip(), sign.group(3) is not None
    return (Mark(Family.DASH if is_dash else Family.BULLET, 0, written, sign.end(), is_dash and whole == written),)


def _other_sign(text: str) -> tuple[Mark, ...]:
    """Return any sign with a blank behind it: a mark where others are like it."""
    rest = text[1:].lstrip()
    if not rest or not text[1].isspace():
        return ()
    sign = text[0]
    if sign not in _HOLLOW and unicodedata.category(sign) not in _SIGN_KINDS:
        return ()
    return (Mark(Family.SIGN, 0, sign, len(text) - len(rest)),)


def _letters(match: re.Match[str]) -> Iterator[Mark]:
    word, written = match.group(2), match.group().strip()
    is_small = word.islower()
    if len(word) == 1:
        value = ord(word.lower()) - ord("a") + 1
        yield Mark(Family.SMALL if is_small else Family.CAPITAL, value, written, match.end())
    if set(word.lower()) <= set(_ROMAN_DIGITS):
        yield Mark(Family.SMALL_ROMAN if is_small else Family.ROMAN, _roman(word.lower()), written, match.end())


def _roman(word: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in word]
    return sum(-digit if digit < max(digits[at:]) else digit for at, digit in enumerate(digits))


def of_family(marks: tuple[Mark, ...], family: Family) -> Mark | None:
    """Return of what the start of a text can be the mark of a family; bullets and dashes stand for each other."""
    for mark in marks:
        if mark.family is family or {mark.family, family} == _SIGNS:
            return mark
    return None


def like(marks: tuple[Mark, ...], first: Mark) -> Mark | None:
    """Return of what the start of a text can be the mark that goes with a list's first one."""
    mark = of_family(marks, first.family)
    return mark if mark is None or first.family is not Family.SIGN or mark.written == first.written else None


def count_on(marks: Iterable[Mark]) -> bool:
    """Tell whether marks of a family are those of one list: each number is by one more than the one before."""
    values = [mark.value for mark in marks]
    return not values or values[0] == 0 or values == list(range(values[0], values[0] + len(values)))
