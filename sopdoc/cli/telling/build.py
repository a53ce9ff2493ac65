"""What a build tells while it runs and at its end."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from sopdoc.build.request import Request
from sopdoc.cli.telling.again import Again
from sopdoc.cli.telling.findings import Findings, followed
from sopdoc.cli.telling.progress import progress
from sopdoc.cli.telling.screen import note
from sopdoc.cli.telling.summary import (
    DOCUMENTS,
    Counted,
    built_line,
    left_over_lines,
    planned_line,
    planned_lines,
    written_line,
)
from sopdoc.work.tasks.outcome import Outcome, Report, State


class Telling:
    """Tells a person or a program, and writes the report; ``quiet`` leaves faults and warnings only.

    ``said`` is how it is said what was built.
    """

    def __init__(
        self,
        findings: Findings,
        again: Again,
        *,
        quiet: bool,
        report_file: Path | None = None,
        said: Counted = DOCUMENTS,
    ) -> None:
        self._findings = findings
        self._again = again
        self._quiet = quiet
        self._report_file = report_file
        self._said = said
        self._start = time.perf_counter()

    def follow(self, outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
        """Tell findings as they come, and how far the build is; pass the outcomes on."""
        bar = progress(total, quiet=self._quiet)
        return followed(bar.over(outcomes) if bar else outcomes, self._findings)

    def sum_up(self, outcomes: Iterable[Outcome], output: Path) -> int:
        """Tell what was done, and return the exit code."""
        report = Report(tuple(outcomes))
        self._end(report, output, built_line(report, output, self._seconds(), self._said))
        return report.exit

    def sum_up_file(self, outcomes: Iterable[Outcome], file: Path) -> int:
        """Tell whether the one file that was asked for is written, and return the exit code."""
        report = Report(tuple(outcomes))
        self._end(report, file.parent, written_line(report, file))
        return report.exit

    def foretell(self, outcomes: Iterable[Outcome], request: Request) -> tuple[int, bool]:
        """Tell what would be done; return the exit code, and whether there is anything to do."""
        report = Report(tuple(followed(outcomes, self._findings)))
        self._findings.sum_up()
        if not self._quiet:
            for line in planned_lines(report):
                self._findings.answer(line)
        self._end(report, request.output, planned_line(report, self._said, prune=request.prune), prune=request.prune)
        return report.exit, bool(report.of(State.PLANNED) or report.of(State.ORPHAN))

    def _end(self, report: Report, output: Path, summary: str, *, prune: bool = False) -> None:
        self._findings.sum_up()
        for line in left_over_lines(report, self._again, prune=prune):
            note(line)
        if not self._quiet:
            self._findings.answer(summary)
        if self._report_file:
            from sopdoc.build.report.write import write_report

            write_report(report, self._report_file, output, self._seconds(), summary)

    def _seconds(self) -> float:
        return time.perf_counter() - self._start
