"""What is told when no engine draws has a remedy that works."""

from __future__ import annotations

import sys

import pytest

from sopdoc.drawing.fault import DrawingError, NoEngineError, fault_of
from sopdoc.errors import MissingToolError, SopdocError

NO_PROGRAM, NO_LIBRARY = NoEngineError("no program", "apt"), NoEngineError("no library", "pip")
FAILS, UNREADABLE = MissingToolError("it fails", "choose another"), DrawingError("it is garbage", "choose another")
NEEDED = "Graphviz is needed to draw flowcharts, and is not installed"
ANEW = f"{sys.executable} -m pip install --force-reinstall pygraphviz"


@pytest.mark.parametrize(
    ("faults", "told"),
    [
        ((NO_PROGRAM,), NO_PROGRAM),
        ((FAILS,), FAILS),
        ((UNREADABLE,), UNREADABLE),
        ((NO_PROGRAM, NO_LIBRARY), NoEngineError(NEEDED, "apt")),
        ((FAILS, NO_LIBRARY), MissingToolError("it fails", "pip")),
        ((UNREADABLE, NO_LIBRARY), DrawingError("it is garbage", "pip")),
        ((NO_PROGRAM, FAILS), MissingToolError("it fails", "apt")),
        ((NO_PROGRAM, UNREADABLE), DrawingError("it is garbage", "apt")),
        ((UNREADABLE, FAILS), DrawingError("it is garbage", ANEW)),
        ((FAILS, UNREADABLE), MissingToolError("it fails", ANEW)),
    ],
)
def test_what_is_there_and_fails_is_told_of_with_what_can_be_done(
    faults: tuple[SopdocError, ...], told: SopdocError
) -> None:
    fault = fault_of(faults)
    assert (type(fault), fault.message, fault.hint) == (type(told), told.message, told.hint)
