"""Build one document, whatever happens."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.messages import _, language
from sopdoc.source.diagnostic import has_errors
from sopdoc.work.files.record import FileState, Made, Record, sealed
from sopdoc.work.files.tidy import remove_old_pages
from sopdoc.work.files.write import DiskFullError, Drafts, Written
from sopdoc.work.memory.inputs import basis_of_states, states_of
from sopdoc.work.memory.said import remember
from sopdoc.work.running.job import Begun
from sopdoc.work.tasks.fault import failure_from
from sopdoc.work.tasks.fingerprint import fingerprint
from sopdoc.work.tasks.naming import root_name
from sopdoc.work.tasks.outcome import Exit, Failure, Outcome, failure_of
from sopdoc.work.tasks.plan import Task

if TYPE_CHECKING:
    from sopdoc.pipeline import Rendered

Result = TypeVar("Result")


class FailedError(Exception):
    """Something that a document is made of could not be had; ``outcome`` says why."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(str(outcome.source))
        self.outcome = outcome


class Order(Struct, frozen=True):
    """A task and how it is to be done; it travels to worker processes. ``tools`` is the key of those of this run.

    ``jobs`` is how many processes may share it, and ``limit`` the seconds that each of its parts may take then.
    """

    task: Task
    output: Path
    formats: tuple[str, ...]
    force: bool = False
    strict: bool = False
    tools: str = ""
    jobs: int | None = 1
    limit: float | None = None


class _Made(Struct, frozen=True):
    """A document that is rendered, and its files, not yet in place."""

    rendered: Rendered
    drafts: Drafts


def begin(order: Order) -> Begun[Outcome]:
    """Render a document and write it beside its place, as `begin_with` does."""
    return begin_with(order, _render)


def begin_with(order: Order, render: Callable[[Order], Rendered]) -> Begun[Outcome]:
    """Render what a task asks for and write it beside its place; its end tells what became of it.

    No fault of a source or a tool gets out as an exception.
    """
    start = time.perf_counter()
    made = whatever_happens(order.task.source, lambda: _drafted(order, render(order)))
    finish = partial(_finish, order, made, time.perf_counter() - start)
    return Begun(finish) if isinstance(made, Outcome) else Begun(finish, made.drafts.settle)


def _finish(order: Order, made: _Made | Outcome, seconds: float) -> Outcome:
    start = time.perf_counter()
    if isinstance(made, Outcome):
        outcome = made
    else:
        outcome = whatever_happens(order.task.source, lambda: _put_in_place(order, made))
    return replace(outcome, seconds=seconds + time.perf_counter() - start)


def whatever_happens(source: Path, work: Callable[[], Result]) -> Result | Outcome:
    """Return what work at a source gives, or the failure that it ends in."""
    try:
        return work()
    except FailedError as failed:
        return failed.outcome
    except Exception as fault:  # also a fault of the program itself must not cost the other documents
        return Outcome(source, failure=failure_from(fault, source))


def _render(order: Order) -> Rendered:
    from sopdoc.pipeline import render  # only a process that draws pays for it

    return render(order.task.source, order.formats, order.task.project, order.strict)


def _drafted(order: Order, rendered: Rendered) -> _Made | Outcome:
    task = order.task
    if has_errors(task.warnings + rendered.diagnostics + rendered.shared):
        return Outcome(task.source, (), task.warnings + rendered.diagnostics, rendered.shared)
    return _Made(rendered, Drafts(Path(task.target), rendered.outputs, force=order.force))


def _put_in_place(order: Order, made: _Made) -> Outcome:
    task, rendered = order.task, made.rendered
    diagnostics = task.warnings + rendered.diagnostics
    written = made.drafts.put_in_place()
    if written.fault:
        failure = failure_of(written.fault, task.source, final=isinstance(written.fault, DiskFullError))
        return Outcome(task.source, written.files, diagnostics, rendered.shared, failure)
    remove_old_pages(order.output, task.name, written.files)
    record = _record(order, rendered, written)
    return Outcome(task.source, written.files, diagnostics, rendered.shared, record=record)


def _record(order: Order, rendered: Rendered, written: Written) -> Record:
    """Return what is to be remembered of a document that is in place."""
    task = order.task
    paths = [each.path for each in rendered.inputs]
    said = remember(rendered.diagnostics, rendered.shared, paths, task)
    inputs = states_of(rendered.inputs, task.project, {each.at for each in said})
    basis = basis_of_states(inputs)
    files: defaultdict[str, list[FileState]] = defaultdict(list)
    for state in written.states:
        files[state.name.rpartition(".")[2]].append(state)  # a format's name is how its files end
    record = Record(
        target=task.name,
        root=root_name(task.project, order.output),
        source=task.place,
        inputs=inputs,
        outputs={
            kind: Made(fingerprint(order.tools, kind, basis), tuple(files.get(kind, ()))) for kind in order.formats
        },
        tools=order.tools,
        extent=rendered.extent,
        is_strict=order.strict,
        language=language(),
        said=said,
        parts=task.parts,
        places=rendered.places,
    )
    return sealed(record)


def lost(order: Order) -> Outcome:
    """Say that a document's worker died or was ended."""
    return lost_source(order.task.source)


def lost_source(source: Path) -> Outcome:
    """Say that the worker that was at a source died or was ended."""
    message = _("{path} is not built: it took too long, or the process that was building it died").format(path=source)
    hint = _("give it more time with --timeout, or make it smaller; the other documents are not affected")
    return Outcome(source, failure=Failure(Exit.FAULTS, message, hint))
