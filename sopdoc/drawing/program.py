"""The engine that keeps the program ``neato`` running: a drawing takes a millisecond, where a start costs twelve.

The program reads a whole graph before it answers, so neither side ever waits for the other with a full pipe. A watchdog
ends a program that doesn't answer.
"""

from __future__ import annotations

import atexit
import os
import re
import subprocess
import sys
import threading
import time
from io import BufferedReader
from typing import IO, cast

from sopdoc.errors import MissingToolError
from sopdoc.messages import _

_COMMAND = ("dot", "-Kneato", "-Tjson", "-n2")
"""Draw what has its place already, without laying anything out."""
TIME_LIMIT = 10.0
"""Seconds that a drawing may take."""
_LOOKS = 10
"""How often the watchdog looks within the time limit."""
_TRIES = 2
_CHUNK = 1 << 16
_LAST_LINE = re.compile(rb"\n}\r?\n")
"""Only an answer's last brace stands at the start of a line."""
_LONGEST_LAST_LINE = 4
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def install_hint() -> str:
    """Return the command that installs Graphviz here."""
    if sys.platform == "win32":
        return "winget install Graphviz.Graphviz"
    if sys.platform == "darwin":
        return "brew install graphviz"
    return "sudo apt-get install graphviz"


class _Running:
    """One process of the program, used by one process of ours."""

    def __init__(self, limit: float) -> None:
        self.pid = os.getpid()
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )
        self._input = cast("IO[bytes]", self._process.stdin)
        self._output = cast("BufferedReader", self._process.stdout)
        self._asked_at: float | None = None
        self._late = False
        self._closed = threading.Event()
        threading.Thread(target=self._watch, args=(limit,), daemon=True).start()

    def draw(self, graph: bytes) -> bytes:
        """Return the drawing of a graph.

        Raises EOFError when the program ends, TimeoutError when it is too slow.
        """
        with self._lock:
            self._asked_at = time.monotonic()
            try:
                self._input.write(graph)
                self._input.flush()
                return self._read_answer()
            except (OSError, ValueError, EOFError) as fault:  # ValueError: another thread has closed the pipes
                raise (TimeoutError if self._late else EOFError) from fault
            finally:
                self._asked_at = None

    def _watch(self, limit: float) -> None:
        """End the program when an answer takes too long; one thread serves all pages, since starting one takes long."""
        while not self._closed.wait(limit / _LOOKS):
            asked_at = self._asked_at
            if asked_at is not None and time.monotonic() - asked_at > limit:
                self._late = True
                self._process.kill()
                return

    def _read_answer(self) -> bytes:
        read, searched = b"", 0
        while not _LAST_LINE.search(read, searched):
            part = self._output.read1(_CHUNK)
            if not part:
                raise EOFError
            searched = max(len(read) - _LONGEST_LAST_LINE, 0)
            read += part
        return read

    def close(self) -> None:
        """End the program."""
        self._closed.set()
        self._process.kill()
        self._process.wait()
        self._close_pipes()

    def forget(self) -> None:
        """Let go of a program that belongs to the process we were forked from."""
        self._close_pipes()
        self._process.returncode = 0  # else subprocess warns of a child that isn't ours

    def _close_pipes(self) -> None:
        for pipe in (self._input, self._output):
            try:
                pipe.close()
            except OSError:
                continue  # what was not yet written has no reader any more


class NeatoEngine:
    """Draw with the installed program; it is started when first needed, and again when it has ended.

    After a fork the child starts a program of its own.
    """

    name = "neato"

    def __init__(self, limit: float = TIME_LIMIT) -> None:
        self._limit = limit
        self._running: _Running | None = None
        atexit.register(self.close)

    def render(self, dot: str) -> bytes:
        """Return the drawing as JSON; raises MissingToolError when the program isn't there, dies or hangs."""
        graph = dot.encode("ascii")
        for _again in range(_TRIES):
            running = self._start()
            try:
                return running.draw(graph)
            except EOFError:
                self._end(running)
            except TimeoutError as fault:
                self._end(running)
                message = _("Graphviz did not answer within {seconds:g} seconds").format(seconds=self._limit)
                raise MissingToolError(message, _("set SOPDOC_ENGINE=pygraphviz to do without it")) from fault
        raise MissingToolError(_("Graphviz ends as soon as it is asked to draw"), install_hint())

    def _start(self) -> _Running:
        running = self._running
        if running is not None and running.pid == os.getpid():
            return running
        if running is not None:
            running.forget()
        try:
            self._running = _Running(self._limit)
        except OSError as fault:
            raise MissingToolError(_("Graphviz is not installed"), install_hint()) from fault
        return self._running

    def _end(self, running: _Running) -> None:
        """End a program, unless that was done and another one runs."""
        if running is self._running:
            self.close()

    def close(self) -> None:
        """End the program, if it was started by this process."""
        running, self._running = self._running, None
        if running is not None and running.pid == os.getpid():
            running.close()

    def version(self) -> str:
        """Return Graphviz's version, as ``2.43.0``; raises MissingToolError."""
        import graphviz

        try:
            return ".".join(str(part) for part in graphviz.version())
        except (graphviz.ExecutableNotFound, subprocess.SubprocessError, RuntimeError, OSError) as fault:
            raise MissingToolError(_("Graphviz is not installed"), install_hint()) from fault
