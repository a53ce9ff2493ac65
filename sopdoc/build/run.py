"""One run over an output folder: what is out of date, what became of it, and what is remembered from now on."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.build.request import Request
from sopdoc.build.worker import Order, begin, lost, whatever_happens
from sopdoc.errors import InputOutputError
from sopdoc.reading.load import load_source
from sopdoc.source.diagnostic import has_errors
from sopdoc.work.files.record import Record
from sopdoc.work.memory.freshness import Examiner, Verdict
from sopdoc.work.memory.manifest import Journal, Manifest, read_manifest, save_manifest
from sopdoc.work.memory.orphans import find_orphans, remove_orphan
from sopdoc.work.memory.said import recall, shown_inputs
from sopdoc.work.running.job import Begun, Job
from sopdoc.work.running.runner import run, usual_jobs
from sopdoc.work.tasks.fingerprint import Tools, present_tools
from sopdoc.work.tasks.naming import input_path
from sopdoc.work.tasks.outcome import Outcome, State, failure_of
from sopdoc.work.tasks.plan import Plan, Task


class Workshop(Struct, frozen=True):
    """How what a plan asks for is made, what is said of a task that destroys its worker, and what remembers it.

    ``look`` tells beforehand of what can't be read; ``memory`` is as in `sopdoc.work.memory.manifest`. A task that is
    alone ``shares`` its work among processes by itself.
    """

    begin: Callable[[Order], Begun[Outcome]]
    lost: Callable[[Order], Outcome]
    look: Callable[[Verdict], Outcome]
    memory: str = ""
    shares: bool = False


def foresee(plan: Plan, request: Request, workshop: Workshop) -> Generator[Outcome, None, None]:
    """Yield what a build would do, and why, changing nothing."""
    manifest = _remembered(request, workshop.memory)
    for verdict in _verdicts(plan, request, manifest, present_tools()):
        if verdict.stale:
            yield workshop.look(verdict)
        else:
            yield _unchanged(verdict)
    for orphan in find_orphans(manifest.records.values(), plan, request.output):
        if orphan.files and request.prune:
            yield remove_orphan(orphan, request.output, dry=True)
        elif orphan.files:
            yield Outcome(orphan.source, orphan.files, state=State.ORPHAN)


class Campaign:
    """Builds what a plan asks for, as far as it is out of date. The output folder is held by the caller."""

    def __init__(self, plan: Plan, request: Request, workshop: Workshop) -> None:
        self._plan = plan
        self._request = request
        self._workshop = workshop
        self._manifest = _remembered(request, workshop.memory)
        self._tools = present_tools()
        self._manifest.tools[self._tools.key] = self._tools
        self._journal = Journal(request.output, self._tools, request.shard.label, workshop.memory)
        self._is_changed = False

    def outcomes(self) -> Generator[Outcome, None, None]:
        """Yield what becomes of each document, then what is left over of others.

        After a failure that no other document would escape, nothing more is tried.
        """
        with closing(self._journal), closing(self._built()) as built:
            for outcome in built:
                yield outcome
                if outcome.failure and outcome.failure.final:
                    return
            yield from self._left_over()
        if self._is_changed:
            label = self._request.shard.label
            save_manifest(self._manifest, self._request.output, label, self._workshop.memory)

    def _built(self) -> Generator[Outcome, None, None]:
        """Yield each document's outcome, in order; only those that are out of date are worked on."""
        request = self._request
        verdicts = list(_verdicts(self._plan, request, self._manifest, self._tools))
        stale = [verdict for verdict in verdicts if verdict.stale]
        orders = [self._order(verdict, is_alone=len(stale) == 1) for verdict in stale]
        limit = request.limit and request.limit * max((_size(verdict.task) for verdict in stale), default=1)
        job = Job(self._workshop.begin, self._workshop.lost, limit, str(Path.cwd()), is_impatient=request.crew is None)
        apart = request.apart and len(stale if self._workshop.shares else verdicts) > 1
        jobs = request.jobs or usual_jobs(sum(_size(verdict.task) for verdict in stale))
        with closing(run(orders, job, jobs, apart=apart, crew=request.crew)) as results:
            for verdict in verdicts:
                if verdict.stale:
                    yield self._noted(next(results), verdict)
                else:
                    self._refresh(verdict.record)
                    yield _unchanged(verdict)

    def _order(self, verdict: Verdict, *, is_alone: bool) -> Order:
        request = self._request
        order = Order(verdict.task, request.output, verdict.stale, request.force, request.strict, self._tools.key)
        return replace(order, jobs=request.jobs, limit=request.limit) if is_alone else order

    def _noted(self, outcome: Outcome, verdict: Verdict) -> Outcome:
        """Note what was made; formats that were up to date, or not asked for, stay as they are noted."""
        if outcome.record:
            before = verdict.record.outputs if verdict.record else {}
            record = replace(outcome.record, outputs={**before, **outcome.record.outputs})
            try:
                self._journal.add(record)
            except InputOutputError as fault:
                failure = failure_of(fault, outcome.source, final=True)
                return replace(outcome, failure=failure, reason=verdict.reason)
            self._refresh(record)
        return replace(outcome, reason=verdict.reason)

    def _refresh(self, record: Record | None) -> None:
        if record and self._manifest.records.get(record.target) is not record:
            self._manifest.records[record.target] = record
            self._is_changed = True

    def _left_over(self) -> Iterator[Outcome]:
        output = self._request.output
        for orphan in list(find_orphans(self._manifest.records.values(), self._plan, output)):
            if not orphan.files:
                self._forget(orphan.record)
            elif self._request.prune:
                outcome = remove_orphan(orphan, output)
                if outcome.state is State.REMOVED:
                    self._forget(orphan.record)
                yield outcome
            else:
                yield Outcome(orphan.source, orphan.files, state=State.ORPHAN)

    def _forget(self, record: Record) -> None:
        del self._manifest.records[record.target]
        self._is_changed = True


