from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.drawing import engine as engine_module
from sopdoc.drawing.draw import Inks, draw_pages
from sopdoc.drawing.engine import describe_engine, open_engine
from sopdoc.drawing.library import PygraphvizEngine
from sopdoc.drawing.program import _AHEAD, NeatoEngine, _Graph, _Running
from sopdoc.errors import MissingToolError
from tests.drawing.engines import NAMES, engine_or_skip
from tests.painters.pages import flowchart_page, random_page

PAGES = (flowchart_page(),)
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="makes a program out of a shell script")


@pytest.fixture
def _forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let nothing be remembered of engines that were opened before."""
    monkeypatch.delenv("SOPDOC_ENGINE", raising=False)
    for remembered in (engine_module._open_named, engine_module._open_any):
        remembered.cache_clear()
    yield
    for remembered in (engine_module._open_named, engine_module._open_any):
        remembered.cache_clear()


@pytest.fixture
def neato() -> Iterator[NeatoEngine]:
    engine_or_skip("neato")
    engine = NeatoEngine()
    yield engine
    engine.close()


class Pipe:
    """Something to write to."""

    def __init__(self, written: list[bytes]) -> None:
        self.write = written.append

    def flush(self) -> None:
        pass


def install_program(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make ``script`` the only Graphviz on the path."""
    program = folder / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_a_program_that_was_killed_is_started_again(neato: NeatoEngine) -> None:
    before = draw_pages(PAGES, neato)
    running = neato._running
    assert running is not None
    running._process.kill()
    running._process.wait()
    assert draw_pages(PAGES, neato) == before
    assert neato._running is not running


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", [3, 120])
def test_pages_sent_ahead_come_back_in_their_order(name: str, count: int) -> None:
    pages = tuple(random_page(seed, count) for seed in range(5)) + PAGES
    engine = engine_or_skip(name)
    assert draw_pages(pages, engine) == tuple(draw_pages((page,), engine)[0] for page in pages)


@given(st.lists(st.integers(0, 3000), min_size=1, max_size=8))
def test_what_is_sent_ahead_of_an_answer_fits_into_the_least_pipe(lengths: list[int]) -> None:
    graphs = [_Graph(b" " * length) for length in lengths]
    written: list[bytes] = []
    running = object.__new__(_Running)
    running._waiting, running._sent, running._input = deque(graphs), deque(), Pipe(written)  # type: ignore[assignment]
    while running._waiting or running._sent:
        running._fill()
        assert sum(len(graph.text) for graph in list(running._sent)[1:]) <= _AHEAD
        running._sent.popleft()
    assert written == [graph.text for graph in graphs]


def test_drawings_that_nobody_asked_for_are_in_nobodys_way(neato: NeatoEngine) -> None:
    before = draw_pages(PAGES, neato)
    for _time in range(20):
        Inks((flowchart_page(2), random_page(1, 100)), neato)
    assert draw_pages(PAGES, neato) == before


def test_a_program_that_was_killed_with_drawings_unread_is_started_again(neato: NeatoEngine) -> None:
    pages = tuple(random_page(seed, 40) for seed in range(6))
    before = draw_pages(pages, neato)
    inks = iter(Inks(pages, neato))
    first = next(inks)
    running = neato._running
    assert running is not None
    running._process.kill()
    running._process.wait()
    assert (first, *inks) == before


def test_inks_can_be_gone_through_twice(neato: NeatoEngine) -> None:
    inks = Inks((flowchart_page(), *PAGES), neato)
    assert tuple(inks) == tuple(inks) == draw_pages((flowchart_page(), *PAGES), neato)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_forked_process_has_a_program_of_its_own(neato: NeatoEngine) -> None:
    before = draw_pages(PAGES, neato)
    child = os.fork()
    if child == 0:
        same = draw_pages(PAGES, neato) == before
        neato.close()
        os._exit(0 if same else 1)
    _pid, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert draw_pages(PAGES, neato) == before


@needs_posix
def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, "exec /bin/sleep 60", monkeypatch)
    engine = NeatoEngine(limit=0.2)
    with pytest.raises(MissingToolError, match=r"did not answer within 0\.2 seconds"):
        draw_pages(PAGES, engine)
    assert engine._running is None


@needs_posix
def test_a_program_that_dies_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, "exit 3", monkeypatch)
    with pytest.raises(MissingToolError, match="ends as soon as it is asked to draw") as caught:
        draw_pages(PAGES, NeatoEngine())
    assert "graphviz" in caught.value.hint.lower()


@needs_posix
@pytest.mark.usefixtures("_forgotten")
def test_the_library_serves_where_the_program_does_not_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine_or_skip("pygraphviz")
    install_program(tmp_path, "exit 3", monkeypatch)
    assert open_engine().name == "pygraphviz"
    assert describe_engine().startswith("pygraphviz ")


@pytest.mark.usefixtures("_forgotten")
def test_without_any_graphviz_the_command_that_installs_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    with pytest.raises(MissingToolError, match="Graphviz is needed") as caught:
        open_engine()
    assert "graphviz" in caught.value.hint.lower()


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
