"""Look at each source: what it says of itself, how long it is, whether it has faults."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path

from sopdoc.daftar.entry import Entry
from sopdoc.daftar.identity import identity_of
from sopdoc.daftar.unprintable import unprintable
from sopdoc.daftar.workers import Workers
from sopdoc.errors import SopdocError
from sopdoc.layout.extent import extent_of
from sopdoc.model.extent import Extent
from sopdoc.model.instansi import Instansi
from sopdoc.pipeline import all_findings, lay_out, load
from sopdoc.reading.load import Loaded, load_undecoded, read_beginning
from sopdoc.reading.office.office import read_office
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.work.memory.noted import Noted
from sopdoc.work.tasks.fault import failure_from, failure_of_reading
from sopdoc.work.tasks.outcome import Failure
from sopdoc.work.tasks.plan import Task

LINKED = (".pdf", ".docx")
"""Outputs that the list leads to."""
THIS_PROCESS = Workers()


def survey(
    tasks: Sequence[Task], workers: Workers = THIS_PROCESS, noted: Mapping[Task, Noted] | None = None
) -> Iterator[Entry]:
    """Yield an entry for each task, in order; one that hangs or kills its process is named, and costs no other.

    ``noted`` is what builds noted of tasks: what is up to date there is only read, all else is laid out.
    """
    known = _known(tuple((noted or {}).values()), workers)
    with closing(_laid_out([task for task in tasks if task not in known], workers)) as rest:
        for task in tasks:
            yield known.get(task) or next(rest)


def _known(noted: Sequence[Noted], workers: Workers) -> dict[Task, Entry]:
    with closing(workers.for_reading(len(noted)).share(noted, _read_only, _nobody)) as found:
        return {each.task: entry for each, entry in zip(noted, found, strict=True) if entry}


def _read_only(noted: Noted) -> Entry | None:
    """Look at a source that was built as it is, so that it has no faults; None for any other."""
    task = noted.task
    if not noted.is_of_source():
        return None
    with suppress(Exception):  # whatever it is, it is told when the source is looked at like any other
        loaded = load_undecoded(task.source, task.project)
        extent = noted.extent_from(loaded.inputs)
        return _entry(task, loaded, extent) if extent else None
    return None


def _laid_out(tasks: Sequence[Task], workers: Workers) -> Generator[Entry, None, None]:
    offices: dict[Path, Instansi] = {}
    with closing(workers.share(tasks, entry_of, _nobody)) as found:
        for task, entry in zip(tasks, found, strict=True):
            folder = task.source.parent
            if entry is None and folder not in offices:
                offices[folder] = _instansi_apart(task, workers)
            yield entry or _died(task, offices[folder])


def entry_of(task: Task) -> Entry:
    """Look at one source; no fault of it, of a tool or of the program gets out as an exception."""
    try:
        return _looked_at(task)
    except Exception as fault:
        return _lost(task, failure_from(fault, task.source))


def _looked_at(task: Task) -> Entry:
    loaded = load(task.source, task.project)
    document = lay_out(loaded)
    own, others = all_findings(loaded, findings(document.facts) if document else ())
    found, shared = _errors(task.warnings + own), _errors(others)
    if found or shared or loaded.sop is None or document is None:
        return _entry(task, loaded, None, found, shared)
    return _entry(task, loaded, extent_of(loaded.sop, len(document.pages)))


def _entry(
    task: Task,
    loaded: Loaded,
    extent: Extent | None,
    faults: tuple[Diagnostic, ...] = (),
    shared: tuple[Diagnostic, ...] = (),
) -> Entry:
    identity = identity_of(loaded.tree or read_beginning(task.source, task.project), task.source)
    return Entry(
        source=task.source,
        folder=folder_of(task),
        instansi=loaded.instansi,
        identity=identity,
        extent=extent,
        files=_files(task),
        faults=faults,
        shared=shared,
        unprintable=unprintable(identity, loaded),
    )


def _errors(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR)


def folder_of(task: Task) -> str:
    """Return where a source's folder is below its project's root, with slashes; "" for the root."""
    relative = os.path.relpath(task.source.absolute().parent, task.project.root)
    return "" if relative == os.curdir else Path(relative).as_posix()


def _files(task: Task) -> tuple[Path, ...]:
    paths = (Path(f"{task.target}{suffix}") for suffix in LINKED if task.target)
    return tuple(path for path in paths if path.is_file())


def _lost(task: Task, failure: Failure) -> Entry:
    """Return the line of a source that can't be read, under its office if that can be."""
    return _unread(task, failure, _instansi(task))


def _instansi(task: Task) -> Instansi:
    try:
        return read_office(task.source, task.project).instansi
    except SopdocError:
        return Instansi()


def _unread(task: Task, failure: Failure, instansi: Instansi) -> Entry:
    faults = _errors(task.warnings)
    return Entry(task.source, folder_of(task), instansi, identity_of(None, task.source), faults=faults, failure=failure)


def _nobody(_order: object) -> None:
    """Answer for a source whose process died."""


def _instansi_apart(task: Task, workers: Workers) -> Instansi:
    """Return the office of a source that its process died of: it may have died of the office."""
    (instansi,) = workers.share((task,), _instansi, _nobody)
    return instansi or Instansi()


def _died(task: Task, instansi: Instansi) -> Entry:
    return _unread(task, failure_of_reading(task.source), instansi)
