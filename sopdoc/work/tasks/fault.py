"""Whatever goes wrong with one document, as a value: it must not cost the others anything."""

from __future__ import annotations

import traceback
from pathlib import Path

from sopdoc.errors import SopdocError
from sopdoc.messages import _
from sopdoc.work.tasks.outcome import Exit, Failure, failure_of
from sopdoc.work.tasks.sources import unreadable


def failure_from(fault: Exception, source: Path) -> Failure:
    """Turn any exception that a source's work ended with into what is told of it."""
    if isinstance(fault, SopdocError):
        return failure_of(fault, source)
    if isinstance(fault, OSError):
        return failure_of(unreadable(fault, source), source)
    if isinstance(fault, MemoryError):
        return Failure(Exit.ENVIRONMENT, _("{path} needs more memory").format(path=source))
    return _internal(fault, source)


def failure_of_reading(source: Path) -> Failure:
    """Say that a source took too long to be read, or killed the process that was reading it."""
    message = _("{path} can't be looked at: it took too long, or the process that was reading it died")
    hint = _("give it more time with --timeout, or make it smaller; the other sources are not affected")
    return Failure(Exit.FAULTS, message.format(path=source), hint)


def _internal(fault: Exception, source: Path) -> Failure:
    message = _("internal error: {path}: {kind}: {fault}").format(path=source, kind=type(fault).__name__, fault=fault)
    hint = _("the fault is sopdoc's; please report it with the source and what SOPDOC_DEBUG=1 shows")
    trace = "".join(traceback.format_exception(fault))
    return Failure(Exit.FAULTS, message, hint, trace=trace)
