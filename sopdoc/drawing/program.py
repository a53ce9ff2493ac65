"""The engine that is a program of its own: Graphviz as the user installed it, started for each drawing."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence

from graphviz.backend.dot_command import command

from sopdoc.drawing.fault import NoEngineError
from sopdoc.drawing.process import Limits, run_limited
from sopdoc.errors import MissingToolError
from sopdoc.messages import _

_PROGRAMS = ("dot", "neato")
"""One program under two names; an installation may have only one of them on the path."""
_DRAW = tuple(map(str, command("neato", "json", neato_no_op=2)[1:]))
"""Draw what has its place already, without laying anything out."""
_TELL = ("-V",)
_VERSION = re.compile(rb"version (\d+(?:\.\d+)*)")
TIME_LIMIT = 10.0
"""Seconds that a drawing may take."""
LARGEST = 8 << 20
"""Bytes that are read of a drawing; 1,500 different symbols are 1.4 million, a thousand documents have some twenty."""


def install_hint() -> str:
    """Return the command that installs Graphviz here."""
    if sys.platform == "win32":
        return "winget install Graphviz.Graphviz"
    if sys.platform == "darwin":
        return "brew install graphviz"
    return "sudo apt-get install graphviz"


class NeatoEngine:
    """Draw with the installed program."""

    @property
    def remedy(self) -> str:
        """What to do where the program is there and doesn't draw."""
        return _("set SOPDOC_ENGINE=pygraphviz to do without it")

    def __init__(self, limit: float = TIME_LIMIT) -> None:
        self._limits = Limits(limit, LARGEST)

    def render(self, dot: str) -> bytes:
        """Return the drawing as JSON; raises MissingToolError when the program isn't there, fails or hangs."""
        return self._run(_DRAW, dot.encode("ascii"))

    def describe(self) -> str:
        """Return Graphviz's version, as ``neato 2.43.0``; raises MissingToolError."""
        told = _VERSION.search(self._run(_TELL, complaints=subprocess.STDOUT))
        return f"neato {told.group(1).decode() if told else '?'}"

    def _run(self, options: Sequence[str], data: bytes = b"", *, complaints: int = subprocess.DEVNULL) -> bytes:
        program = _find()
        try:
            return run_limited((program, *options), data, self._limits, complaints=complaints)
        except subprocess.TimeoutExpired as fault:
            message = _("Graphviz ({program}) did not answer within {seconds:g} seconds")
            told = message.format(program=program, seconds=self._limits.seconds)
            raise MissingToolError(told, self.remedy) from fault
        except subprocess.CalledProcessError as fault:
            message = _("Graphviz ({program}) ends as soon as it is asked to draw")
            raise MissingToolError(message.format(program=program), self.remedy) from fault
        except OSError as fault:
            message = _("Graphviz ({program}) can't be started")
            raise MissingToolError(message.format(program=program), self.remedy) from fault


def _find() -> str:
    for name in _PROGRAMS:
        if found := shutil.which(name):
            return found
    raise NoEngineError(_("Graphviz is not installed"), install_hint())
