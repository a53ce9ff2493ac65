"""Where a word that is wider than a line is parted: the best place that the line has room for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from unicodedata import combining

from msgspec import Struct

from sopdoc.typography.line import Break
from sopdoc.typography.syllables import LEAST_LETTERS, LONGEST_WORD, syllables

GOOD_LETTERS = 3
"""Letters that each piece of a word has, where that leaves no line two thirds empty."""
LONGEST_ADDRESS = 256
"""Characters at either side of a cut in which an address is looked for."""
_BEHIND = frozenset("/\\_.,;:@)]}-–—?!&=|%”»")
"""Marks behind which a word is parted without a hyphen."""
_NEVER_FIRST = _BEHIND | frozenset("\"'’°…")
"""Marks that close, and so begin no line."""
_OPENERS = frozenset("([{“‘«")
"""Marks that open, and so end no line."""
_IN_NUMBERS = ".,:"
"""Marks between a number's digits, or hours and minutes: words are cut behind them, but numbers only if they must."""
_LONGEST_NUMBER = 64
"""What has more digits is no number, but a word like others."""
_NUMBER = re.compile(r"\d(?:[.,:]?\d)*+")
_DIGITS = re.compile(r"\d+")
_ADDRESS = re.compile(
    r"://|\bwww\.|\w@\w|[\w-]{2}\.(?:id|com|org|net|info|docx?|xlsx?|pptx?|pdf|od[st]|jpe?g|png|zip|txt|csv)\b",
    re.IGNORECASE,
)
"""An address or a file's name, to which a hyphen would add a character."""
_APOSTROPHES = frozenset("'’")


class Seam(Struct, frozen=True):
    """Where a word is parted: the end of its head, and where the rest starts."""

    end: int
    following: int
    kind: Break = Break.WORD

    @classmethod
    def at(cls, place: int, kind: Break = Break.WORD) -> Seam:
        """Return a cut between two characters."""
        return cls(place, place, kind)


