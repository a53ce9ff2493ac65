"""The engines that are there, for tests that need one or both."""

from __future__ import annotations

import pytest

from sopdoc.drawing.engine import Engine, open_engine
from sopdoc.errors import MissingToolError

NAMES = ("neato", "pygraphviz")


def engine_or_skip(name: str) -> Engine:
    engine = open_engine(name)
    try:
        engine.describe()
    except MissingToolError as fault:
        pytest.skip(f"{name}: {fault}")
    return engine
