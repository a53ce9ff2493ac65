"""Write a report as the file that was asked for."""

from __future__ import annotations

from pathlib import Path

from sopdoc.build.report.as_json import write_json
from sopdoc.build.report.entry import FAULTY, Entry, entry_of
from sopdoc.messages import _
from sopdoc.work.files.write import write_whole
from sopdoc.work.tasks.outcome import Report, State


def write_report(report: Report, path: Path, output: Path, seconds: float, summary: str) -> None:
    """Write what became of each document; ``summary`` is the sentence on the screen.

    Raise InputOutputError where the file can't be written.
    """
    entries = [entry_of(outcome, output, path.parent) for outcome in report.outcomes]
    totals: dict[str, float] = {state.replace(" ", "_"): len(report.of(state)) for state in State}
    totals |= {FAULTY: len(report.faulty), "seconds": round(seconds, 3)}
    is_html = path.suffix.lower() == ".html"
    data = _html(entries, totals, summary) if is_html else write_json(entries, totals)
    write_whole(path, data, _("choose another file with --report"))


def _html(entries: list[Entry], totals: dict[str, float], summary: str) -> bytes:
    from sopdoc.build.report.as_html import write_html

    return write_html(entries, totals, summary)
