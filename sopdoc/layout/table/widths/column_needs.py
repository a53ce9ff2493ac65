"""What the text columns of a procedure's table need: for their longest words, for whole texts, to be read with ease."""

from __future__ import annotations

from functools import cached_property

from sopdoc.geometry.length import from_millimetres
from sopdoc.layout.blocks.grain import up_to_grain
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.columns import NUMBER, TEXT_SHRINK, TIMES, WORD_GROWTH, text_columns
from sopdoc.layout.table.widths.contents import Content, content_of
from sopdoc.layout.table.words import longest_words
from sopdoc.model.prosedur import Prosedur

LEAST_WIDTH = from_millimetres(5)
"""No column is narrower, not even an empty one under an emptied word: page formats can't have narrower ones either."""

Widths = dict[str, float]
"""Widths of text columns by their names."""


class ColumnNeeds:
    """Widths of the text columns of a procedure's table, measured once."""

    def __init__(self, prosedur: Prosedur, press: Press) -> None:
        self._prosedur = prosedur
        self._press = press
        self.names = text_columns(press.templat)
        self.usual: Widths = {name: getattr(press.templat.kolom, name) for name in self.names}
        self.words = longest_words(prosedur, press)
        self.least: Widths = {
            name: up_to_grain(min(max(self.words[name], LEAST_WIDTH), WORD_GROWTH * usual))
            for name, usual in self.usual.items()
        }

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
    def readable(self) -> Widths:
        """The widths that texts keep as long as lanes have room beside them.

        Times stand in one line where they do so in the usual width: "15 menit" is hard to read in two.
        """
        widths = {name: self._within(name, TEXT_SHRINK * usual) for name, usual in self.usual.items()}
        if TIMES in widths:
            times = [content.whole for row in self.contents for at, content in row if self.names[at] == TIMES]
            short = (up_to_grain(width) for width in times if width <= self.usual[TIMES])
            widths[TIMES] = max([widths[TIMES], *short])
        return widths

    @cached_property
    def wanted(self) -> Widths:
        """The usual widths, but no more than contents take."""
        return {name: self._within(name, usual) for name, usual in self.usual.items()}

    def _within(self, name: str, width: float) -> float:
        if name == NUMBER:
            return max(self.least[name], up_to_grain(self.usual[name]))
        return max(self.least[name], up_to_grain(min(width, self.whole[name])))
