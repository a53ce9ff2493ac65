"""The engines that are there, for tests that need one or both."""

from __future__ import annotations

import pytest

from sopdoc.drawing.engine import Engine, FirstWorking, open_engine
from sopdoc.drawing.library import PygraphvizEngine
from sopdoc.drawing.program import NeatoEngine
from sopdoc.errors import MissingToolError

ENGINES: dict[str, type[Engine]] = {"neato": NeatoEngine, "pygraphviz": PygraphvizEngine}
NAMES = tuple(ENGINES)


def engine_or_skip(name: str) -> FirstWorking:
    engine = open_engine(name)
    try:
        engine.describe()
    except MissingToolError as fault:
        pytest.skip(f"{name}: {fault}")
    return engine


def render_or_skip(dot: str, name: str = "pygraphviz") -> bytes:
    """What an engine answers, as it stands."""
    engine_or_skip(name)
    return ENGINES[name]().render(dot)
