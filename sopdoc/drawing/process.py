"""Run a program that isn't trusted: for no longer than a limit, with no more read of it than a limit."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from threading import Thread
from time import monotonic
from typing import IO

from msgspec import Struct


class Limits(Struct, frozen=True):
    """How many seconds a program has to answer, and how many bytes of its answer are read."""

    seconds: float
    size: int


def run_limited(command: Sequence[str], data: bytes, limits: Limits, *, complaints: int = subprocess.DEVNULL) -> bytes:
    """Return what a program answers to data, cut off where it is longer than the limit.

    ``complaints`` is where its standard error stream goes, as `subprocess.Popen` takes it. Raises
    subprocess.TimeoutExpired, subprocess.CalledProcessError where it fails, and OSError where it can't be started.
    None of its own processes is left behind when it fails or hangs.
    """
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=complaints,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        return _answer(process, data, limits)
    finally:
        _end(process)


def _answer(process: subprocess.Popen[bytes], data: bytes, limits: Limits) -> bytes:
    """Talk to a program in threads that may be left: what it passed its pipes on to may hold them for ever."""
    answers: list[bytes] = []
    writer = Thread(target=_write, args=(process.stdin, data), daemon=True)
    reader = Thread(target=_read, args=(process.stdout, limits.size, answers), daemon=True)
    deadline = monotonic() + limits.seconds
    writer.start()
    reader.start()
    reader.join(limits.seconds)
    if not answers:
        raise subprocess.TimeoutExpired(process.args, limits.seconds)
    (answer,) = answers
    is_cut = len(answer) == limits.size
    if not is_cut and (code := process.wait(max(deadline - monotonic(), 0))):
        raise subprocess.CalledProcessError(code, process.args)
    return answer


def _write(pipe: IO[bytes], data: bytes) -> None:
    with suppress(OSError), pipe:  # a program may end without having read anything
        pipe.write(data)


def _read(pipe: IO[bytes], most: int, answers: list[bytes]) -> None:
    with pipe:
        answers.append(pipe.read(most))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program that isn't known to have ended, and all that it started."""
    if process.returncode is not None:
        return
    with suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
