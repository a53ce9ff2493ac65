"""How far a build is: a bar on a terminal that makes way for messages, else lines, or nothing."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sopdoc.cli.telling import progress as room
from sopdoc.cli.telling.progress import Progress, progress
from sopdoc.work.tasks.outcome import Exit, Failure, Outcome, State
from tests.cli.conftest import SOP, write

pty = pytest.importorskip("pty", reason="needs a system with terminals")
DONE = Outcome(Path("a.yaml"))
FAULTY = Outcome(Path("b.yaml"), failure=Failure(Exit.FAULTS, "wrong"))


class Screen(io.StringIO):
    """A terminal that takes only ASCII, unless it is told otherwise."""

    encoding = "ascii"

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let neither bar nor lines wait, and every document take a second."""
    times = iter(range(10_000))
    monkeypatch.setattr(room.time, "monotonic", lambda: float(next(times) // 2))
    monkeypatch.setattr(room, "_PAUSE", 0.0)
    monkeypatch.setattr(room, "_LINE_PAUSE", 0.0)
    monkeypatch.setenv("COLUMNS", "100")


def test_a_bar_grows_with_the_work_and_is_gone_at_the_end() -> None:
    screen = Screen()
    list(Progress(4, screen).over([DONE, FAULTY, DONE, DONE]))
    bars = [part for part in screen.getvalue().split("\r") if part.strip()]
    assert [bar.split(" ")[0] for bar in bars] == [
        "#" * 7 + "-" * 23,  # 30 × 1/4, cut
        "#" * 15 + "-" * 15,
        "#" * 22 + "-" * 8,
        "#" * 30,
    ]
    assert "3 of 4 documents" in bars[2]
    assert bars[2].rstrip().endswith("1 faulty")
    assert screen.getvalue().split("\r")[-2:] == [" " * len(bars[-1].rstrip()), ""]


def test_the_bar_makes_way_for_what_is_said() -> None:
    screen = Screen()
    for outcome in Progress(3, screen).over([DONE, FAULTY, DONE]):
        if outcome is FAULTY:
            screen.write("wrong\n")
    before = screen.getvalue().split("wrong\n")[0]
    assert re.search(r"\r +\r$", before)


def test_what_is_passed_by_or_left_over_does_not_count() -> None:
    screen = Screen()
    aside = [Outcome(Path("x"), state=state) for state in (State.PASSED_BY, State.ORPHAN, State.REMOVED)]
    list(Progress(2, screen).over([*aside, DONE]))
    assert "1 of 2 documents" in screen.getvalue()
    assert "2 of 2" not in screen.getvalue()


def test_elsewhere_each_tenth_of_many_documents_is_a_line() -> None:
    stream = io.StringIO()
    list(Progress(200, stream).over([DONE] * 200))
    lines = stream.getvalue().splitlines()
    assert [line.split(" ")[0] for line in lines] == [str(20 * tenth) for tenth in range(1, 11)]
    few = io.StringIO()
    list(Progress(99, few).over([DONE] * 99))
    assert few.getvalue() == ""


def test_nothing_is_shown_where_nothing_is_wanted_or_there_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert progress(10, quiet=True) is None
    monkeypatch.setattr(sys, "stderr", None)
    assert progress(10, quiet=False) is None


def test_a_real_terminal_sees_the_bar_and_then_the_summary(tmp_path: Path) -> None:
    for number in range(60):
        write(tmp_path / "sop_sources" / f"{number}.yaml", SOP.format(judul=number))
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "sopdoc", "build", "--format", "json", "--jobs", "2"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path.cwd()), "PYTHONIOENCODING": "utf-8"},
        stdout=slave,
        stderr=slave,
    )
    os.close(slave)
    seen = b""
    try:
        while part := os.read(master, 4096):
            seen += part
    except OSError:  # what a terminal says when its last program has ended
        pass
    os.close(master)
    assert process.wait() == 0
    text = seen.decode()
    assert re.search(r"\r█*░* ?[0-9]+ of 60 documents, [0-9]+/s, [0-9]+ s left, 0 faulty", text)
    assert text.split("\r")[-2].startswith("built 60 documents (60 files in output), 0 unchanged")
