"""Activities that tell of a condition which no decision draws."""

from __future__ import annotations

from sopdoc.check.activities.head_faults import activity_of
from sopdoc.check.activities.jumps import is_jump
from sopdoc.check.asked import Step, Table
from sopdoc.indonesian.conditions import Outcomes, decides, outcomes_of
from sopdoc.model.alur import flow_edges


def is_conditional(table: Table, step: Step) -> bool:
    """Tell whether an activity tells of a condition that no decision draws.

    One outcome may be told again behind the decision that it follows from: "Mengembalikan berkas apabila tidak
    lengkap".
    """
    if any(bagian.keputusan for bagian in step.langkah.bagian):
        return False
    text = activity_of(step)
    outcomes = outcomes_of(text)
    if outcomes is Outcomes.NONE or is_jump(text):
        return False
    if outcomes is Outcomes.TWO or (outcomes is Outcomes.ONE and decides(text)):
        return True
    return not _follows_decision(table, step)


def _follows_decision(table: Table, step: Step) -> bool:
    rows = table.prosedur.langkah
    entering = (edge for edge in flow_edges(table.prosedur) if edge.target == step.number - 1)
    return any(rows[edge.source].bagian[edge.source_part].keputusan for edge in entering)
