"""Let rows give way where that saves a page of few rows, or one that a signature block would need."""

from __future__ import annotations

from functools import cache

from sopdoc.layout.procedure.paging.tightness import GAPS, STAGES, TIGHTEST
from sopdoc.layout.procedure.setting import Setting, tightened


def fitted(setting: Setting) -> Setting:
    """Return a procedure set as much tighter as it takes to save its last page, or as it is if nothing saves that.

    Where a row is too high for any page, it is left for its writer to mend.
    """
    if not setting.pagination.may_be_saved or setting.is_hopeless:
        return setting
    pages = setting.pagination.count

    @cache
    def at(step: int) -> Setting:
        if step == TIGHTEST:
            return tightened(setting, step)
        return tightened(setting if step <= GAPS else at(TIGHTEST), step)  # of what it has most in common with

    def saves(step: int) -> bool:
        return at(step).pagination.count < pages

    if not saves(TIGHTEST):
        return setting
    stage = next(stage for stage in STAGES if saves(stage[-1]))
    return at(next(step for step in stage if saves(step)))
