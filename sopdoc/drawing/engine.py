"""Find the Graphviz that draws: two engines behind one function."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol, TypeVar

from sopdoc.drawing.library import PygraphvizEngine
from sopdoc.drawing.program import NeatoEngine, install_hint
from sopdoc.errors import MissingToolError
from sopdoc.messages import _

VARIABLE = "SOPDOC_ENGINE"
"""The environment variable that forces an engine: ``neato`` or ``pygraphviz``."""
_TRIAL = 'digraph{n0[shape=box label="" pos="0,0"]}\n'

Answer = TypeVar("Answer")


class Engine(Protocol):
    """Something that lays nothing out, but draws DOT with pinned places."""

    def render(self, dot: str) -> bytes:
        """Return the drawing of one graph as Graphviz's JSON; raises MissingToolError."""
        ...

    def describe(self) -> str:
        """Return its name and version, as ``neato 2.43.0``; raises MissingToolError."""
        ...


_ENGINES: dict[str, Callable[[], Engine]] = {"neato": NeatoEngine, "pygraphviz": PygraphvizEngine}
"""In the order they are tried."""


class FirstWorking:
    """An engine that is the first of some that works; one that failed isn't asked again.

    So nothing is drawn to try an engine, and what hangs is waited for once.
    """

    def __init__(self, engines: Sequence[Engine]) -> None:
        self._left = tuple(engines)
        self._is_choice = len(engines) > 1
        self._fault = MissingToolError(_("Graphviz is needed to draw flowcharts, and is not installed"), install_hint())

    def render(self, dot: str) -> bytes:
        """Return the drawing of one graph as Graphviz's JSON; raises MissingToolError."""
        return self._ask(lambda engine: engine.render(dot))

    def describe(self) -> str:
        """Return the name and version of the engine that draws; raises MissingToolError."""
        return self._ask(lambda engine: engine.describe())

    def _ask(self, question: Callable[[Engine], Answer]) -> Answer:
        for engine in self._left:
            try:
                return question(engine)
            except MissingToolError as fault:
                self._left = tuple(other for other in self._left if other is not engine)
                self._fault = self._fault if self._is_choice else fault
        raise self._fault.with_traceback(None)


def open_engine(name: str | None = None) -> Engine:
    """Return the engine called ``neato`` or ``pygraphviz``, the same one at each call.

    Without a name the variable `VARIABLE` decides, and without that the program draws where it works, else the
    library. Raises MissingToolError for an unknown name; the engine raises it where it can't draw.
    """
    return _open(name or os.environ.get(VARIABLE) or "")


@cache
def _open(name: str) -> Engine:
    if name and name not in _ENGINES:
        raise MissingToolError(
            _("there is no drawing engine {name!r}").format(name=name),
            _("set {variable} to one of: {names}").format(variable=VARIABLE, names=", ".join(_ENGINES)),
        )
    return FirstWorking([make() for key, make in _ENGINES.items() if name in ("", key)])


def try_engine() -> str:
    """Have the engine draw, and return what it is; raises MissingToolError."""
    engine = open_engine()
    engine.render(_TRIAL)
    return engine.describe()
