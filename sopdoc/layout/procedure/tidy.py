"""Take away what means nothing once arrows are left out: strips without a pentagon, and keys that no arrow carries."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.flowchart.strips import closed_up
from sopdoc.layout.procedure.attempt import Attempt, SheetPlan


def tidied(attempt: Attempt) -> Attempt:
    """Return an attempt without what stood for arrows that it leaves out; those that it draws keep their ways.

    Other keys stay as they are: they were chosen with the room that each takes.
    """
    carried = {one.meaning for sheet in attempt.sheets for one in sheet.chart.connectors}
    keys = {words: key for words, key in attempt.keys.items() if words in carried}
    return replace(attempt, sheets=tuple(map(_closed_up, attempt.sheets)), keys=keys)


def _closed_up(sheet: SheetPlan) -> SheetPlan:
    flow, chart = closed_up(sheet.flow, sheet.chart)
    return replace(sheet, flow=flow, chart=chart)
