"""Work out how arrows enter and leave a part of a row, and how much room that takes above and below its symbols."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import snap
from sopdoc.layout.flowchart.standing.marks import PartPlan, closed_ports
from sopdoc.layout.flowchart.standing.part_facts import PartFacts
from sopdoc.layout.flowchart.standing.row_marks import STACK_GAP, RowMarks, Standing
from sopdoc.layout.page import Port

JOINING_GAP = 16.0
"""Below a start capsule, where other arrows join its arrow."""
LABELLED_GAP = 9.0
"""Between two symbols in one cell, where the arrow carries a label, more than the label is high."""
CLEAR_ABOVE = 9.0
"""From a row's upper rule to its symbols, at least, where gaps don't give way: room for an arrowhead."""
CLEAR_ABOVE_LOOP = 15.0
"""The same where an arrow leads from the row to itself, or a loop can only come back from above: inside the cell.

In the first row that is where one of several loops comes back, unless they find a start capsule there.
"""
CLEAR_BELOW = 9.5
CLEAR_BELOW_LABEL = 3.1
"""Below a diamond, more than the label of the arrow that goes down is high."""
CLEAR_BELOW_BRANCHING = 12.0
"""More than that where several exits leave by one port."""
BRANCHING_GAP = 24.0
"""The same between a diamond and the capsule below it, where arrows run between them."""
PORTS = 4
ENTRANCES = (Port.TOP, Port.LEFT, Port.RIGHT, Port.BOTTOM)
"""Where arrows best enter, first of all from above."""


class Words(Struct, frozen=True):
    """How high words are that need room below a part's last symbol: of exits that go down, and on the arrow to the end.

    ``fit`` tells whether the latter have room beside an arrow straight down.
    """

    below: float = 0.0
    end: float = 0.0
    fit: bool = True


class PartBuilder:
    """A part whose symbols stand in a row of a table of ``lane_count`` lanes; ``linked``: its arrow is the row's."""

    def __init__(
        self, row: RowMarks, facts: PartFacts, standing: Standing, words: Words, lane_count: int, *, linked: bool
    ) -> None:
        self._row = row
        self._facts = facts
        self._words = words
        self._lane_count = lane_count
        self._linked = linked
        self._reached = facts.is_reached(frozenset(row.linked))
        self._standing = standing
        self._entry, self._exit = standing.entry, standing.last
        self._end: int | None = None
        self._parting = False
        self._joining = standing.entry > standing.first and self._reached and self._is_walled_in()

    def part_start(self) -> None:
        """Move the start capsule up where other arrows join its arrow."""
        if self._joining:
            marks, capsule = self._row.marks, self._entry - 1
            marks[capsule] = replace(marks[capsule], offset=snap(marks[capsule].offset + STACK_GAP - JOINING_GAP))

    def add_end(self, word: str, growth: float, ends: dict[int, int]) -> None:
        """Stand a capsule "Selesai" below the lowest symbol of the cell, for exits to the end where others go on.

        Where the words on its arrow don't fit beside an arrow straight down, it goes about a side, and another exit
        needs the way out between the two symbols, which ``growth`` widens. ``ends`` are the capsules of other parts, by
        lane: a cell has one.
        """
        lane = self._row.marks[self._exit].lane
        self._parting = self._branching() or not self._words.fit or self._forks_from_one_port()
        if lane not in ends:
            room = BRANCHING_GAP + growth if self._parting else LABELLED_GAP
            gap = snap(max(STACK_GAP, self._words.end + room))
            ends[lane] = self._row.add_below(lane, word, gap, self._facts.place[1])
        self._end = ends[lane]

    def plan(self) -> PartPlan:
        """Return how arrows enter and leave."""
        if self._linked:
            return PartPlan(self._entry, self._exit, joining=self._joining)
        return PartPlan(
            self._entry,
            self._exit,
            self._end,
            entrance=self._entrance(),
            most_entrances=max(1, self._spare_ports() + 1),
            branching=self._branching(),
            parting=self._parting,
            joining=self._joining,
        )

    @property
    def clear_above(self) -> float:
        """What is kept free above the row's symbols."""
        loops = self._facts.loops or (self._facts.led_back_to and self._needs_way_above())
        return CLEAR_ABOVE_LOOP if loops and not self._stands_under_start else CLEAR_ABOVE - self._row.size.given

    def clear_below(self, lowest: float) -> float:
        """Return what is kept free below the row's ``lowest`` symbol, which may be another part's."""
        own = self._row.marks[self._standing.first : self._standing.past]
        own += [self._row.marks[self._end]] if self._end is not None else []
        clear = CLEAR_BELOW - self._row.size.given
        if self._facts.says and self._end is None:
            clear = self._words.below + CLEAR_BELOW_LABEL + CLEAR_BELOW_BRANCHING * self._branching()
        return max(map(self._row.bottom, own)) - lowest + clear

    @property
    def _stands_under_start(self) -> bool:
        """Whether a start capsule is the row's highest symbol: what leads back has room beside it and below it."""
        start = self._row.parts[0]
        return start.entry > start.first

    def _is_walled_in(self) -> bool:
        """Tell whether the entry mark has no port left, or a last one at the table's edge, with little room."""
        lane = self._row.marks[self._entry].lane
        edges = {Port.LEFT} if lane == 0 else set()
        edges |= {Port.RIGHT} if lane == self._lane_count - 1 else set()
        free = frozenset(Port) - self._closed(self._entry)
        if self._entry == self._exit and not self._linked:
            return len(free - edges if self._facts.decides else free) <= self._facts.ports
        return free <= edges and len(free) <= 1

    def _closed(self, at: int) -> frozenset[Port]:
        return closed_ports(self._row.marks, self._row.links, at)

    def _forks_from_one_port(self) -> bool:
        """Tell whether the branches of a fork have no more than one port."""
        return not self._facts.decides and self._spare_ports() <= 0

    def _branching(self) -> bool:
        """Tell whether labelled exits and what arrives are more than the exit mark's open ports."""
        return self._spare_ports() < 0

    def _entrance(self) -> Port | None:
        """Return the port for what arrives at the exit mark, where exits need all the others."""
        if self._joining and self._entry == self._exit:
            return Port.TOP
        if self._spare_ports() > 0 or not self._is_entered():
            return None
        return next(port for port in ENTRANCES if port not in self._closed(self._exit))

    def _spare_ports(self) -> int:
        """Return how many of the exit mark's ports labelled exits and one for what arrives leave over."""
        return PORTS - len(self._closed(self._exit)) - self._facts.ports - self._is_entered()

    def _is_entered(self) -> bool:
        """Tell whether what arrives takes a port of the exit mark for itself."""
        return self._reached and self._entry == self._exit and not self._joining

    def _needs_way_above(self) -> bool:
        """Tell whether a loop comes back from above inside the cell: no side is open to it, or no row is above."""
        return self._facts.place[0] == 0 or not self._is_open_beside()

    def _is_open_beside(self) -> bool:
        """Tell whether loops may come back at a side of the entry mark."""
        if self._joining or (self._entry == self._exit and not self._linked and self._entrance() is not None):
            return False
        return not {Port.LEFT, Port.RIGHT} <= self._closed(self._entry)