def _size(task: Task) -> int:
    """Return how many documents' work a task is."""
    return max(len(task.parts), 1)


def _remembered(request: Request, memory: str) -> Manifest:
    """Return what is remembered of the documents of this run's shard."""
    manifest = read_manifest(request.output, request.shard.label, memory)
    has = request.shard.has
    return Manifest({name: record for name, record in manifest.records.items() if has(name)}, manifest.tools)


def _verdicts(plan: Plan, request: Request, manifest: Manifest, tools: Tools) -> Iterator[Verdict]:
    examiner = Examiner(manifest, tools, request.formats, force=request.force, strict=request.strict)
    return map(examiner.examine, plan.tasks)


def _planned(verdict: Verdict) -> Outcome:
    """Return what would become of a document that is out of date: one that can't be read would not be built."""
    task = verdict.task
    read = whatever_happens(task.source, lambda: load_source(task.source, task.project))
    if isinstance(read, Outcome):
        return read
    found = Outcome(task.source, (), task.warnings + read.diagnostics, read.shared_diagnostics, reason=verdict.reason)
    if has_errors(found.diagnostics + found.shared):
        return found
    return Outcome(task.source, state=State.PLANNED, reason=verdict.reason)


DOCUMENTS = Workshop(begin, lost, _planned)


def _unchanged(verdict: Verdict) -> Outcome:
    """Return the outcome of a document that is left alone; its warnings are told again."""
    task, record = verdict.task, verdict.record
    if not record or not record.said:
        return Outcome(task.source, diagnostics=task.warnings, state=State.UNCHANGED, record=record)
    paths = [Path(os.path.normpath(input_path(state.name, task.project))) for state in record.inputs]
    shown = shown_inputs(paths, task)
    own, shared = (recall(record.said, shown, is_shared=which) for which in (False, True))
    return Outcome(task.source, (), task.warnings + own, shared, state=State.UNCHANGED, record=record)
