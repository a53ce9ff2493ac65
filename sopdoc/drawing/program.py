"""The engine that keeps the program ``neato`` running: about a millisecond a page, where a start costs twelve.

Graphs are sent ahead, so that the program draws while this one does something else. The program reads a whole graph
before it answers, and what is sent ahead of that answer fits into the least pipe: so neither side ever waits for the
other with a full one. A watchdog ends a program that doesn't answer.
"""

from __future__ import annotations

import atexit
import os
import re
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import BufferedReader
from typing import IO, cast

from msgspec import Struct

from sopdoc.errors import MissingToolError
from sopdoc.messages import _

_COMMAND = ("dot", "-Kneato", "-Tjson", "-n2")
"""Draw what has its place already, without laying anything out."""
TIME_LIMIT = 10.0
"""Seconds that a page may take."""
_LOOKS = 10
"""How often the watchdog looks within the time limit."""
_TRIES = 2
_CHUNK = 1 << 16
_LAST_LINE = re.compile(rb"\n}\r?\n")
"""Only an answer's last brace stands at the start of a line."""
_LONGEST_LAST_LINE = 4
_AHEAD = 4096
"""So many bytes fit into a pipe of any system while nobody reads."""
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def install_hint() -> str:
    """Return the command that installs Graphviz here."""
    if sys.platform == "win32":
        return "winget install Graphviz.Graphviz"
    if sys.platform == "darwin":
        return "brew install graphviz"
    return "sudo apt-get install graphviz"


class _Graph(Struct, eq=False):
    """A graph to be drawn, and its drawing when that was read; one that nobody asks for is read and forgotten."""

    text: bytes
    answer: bytes | None = None


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
        self._waiting: deque[_Graph] = deque()
        self._sent: deque[_Graph] = deque()
        self._unread = b""
        self._asked_at: float | None = None
        self._late = False
        self._closed = threading.Event()
        threading.Thread(target=self._watch, args=(limit,), daemon=True).start()

    def send(self, graph: _Graph) -> None:
        """Have a graph drawn, after all that were sent before; raises as `receive` does."""
        with self._timed():
            self._waiting.append(graph)
            self._fill()

    def receive(self, graph: _Graph) -> bytes:
        """Return the drawing of a graph that was sent.

        Raises EOFError when the program ends, TimeoutError when it is too slow.
        """
        with self._timed():
            while graph.answer is None:
                answer = self._read_answer()
                self._sent.popleft().answer = answer
                self._fill()
            return graph.answer

    @contextmanager
    def _timed(self) -> Iterator[None]:
        """Use the program alone, under the eyes of the watchdog."""
        with self._lock:
            self._asked_at = time.monotonic()
            try:
                yield
            except (OSError, ValueError, EOFError) as fault:  # ValueError: another thread has closed the pipes
                raise (TimeoutError if self._late else EOFError) from fault
            finally:
                self._asked_at = None

    def _fill(self) -> None:
        """Write the graphs that can go ahead: one to be drawn, and behind it what the pipe holds."""
        ahead = sum(len(graph.text) for graph in self._sent) - (len(self._sent[0].text) if self._sent else 0)
        while self._waiting and (not self._sent or ahead + len(self._waiting[0].text) <= _AHEAD):
            graph = self._waiting.popleft()
            ahead += len(graph.text) if self._sent else 0
            self._sent.append(graph)
            self._input.write(graph.text)
        self._input.flush()

    def _watch(self, limit: float) -> None:
        """End the program when an answer takes too long; one thread serves all pages, since starting one takes long."""
        while not self._closed.wait(limit / _LOOKS):
            asked_at = self._asked_at
            if asked_at is not None and time.monotonic() - asked_at > limit:
                self._late = True
                self._process.kill()
                return

    def _read_answer(self) -> bytes:
        """Return the next answer; what was read of the one behind it is kept."""
        read, searched = self._unread, 0
        while not (end := _LAST_LINE.search(read, searched)):
            part = self._output.read1(_CHUNK)
            if not part:
                raise EOFError
            searched = max(len(read) - _LONGEST_LAST_LINE, 0)
            read += part
        self._unread = read[end.end() :]
        return read[: end.end()]

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
        return next(self.start((dot,)))

    def start(self, dots: Sequence[str]) -> Iterator[bytes]:
        """Begin to draw graphs; return their drawings, in order. Raises as `render` does."""
        running = self._start()
        graphs = [_Graph(dot.encode("ascii")) for dot in dots]
        with suppress(EOFError, TimeoutError):  # whoever asks for a drawing is told
            for graph in graphs:
                running.send(graph)
        return (self._drawing(running, graph) for graph in graphs)

    def _drawing(self, running: _Running, graph: _Graph) -> bytes:
        """Return the drawing of a graph; where the program ended meanwhile, it is started again."""
        for again in range(_TRIES):
            try:
                if again:
                    running = self._start()
                    running.send(graph)
                return running.receive(graph)
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
