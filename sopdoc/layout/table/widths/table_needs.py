"""What the columns of a procedure's table need, and their widths where lanes have a given one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from math import floor

from msgspec import Struct

from sopdoc.geometry.length import from_millimetres, snap
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON, down_to_grain, up_to_grain, up_to_twip
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.columns import (
    GROWING,
    NUMBER,
    TEXT_SHRINK,
    TIMES,
    WORD_GROWTH,
    Columns,
    columns_of,
    set_columns,
    text_columns,
)
from sopdoc.layout.table.widths.contents import Content, content_of
from sopdoc.layout.table.widths.ladder import Ladder
from sopdoc.layout.table.widths.lane_needs import lane_needs, level
from sopdoc.layout.table.widths.sharing import Cells, Sharing
from sopdoc.layout.table.words import longest_words
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.tabel import LebarKolom

LEAST_WIDTH = from_millimetres(5)
"""No column is narrower, not even an empty one under an emptied word: page formats can't have narrower ones either."""
NARROWER = 0.75
"""Lanes may become narrower than the page format says, down to this part, so that names lie."""
PAGE_PART = 0.7
"""A row that is higher than this part of a page has to become lower first of all."""


class Widths(Struct, frozen=True):
    """Columns, and how high the rows' texts and symbols are in them."""

    columns: Columns
    texts: tuple[float, ...]
    symbols: tuple[float, ...]


