"""What may be wrong with engines, and what is said when none of them draws."""

from __future__ import annotations

from collections.abc import Sequence

from sopdoc.errors import MissingToolError, SopdocError
from sopdoc.messages import _
from sopdoc.shell import pip_command


class NoEngineError(MissingToolError):
    """An engine isn't installed; the hint is the command that installs it."""


class DrawingError(SopdocError):
    """Graphviz drew something else than it was asked to."""


def fault_of(faults: Sequence[SopdocError]) -> SopdocError:
    """Return what is to be told of engines none of which draws, in the order they were tried.

    What is installed and doesn't draw is told of before what isn't there. Where there was a choice, choosing another
    is no remedy: installing one that isn't there is, else the library anew.
    """
    first, *others = sorted(faults, key=lambda fault: isinstance(fault, NoEngineError))
    if not others:
        return first
    absent = [fault.hint for fault in faults if isinstance(fault, NoEngineError)]
    if isinstance(first, NoEngineError):
        return NoEngineError(_("Graphviz is needed to draw flowcharts, and is not installed"), absent[0])
    return type(first)(first.message, absent[0] if absent else pip_command("--force-reinstall", "pygraphviz"))
