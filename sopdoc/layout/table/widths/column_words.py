"""What a column must hold: its longest words, whole or parted, and what must not be parted at all."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from msgspec import Struct

from sopdoc.layout.blocks.lists.side_by_side import width_of_columns
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.widths.contents import cell_style
from sopdoc.layout.table.words import SLACK, WORD
from sopdoc.model.isi import Isi, kolom_of, texts_of
from sopdoc.typography.faces import Face
from sopdoc.typography.line import HYPHEN
from sopdoc.typography.markup import plain_text
from sopdoc.typography.measure import Measurer
from sopdoc.typography.syllables import syllables
from sopdoc.typography.words import NO_BREAK, is_number, words_of

LEAST_LETTERS = 3
"""No piece of a word that is parted for its column has fewer."""
FEW_PART = 8
"""Words are few that stand in one of so many rows."""
_SIGNS = re.compile(r"[^/\\_.,;:@=&?]+[/\\_.,;:@=&?]*|[/\\_.,;:@=&?]+")
"""Behind these signs a word that isn't of letters is parted."""
_FIRM = re.compile(rf"[\d{NO_BREAK}]")
_JOINED = re.compile(f"[{NO_BREAK}]")


class _Words(Struct, frozen=True):
    """A text's words, the longest ones first and none shorter than half the longest; and what stays whole.

    ``numbers`` is the width of its longest number, time or date, or range of them; ``joined`` are the widths of what
    no-break blanks join.
    """

    words: tuple[tuple[float, str], ...]
    numbers: float
    joined: tuple[float, ...]


class _Place(Struct, frozen=True):
    """What stands beside the words of a cell in their column, of which they may stand in several columns."""

    kolom: int
    beside: float

    def column(self, word: float) -> float:
        """Return how wide a column must be that holds a word of a width."""
        return self.kolom * word + self.beside


class ColumnWords:
    """The widths that a column needs for the words of its cells."""

    def __init__(self, cells: list[Isi], name: str, press: Press) -> None:
        style, setter = cell_style(name, press.templat), press.setter
        self._measurer, self._size = setter.measurer, style.size
        padding = 2 * press.templat.jarak_sel.mendatar + SLACK

        def place(isi: Isi) -> _Place:
            kolom = kolom_of(isi)
            return _Place(kolom, width_of_columns(setter.indent(isi, style), kolom, style.size) + padding)

        self._rows = len(cells)
        self._cells = [
            (_words(text, setter.measurer, style.size), beside)
            for isi, beside in ((isi, place(isi)) for isi in cells if isi)
            for text in texts_of(isi)
        ]

    @cached_property
    def longest(self) -> float:
        """The width that holds all words whole, but for what no-break blanks join."""
        return max(self._longest, default=0.0)

    @cached_property
    def _longest(self) -> list[float]:
        return [
            place.column(max(words.numbers, words.words[0][0] if words.words else 0.0)) for words, place in self._cells
        ]

    @cached_property
    def numbers(self) -> float:
        """The width that holds all numbers, times and dates whole."""
        return max((place.column(words.numbers) for words, place in self._cells if words.numbers), default=0.0)

    def joined(self, most: float) -> float:
        """Return the width that holds what no-break blanks join, as far as that is no more than ``most``."""
        widths = (place.column(width) for words, place in self._cells for width in words.joined)
        return max((width for width in widths if width <= most), default=0.0)

    @cached_property
    def parted(self) -> float:
        """The width that holds all words, each parted in two between syllables."""
        return self._parted(range(len(self._cells)))

    @cached_property
    def mostly(self) -> float:
        """The width that holds all words whole, but the longest ones of few rows parted in two."""
        longest_first = sorted(range(len(self._cells)), key=lambda at: -self._longest[at])
        few = self._rows // FEW_PART
        whole = max((self._longest[at] for at in longest_first[few:]), default=0.0)
        return max(whole, self._parted(longest_first[:few], whole)) if few else whole

    def _parted(self, cells: list[int] | range, least: float = 0.0) -> float:
        """Return the width that holds all words of some cells, each parted in two; no less than ``least``."""
        for at in cells:
            words, place = self._cells[at]
            for width, word in words.words:
                if place.column(width) > least:
                    least = max(least, place.column(in_two(word, self._measurer) * self._size))
        return least


@lru_cache(maxsize=4096)
def _words(text: str, measurer: Measurer, size: float) -> _Words:
    plain = plain_text(text)
    numbers, joined = _firm(plain) if _FIRM.search(plain) else ({}, {})
    parts = list(dict.fromkeys(part for part in WORD.findall(plain) if part not in numbers))
    widths = measurer.widths([*parts, *numbers, *joined], Face.REGULAR, size)
    firm = widths[len(parts) :]
    longest = max(widths[: len(parts)], default=0.0)
    words = sorted((word for word in zip(widths, parts, strict=False) if word[0] > longest / 2), reverse=True)
    return _Words(tuple(words), max(firm[: len(numbers)], default=0.0), tuple(firm[len(numbers) :]))


def _firm(text: str) -> tuple[dict[str, None], dict[str, None]]:
    """Return the numbers of a text, and what no-break blanks join in it, each once."""
    words = dict.fromkeys(words_of(text))
    numbers = {word: None for word in words if is_number(word)}
    return numbers, {word: None for word in words if _JOINED.search(word) and word not in numbers}


@lru_cache(maxsize=1024)
def in_two(word: str, measurer: Measurer) -> float:
    """Return the width, in type sizes, of a word's widest piece where it is parted best.

    That is between two syllables, once; what isn't of letters, such as an address, is parted behind signs.
    """
    whole = measurer.width(word, Face.REGULAR, 1.0)
    letters = re.fullmatch(r"(\W*)([^\W\d_]+)(\W*)", word)
    if letters is None:
        return max(measurer.widths(_SIGNS.findall(word), Face.REGULAR, 1.0), default=whole)
    before, past = letters.start(2) + LEAST_LETTERS, letters.end(2) - LEAST_LETTERS
    places = (letters.start(2) + place for place in syllables(letters[2]))
    pieces = (
        max(measurer.widths([word[:place] + HYPHEN, word[place:]], Face.REGULAR, 1.0))
        for place in places
        if before <= place <= past
    )
    return min(pieces, default=whole)