class TableNeeds:
    """What stands in a procedure's table, measured once for all widths that are tried."""

    def __init__(self, prosedur: Prosedur, press: Press) -> None:
        self._prosedur = prosedur
        self._press = press
        self._templat = press.templat
        self._names = text_columns(press.templat)
        frame = frame_of(press.templat)
        self._room = down_to_grain(frame.right - snap(frame.x))
        self._usual = {name: getattr(press.templat.kolom, name) for name in self._names}
        self._ladders: dict[tuple[float, ...], tuple[Cells, ...]] = {}
        self._words = longest_words(prosedur, press)
        self._least = {
            name: up_to_grain(min(max(self._words[name], LEAST_WIDTH), WORD_GROWTH * usual))
            for name, usual in self._usual.items()
        }

    @cached_property
    def _contents(self) -> tuple[tuple[tuple[int, Content], ...], ...]:
        """The contents of the steps, each with its column."""
        places = [(at, name) for at, name in enumerate(self._names) if name != NUMBER]
        return tuple(
            tuple((at, content_of(isi, name, self._press)) for at, name in places if (isi := getattr(langkah, name)))
            for langkah in self._prosedur.langkah
        )

    @cached_property
    def _whole(self) -> dict[str, float]:
        """The width in which nothing in a column breaks into lines; nothing where it is empty."""
        widths = dict.fromkeys(self._names, 0.0)
        for row in self._contents:
            for at, content in row:
                widths[self._names[at]] = max(widths[self._names[at]], content.whole)
        return widths

    @cached_property
    def _readable(self) -> dict[str, float]:
        """The widths that texts keep as long as lanes have room beside them.

        Times stand in one line where they do so in the usual width: "15 menit" is hard to read in two.
        """
        widths = {name: self._within(name, TEXT_SHRINK * usual) for name, usual in self._usual.items()}
        if TIMES in widths:
            times = [content.whole for row in self._contents for at, content in row if self._names[at] == TIMES]
            short = (up_to_grain(width) for width in times if width <= self._usual[TIMES])
            widths[TIMES] = max([widths[TIMES], *short])
        return widths

    @cached_property
    def _wanted(self) -> dict[str, float]:
        """The usual widths, but no more than contents take."""
        return {name: self._within(name, usual) for name, usual in self._usual.items()}

    def _within(self, name: str, width: float) -> float:
        if name == NUMBER:
            return max(self._least[name], up_to_grain(self._usual[name]))
        return max(self._least[name], up_to_grain(min(width, self._whole[name])))

    @cached_property
    def _lanes(self) -> tuple[tuple[float, ...], float, dict[str, float]] | None:
        """What lanes need for their names, how wide they can be, and the floors of the text columns then."""
        if self._templat.lebar_kolom is LebarKolom.TETAP:
            return None
        narrowest, usual = self._templat.kolom.pelaksana.paling_sempit, self._templat.kolom.pelaksana.wajar
        whole, parted = self._needs(parted=False), self._needs(parted=True)
        for needs, floors, least, most in (
            (whole, self._readable, narrowest, usual),
            (parted, self._readable, narrowest, usual),
            (parted, self._least, NARROWER * narrowest, narrowest),
        ):
            found = level(needs, self._room - sum(floors.values()))
            if found >= least:
                return needs, min(found, most), floors
        return None

    def _needs(self, *, parted: bool) -> tuple[float, ...]:
        """Return what lanes need for their names: those that are too long for the widest lane have them parted."""
        widest = self._templat.kolom.pelaksana.paling_lebar
        whole, pieces = (lane_needs(self._prosedur, self._press, parted=each) for each in (parted, True))
        return tuple(
            min(need if need <= widest else piece, up_to_grain(widest))
            for need, piece in zip(whole, pieces, strict=True)
        )

    @cached_property
    def levels(self) -> tuple[float, ...]:
        """Widths of lanes from the widest that the text columns leave down to the narrowest; none where no names lie.

        Those lanes are wider whose names need it.
        """
        if self._lanes is None:
            return ()
        needs, most, _floors = self._lanes
        pelaksana = self._templat.kolom.pelaksana
        left = min(level(needs, self._room - sum(self._wanted.values())), pelaksana.paling_lebar)
        first = max(left, most)
        steps = [first, *(most - at / 4 * (most - pelaksana.paling_sempit) for at in range(5))]
        return tuple(sorted({down_to_grain(step) for step in steps if step <= first}, reverse=True))

    def shared(self, wider: float = 1.0) -> Columns:
        """Return the columns that a page format gives whatever stands in them: where no names lie."""
        frame, lanes = frame_of(self._templat), len(self._prosedur.pelaksana)
        return set_columns(self._templat, frame, lanes, self._words, wider)

    def widths(self, lane: float, symbols: Sequence[float], wider: float = 1.0, *, tight: bool = False) -> Widths:
        """Return the columns beside lanes of a width, or ``wider`` ones as far as there is room.

        ``symbols`` are the heights of the rows' symbols: texts may be as high for nothing. Text columns keep a part of
        their usual widths unless they stand ``tight`` or lanes are wider.
        """
        assert self._lanes is not None
        needs, _most, floors = self._lanes
        if tight or wider > 1.0:
            floors = self._least
            lane = max(lane, min(wider * lane, down_to_grain(level(needs, self._room - sum(floors.values())))))
        lanes = [max(lane, need) for need in needs]
        room = self._room - sum(lanes)
        sharing = Sharing([floors[name] for name in self._names], self._rows(symbols, floors), self._most_lines)
        sharing.share(room)
        widths = self._filled(dict(zip(self._names, sharing.widths, strict=True)), room)
        texts = map(self._height, sharing.lines([widths[name] for name in self._names]))
        columns = columns_of(self._templat, frame_of(self._templat), widths, lanes)
        return Widths(columns, tuple(texts), tuple(symbols))

    def _height(self, lines: int) -> float:
        return up_to_twip(lines * self._leading + 2 * self._templat.jarak_sel.tegak)

    @property
    def _most_lines(self) -> int:
        return floor(PAGE_PART * frame_of(self._templat).height / self._leading)

    @property
    def _leading(self) -> float:
        return self._press.setter.leading(self._templat.ukuran_huruf.isi_tabel)

    def _rows(self, symbols: Sequence[float], floors: Mapping[str, float]) -> Iterator[tuple[int, Cells]]:
        """Yield how many lines stand beside each row's symbols, and its contents in columns of least widths."""
        padding, leading = 2 * self._templat.jarak_sel.tegak, self._leading
        key = tuple(floors.values())
        if key not in self._ladders:
            self._ladders[key] = tuple(
                tuple((at, Ladder(content, key[at])) for at, content in row if not content.is_line_in(key[at]))
                for row in self._contents
            )
        for height, cells in zip(symbols, self._ladders[key], strict=True):
            yield max(1, floor((height - padding + EPSILON) / leading)), cells

    def _filled(self, widths: dict[str, float], room: float) -> dict[str, float]:
        """Give what is left to the columns that aren't as wide as usual, then to those that grow."""
        lacks = {name: max(0.0, self._wanted[name] - width) for name, width in widths.items()}
        rest, lacking = room - sum(widths.values()), sum(lacks.values())
        if lacking > 0:
            part = min(1.0, rest / lacking)
            widths = {name: width + part * lacks[name] for name, width in widths.items()}
        rest = room - sum(widths.values())
        growing = [name for name in widths if name in GROWING and self._whole[name]] or [
            name for name in widths if name in GROWING
        ]
        usual = sum(self._usual[name] for name in growing)
        return {
            name: down_to_grain(width + (rest * self._usual[name] / usual if name in growing else 0.0))
            for name, width in widths.items()
        }
