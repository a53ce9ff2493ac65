"""Make the list of some sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from sopdoc.daftar.entry import Entry
from sopdoc.daftar.kantor import offices_of
from sopdoc.daftar.make import make_table
from sopdoc.daftar.others import other_identities
from sopdoc.daftar.page_format import templat_of
from sopdoc.daftar.reporters.registry import REPORTERS
from sopdoc.daftar.rules.findings import Finding, findings_of
from sopdoc.daftar.rules.keterkaitan import Known
from sopdoc.daftar.survey import THIS_PROCESS, survey
from sopdoc.daftar.table import Daftar
from sopdoc.daftar.workers import Workers
from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.work.files.lock import locked
from sopdoc.work.files.write import check_writable, write_whole
from sopdoc.work.memory.noted import noted_of
from sopdoc.work.tasks.outcome import Exit, Failure, Outcome, State, worst
from sopdoc.work.tasks.plan import Task, make_plan, task_at, tasks_of

NAME = "daftar-sop"
"""Of the list's files."""


class Index(Struct, frozen=True):
    """The list, what was found on the way, and what became of sources that stand for no document."""

    daftar: Daftar
    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    passed_by: tuple[Outcome, ...] = ()

    @property
    def exit(self) -> Exit:
        """The worst of all sources."""
        return worst((*(entry.exit for entry in self.entries), *(outcome.exit for outcome in self.passed_by)))

    def told(self) -> Iterator[tuple[Path, tuple[Diagnostic, ...], Failure | None]]:
        """Yield what was found in each source, and why it could not be looked at, in the order of the list.

        What several sources share is told with the first of them.
        """
        of_source: dict[Path, list[Diagnostic]] = {}
        for finding in self.findings:
            of_source.setdefault(finding.entry.source, []).append(finding.diagnostic)
        aside = ((outcome.source, outcome.diagnostics, outcome.failure) for outcome in self.passed_by)
        listed = (
            (
                entry.source,
                (*entry.shared, *entry.faults, *entry.unprintable, *of_source.get(entry.source, ())),
                entry.failure,
            )
            for entry in self.entries
        )
        seen: set[Diagnostic] = set()
        for source, diagnostics, failure in (*aside, *listed):
            fresh = tuple(diagnostic for diagnostic in diagnostics if diagnostic not in seen)
            seen.update(fresh)
            if fresh or failure:
                yield source, fresh, failure


def make_index(
    arguments: Sequence[Path],
    output: Path,
    today: date,
    workers: Workers = THIS_PROCESS,
    place: Path | None = None,
) -> Index:
    """List the documents that files and folders stand for, as of a day; ``workers`` look at them.

    ``output`` is the folder of the documents, and of the list unless it has a ``place`` of its own, without its ending.
    Raise InputOutputError where an argument stands for nothing, a document has the list's own place, or the folder
    can't be written.
    """
    plan = make_plan(arguments, output)
    tasks = tasks_of(plan)
    place = place or output / NAME
    _check_place(tasks, place)
    check_writable(place.parent)
    entries = tuple(survey(tasks, workers, noted_of(tasks, output)))
    offices = offices_of(entries)
    findings = findings_of(offices, known_of(entries, tasks, workers), today)
    passed_by = tuple(outcome for outcome in plan.outcomes if outcome.state is State.PASSED_BY)
    daftar = make_table(offices, findings, place.parent, today, templat_of(tasks[0].project, tasks[0].source))
    return Index(daftar, entries, findings, passed_by)


def write_index(index: Index, output: Path, formats: Sequence[str]) -> tuple[Path, ...]:
    """Write the list in each format into a folder, and return the files.

    All are made before the first is written. Raise InputOutputError at the first that can't be.
    """
    made = [(output / f"{NAME}.{name}", REPORTERS[name](index.daftar)) for name in formats]
    with locked(output):
        for path, data in made:
            write_whole(path, data)
    return tuple(path for path, _data in made)


def write_list(index: Index, file: Path, form: str) -> Path:
    """Write the list as one file, and return it; raise InputOutputError where it can't be written."""
    write_whole(file, REPORTERS[form](index.daftar), _("choose another file or folder with --output"))
    return file


def known_of(entries: Sequence[Entry], tasks: Sequence[Task], workers: Workers) -> Known:
    """Return which SOPs are known; the rest of the tree is only read where an entry refers to something else."""
    listed = tuple(entry.identity for entry in entries)
    known = Known(listed)
    return known if known.knows_all(listed) else Known((*listed, *other_identities(tasks, workers)))


def _check_place(tasks: Sequence[Task], place: Path) -> None:
    """Raise InputOutputError where a document's outputs would be overwritten."""
    task = task_at(tasks, place)
    if task:
        message = _("the list would overwrite the documents of {path}").format(path=task.source)
        raise InputOutputError(message, _("choose another folder with --output, or give the source another name"))
