"""Gather the parts of a row, their symbols and what these need."""

from __future__ import annotations

from collections.abc import Callable

from sopdoc.layout.flowchart.standing.marks import RowPlan, SymbolSize
from sopdoc.layout.flowchart.standing.part_builder import LABELLED_GAP, PartBuilder, Words
from sopdoc.layout.flowchart.standing.part_facts import PartFacts
from sopdoc.layout.flowchart.standing.row_marks import STACK_GAP, RowMarks
from sopdoc.layout.flowchart.standing.symbols import capsule_word, stack_of
from sopdoc.model.prosedur import Simbol
from sopdoc.templat.templat import Templat

PART_GAP = 24.0
"""Between two parts in one cell, of which the upper one doesn't simply lead to the lower one."""


class RowBuilder:
    """Builds rows of a table with lanes of these ids; ``words_of`` says how high the words of a part are."""

    def __init__(
        self, lanes: dict[str, int], size: SymbolSize, templat: Templat, words_of: Callable[[PartFacts], Words]
    ) -> None:
        self._lanes = lanes
        self._size = size
        self._templat = templat
        self._words_of = words_of

    def plan(self, facts: list[PartFacts], growth: float = 0.0) -> RowPlan:
        """Return the plan of a row that has these parts, and got ``growth`` more height where it had no room."""
        words = [self._words_of(part) for part in facts]
        row = self._stand(facts, words, growth)
        parts = [
            PartBuilder(row, part, standing, high, len(self._lanes), linked=at in row.linked)
            for at, (part, standing, high) in enumerate(zip(facts, row.parts, words, strict=True))
        ]
        ends: dict[int, int] = {}
        for part, builder in zip(facts, parts, strict=True):
            builder.part_start()
            if part.leads_to_end and part.parts:
                builder.add_end(capsule_word(Simbol.SELESAI, self._templat), growth, ends)
        above = max(row.top(mark) for mark in row.marks)
        below = max(row.bottom(mark) for mark in row.marks)
        return RowPlan(
            tuple(row.marks),
            tuple(part.plan() for part in parts),
            tuple(row.links),
            frozenset(row.linked),
            above=above,
            below=below,
            clear_above=max(part.clear_above for part in parts),
            clear_below=max(part.clear_below(below) for part in parts),
        )

    def _stand(self, facts: list[PartFacts], words: list[Words], growth: float) -> RowMarks:
        row = RowMarks(self._size)
        follows = False
        unlinked = {at for at, part in enumerate(facts) if part.needs_all_ports(self._joints(part))}
        for at, part in enumerate(facts):
            gap = STACK_GAP if follows and at not in unlinked else _routed_gap(words[:at]) + growth
            ends = part.ends and not part.parts
            stack = stack_of(part.bagian, self._templat, starts=part.starts, ends=ends, restarts=part.restarts)
            row.stand([self._lanes[name] for name in part.bagian.pelaksana], stack, gap, follows=follows)
            follows = part.leads_on
        row.link(unlinked)
        return row

    def _joints(self, part: PartFacts) -> int:
        """Return at how many sides of its leader those stand who act together with it."""
        lead, *others = (self._lanes[name] for name in part.bagian.pelaksana)
        return any(lane < lead for lane in others) + any(lane > lead for lane in others)


def _routed_gap(above: list[Words]) -> float:
    """Return the gap between two parts in one cell to which and from which arrows are routed."""
    high = max((words.below for words in above), default=0.0)
    return max(PART_GAP, high + LABELLED_GAP + STACK_GAP)
