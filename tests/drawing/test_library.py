from __future__ import annotations

import re
import sys

import pytest

from sopdoc.drawing.library import PygraphvizEngine
from sopdoc.errors import MissingToolError
from tests.drawing.engines import engine_or_skip


def test_what_it_complains_of_is_not_shown(capfd: pytest.CaptureFixture[str]) -> None:
    engine_or_skip("pygraphviz")
    PygraphvizEngine().render('digraph{n0[shape=nosuchshape label="" pos="0,0"]}\n')
    with pytest.raises(MissingToolError):
        PygraphvizEngine().render("digraph{n0[")
    assert capfd.readouterr() == ("", "")


def test_its_versions_are_told() -> None:
    assert re.fullmatch(r"pygraphviz [\d.]+ \(Graphviz [\d.]+\)", engine_or_skip("pygraphviz").describe())


def test_without_it_the_command_that_installs_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    with pytest.raises(MissingToolError, match="pygraphviz is not installed") as caught:
        PygraphvizEngine().render("digraph{}")
    assert "pygraphviz" in caught.value.hint
