"""Give rows more height where words on arrows read badly: in another row, above their step, or near another line."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.flowchart.costs.conflict import CROSSING
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.setting import set_procedure
from sopdoc.layout.procedure.tidy import tidied


class Step(Struct, frozen=True):
    """By how much more the rows grow whose words read badly, and a factor on the width of all lanes."""

    rows: float
    lanes: float = 1.0


STEPS = (Step(8.0), Step(8.0, 1.12), Step(8.0))
"""From what changes a page least: half a line of words, a line, and the same with lanes a little wider."""


def with_clear_words(best: Attempt, budget: Budget) -> Attempt:
    """Return an attempt with fewer words that read badly, if there is one on as many pages that costs no arrow.

    With what its words gain its arrows cost no more than one crossing besides. Nothing is tried for one that settles:
    what it leaves out decides where the others stand.
    """
    grown = best.setting.growth
    attempt = best
    for step in STEPS:
        if not attempt.misplaced or grown.settles or budget.is_spent or best.overfull or best.is_hopeless:
            break
        sources = {best.setting.edges[edge].source for edge in attempt.misplaced}
        words = grown.words | {row: grown.words.get(row, 0.0) + step.rows for row in sorted(sources)}
        grown = replace(grown, words=words, lanes=grown.lanes * step.lanes)
        attempt = tidied(lay_out(set_procedure(best.setting.task, grown), budget))
        if attempt.cost <= best.cost + CROSSING:
            best = min(best, attempt, key=_rank)
    return best


def _rank(attempt: Attempt) -> tuple[int, int, int, int]:
    return len(attempt.overfull), len(attempt.faulty), len(attempt.sheets), len(attempt.misplaced)
