"""Which symbols a row holds, and how they stand about the row's axis.

Of the source format, "Symbols". The *axis* is the height at which a row's symbols are joined: a row done
together has all of them on it, a hand-over passes along it, a stack of symbols has its main one on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from types import MappingProxyType

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
    last = len(prosedur.langkah) - 1
    ending = {edge.source for edge in edges if edge.target == END}
    leading_on = {edge.source for edge in edges if edge.target != END}
    reached = {edge.target for edge in edges}
    looping = {edge.source for edge in edges if edge.source == edge.target}
    led_back_to = {edge.target for edge in edges if edge.target <= edge.source}
    plans = []
    for row, langkah in enumerate(prosedur.langkah):
        ends = row in ending
        parts = bool(langkah.keputusan) or (ends and row in leading_on)
        capsules = Capsules(row == 0, not parts and (row == last or ends), templat)
        builder = RowBuilder(langkah, capsules, size, len(lanes), reached=row in reached)
        builder.stand([lanes[name] for name in langkah.oleh.pelaksana])
        if ends and parts:
            words = [printed_label(edge.label) for edge in edges if edge.source == row and edge.target == END]
            sizes = [labels.beside_centre(label) for label in words if label]
            highest = max((high for high, _ in sizes), default=0.0)
            builder.add_end(
                min(highest, highest_label), fits=all(fits for _, fits in sizes), growth=growth.get(row, 0.0)
            )
        elif langkah.keputusan:
            exits = [edge for edge in edges if edge.source == row]
            heights = [_below_diamond(edge, size, prosedur, labels) for edge in exits]
            builder.keep_clear(min(max([labels.line_height, *heights]), highest_label))
        plans.append(builder.finish(loops=row in looping, back=row in led_back_to))
    return tuple(plans)


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
