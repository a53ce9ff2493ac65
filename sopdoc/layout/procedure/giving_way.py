"""Let rows give way where that saves a page of few rows, or one that a signature block would need."""

from __future__ import annotations

from sopdoc.layout.procedure.paging.tightness import GAPS, STAGES, TIGHTEST
from sopdoc.layout.procedure.setting import Setting, tightened


def fitted(setting: Setting) -> Setting:
    """Return a procedure set as much tighter as it takes to save its last page, or as it is if nothing saves that.

    Where a row is too high for any page, it is left for its writer to mend.
    """
    if not setting.pagination.may_be_saved or setting.is_hopeless:
        return setting
    trials = _Trials(setting)
    if not trials.saves(TIGHTEST):
        return setting
    stage = next(stage for stage in STAGES if trials.saves(stage[-1]))
    return trials.at(next(step for step in stage if trials.saves(step)))


class _Trials:
    """A procedure set in each tightness that is asked for."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._set: dict[int, Setting] = {}

    def at(self, step: int) -> Setting:
        """Return the procedure in a tightness, made of what it has most in common with."""
        if step not in self._set:
            alike = self._setting if step <= GAPS or step == TIGHTEST else self.at(TIGHTEST)
            self._set[step] = tightened(alike, step)
        return self._set[step]

    def saves(self, step: int) -> bool:
        """Tell whether a tightness saves a page."""
        return self.at(step).pagination.count < self._setting.pagination.count
