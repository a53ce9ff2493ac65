"""Lay a procedure out so that no page is wasted on a few rows: tighter if that saves the page, else shared evenly.

That costs no arrow and no word: pages are full where arrows have no room otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec.structs import replace

from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.clear_words import with_clear_words
from sopdoc.layout.procedure.giving_way import fitted
from sopdoc.layout.procedure.lacking.long_labels import has_tower
from sopdoc.layout.procedure.last_page import rows_last, with_more_rows_last
from sopdoc.layout.procedure.setting import Setting
from sopdoc.layout.procedure.tidy import tidied
from sopdoc.layout.procedure.tries import Tries

PART = 20
"""So much of the work for all attempts is enough to see whether better pages have room for their arrows.

It is done besides: arrows that need all attempts lose none of them.
"""
PART_FOR_WORDS = 10
"""So much of it is granted to rows that grow for words that read badly."""
PART_FOR_FEW_ROWS = 4
"""So much of the work is granted to all attempts to bring more rows onto a last page of one or two, half to each."""
FEW_ROWS = 2
"""A last page with more rows isn't worth that."""
MOST_SHARED = 6
"""Of a table of more pages the last ones are shared evenly, and those before them are full."""


def best_attempt(first: Setting, budget: Budget) -> Attempt:
    """Lay a procedure out on better pages, if it has any, with room for words that read badly.

    Where rows have to grow for arrows, better pages are looked for when they have grown.
    """
    part = budget.left / PART_FOR_WORDS
    return with_clear_words(_on_best_pages(first, budget), Budget(part, 0, budget.part))


def _on_best_pages(first: Setting, budget: Budget) -> Attempt:
    whole = budget.left

    def tried(setting: Setting) -> Attempt:
        return lay_out(setting, Budget(whole / PART, 0, budget.part))

    found = None if first.task.unsought else _first_sound(map(tried, _better_pages(first)))
    if found is not None:
        return _with_more_work(found, budget) if found.is_cut_short else found
    best = Tries(first, budget).best()
    if best.setting.growth != first.growth:
        best = _first_sound(map(tried, _better_pages(best.setting)), best.left_out) or best
    few = rows_last(best.setting)
    if few > FEW_ROWS:
        return best

    for_few_rows = Budget(whole / PART_FOR_FEW_ROWS, 0, budget.part, afresh=True)

    def tried_hard(setting: Setting) -> Attempt:
        with for_few_rows.within(for_few_rows.limit / 2):
            return lay_out(setting, for_few_rows)

    better = (other for other in _better_pages(best.setting) if rows_last(other) > few)
    attempts = chain(map(tried_hard, better), with_more_rows_last(best, tried_hard) if few == 1 else ())
    return _first_sound(attempts, best.left_out) or best


def _with_more_work(found: Attempt, budget: Budget) -> Attempt:
    """Look for better routes on pages that were found with little work."""
    again = tidied(lay_out(found.setting, Budget(budget.left, 0, budget.part, afresh=True)))
    return again if _costs_nothing(again, ()) and again.cost < found.cost else found


def _first_sound(attempts: Iterator[Attempt], left_out: tuple[int, ...] = ()) -> Attempt | None:
    """Return the first attempt in which nothing has no room but the arrows that have none anyway."""
    return next((tidied(each) for each in attempts if _costs_nothing(each, left_out)), None)


def _better_pages(setting: Setting) -> Iterator[Setting]:
    tighter = fitted(setting)
    if tighter is not setting:
        yield tighter
    if setting.pagination.may_be_shared:
        yield replace(setting, growth=replace(setting.growth, even=MOST_SHARED))


def _costs_nothing(attempt: Attempt, left_out: tuple[int, ...]) -> bool:
    """Tell whether all arrows have room but those that have none anyway."""
    faulty = () if attempt.setting.growth.settles else attempt.faulty
    return not attempt.overfull and not faulty and attempt.left_out == left_out and not has_tower(attempt)
