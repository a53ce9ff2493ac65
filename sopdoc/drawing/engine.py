"""Find the Graphviz that draws: two engines behind one function."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol, TypeVar

from sopdoc.drawing.answer import Drawing, read_drawing
from sopdoc.drawing.dot import write_dot
from sopdoc.drawing.fault import DrawingError, fault_of
from sopdoc.drawing.library import PygraphvizEngine
from sopdoc.drawing.program import NeatoEngine
from sopdoc.drawing.sketch import Figure, Head, Pieces
from sopdoc.errors import MissingToolError, SopdocError
from sopdoc.layout.page import Shape
from sopdoc.messages import _

VARIABLE = "SOPDOC_ENGINE"
"""The environment variable that forces an engine: ``neato`` or ``pygraphviz``."""
_TRIAL = Pieces((Figure(Shape.PROCESS, 720, 360),), (Head((0, -100), 80),))
"""A box and an arrowhead: an engine works that draws these as they are asked for."""

Answer = TypeVar("Answer")


class Engine(Protocol):
    """Something that lays nothing out, but draws DOT with pinned places."""

    @property
    def remedy(self) -> str:
        """What to do where it is installed, and doesn't draw what it is asked to."""
        ...

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

    So nothing is drawn to try an engine, and what hangs is waited for once. What can't be read is the engine's fault
    where another draws the same, else it may be the drawing's: then each is asked for the next one.
    """

    def __init__(self, engines: Sequence[Engine]) -> None:
        self._engines = tuple(engines)
        self._broken: dict[Engine, SopdocError] = {}

    def draw(self, pieces: Pieces) -> Drawing:
        """Return what was drawn of pieces; raises MissingToolError, and DrawingError where it can't be read."""
        dot = write_dot(pieces)
        return self._ask(lambda engine: _read(engine, engine.render(dot), pieces))

    def describe(self) -> str:
        """Return the name and version of the engine that draws; raises MissingToolError."""
        return self._ask(lambda engine: engine.describe())

    def _ask(self, question: Callable[[Engine], Answer]) -> Answer:
        faults: dict[Engine, SopdocError] = {}
        for engine in self._engines:
            if engine in self._broken:
                faults[engine] = self._broken[engine]
                continue
            try:
                answer = question(engine)
            except (MissingToolError, DrawingError) as fault:
                faults[engine] = type(fault)(fault.message, fault.hint)  # without the frames, which hold the answer
            else:
                self._broken.update(faults)
                return answer
        self._broken.update((engine, fault) for engine, fault in faults.items() if isinstance(fault, MissingToolError))
        raise fault_of(tuple(faults.values())).with_traceback(None)


def _read(engine: Engine, answer: bytes, pieces: Pieces) -> Drawing:
    try:
        return read_drawing(answer, pieces)
    except DrawingError as fault:
        raise DrawingError(fault.message, engine.remedy) from fault


def open_engine(name: str | None = None) -> FirstWorking:
    """Return the engine called ``neato`` or ``pygraphviz``, the same one at each call.

    Without a name the variable `VARIABLE` decides, and without that the program draws where it works, else the
    library. Raises MissingToolError for an unknown name; the engine raises it where it can't draw.
    """
    return _open(name or os.environ.get(VARIABLE) or "")


@cache
def _open(name: str) -> FirstWorking:
    if name and name not in _ENGINES:
        raise MissingToolError(
            _("there is no drawing engine {name!r}").format(name=name),
            _("set {variable} to one of: {names}").format(variable=VARIABLE, names=", ".join(_ENGINES)),
        )
    return FirstWorking([make() for key, make in _ENGINES.items() if name in ("", key)])


def try_engine() -> str:
    """Have the engine draw, read what it drew, and return what it is; raises MissingToolError where it doesn't work."""
    engine = open_engine()
    try:
        engine.draw(_TRIAL)
    except DrawingError as fault:
        raise MissingToolError(fault.message, fault.hint) from fault
    return engine.describe()
