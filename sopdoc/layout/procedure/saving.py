"""Lay a procedure out so that no page is wasted on a few rows: tighter if that saves the page, else shared evenly.

That costs no arrow and no word: pages are full where arrows have no room otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.giving_way import fitted
from sopdoc.layout.procedure.lacking.long_labels import has_tower
from sopdoc.layout.procedure.setting import Setting
from sopdoc.layout.procedure.tidy import tidied
from sopdoc.layout.procedure.tries import Tries

PART = 20
"""So much of the work for all attempts is enough to see whether better pages have room for their arrows.

It is done besides: arrows that need all attempts lose none of them.
"""


def best_attempt(first: Setting, budget: Budget) -> Attempt:
    """Lay a procedure out on better pages, if it has any; where rows have to grow for arrows, when they have grown."""
    part = budget.left / PART

    def better(setting: Setting, left_out: tuple[int, ...] = ()) -> Attempt | None:
        attempts = (lay_out(other, Budget(part, 0, budget.part)) for other in _better_pages(setting))
        return next((tidied(each) for each in attempts if _costs_nothing(each, left_out)), None)

    found = None if first.task.unsought else better(first)
    if found is not None:
        return found
    best = Tries(first, budget).best()
    grown = best.setting
    return best if grown.growth == first.growth else better(grown, best.left_out) or best


def _better_pages(setting: Setting) -> Iterator[Setting]:
    tighter = fitted(setting)
    if tighter is not setting:
        yield tighter
    if setting.pagination.may_be_shared:
        yield replace(setting, growth=replace(setting.growth, even=True))


def _costs_nothing(attempt: Attempt, left_out: tuple[int, ...]) -> bool:
    """Tell whether all arrows have room but those that have none anyway."""
    faulty = () if attempt.setting.growth.settles else attempt.faulty
    return not attempt.overfull and not faulty and attempt.left_out == left_out and not has_tower(attempt)
