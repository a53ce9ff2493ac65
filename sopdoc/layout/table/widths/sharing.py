"""Share a width among text columns: each step gives room to the columns that save most lines with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, inf
from operator import attrgetter

from sopdoc.layout.blocks.grain import up_to_grain
from sopdoc.layout.table.widths.ladder import Ladder

MOST_ROWS = 100
"""Of longer tables so many high rows are looked at, evenly spread."""
MOST_STEPS = 8
"""Of the steps that make a row lower so many are compared, those that take least room."""
TOO_HIGH = 100.0
"""A line less in a row that no page holds is worth so many in others."""

_GROWTH = attrgetter("growth")

Cells = Sequence[tuple[int, Ladder]]
"""The contents of a row, each with its column."""


class Sharing:
    """Text columns of a table as they grow from their least widths.

    ``rows`` are how many lines stand beside a row's symbols, and its contents; ``most`` lines fit on a page.
    """

    def __init__(self, floors: Sequence[float], rows: Iterable[tuple[int, Cells]], most: int) -> None:
        self.widths = list(floors)
        self._most = most
        self._rows = [(free, tuple(cell for cell in cells if cell[1].most > free)) for free, cells in rows]

    def lines(self, widths: Sequence[float]) -> list[int]:
        """Return how many lines each row has in columns of these widths, none of them narrower than at first."""
        return [max([free, *(ladder.lines(widths[at]) for at, ladder in cells)]) for free, cells in self._rows]

    def share(self, room: float) -> None:
        """Let columns grow as long as that saves lines and they have room together."""
        high = [row for row in self._rows if row[1]]
        rows = [_HighRow(*row) for row in high[:: ceil(len(high) / MOST_ROWS) or 1]]
        spare = room - sum(self.widths)
        changed = frozenset(range(len(self.widths)))
        while True:
            for row in rows:
                if not changed.isdisjoint(row.columns):
                    row.update(self.widths, spare)
            rows = [row for row in rows if row.growth <= spare]
            if not rows:
                return
            step = self._best(rows)
            changed = frozenset(at for at, width in step.wanted.items() if width > self.widths[at])
            for at in changed:
                self.widths[at] = step.wanted[at]
            spare -= step.growth

    def _best(self, rows: list[_HighRow]) -> _HighRow:
        """Return the row whose wider columns save most lines for the room they take."""
        steps = sorted(rows, key=_GROWTH)[:MOST_STEPS]
        best, most = steps[0], 0.0
        saved: dict[int, float] = {}
        for number, step in enumerate(steps):
            own = TOO_HIGH if step.lines > self._most else 1.0
            if len(step.wanted) == 1:
                # Columns that grow for a row grow enough for those that need less of the same column.
                (at,) = step.wanted
                worth = saved[at] = saved.get(at, 0.0) + own
            else:
                worth = own + sum(other.is_met_by(step.wanted) for other in steps[:number])
            if worth > most * step.growth:
                best, most = step, worth / step.growth
        return best


class _HighRow:
    """A row that may become lower: its lines, and which columns must be how wide so that it has one less."""

    def __init__(self, free: int, cells: Cells) -> None:
        self._free = free
        self._cells = cells
        self.columns = frozenset(at for at, _ in cells)
        self.lines = 0
        self.wanted: dict[int, float] = {}
        self.growth = inf

    def update(self, widths: Sequence[float], spare: float) -> None:
        """See what the row needs besides present widths; it needs endless room where nothing makes it lower."""
        growth = self._lacking(widths)
        if growth <= 0.0:
            self._look(widths, spare)
            growth = self._lacking(widths) or inf
        self.growth = growth

    def _lacking(self, widths: Sequence[float]) -> float:
        growth = 0.0
        for at, width in self.wanted.items():
            if width > widths[at]:
                growth += width - widths[at]
        return growth

    def is_met_by(self, wanted: dict[int, float]) -> bool:
        """Tell whether the row becomes lower with columns of these widths."""
        return all(wanted.get(at, 0.0) >= width for at, width in self.wanted.items())

    def _look(self, widths: Sequence[float], spare: float) -> None:
        counts = [ladder.lines(widths[at]) for at, ladder in self._cells]
        self.lines = max(counts)
        self.wanted = {}
        if self.lines > self._free:
            for (at, ladder), count in zip(self._cells, counts, strict=True):
                if count == self.lines:
                    least = ladder.least(self.lines - 1, widths[at] + spare)
                    self.wanted[at] = up_to_grain(least) if least < inf else inf
