"""What the text columns of a procedure's table need: for their longest words, for whole texts, to be read with ease."""

from __future__ import annotations

from functools import cached_property

from sopdoc.geometry.length import from_millimetres
from sopdoc.layout.blocks.grain import up_to_grain
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.columns import GROWING, NUMBER, TEXT_SHRINK, TIMES, WORD_GROWTH
from sopdoc.layout.table.heading import SIDE_PADDING
from sopdoc.layout.table.widths.column_words import ColumnWords
from sopdoc.layout.table.widths.contents import Content, content_of
from sopdoc.layout.table.words import heading_words
from sopdoc.model.isi import Isi
from sopdoc.model.prosedur import Prosedur

NUMBER_GROWTH = 3.0
"""A column becomes wider for a number, a time or a date up to this many times its usual width, …"""
JOINED_GROWTH = 2.0
"""… and for what no-break blanks join, if that takes no more: they may join all words of a text."""
LEAST_WIDTH = from_millimetres(5)
"""No column is narrower, not even an empty one under an emptied word: page formats can't have narrower ones either."""
HEADING_GROWTH = 2.0
"""A column becomes wider for a word of its heading up to this many times its usual width."""
AIR = from_millimetres(2)
"""From a heading to the rules beside it, if there is room."""
AMPLE = 3.0
"""No column has use for more than so many times its usual width."""
SHORT = 6.0
"""Texts of so many ems are short: they are hard to read in two lines."""

Widths = dict[str, float]
"""Widths of text columns by their names."""


class ColumnNeeds:
    """Widths of the text columns of a procedure's table, measured once."""

    def __init__(self, prosedur: Prosedur, press: Press) -> None:
        self._prosedur = prosedur
        self._press = press
        self.names = press.templat.susunan.text_columns
        self.usual: Widths = {name: getattr(press.templat.kolom, name) for name in self.names}
        self._headings = heading_words(prosedur, press)
        self._words = {name: ColumnWords(self._written(name), name, press) for name in self.names}
        self.least = self._holding({name: words.mostly for name, words in self._words.items()}, self.firm)

    def _written(self, name: str) -> list[Isi]:
        """Return what stands in a column; of the numbers the last one, which is the longest."""
        langkah = self._prosedur.langkah
        return [str(len(langkah))] if name == NUMBER else [getattr(one, name) for one in langkah]

    @cached_property
    def firm(self) -> Widths:
        """The widths that columns need for what must not be parted."""
        return {
            name: max(min(words.numbers, NUMBER_GROWTH * usual), words.joined(JOINED_GROWTH * usual))
            for name, usual in self.usual.items()
            for words in (self._words[name],)
        }

    @cached_property
    def whole_words(self) -> Widths:
        """The widths that hold all words whole."""
        return self._holding({name: words.longest for name, words in self._words.items()}, self.firm)

    @cached_property
    def parted(self) -> Widths:
        """The least widths in which words part between syllables, and no number does."""
        return self._holding({name: words.parted for name, words in self._words.items()}, self.firm)

    @cached_property
    def torn(self) -> Widths:
        """The least widths of all: what is much wider than its column's usual width parts, whatever it is."""
        words = {name: max(words.parted, self.firm[name]) for name, words in self._words.items()}
        return self._holding(words, {})

    def _holding(self, words: Widths, firm: Widths) -> Widths:
        """Return the widths that hold headings and ``firm`` pieces, and words that aren't much wider than usual."""
        return {
            name: up_to_grain(
                max(
                    min(self._headings[name], HEADING_GROWTH * usual),
                    min(max(words[name], LEAST_WIDTH), WORD_GROWTH * usual),
                    firm.get(name, 0.0),
                )
            )
            for name, usual in self.usual.items()
        }

    @property
    def words(self) -> Widths:
        """The widths that columns need for the longest words of their steps and headings."""
        return {name: max(words.longest, self._headings[name]) for name, words in self._words.items()}

    @cached_property
    def contents(self) -> tuple[tuple[tuple[int, Content], ...], ...]:
        """The contents of the steps, each with its column."""
        places = [(at, name) for at, name in enumerate(self.names) if name != NUMBER]
        return tuple(
            tuple((at, content_of(isi, name, self._press)) for at, name in places if (isi := getattr(langkah, name)))
            for langkah in self._prosedur.langkah
        )

    @cached_property
    def whole(self) -> Widths:
        """The width in which nothing in a column breaks into lines; nothing where it is empty."""
        widths = dict.fromkeys(self.names, 0.0)
        for row in self.contents:
            for at, content in row:
                widths[self.names[at]] = max(widths[self.names[at]], content.whole)
        return widths

    @cached_property
    def short(self) -> Widths:
        """The widths in which no short text breaks: "15 menit" and "Buku agenda" are hard to read in two lines."""
        widths = dict(self.least)
        for row in self.contents:
            for at, content in row:
                name = self.names[at]
                if widths[name] < content.whole <= self._longest_short:
                    widths[name] = up_to_grain(content.whole)
        return widths

    @cached_property
    def _longest_short(self) -> float:
        return SHORT * self._press.templat.ukuran_huruf.isi_tabel + 2 * self._press.templat.jarak_sel.mendatar

    @cached_property
    def airy(self) -> Widths:
        """The widths in which headings have air at their sides."""
        return {
            name: max(self.least[name], up_to_grain(width + 2 * (AIR - SIDE_PADDING)))
            for name, width in self._headings.items()
        }

    @cached_property
    def readable(self) -> Widths:
        """The widths that texts keep as long as lanes have room beside them.

        Times stand in one line where they are short or do so in the usual width.
        """
        widths = {name: self._within(name, TEXT_SHRINK * usual) for name, usual in self.usual.items()}
        if TIMES in widths:
            times = [content.whole for row in self.contents for at, content in row if self.names[at] == TIMES]
            most = max(self.usual[TIMES], self._longest_short)
            widths[TIMES] = max([widths[TIMES], *(up_to_grain(width) for width in times if width <= most)])
        return widths

    @cached_property
    def wanted(self) -> Widths:
        """The usual widths, but no more than contents take."""
        return {name: self._within(name, usual) for name, usual in self.usual.items()}

    @cached_property
    def ample(self) -> Widths:
        """The widths in which nothing breaks into lines, but no more than a few times the usual ones."""
        return {name: self._within(name, AMPLE * usual) for name, usual in self.usual.items()}

    @cached_property
    def filled_usual(self) -> Widths:
        """The usual widths of columns in which something stands."""
        return {name: usual if self.whole[name] else 0.0 for name, usual in self.usual.items()}

    @cached_property
    def roomy(self) -> Widths:
        """The widths beyond which growing columns with texts have use for no more."""
        return {
            name: AMPLE * self.usual[name] if self.whole.get(name) else 0.0 for name in GROWING if name in self.usual
        }

    def _within(self, name: str, width: float) -> float:
        if name == NUMBER:
            return max(self.least[name], up_to_grain(self.usual[name]))
        return max(self.least[name], up_to_grain(min(width, self.whole[name])))
