"""A program neither takes more time or memory than it is given, nor leaves anything behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from sopdoc.drawing.process import Limits, run_limited
from tests.drawing.pieces import needs_posix

pytestmark = needs_posix
AMPLE = Limits(60.0, 1 << 20)
SHORT = Limits(0.5, 1 << 20)


def shell(script: str) -> tuple[str, ...]:
    return ("/bin/sh", "-c", script)


class Held:
    """A place that processes write to: it tells whether one of them is still there."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self.path = path
        self.reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)

    def is_held(self) -> bool:
        try:
            return os.read(self.reader, 1) != b""
        except BlockingIOError:
            return True

    def is_left(self) -> bool:
        """Whether all are gone, which takes the system a moment."""
        until = monotonic() + 10
        while self.is_held() and monotonic() < until:
            sleep(0.01)
        return not self.is_held()


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Held]:
    held = Held(tmp_path / "held")
    yield held
    os.close(held.reader)


def test_the_answer_is_what_it_writes() -> None:
    assert run_limited(shell("cat; echo aside >&2"), b"text", AMPLE) == b"text"
    assert run_limited(shell("echo aside >&2"), b"", AMPLE, complaints=subprocess.STDOUT) == b"aside\n"


def test_what_a_pipe_cannot_hold_comes_through() -> None:
    data = bytes(range(256)) * 2000
    assert (
        run_limited(
            (sys.executable, "-c", "import shutil, sys; shutil.copyfileobj(sys.stdin.buffer, sys.stdout.buffer)"),
            data,
            AMPLE,
        )
        == data
    )
    assert run_limited(shell("echo unread"), data, AMPLE) == b"unread\n"


def test_an_endless_answer_is_cut_off_and_its_program_ended(held: Held) -> None:
    answer = run_limited(shell(f"exec 3>{held.path}; while :; do echo 12345678; done"), b"", Limits(60.0, 99_000))
    assert answer == b"12345678\n" * 11_000
    assert held.is_left()


def test_a_failure_is_told_of_also_after_an_answer() -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        run_limited(shell("echo answer; exit 3"), b"", AMPLE)
    assert caught.value.returncode == 3
    with pytest.raises(FileNotFoundError):
        run_limited(("/nowhere/dot",), b"", AMPLE)


@pytest.mark.parametrize("end", ["wait", "exit 0", "exec 1>&-; wait", "exec sleep 300"])
def test_what_it_started_ends_with_it_at_the_time_limit(held: Held, end: str) -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        run_limited(shell(f"sleep 300 3>{held.path} & {end}"), b"", SHORT)
    assert held.is_left()


def test_what_escaped_it_is_not_waited_for(held: Held, tmp_path: Path) -> None:
    escape = "import os, time; os.setsid(); open('pid', 'w').write(str(os.getpid())); time.sleep(300)"
    script = (
        f'cd "{tmp_path}"; "{sys.executable}" -c "{escape}" 3>{held.path} & while ! test -s pid; do :; done; exit 0'
    )
    with pytest.raises(subprocess.TimeoutExpired):
        run_limited(shell(script), b"", Limits(3.0, 100))
    assert held.is_held()
    os.kill(int((tmp_path / "pid").read_text()), 9)
    assert held.is_left()
