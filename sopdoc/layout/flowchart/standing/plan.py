"""Which symbols a row holds, and how they stand about the row's axis.

Of the source format, "Symbols". The *axis* is the height at which a row's symbols are joined: a row done
together has all of them on it, a hand-over passes along it, a stack of symbols has its main one on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from types import MappingProxyType

from sopdoc.layout.flowchart.standing.label_words import LabelWords
from sopdoc.layout.flowchart.standing.marks import RowPlan, SymbolSize
from sopdoc.layout.flowchart.standing.part_builder import Words
from sopdoc.layout.flowchart.standing.part_facts import PartFacts, part_facts
from sopdoc.layout.flowchart.standing.row_builder import RowBuilder
from sopdoc.model.alur import Edge
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

    def words_of(facts: PartFacts) -> Words:
        return _words(facts, prosedur, size, labels, highest_label)

    lanes = {pelaksana.id: index for index, pelaksana in enumerate(prosedur.pelaksana)}
    builder = RowBuilder(lanes, size, templat, words_of)
    rows = part_facts(prosedur, edges)
    return tuple(builder.plan(facts, growth.get(row, 0.0)) for row, facts in enumerate(rows))


def _words(facts: PartFacts, prosedur: Prosedur, size: SymbolSize, labels: LabelWords, highest: float) -> Words:
    """Return how high the words are that stand below a part's symbols."""
    sizes = [labels.beside_centre(labels.printed(label)) for label in facts.labels_to_end]
    end = max((high for high, _ in sizes), default=0.0)
    below = [_below_diamond(edge, size, prosedur, labels) for edge in facts.exits]
    return Words(
        min(max([labels.line_height, *below]), highest) if facts.says else 0.0,
        min(end, highest),
        fit=all(fits for _, fits in sizes),
    )


def _below_diamond(edge: Edge, size: SymbolSize, prosedur: Prosedur, labels: LabelWords) -> float:
    """Return how much is kept free below a diamond for an exit's label.

    One that stands aside, at a horizontal line, has what is beside the diamond and one line; if that won't do it gets
    all it takes, as lines and other labels want to stand there too.
    """
    words = labels.printed(edge.label)
    if _leads_down(edge, prosedur):
        return labels.beside_centre(words)[0]
    height = labels.beside_run(words)
    return height if height > size.decision_height / 2 + labels.line_height else labels.line_height


def _leads_down(edge: Edge, prosedur: Prosedur) -> bool:
    """Tell whether an edge leads to a row further down in the lane that it leaves."""
    if edge.target <= edge.source:
        return False
    here = prosedur.langkah[edge.source].bagian[edge.source_part]
    return here.pelaksana[0] == prosedur.langkah[edge.target].bagian[edge.target_part].pelaksana[0]
