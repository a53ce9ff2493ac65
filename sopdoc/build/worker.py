"""Build one document, whatever happens."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass

from sopdoc.build.outcome import Exit, Failure, Outcome, failure_of
from sopdoc.build.plan import Task
from sopdoc.build.sources import unreadable
from sopdoc.build.write import DiskFullError, write_outputs
from sopdoc.errors import SopdocError
from sopdoc.messages import _
from sopdoc.pipeline import render
from sopdoc.source.diagnostic import has_errors


@dataclass(frozen=True, slots=True)
class Order:
    """A task and how it is to be done; it travels to worker processes."""

    task: Task
    formats: tuple[str, ...]
    force: bool = False
    strict: bool = False


Work = Callable[[Order], Outcome]


def fill(order: Order) -> Outcome:
    """Build a document and tell what became of it; no fault of a source or a tool gets out as an exception."""
    source = order.task.source
    try:
        return _build(order)
    except SopdocError as fault:
        return Outcome(source, failure=failure_of(fault, source))
    except OSError as fault:
        return Outcome(source, failure=failure_of(unreadable(fault, source), source))
    except MemoryError:
        return Outcome(source, failure=Failure(Exit.ENVIRONMENT, _("{path} needs more memory").format(path=source)))
    except Exception as fault:  # a fault of the program itself must not cost the other documents
        return Outcome(source, failure=_internal(order, fault))


def _build(order: Order) -> Outcome:
    task = order.task
    rendered = render(task.source, order.formats, task.project, order.strict)
    diagnostics = task.warnings + rendered.diagnostics
    if has_errors(diagnostics + rendered.shared):
        return Outcome(task.source, (), diagnostics, rendered.shared)
    written = write_outputs(task.target, rendered.outputs, force=order.force)
    failure = None
    if written.fault:
        failure = failure_of(written.fault, task.source, final=isinstance(written.fault, DiskFullError))
    return Outcome(task.source, written.files, diagnostics, rendered.shared, failure)


def _internal(order: Order, fault: Exception) -> Failure:
    message = _("internal error: {path}: {kind}: {fault}").format(
        path=order.task.source, kind=type(fault).__name__, fault=fault
    )
    hint = _("the fault is sopdoc's; please report it with the source and what SOPDOC_DEBUG=1 shows")
    return Failure(Exit.FAULTS, message, hint, trace=traceback.format_exc())
