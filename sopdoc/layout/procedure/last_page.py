"""Ways to bring more rows onto a last page that holds one alone, where pages shared evenly have no room for arrows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import inf

from msgspec.structs import replace

from sopdoc.layout.procedure.attempt import Attempt
from sopdoc.layout.procedure.setting import Growth, Setting, set_procedure
from sopdoc.layout.procedure.tries import STEPS, grown_by

SHARED = (3, 2)
"""So many of the last pages are shared evenly; those before them stay as they are."""
LEAST_ROWS = 2
"""On the last page, if that can be had."""
GROWING = STEPS[:3]
"""What is given to arrows that have no room even where only one row is moved on."""

LayOut = Callable[[Setting], Attempt]


def rows_last(setting: Setting) -> float:
    """Return how many rows the last of several pages holds; infinitely many if there is one page only."""
    sheets = setting.pagination.sheets
    return sheets[-1].count if len(sheets) > 1 else inf


def with_more_rows_last(best: Attempt, lay_out: LayOut) -> Iterator[Attempt]:
    """Yield attempts with more rows on the last page than the row alone of the best one so far."""
    settings = (replace(best.setting, growth=growth) for growth in _sharing(best.setting))
    attempts = []
    for setting in settings:
        if rows_last(setting) >= LEAST_ROWS:
            attempts.append(lay_out(setting))
            yield attempts[-1]
    if attempts:
        nearest = min(reversed(attempts), key=lambda attempt: len(attempt.faulty))
        yield from _growing(nearest, len(best.sheets), lay_out)


def _sharing(setting: Setting) -> Iterator[Growth]:
    """Yield what shares ever fewer of the last pages, and at last moves a row on.

    Breaks that were made among them for arrows are given up.
    """
    sheets, growth = setting.pagination.sheets, setting.growth
    for last in SHARED:
        kept = frozenset(row for row in growth.breaks if row <= sheets[-last:][0].first)
        yield replace(growth, even=last, breaks=kept)
    yield replace(growth, even=0, breaks=kept | {sheets[-1].past - LEAST_ROWS})


def _growing(attempt: Attempt, pages: int, lay_out: LayOut) -> Iterator[Attempt]:
    """Yield attempts in which rows and lanes grow for arrows at fault, as long as that takes no further page."""
    for step in GROWING:
        growth = attempt.setting.growth
        rows, lanes = grown_by(step.rows, growth.rows, attempt), max(step.lanes, growth.lanes)
        larger = replace(growth, rows=rows, lanes=lanes, effort=max(step.effort, growth.effort))
        setting = set_procedure(attempt.setting.task, larger)
        if rows_last(setting) < LEAST_ROWS or len(setting.pagination.sheets) > pages:
            return
        attempt = lay_out(setting)
        yield attempt
