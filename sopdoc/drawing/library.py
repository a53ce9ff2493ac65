"""The engine that comes with ``pip install``: Graphviz's library inside the pygraphviz wheel."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sopdoc.drawing.fault import NoEngineError
from sopdoc.errors import MissingToolError
from sopdoc.messages import _
from sopdoc.shell import pip_command

_STDERR = 2


class PygraphvizEngine:
    """Draw in this process: about 1.5 milliseconds a drawing."""

    @property
    def remedy(self) -> str:
        """What to do where the library is there and doesn't draw."""
        return _("set SOPDOC_ENGINE=neato to do without it")

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def render(self, dot: str) -> bytes:
        """Return the drawing as JSON; raises MissingToolError when the library isn't there or fails."""
        library = _load()
        try:
            with self._lock, _silence():
                graph = library.AGraph(string=dot)
                try:
                    return bytes(graph.draw(prog="nop2", format="json"))
                finally:
                    graph.close()
        except (ValueError, OSError, RuntimeError, TypeError) as fault:
            raise MissingToolError(_("the library pygraphviz can't draw"), self.remedy) from fault

    def describe(self) -> str:
        """Return the versions, as ``pygraphviz 2.0.4 (Graphviz 14.1.5)``; raises MissingToolError."""
        library = _load()
        inner = library.graphviz
        parts = (inner.GRAPHVIZ_MAJOR_VERSION, inner.GRAPHVIZ_MINOR_VERSION, inner.GRAPHVIZ_PATCH_VERSION)
        return f"pygraphviz {library.__version__} (Graphviz {'.'.join(map(str, parts))})"


def _load() -> Any:  # noqa: ANN401 - pygraphviz has no types
    try:
        import pygraphviz
        import pygraphviz.graphviz
    except (ImportError, OSError) as fault:
        raise NoEngineError(_("the library pygraphviz is not installed"), pip_command("pygraphviz")) from fault
    return pygraphviz


@contextmanager
def _silence() -> Iterator[None]:
    """Keep what the C library writes to the standard error stream from the user."""
    try:
        kept = os.dup(_STDERR)
    except OSError:  # a program without a console has no such stream
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, _STDERR)
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nowhere)
