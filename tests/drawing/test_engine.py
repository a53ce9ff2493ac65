from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sopdoc.drawing import engine as engine_module
from sopdoc.drawing.dot import write_dot
from sopdoc.drawing.engine import FirstWorking, open_engine, try_engine
from sopdoc.drawing.fault import DrawingError
from sopdoc.drawing.library import PygraphvizEngine
from sopdoc.drawing.program import NeatoEngine
from sopdoc.errors import MissingToolError
from tests.drawing.engines import NAMES, engine_or_skip
from tests.drawing.pieces import draw, install_program, needs_posix, pieces_of
from tests.painters.pages import random_page

LARGE = pieces_of(random_page(1, 1500))


@pytest.fixture
def _forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let nothing be remembered of engines that were opened before."""
    monkeypatch.delenv("SOPDOC_ENGINE", raising=False)
    engine_module._open.cache_clear()
    yield
    engine_module._open.cache_clear()


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_larger_than_any_pipe_comes_through(name: str) -> None:
    engine = engine_or_skip(name)
    before = draw(engine)
    assert len(write_dot(LARGE)) > 1 << 16
    drawing = draw(engine, LARGE)
    assert (tuple(drawing.outlines), tuple(drawing.heads)) == (LARGE.figures, LARGE.heads)
    assert draw(engine) == before


@needs_posix
@pytest.mark.usefixtures("_forgotten")
def test_a_program_that_does_not_work_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, f"echo x >> {tmp_path / 'starts'}; exit 3", monkeypatch)
    for _time in range(3):
        with pytest.raises(MissingToolError, match="ends as soon as it is asked to draw"):
            draw(open_engine("neato"))
    assert (tmp_path / "starts").read_text() == "x\n"


@needs_posix
def test_what_hangs_is_waited_for_once_and_the_next_engine_draws(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine_or_skip("pygraphviz")
    install_program(tmp_path, f"echo x >> {tmp_path / 'starts'}; exec /bin/sleep 60", monkeypatch)
    engine = FirstWorking([NeatoEngine(limit=0.5), PygraphvizEngine()])
    assert draw(engine) == draw(engine) == draw(PygraphvizEngine())
    assert (tmp_path / "starts").read_text() == "x\n"


@needs_posix
@pytest.mark.usefixtures("_forgotten")
def test_the_library_serves_where_the_program_does_not_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine_or_skip("pygraphviz")
    install_program(tmp_path, 'test "$1" = -V || exit 3', monkeypatch)
    assert open_engine().describe() == "neato ?"
    assert draw(open_engine()) == draw(PygraphvizEngine())
    assert open_engine().describe().startswith("pygraphviz ")
    assert try_engine().startswith("pygraphviz ")


UNREADABLE = [
    "exit 0",
    "echo garbage",
    "echo '{}'",
    """echo '{"objects": [], "edges": []}'""",
    """while :; do echo '{"objects":['; done""",
]


@needs_posix
@pytest.mark.usefixtures("_forgotten")
@pytest.mark.parametrize("script", UNREADABLE)
def test_the_library_serves_where_the_programs_answer_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    engine_or_skip("pygraphviz")
    install_program(tmp_path, f"echo x >> {tmp_path / 'starts'}; {script}", monkeypatch)
    assert draw(open_engine()) == draw(open_engine()) == draw(PygraphvizEngine())
    assert (tmp_path / "starts").read_text() == "x\n"
    assert try_engine().startswith("pygraphviz ")


@needs_posix
@pytest.mark.usefixtures("_forgotten")
@pytest.mark.parametrize("script", UNREADABLE)
def test_an_answer_is_read_to_try_an_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    install_program(tmp_path, f'test "$1" = -V || {{ {script}; }}', monkeypatch)
    monkeypatch.setenv("SOPDOC_ENGINE", "neato")
    with pytest.raises(MissingToolError, match="Graphviz drew something else") as caught:
        try_engine()
    assert caught.value.hint == "set SOPDOC_ENGINE=pygraphviz to do without it"


@needs_posix
@pytest.mark.usefixtures("_forgotten")
def test_where_no_engine_draws_the_fault_is_told_of_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_program(tmp_path, "echo garbage", monkeypatch)
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    with pytest.raises(DrawingError, match="Graphviz drew something else") as caught:
        draw(open_engine())
    assert caught.value.hint == f"{sys.executable} -m pip install pygraphviz"


class Answering:
    """An engine that draws one time, and another time answers what is no drawing."""

    remedy = "mend it"

    def __init__(self) -> None:
        self.works = False

    def render(self, dot: str) -> bytes:
        return PygraphvizEngine().render(dot) if self.works else b"garbage"

    def describe(self) -> str:
        return "answering"


def test_an_engine_is_asked_again_where_it_may_be_the_drawing_that_is_at_fault() -> None:
    engine_or_skip("pygraphviz")
    one, other = Answering(), Answering()
    engine = FirstWorking([one, other])
    with pytest.raises(DrawingError):
        draw(engine)
    other.works = True
    assert draw(engine) == draw(PygraphvizEngine())
    one.works, other.works = True, False  # but one that another did better than isn't
    with pytest.raises(DrawingError):
        draw(engine)


@pytest.mark.usefixtures("_forgotten")
def test_without_any_graphviz_the_command_that_installs_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    for ask in (lambda: draw(open_engine()), open_engine().describe, try_engine):
        with pytest.raises(MissingToolError, match="Graphviz is needed") as caught:
            ask()
        assert "graphviz" in caught.value.hint.lower()


@pytest.mark.usefixtures("_forgotten")
@pytest.mark.parametrize("name", NAMES)
def test_the_environment_forces_an_engine(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine_or_skip(name)
    monkeypatch.setenv("SOPDOC_ENGINE", name)
    assert open_engine().describe().startswith(f"{name} ")
    assert open_engine() is open_engine()


@pytest.mark.usefixtures("_forgotten")
def test_an_unknown_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOPDOC_ENGINE", "twopi")
    with pytest.raises(MissingToolError, match="no drawing engine 'twopi'") as caught:
        open_engine()
    assert caught.value.hint == "set SOPDOC_ENGINE to one of: neato, pygraphviz"
