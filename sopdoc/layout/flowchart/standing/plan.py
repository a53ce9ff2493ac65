"""Which symbols a row holds, and how they stand about the row's axis.

Of the source format, "Symbols". The *axis* is the height at which a row's symbols are joined: a row done
together has all of them on it, a hand-over passes along it, a stack of symbols has its main one on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from types import MappingProxyType

from msgspec import Struct

from sopdoc.layout.flowchart.standing.label_words import LabelWords, printed_label
from sopdoc.layout.flowchart.standing.marks import RowPlan, SymbolSize
from sopdoc.layout.flowchart.standing.row_builder import Capsules, RowBuilder
from sopdoc.model.alur import END, Edge
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.templat import Templat

NO_GROWTH: Mapping[int, float] = MappingProxyType({})


def plan_rows(
    prosedur: Prosedur,
    edges: tuple[Edge, ...],
    size: SymbolSize,
    templat: Templat,
    labels: LabelWords,
    growth: Mapping[int, float] = NO_GROWTH,
    highest_label: float = inf,
) -> tuple[RowPlan, ...]:
    """Plan all rows of a procedure; ``growth`` is what rows get that had no room.

    No label is given more room than ``highest_label``, however long it is.
    """
    lanes = {pelaksana.id: index for index, pelaksana in enumerate(prosedur.pelaksana)}
    plans = []
    for row, (langkah, facts) in enumerate(zip(prosedur.langkah, row_facts(prosedur, edges), strict=True)):
        capsules = Capsules(row == 0, facts.ends and not facts.parts, templat)
        builder = RowBuilder(langkah, capsules, size, len(lanes), reached=facts.reached)
        builder.stand([lanes[name] for name in langkah.oleh.pelaksana])
        if facts.leads_to_end and facts.parts:
            sizes = [labels.beside_centre(words) for words in facts.words_to_end]
            highest = min(max((high for high, _ in sizes), default=0.0), highest_label)
            builder.add_end(highest, fits=all(fits for _, fits in sizes), growth=growth.get(row, 0.0))
        elif langkah.keputusan:
            heights = [_below_diamond(edge, size, prosedur, labels) for edge in facts.exits]
            builder.keep_clear(min(max([labels.line_height, *heights]), highest_label))
        plans.append(builder.finish(loops=facts.loops, back=facts.led_back_to))
    return tuple(plans)


class RowFacts(Struct, frozen=True):
    """What the flow says of a row: the edges that leave it, and whether any reach it or come back to it."""

    exits: tuple[Edge, ...]
    decides: bool
    last: bool
    reached: bool
    led_back_to: bool
    """Whether an edge leads to it from itself or from a row further down."""

    @property
    def leads_to_end(self) -> bool:
        """Whether an edge leads from the row to the end of the procedure."""
        return any(edge.target == END for edge in self.exits)

    @property
    def parts(self) -> bool:
        """Whether the flow parts here: by a decision, or because it ends and goes on as well."""
        return self.decides or (self.leads_to_end and any(edge.target != END for edge in self.exits))

    @property
    def ends(self) -> bool:
        """Whether the procedure ends here, if it doesn't part."""
        return self.last or self.leads_to_end

    @property
    def loops(self) -> bool:
        """Whether an edge leads from the row to itself."""
        return any(edge.target == edge.source for edge in self.exits)

    @property
    def words_to_end(self) -> list[str]:
        """The words on the edges to the end, without those that have none."""
        words = (printed_label(edge.label) for edge in self.exits if edge.target == END)
        return [label for label in words if label]


def row_facts(prosedur: Prosedur, edges: tuple[Edge, ...]) -> list[RowFacts]:
    """Return the facts of each row of a procedure."""
    rows = len(prosedur.langkah)
    exits: list[list[Edge]] = [[] for _ in range(rows)]
    lowest: dict[int, int] = {}
    for edge in edges:
        exits[edge.source].append(edge)
        lowest[edge.target] = max(edge.source, lowest.get(edge.target, edge.source))
    return [
        RowFacts(
            exits=tuple(exits[row]),
            decides=bool(langkah.keputusan),
            last=row == rows - 1,
            reached=row in lowest,
            led_back_to=lowest.get(row, -1) >= row,
        )
        for row, langkah in enumerate(prosedur.langkah)
    ]


def _below_diamond(edge: Edge, size: SymbolSize, prosedur: Prosedur, labels: LabelWords) -> float:
    """Return how much is kept free below a diamond for an exit's label.

    One that stands aside, at a horizontal line, has what is beside the diamond and one line; if that won't do it gets
    all it takes, as lines and other labels want to stand there too.
    """
    words = printed_label(edge.label)
    if _leads_down(edge, prosedur):
        return labels.beside_centre(words)[0]
    height = labels.beside_run(words)
    return height if height > size.decision_height / 2 + labels.line_height else labels.line_height


def _leads_down(edge: Edge, prosedur: Prosedur) -> bool:
    """Tell whether an edge leads to a row further down in the lane that it leaves."""
    if edge.target <= edge.source:
        return False
    here, there = prosedur.langkah[edge.source].oleh, prosedur.langkah[edge.target].oleh
    return here.pelaksana[-1 if here.serah_terima else 0] == there.pelaksana[0]
