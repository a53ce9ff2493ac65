"""Gather a row's marks and links, and work out how much room they need."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import snap
from sopdoc.layout.flowchart.standing.marks import Link, Mark, RowPlan, SymbolSize, closed_ports
from sopdoc.layout.page import Port, Shape
from sopdoc.model.prosedur import Langkah, Simbol
from sopdoc.templat.templat import Templat, Terminator
from sopdoc.typography.markup import plain_text
from sopdoc.typography.words import words_of

STACK_GAP = 12.0
"""Between two symbols in one cell: room for an arrow."""
JOINING_GAP = 16.0
"""The same below a start capsule, where other arrows join its arrow."""
LABELLED_GAP = 9.0
"""The same, where the arrow carries a label, more than the label is high."""
CLEAR_ABOVE = 9.0
"""From a row's upper rule to its symbols, at least: room for an arrowhead."""
CLEAR_ABOVE_LOOP = 15.0
"""The same where an arrow leads from the row to itself, or a loop can only come back from above: inside the cell.

In the first row that is where one of several loops comes back.
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

_SHAPES = {
    Simbol.MULAI: Shape.TERMINATOR,
    Simbol.SELESAI: Shape.TERMINATOR,
    Simbol.PROSES: Shape.PROCESS,
    Simbol.KEPUTUSAN: Shape.DECISION,
}


class Capsules(Struct, frozen=True):
    """Whether a row starts or ends the procedure, and the words of capsules that stand alone."""

    starts: bool
    ends: bool
    templat: Templat

    @property
    def apart(self) -> bool:
        """Whether capsules are symbols of their own."""
        return self.templat.terminator is Terminator.TERPISAH

    def word(self, simbol: Simbol) -> str:
        """Return what a capsule that stands alone says."""
        if simbol is Simbol.MULAI:
            return self.templat.label.mulai
        return self.templat.label.selesai if simbol is Simbol.SELESAI else ""


class RowBuilder:
    """Gather a row's marks and links, in a table of ``lane_count`` lanes."""

    def __init__(
        self, langkah: Langkah, capsules: Capsules, size: SymbolSize, lane_count: int, *, reached: bool
    ) -> None:
        self._reached = reached
        self._lane_count = lane_count
        self._langkah = langkah
        self._capsules = capsules
        self._size = size
        self._marks: list[Mark] = []
        self._links: list[Link] = []
        self._entry = self._exit = 0
        self._end: int | None = None
        self._clear_below = CLEAR_BELOW
        self._parting = False
        self._joining = False

    def stand(self, lanes: list[int]) -> None:
        """Stand the symbols in the lanes of those who act."""
        if self._langkah.oleh.serah_terima:
            self._hand_over(lanes[0], lanes[1])
        else:
            self._together(lanes)

    def _together(self, lanes: list[int]) -> None:
        """The leading lane's symbols, and a box in each other lane, joined along the axis."""
        stack = self._stack(starts=self._capsules.starts, ends=self._capsules.ends)
        main = _main(stack)
        first = self._add_stack(lanes[0], stack, on_axis=main)
        self._entry, self._exit = first, first + len(stack) - 1
        places = {lanes[0]: first + main}
        for lane in lanes[1:]:
            places[lane] = len(self._marks)
            self._marks.append(Mark(lane, Shape.PROCESS, "", 0.0))
        for left, right in pairwise(sorted(places)):
            self._links.append(Link(places[left], places[right], arrow=False))
        self._enter_below_start(stack)

    def _hand_over(self, giver: int, taker: int) -> None:
        """A stack ending on the axis, and an arrow to one that starts on it."""
        explicit = self._langkah.simbol
        at_giver = bool(explicit) and explicit[0] is Simbol.MULAI
        given = list(explicit) if at_giver else self._default(starts=self._capsules.starts, ends=False, plain=True)
        taken = [] if at_giver else list(explicit)
        taken = taken or self._default(starts=False, ends=self._capsules.ends, plain=False)
        first = self._add_stack(giver, given, on_axis=len(given) - 1, text=False)
        second = self._add_stack(taker, taken, on_axis=0)
        self._links.append(Link(first + len(given) - 1, second, arrow=True))
        self._entry, self._exit = first, second + len(taken) - 1
        self._enter_below_start(given)

    def _enter_below_start(self, stack: list[Simbol]) -> None:
        """Let arrows enter below a start capsule, which nothing should flow into; if need be by its arrow's port."""
        if len(stack) == 1 or stack[0] is not Simbol.MULAI:
            return
        self._entry += 1
        self._joining = self._reached and self._is_walled_in()
        if self._joining:
            capsule = self._marks[self._entry - 1]
            self._marks[self._entry - 1] = replace(capsule, offset=snap(capsule.offset + STACK_GAP - JOINING_GAP))

    def _is_walled_in(self) -> bool:
        """Tell whether the entry mark has no port left, or a last one at the table's edge, with little room."""
        free = frozenset(Port) - closed_ports(self._marks, self._links, self._entry)
        if self._entry == self._exit:
            return len(free) <= max(1, len(self._langkah.keputusan))
        lane = self._marks[self._entry].lane
        at_edge = (lane == 0 and free == {Port.LEFT}) or (lane == self._lane_count - 1 and free == {Port.RIGHT})
        return at_edge or not free

    def add_end(self, label: float, *, fits: bool, growth: float = 0.0) -> None:
        """A capsule "Selesai" below the last symbol, for those of several exits that lead to the end.

        ``label`` is how high the words on its arrow are. Where they don't fit beside an arrow straight down, it goes
        about a side, and another exit needs the way out between the two symbols, which ``growth`` widens.
        """
        last = self._marks[self._exit]
        heights = (self._size.of(last.shape)[1] + self._size.of(Shape.TERMINATOR)[1]) / 2
        self._parting = self._branching() or not fits or self._forks_from_one_port()
        gap = snap(max(STACK_GAP, label + (BRANCHING_GAP + growth if self._parting else LABELLED_GAP)))
        word = self._capsules.word(Simbol.SELESAI)
        self._end = len(self._marks)
        self._marks.append(Mark(last.lane, Shape.TERMINATOR, word, last.offset + heights + gap))

    def keep_clear(self, label: float) -> None:
        """Keep room below a diamond for the label of an exit that goes straight down, ``label`` high."""
        self._clear_below = label + CLEAR_BELOW_LABEL
        if self._branching():
            self._clear_below += CLEAR_BELOW_BRANCHING

    def _forks_from_one_port(self) -> bool:
        """Tell whether the branches of a fork have no more than one port."""
        return not self._langkah.keputusan and self._spare_ports() <= 0

    def _branching(self) -> bool:
        """Tell whether labelled exits and what arrives are more than the exit mark's open ports."""
        return self._spare_ports() < 0

    def _entrance(self) -> Port | None:
        """Return the port for what arrives at the exit mark, where exits need all the others."""
        if self._joining and self._entry == self._exit:
            return Port.TOP
        if self._spare_ports() > 0 or not self._is_entered():
            return None
        closed = closed_ports(self._marks, self._links, self._exit)
        return next(port for port in ENTRANCES if port not in closed)

    def _spare_ports(self) -> int:
        """Return how many of the exit mark's ports labelled exits and one for what arrives leave over."""
        closed = closed_ports(self._marks, self._links, self._exit)
        return PORTS - len(closed) - max(1, len(self._langkah.keputusan)) - self._is_entered()

    def _is_entered(self) -> bool:
        """Tell whether what arrives takes a port of the exit mark for itself."""
        return self._reached and self._entry == self._exit and not self._joining

    def finish(self, *, loops: bool, back: bool) -> RowPlan:
        """Return the row's plan; ``loops``: an arrow leads from it to itself, ``back``: one comes back to it."""
        reach = [(mark.offset, self._size.of(mark.shape)[1] / 2) for mark in self._marks]
        return RowPlan(
            tuple(self._marks),
            self._entry,
            self._exit,
            self._end,
            tuple(self._links),
            entrance=self._entrance(),
            most_entrances=max(1, self._spare_ports() + 1),
            branching=self._branching(),
            parting=self._parting,
            joining=self._joining,
            above=max(half - offset for offset, half in reach),
            below=max(half + offset for offset, half in reach),
            clear_above=CLEAR_ABOVE_LOOP if loops or (back and self._needs_way_above()) else CLEAR_ABOVE,
            clear_below=self._clear_below,
        )

    def _needs_way_above(self) -> bool:
        """Tell whether a loop comes back from above inside the cell: no side is open to it, or no row is above."""
        return self._capsules.starts or not self._is_open_beside()

    def _is_open_beside(self) -> bool:
        """Tell whether loops may come back at a side of the entry mark."""
        if self._joining or (self._entry == self._exit and self._entrance() is not None):
            return False
        return not {Port.LEFT, Port.RIGHT} <= closed_ports(self._marks, self._links, self._entry)

    def _stack(self, *, starts: bool, ends: bool) -> list[Simbol]:
        return list(self._langkah.simbol) or self._default(starts=starts, ends=ends, plain=False)

    def _default(self, *, starts: bool, ends: bool, plain: bool) -> list[Simbol]:
        """The symbols of a cell whose source names none; ``plain`` cells take no decision."""
        if self._langkah.keputusan and not plain:
            body = Simbol.KEPUTUSAN
        elif starts and not self._capsules.apart:
            return [Simbol.MULAI]
        elif ends and not self._capsules.apart:
            return [Simbol.SELESAI]
        else:
            body = Simbol.PROSES
        apart = self._capsules.apart
        return [*[Simbol.MULAI] * (starts and apart), body, *[Simbol.SELESAI] * (ends and apart)]

    def _add_stack(self, lane: int, stack: list[Simbol], on_axis: int, *, text: bool = True) -> int:
        """Add a cell's symbols from top to bottom, number ``on_axis`` on the axis; return the first one's place."""
        first = len(self._marks)
        heights = [self._size.of(_SHAPES[simbol])[1] for simbol in stack]
        tops = [sum(heights[:at]) + at * STACK_GAP for at in range(len(stack))]
        axis = tops[on_axis] + heights[on_axis] / 2
        for at, simbol in enumerate(stack):
            word = " ".join(words_of(plain_text(self._langkah.teks))) if text and at == _main(stack) else ""
            word = word or (self._capsules.word(simbol) if len(stack) > 1 else "")
            self._marks.append(Mark(lane, _SHAPES[simbol], word, snap(tops[at] + heights[at] / 2 - axis)))
            if at:
                self._links.append(Link(first + at - 1, first + at, arrow=True))
        return first


def _main(stack: list[Simbol]) -> int:
    """The place of the symbol that stands for the activity: the first that is no capsule."""
    return next((at for at, simbol in enumerate(stack) if simbol in (Simbol.PROSES, Simbol.KEPUTUSAN)), 0)
