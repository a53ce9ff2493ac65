"""The engine that is a program of its own: Graphviz as the user installed it, started for each drawing."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from os import PathLike

from graphviz import DOT_BINARY, ExecutableNotFound
from graphviz.backend.dot_command import command
from graphviz.backend.execute import run_check

from sopdoc.errors import MissingToolError
from sopdoc.messages import _

_DRAW = command("neato", "json", neato_no_op=2)
"""Draw what has its place already, without laying anything out."""
_TELL = (DOT_BINARY, "-V")
_VERSION = re.compile(rb"version (\d+(?:\.\d+)*)")
TIME_LIMIT = 10.0
"""Seconds that a drawing may take."""


def install_hint() -> str:
    """Return the command that installs Graphviz here."""
    if sys.platform == "win32":
        return "winget install Graphviz.Graphviz"
    if sys.platform == "darwin":
        return "brew install graphviz"
    return "sudo apt-get install graphviz"


class NeatoEngine:
    """Draw with the installed program."""

    def __init__(self, limit: float = TIME_LIMIT) -> None:
        self._limit = limit

    def render(self, dot: str) -> bytes:
        """Return the drawing as JSON; raises MissingToolError when the program isn't there, fails or hangs."""
        return self._run(_DRAW, dot.encode("ascii")).stdout

    def describe(self) -> str:
        """Return Graphviz's version, as ``neato 2.43.0``; raises MissingToolError."""
        told = _VERSION.search(self._run(_TELL).stderr)
        return f"neato {told.group(1).decode() if told else '?'}"

    def _run(self, command: Sequence[str | PathLike[str]], data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run the program as `graphviz.pipe` does, which has no time limit."""
        try:
            return run_check(command, input=data, capture_output=True, quiet=True, timeout=self._limit)  # type: ignore[no-any-return]
        except subprocess.TimeoutExpired as fault:
            message = _("Graphviz did not answer within {seconds:g} seconds").format(seconds=self._limit)
            raise MissingToolError(message, _("set SOPDOC_ENGINE=pygraphviz to do without it")) from fault
        except subprocess.CalledProcessError as fault:
            raise MissingToolError(_("Graphviz ends as soon as it is asked to draw"), install_hint()) from fault
        except (ExecutableNotFound, OSError) as fault:
            raise MissingToolError(_("Graphviz is not installed"), install_hint()) from fault