class LongWord:
    """A word of which no more fits a line than from ``start`` up to ``cut``.

    ``has_room`` tells whether the line holds what is before a place, and a hyphen.
    """

    def __init__(self, text: str, start: int, cut: int, has_room: Callable[[int], bool]) -> None:
        self._text = text
        self._start = start
        self._cut = cut
        self._has_room = has_room
        self._third = start + (cut - start) // 3

    def seam(self) -> Seam:
        """Return the best place to part the word.

        It is behind a sign or before a number, else between syllables, beside digits, or between any letters, with a
        hyphen between letters but in addresses; inside a number only if nothing else is possible.
        """
        in_address = self._is_in_address()
        hyphen = Break.WORD if in_address else Break.SYLLABLE
        kinds = (
            (Break.WORD, self._behind_signs(self._start if in_address else self._third)),
            (Break.WORD, self._before_signs() if in_address else ()),
            (Break.WORD, self._before_number()),
            (hyphen, self._between_syllables()),
            (Break.WORD, self._beside_digits()),
            (hyphen, self._between_letters()),
            (Break.WORD, self._outside_numbers()),
            (Break.WORD, self._in_number()),
        )
        for kind, places in kinds:
            for at in places:
                if kind is Break.WORD or self._has_room(at):
                    return Seam.at(at, kind)
        return Seam.at(self._anywhere())

    def _tidy(self, after: int) -> Iterator[int]:
        """Yield the places behind ``after`` at which no mark would stand at the wrong side, the last one first."""
        return (at for at in range(self._cut, after, -1) if self._is_tidy(at))

    def _is_tidy(self, at: int) -> bool:
        """Tell whether no mark would stand at the wrong side of a place."""
        before, behind = self._text[at - 1], self._text[at]
        return before not in _OPENERS and behind not in _NEVER_FIRST and not combining(behind)

    def _behind_signs(self, after: int) -> Iterator[int]:
        for at in range(self._cut, after, -1):
            is_sign = self._text[at - 1] in _BEHIND or self._text[at] in _OPENERS
            if is_sign and self._is_tidy(at) and not self._parts_number(at):
                yield at

    def _before_signs(self) -> Iterator[int]:
        return (at for at in range(self._cut, self._start, -1) if self._text[at] in _BEHIND)

    def _before_number(self) -> Iterator[int]:
        """Yield the start of the number that the cut would part, if it fits a line."""
        for number in _NUMBER.finditer(self._text, self._start, self._cut + _LONGEST_NUMBER):
            fits = number.end() - number.start() <= self._cut - self._start
            if number.end() > self._cut > number.start() > self._start and fits:
                yield number.start()

    def _between_syllables(self) -> Iterable[int]:
        """Return the places between syllables of the letters before the cut: first those with good pieces."""
        first, past = self._letters()
        begin = max(first, self._start)
        places = [at for at in reversed(self._syllables(first, past)) if begin + LEAST_LETTERS <= at <= self._cut]
        good = [at for at in places if min(at - begin, past - at) >= GOOD_LETTERS and at > self._third]
        return dict.fromkeys((*good, *places))

    def _syllables(self, first: int, past: int) -> list[int]:
        """Return the places before syllables; an apostrophe ends one, too ("Jum'-at")."""
        places = [first]
        for at in (*(at for at in range(first, past) if self._text[at] in _APOSTROPHES), past):
            start = places[-1]
            places += [start + place for place in syllables(self._text[start:at])]
            places.append(at + 1)
        return [at for at in places[1:] if at <= past - LEAST_LETTERS]

    def _beside_digits(self) -> Iterator[int]:
        """Yield the places between digits and letters."""
        for at in self._tidy(self._third):
            before, behind = self._text[at - 1], self._text[at]
            if (before.isdigit() and behind.isalpha()) or (before.isalpha() and behind.isdigit()):
                yield at

    def _between_letters(self) -> Iterable[int]:
        """Return the places between letters before the cut: first those with pieces of more than one."""
        first, past = self._letters()
        begin = max(first, self._start)
        inside = range(min(self._cut, past - 1), begin, -1)
        places = [at for at in inside if _is_letter(self._text[at - 1]) and _is_letter(self._text[at])]
        good = [at for at in places if min(at - begin, past - at) >= LEAST_LETTERS]
        return dict.fromkeys((*good, *places))

    def _outside_numbers(self) -> Iterator[int]:
        """Yield places that part no number, whatever marks stand there."""
        for at in range(self._cut, self._third, -1):
            is_inside = self._text[at - 1].isdigit() and self._text[at].isdigit()
            is_beside_mark = self._parts_number(at) or self._parts_number(at + 1)
            if not is_inside and not is_beside_mark and not combining(self._text[at]):
                yield at

    def _in_number(self) -> Iterator[int]:
        return (at for at in self._tidy(self._third) if self._parts_number(at))

    def _anywhere(self) -> int:
        """Return the cut, or a place before it that leaves the rest of a number more than a digit or two."""
        digits = _DIGITS.match(self._text, self._cut)
        few = GOOD_LETTERS - (digits.end() - self._cut if digits else GOOD_LETTERS)
        return max(self._cut - max(few, 0), self._start + 1)

    def _letters(self) -> tuple[int, int]:
        """Return where the letters begin and end that the cut would part, or that marks part from it."""
        past = self._cut
        while past > self._start and not self._text[past - 1].isalnum():
            past -= 1
        first = past
        while first and self._cut - first <= LONGEST_WORD and self._is_of_word(first - 1):
            first -= 1
        while past < len(self._text) and past - self._cut <= LONGEST_WORD and self._is_of_word(past):
            past += 1
        return first, past

    def _is_of_word(self, at: int) -> bool:
        """Tell whether a letter or its accent stands at a place, or an apostrophe between two letters."""
        if _is_letter(self._text[at]) or combining(self._text[at]):
            return True
        beside = self._text[at - 1 : at] + self._text[at + 1 : at + 2]
        return self._text[at] in _APOSTROPHES and len(beside) > 1 and all(map(_is_letter, beside))

    def _parts_number(self, at: int) -> bool:
        """Tell whether a cut before a character would part digits at a point, comma or colon."""
        mark = self._text[at - 1]
        return mark in _IN_NUMBERS and self._text[at - 2 : at - 1].isdigit() and self._text[at : at + 1].isdigit()

    def _is_in_address(self) -> bool:
        before = re.split(r"\s", self._text[max(0, self._cut - LONGEST_ADDRESS) : self._cut])[-1]
        behind = re.split(r"\s", self._text[self._cut : self._cut + LONGEST_ADDRESS])[0]
        return _ADDRESS.search(before + behind) is not None


@cache
def _is_letter(character: str) -> bool:
    """Tell whether a character is of a script that parts words with hyphens: one with capital letters."""
    return character.lower() != character.upper()
