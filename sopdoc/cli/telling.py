"""What a build tells while it runs and at its end."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sopdoc.cli.findings import shown
from sopdoc.cli.progress import progress
from sopdoc.cli.screen import note, tell
from sopdoc.cli.summary import built_line, left_over_lines, planned_line, planned_lines

if TYPE_CHECKING:
    from sopdoc.build.outcome import Outcome, Report


class Telling:
    """Tells a person, and writes the report; ``quiet`` leaves faults and warnings only."""

    def __init__(self, *, quiet: bool, report_file: Path | None) -> None:
        self._quiet = quiet
        self._report_file = report_file
        self._start = time.perf_counter()

    def follow(self, outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
        """Show findings as they come, and how far the build is; pass the outcomes on."""
        bar = progress(total, quiet=self._quiet)
        return shown(bar.over(outcomes) if bar else outcomes)

    def sum_up(self, outcomes: Iterable[Outcome], output: Path) -> int:
        """Tell what was done, and return the exit code."""
        from sopdoc.build.outcome import Report

        report = Report(tuple(outcomes))
        self._end(report, output, built_line(report, output, self._seconds()))
        return report.exit

    def foretell(self, outcomes: Iterable[Outcome], output: Path, *, prune: bool) -> tuple[int, bool]:
        """Tell what would be done, ``prune`` or not; return the exit code, and whether there is anything to do."""
        from sopdoc.build.outcome import Report, State

        report = Report(tuple(shown(outcomes)))
        if not self._quiet:
            for line in planned_lines(report):
                tell(line)
        self._end(report, output, planned_line(report, prune=prune), prune=prune)
        return report.exit, bool(report.of(State.PLANNED) or report.of(State.ORPHAN))

    def _end(self, report: Report, output: Path, summary: str, *, prune: bool = False) -> None:
        for line in left_over_lines(report, prune=prune):
            note(line)
        if not self._quiet:
            tell(summary)
        if self._report_file:
            from sopdoc.build.report.write import write_report

            write_report(report, self._report_file, output, self._seconds(), summary)

    def _seconds(self) -> float:
        return time.perf_counter() - self._start
