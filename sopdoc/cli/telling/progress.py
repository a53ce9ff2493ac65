"""How far a build is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TextIO

from sopdoc.messages import _
from sopdoc.work.tasks.outcome import Outcome, State

_PAUSE = 0.1
"""Seconds between two looks of the bar: nobody sees more."""
_LINE_PAUSE = 1.0
"""Seconds between two lines, at least."""
_WORTH_LINES = 100
"""So many documents are worth plain lines, one for each tenth of them."""
_WIDTH = 30
_BAR, _ASCII_BAR = ("█", "░"), ("#", "-")


class Progress:
    """Counts outcomes as they pass; the bar makes way for what is said of them."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self._total = total
        self._stream = stream
        self._is_bar = stream.isatty()
        self._done = self._faulty = 0
        self._told = 0
        self._drawn = 0
        self._start = self._looked = time.monotonic()

    def over(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Pass outcomes on, showing how far they are."""
        try:
            for outcome in outcomes:
                self._count(outcome)
                if outcome.diagnostics or outcome.shared or outcome.failure:
                    self._clear()
                yield outcome
                self._look()
        finally:
            self._clear()

    def _count(self, outcome: Outcome) -> None:
        if outcome.state in (State.BUILT, State.UNCHANGED):
            self._done += 1
            self._faulty += outcome.exit > 0

    def _look(self) -> None:
        if self._is_bar:
            now = time.monotonic()
            if now - self._looked >= _PAUSE:
                self._looked = now
                self._draw(self._bar())
        elif self._total >= _WORTH_LINES:
            self._add_line()

    def _add_line(self) -> None:
        """Add a line for each tenth of the work; what goes too quickly to be read needs none."""
        tenths, now = self._done * 10 // self._total, time.monotonic()
        if tenths > self._told and now - self._looked >= _LINE_PAUSE:
            self._told, self._looked = tenths, now
            self._stream.write(f"{self._figures()}\n")
            self._stream.flush()

    def _figures(self) -> str:
        rate = self._done / max(time.monotonic() - self._start, 1e-3)
        left = (self._total - self._done) / max(rate, 1e-9)
        figures = _("{done} of {total} documents, {rate:.0f}/s, {left:.0f} s left, {faulty} faulty")
        return figures.format(done=self._done, total=self._total, rate=rate, left=left, faulty=self._faulty)

    def _bar(self) -> str:
        full, empty = _BAR if _can_print("".join(_BAR), self._stream) else _ASCII_BAR
        length = _WIDTH * self._done // max(self._total, 1)
        return f"{full * length}{empty * (_WIDTH - length)} {self._figures()}"

    def _draw(self, line: str) -> None:
        line = line[: shutil.get_terminal_size().columns - 1]
        self._stream.write(f"\r{line}{' ' * (self._drawn - len(line))}")
        self._stream.flush()
        self._drawn = len(line)

    def _clear(self) -> None:
        if self._drawn:
            self._draw("")
            self._stream.write("\r")
            self._stream.flush()


def progress(total: int, *, quiet: bool) -> Progress | None:
    """Return what shows how far a build of ``total`` documents is; None where nothing shall be shown."""
    return None if quiet or sys.stderr is None else Progress(total, sys.stderr)


def _can_print(text: str, stream: TextIO) -> bool:
    try:
        text.encode(stream.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
