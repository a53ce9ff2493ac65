"""One document as the one file that was named, without an output folder that remembers it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from sopdoc.build.worker import lost_source, whatever_happens
from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.source.diagnostic import has_errors
from sopdoc.work.files.write import write_whole
from sopdoc.work.running.job import AtOnce, Job
from sopdoc.work.running.runner import run
from sopdoc.work.tasks.outcome import Outcome
from sopdoc.work.tasks.plan import Task

if TYPE_CHECKING:
    from sopdoc.pipeline import Rendered


class _Order(Struct, frozen=True):
    """A document, the file that it becomes, and how it is made."""

    task: Task
    file: Path
    form: str
    strict: bool


def build_file(task: Task, file: Path, form: str, *, strict: bool = False, limit: float | None = None) -> Outcome:
    """Build a source as one file, whole or not at all; ``limit`` is the seconds that it may take."""
    job = Job(AtOnce(_whatever_happens), lambda order: lost_source(order.task.source), limit)
    return next(run([_Order(task, file, form, strict)], job, 1))


def _whatever_happens(order: _Order) -> Outcome:
    return whatever_happens(order.task.source, lambda: _built(order))


def _built(order: _Order) -> Outcome:
    from sopdoc.pipeline import render  # only who draws pays for it

    source = order.task.source
    rendered = render(source, (order.form,), order.task.project, order.strict)
    if has_errors(rendered.diagnostics + rendered.shared):
        return Outcome(source, (), rendered.diagnostics, rendered.shared)
    write_whole(order.file, _only(rendered, order.file), _("choose another file or folder with --output"))
    return Outcome(source, (order.file,), rendered.diagnostics, rendered.shared)


def _only(rendered: Rendered, file: Path) -> bytes:
    """Return the bytes of the one output; raise InputOutputError where there are several, a page each."""
    if len(rendered.outputs) == 1:
        return rendered.outputs[0].data
    message = _("{count} pages can't be written as the one file {path}").format(count=len(rendered.outputs), path=file)
    raise InputOutputError(message, _("name a folder with --output"))
