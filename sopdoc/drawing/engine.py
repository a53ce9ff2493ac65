"""Find the Graphviz that draws: two engines behind one function."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from typing import Protocol

from sopdoc.drawing.library import PygraphvizEngine
from sopdoc.drawing.program import NeatoEngine, install_hint
from sopdoc.errors import MissingToolError
from sopdoc.messages import _

VARIABLE = "SOPDOC_ENGINE"
"""The environment variable that forces an engine: ``neato`` or ``pygraphviz``."""
_TRIAL = 'digraph{n0[shape=box label="" pos="0,0"]}\n'


class Engine(Protocol):
    """Something that lays nothing out, but draws DOT with pinned places."""

    name: str

    def render(self, dot: str) -> bytes:
        """Return the drawing of one graph as Graphviz's JSON; raises MissingToolError."""
        ...

    def version(self) -> str:
        """Return what it is, for a person; raises MissingToolError."""
        ...


_ENGINES: dict[str, Callable[[], Engine]] = {"neato": NeatoEngine, "pygraphviz": PygraphvizEngine}
"""In the order they are tried."""


def open_engine(name: str | None = None) -> Engine:
    """Return the engine called ``neato`` or ``pygraphviz``, the same one at each call.

    Without a name the variable `VARIABLE` decides, and without that the program is taken where it works, else the
    library. Raises MissingToolError, with the command that installs Graphviz.
    """
    name = name or os.environ.get(VARIABLE) or None
    return _open_named(name) if name else _open_any()


def _open_named(name: str) -> Engine:
    found = _tried(name)
    if isinstance(found, MissingToolError):
        raise found.with_traceback(None)
    return found


@cache
def _tried(name: str) -> Engine | MissingToolError:
    """Return an engine that has drawn, or why it can't: what doesn't answer is waited for once only."""
    if name not in _ENGINES:
        return MissingToolError(
            _("there is no drawing engine {name!r}").format(name=name),
            _("set {variable} to one of: {names}").format(variable=VARIABLE, names=", ".join(_ENGINES)),
        )
    try:
        engine = _ENGINES[name]()
        engine.render(_TRIAL)
    except MissingToolError as fault:
        return fault
    return engine


@cache
def _open_any() -> Engine:
    for name in _ENGINES:
        try:
            return _open_named(name)
        except MissingToolError:
            continue
    raise MissingToolError(_("Graphviz is needed to draw flowcharts, and is not installed"), install_hint())


def describe_engine() -> str:
    """Return the engine in use and its version, as ``neato 2.43.0``; raises MissingToolError."""
    engine = open_engine()
    return f"{engine.name} {engine.version()}"
