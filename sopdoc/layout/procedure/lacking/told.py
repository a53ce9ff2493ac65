"""What follows a procedure's table, with the arrows that are told below it instead of drawn."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.blocks.stack import Stack
from sopdoc.layout.page import LeftOut
from sopdoc.layout.pages.below import stacks_below
from sopdoc.layout.procedure.attempt import Attempt
from sopdoc.layout.procedure.lacking.left_out import left_out, told_below
from sopdoc.layout.woven import WovenProsedur
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import without


def all_below(attempt: Attempt) -> tuple[tuple[float, Stack], ...]:
    """Return what follows the table, with the words that tell arrows that aren't drawn."""
    task = attempt.setting.task
    told = told_below(told_arrows(attempt), task.press.templat)
    return stacks_below(task.prosedur, task.press, task.closing, attempt.keys, told)


def told_arrows(attempt: Attempt) -> tuple[LeftOut, ...]:
    """Return the arrows that are told instead of drawn: none of those that went, and steps by the numbers they have."""
    prosedur, templat = attempt.setting.task.prosedur, attempt.setting.task.press.templat
    if not isinstance(prosedur, WovenProsedur):
        return left_out(attempt.setting.edges, attempt.left_out, templat, attempt.keys)
    there = [number for number in attempt.left_out if prosedur.fates[number] is not Fate.DELETED]
    numbers = {at: int(without(text, Fate.DELETED) or 0) for at, text in enumerate(prosedur.numbers, 1)}
    return tuple(
        replace(arrow, source=numbers[arrow.source], target=arrow.target and numbers[arrow.target])
        for arrow in left_out(attempt.setting.edges, there, templat, attempt.keys)
    )
