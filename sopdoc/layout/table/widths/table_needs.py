"""What the columns of a procedure's table need, and their widths where lanes have a given one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from math import floor

from msgspec import Struct

from sopdoc.geometry.length import snap
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON, down_to_grain, up_to_twip
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.columns import (
    Columns,
    columns_of,
    set_columns,
)
from sopdoc.layout.table.widths.column_needs import ColumnNeeds
from sopdoc.layout.table.widths.ladder import Ladder
from sopdoc.layout.table.widths.lane_needs import level
from sopdoc.layout.table.widths.lane_room import LaneRoom, lane_room
from sopdoc.layout.table.widths.left_over import filled
from sopdoc.layout.table.widths.sharing import Cells, Sharing
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.tabel import LebarKolom

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
        self._text = ColumnNeeds(prosedur, press)
        frame = frame_of(press.templat)
        self._room = down_to_grain(frame.right - snap(frame.x))
        self._ladders: dict[tuple[float, ...], tuple[Cells, ...]] = {}

    @cached_property
    def _lanes(self) -> LaneRoom | None:
        """What lanes need for their names, how wide they can be, and the floors of the text columns then."""
        if self._templat.lebar_kolom is LebarKolom.TETAP:
            return None
        return lane_room(self._prosedur, self._press, self._room, self._text)

    @cached_property
    def levels(self) -> tuple[float, ...]:
        """Widths of lanes from the widest that the text columns leave down to the narrowest; none where no names lie.

        Those lanes are wider whose names need it.
        """
        if self._lanes is None:
            return ()
        needs, most = self._lanes.needs, self._lanes.most
        pelaksana = self._templat.kolom.pelaksana
        text = sum(max(width, self._text.whole_words[name]) for name, width in self._text.wanted.items())
        left = min(level(needs, self._room - text), pelaksana.paling_lebar)
        first = max(left, most)
        steps = [first, *(most - at / 4 * (most - pelaksana.paling_sempit) for at in range(5))]
        return tuple(sorted({down_to_grain(step) for step in steps if step <= first}, reverse=True))

    def shared(self, wider: float = 1.0) -> Columns:
        """Return the columns that a page format gives whatever stands in them: where no names lie."""
        frame, lanes = frame_of(self._templat), len(self._prosedur.pelaksana)
        return set_columns(self._templat, frame, lanes, self._text.words, wider, self._text.firm)

    def widths(self, lane: float, symbols: Sequence[float], wider: float = 1.0, *, tight: bool = False) -> Widths:
        """Return the columns beside lanes of a width, or ``wider`` ones as far as there is room.

        ``symbols`` are the heights of the rows' symbols: texts may be as high for nothing. Text columns keep a part of
        their usual widths unless they stand ``tight`` or lanes are wider.
        """
        assert self._lanes is not None
        needs, floors = self._lanes.needs, self._lanes.floors
        if tight or wider > 1.0:
            floors = {name: min(width, floors[name]) for name, width in self._text.least.items()}
            lane = max(lane, min(wider * lane, down_to_grain(level(needs, self._room - sum(floors.values())))))
        lanes = [max(lane, need) for need in needs]
        room = self._room - sum(lanes)
        sharing = Sharing([floors[name] for name in self._text.names], self._rows(symbols, floors), self._most_lines)
        sharing.share(room)
        widths = filled(self._text, dict(zip(self._text.names, sharing.widths, strict=True)), room)
        texts = map(self.height, sharing.lines([widths[name] for name in self._text.names]))
        columns = columns_of(self._templat, frame_of(self._templat), widths, lanes)
        return Widths(columns, tuple(texts), tuple(symbols))

    def texts_in(self, found: Widths, press: Press) -> tuple[float, ...]:
        """Return how high the rows' texts are in columns that were found, if their lines or their type are smaller.

        In smaller type a text takes the lines that it takes in a column that is wider by as much.
        """
        assert self._lanes is not None
        padding = 2 * self._templat.jarak_sel.mendatar
        size = press.templat.ukuran_huruf.isi_tabel
        larger = self._templat.ukuran_huruf.isi_tabel / size
        floors, edges = self._lanes.floors, found.columns.edges
        places = [found.columns.at(name) for name in self._text.names]
        widths = [padding + larger * (edges[at + 1] - edges[at] - padding) for at in places]
        sharing = Sharing([floors[name] for name in self._text.names], self._rows(found.symbols, floors), 1)
        leading, tegak = press.setter.leading(size), 2 * self._templat.jarak_sel.tegak
        return tuple(up_to_twip(lines * leading + tegak) for lines in sharing.lines(widths))

    def height(self, lines: int) -> float:
        """Return how high a row is whose highest text has so many lines."""
        return up_to_twip(lines * self.leading + 2 * self._templat.jarak_sel.tegak)

    @property
    def _most_lines(self) -> int:
        return floor(PAGE_PART * frame_of(self._templat).height / self.leading)

    @property
    def leading(self) -> float:
        """The height of a line of text."""
        return self._press.setter.leading(self._templat.ukuran_huruf.isi_tabel)

    def _rows(self, symbols: Sequence[float], floors: Mapping[str, float]) -> Iterator[tuple[int, Cells]]:
        """Yield how many lines stand beside each row's symbols, and its contents in columns of least widths."""
        padding, leading = 2 * self._templat.jarak_sel.tegak, self.leading
        key = tuple(floors.values())
        if key not in self._ladders:
            self._ladders[key] = tuple(
                tuple((at, Ladder(content, key[at])) for at, content in row if not content.is_line_in(key[at]))
                for row in self._text.contents
            )
        for height, cells in zip(symbols, self._ladders[key], strict=True):
            yield max(1, floor((height - padding + EPSILON) / leading)), cells
