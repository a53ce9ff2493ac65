from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sopdoc.drawing import engine as engine_module
from sopdoc.drawing.answer import Drawing, read_drawing
from sopdoc.drawing.dot import Sketch, sketch_page, write_dot
from sopdoc.drawing.engine import Engine, describe_engine, open_engine
from sopdoc.drawing.library import PygraphvizEngine
from sopdoc.drawing.program import NeatoEngine
from sopdoc.drawing.stencils import Stencils
from sopdoc.errors import MissingToolError
from tests.drawing.engines import NAMES, engine_or_skip
from tests.painters.pages import flowchart_page, random_page

SKETCH = Stencils().missing([sketch_page(flowchart_page())])
LARGE = Stencils().missing([sketch_page(random_page(1, 1500))])
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="makes a program out of a shell script")


@pytest.fixture
def _forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let nothing be remembered of engines that were opened before."""
    monkeypatch.delenv("SOPDOC_ENGINE", raising=False)
    engine_module._open.cache_clear()
    yield
    engine_module._open.cache_clear()


def draw(engine: Engine, sketch: Sketch = SKETCH) -> Drawing:
    """Have an engine draw, and make sure that it did."""
    return read_drawing(engine.render(write_dot(sketch)), sketch)


def install_program(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make ``script`` the only Graphviz on the path."""
    program = folder / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_larger_than_any_pipe_comes_through(name: str) -> None:
    engine = engine_or_skip(name)
    before = draw(engine)
    assert len(write_dot(LARGE)) > 1 << 16
    drawing = draw(engine, LARGE)
    assert (len(drawing.outlines), len(drawing.heads)) == (len(LARGE.nodes), len(LARGE.edges))
    assert draw(engine) == before


@needs_posix
def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, f"echo $$ > {tmp_path / 'pid'}; exec /bin/sleep 60", monkeypatch)
    with pytest.raises(MissingToolError, match=r"did not answer within 0\.5 seconds") as caught:
        draw(NeatoEngine(limit=0.5))
    assert caught.value.hint == "set SOPDOC_ENGINE=pygraphviz to do without it"
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


@needs_posix
@pytest.mark.usefixtures("_forgotten")
def test_a_program_that_does_not_work_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, f"echo x >> {tmp_path / 'starts'}; exit 3", monkeypatch)
    for _time in range(3):
        with pytest.raises(MissingToolError, match="ends as soon as it is asked to draw"):
            draw(open_engine("neato"))
    assert (tmp_path / "starts").read_text() == "x\n"


@needs_posix
def test_a_program_that_dies_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, "exit 3", monkeypatch)
    with pytest.raises(MissingToolError, match="ends as soon as it is asked to draw") as caught:
        draw(NeatoEngine())
    assert "graphviz" in caught.value.hint.lower()


@needs_posix
@pytest.mark.usefixtures("_forgotten")
def test_the_library_serves_where_the_program_does_not_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine_or_skip("pygraphviz")
    install_program(tmp_path, "exit 3", monkeypatch)
    assert open_engine().name == "neato"
    assert draw(open_engine()) == draw(PygraphvizEngine())
    assert open_engine().name == "pygraphviz"
    assert describe_engine().startswith("pygraphviz ")


@pytest.mark.usefixtures("_forgotten")
def test_without_any_graphviz_the_command_that_installs_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    for _time in range(2):
        with pytest.raises(MissingToolError, match="Graphviz is needed") as caught:
            draw(open_engine())
        assert "graphviz" in caught.value.hint.lower()
    with pytest.raises(MissingToolError, match="Graphviz is needed"):
        describe_engine()


@pytest.mark.usefixtures("_forgotten")
@pytest.mark.parametrize("name", NAMES)
def test_the_environment_forces_an_engine(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine_or_skip(name)
    monkeypatch.setenv("SOPDOC_ENGINE", name)
    assert open_engine().name == name
    assert open_engine() is open_engine()


@pytest.mark.usefixtures("_forgotten")
def test_an_unknown_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOPDOC_ENGINE", "twopi")
    with pytest.raises(MissingToolError, match="no drawing engine 'twopi'") as caught:
        open_engine()
    assert caught.value.hint == "set SOPDOC_ENGINE to one of: neato, pygraphviz"


@pytest.mark.parametrize("name", NAMES)
def test_a_version_is_told(name: str) -> None:
    assert engine_or_skip(name).version()[0].isdigit()


def test_the_library_keeps_its_warnings_to_itself(capfd: pytest.CaptureFixture[str]) -> None:
    engine_or_skip("pygraphviz")
    PygraphvizEngine().render('digraph{n0[shape=nosuchshape label="" pos="0,0"]}\n')
    with pytest.raises(MissingToolError):
        PygraphvizEngine().render("digraph{n0[")
    assert capfd.readouterr() == ("", "")
