"""Break text into lines, once for all outputs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from sopdoc.typography.faces import Face
from sopdoc.typography.markup import Run
from sopdoc.typography.measure import Measurer

RISK = 1.5
"""Points within which another program, with its own rounding, might break a line elsewhere."""

_WORD_PARTS = re.compile(r"[^-\n ]*-+(?=[^-\n ])|[^-\n ]+-*|-+| +|\n")
"""A piece that ends in a hyphen, a piece without one, blanks, or a line's end."""
_FIRST_CHUNK = re.compile(r"\w+\W?|\W")
"""The least that another program might take from a word onto the line before."""


class Break(StrEnum):
    """What ends a line."""

    PARAGRAPH = "paragraph"
    BLANK = "blank"
    HYPHEN = "hyphen"
    WORD = "word"
    """A word wider than the line was cut."""
    WRITTEN = "written"
    """The writer began a new line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, without the blank it was broken at; ``width`` in points.

    ``firm`` says that a program which breaks lines for itself might break here differently.
    """

    runs: tuple[Run, ...]
    width: float
    end: Break
    firm: bool = False

    @property
    def text(self) -> str:
        """The line's characters."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters that stay together, in one face or in several (``runs``)."""

    runs: tuple[Run, ...]
    width: float

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def wrap_runs(runs: tuple[Run, ...], measurer: Measurer, size: float, width: float) -> tuple[Line, ...]:
    """Break runs greedily at blanks and after hyphens; cut words that are wider than ``width``.

    Returns at least one line; the last one ends the paragraph. Runs of blanks inside a line stay.
    """
    return tuple(_Breaker(measurer, size, width).lines(_pieces(runs, measurer, size)))


def _pieces(runs: tuple[Run, ...], measurer: Measurer, size: float) -> Iterator[_Piece]:
    """Yield words, blanks and line ends; a change of face inside a word does not part it."""
    text = "".join(run.text for run in runs)
    faces = [run.face for run in runs for _ in run.text]
    for match in _WORD_PARTS.finditer(text):
        parts = groupby(range(match.start(), match.end()), key=faces.__getitem__)
        piece = tuple(Run("".join(text[at] for at in group), face) for face, group in parts)
        yield _Piece(piece, sum(measurer.width(run.text, run.face, size) for run in piece))


class _Breaker:
    """Fill lines one after the other."""

    def __init__(self, measurer: Measurer, size: float, width: float) -> None:
        self._measurer = measurer
        self._size = size
        self._width = width
        self._taken: list[_Piece] = []
        self._used = 0.0

    def lines(self, pieces: Iterator[_Piece]) -> Iterator[Line]:
        for piece in pieces:
            if piece.text == "\n":
                yield self._finish(Break.WRITTEN)
            elif piece.text.isspace():
                self._take(piece)
            else:
                yield from self._place(piece)
        yield self._finish(Break.PARAGRAPH)

    def _place(self, piece: _Piece) -> Iterator[Line]:
        if self._used + piece.width > self._width + 1e-6 and self._has_ink():
            yield self._finish(self._break_before(), piece)
        while piece.width > self._width + 1e-6 and len(piece.text) > 1:
            head, piece = self._cut(piece)
            self._take(head)
            yield self._finish(Break.WORD)
        self._take(piece)

    def _has_ink(self) -> bool:
        return any(not piece.text.isspace() for piece in self._taken)

    def _break_before(self) -> Break:
        return Break.BLANK if self._taken[-1].text.isspace() else Break.HYPHEN

    def _take(self, piece: _Piece) -> None:
        self._taken.append(piece)
        self._used += piece.width

    def _finish(self, end: Break, following: _Piece | None = None) -> Line:
        used = self._used
        if end is not Break.PARAGRAPH:
            while self._taken and self._taken[-1].text.isspace():
                self._taken.pop()
        runs = tuple(run for piece in self._taken for run in piece.runs)
        width = sum(piece.width for piece in self._taken)
        firm = end is Break.WORD or (following is not None and self._may_slip(used, following))
        self._taken, self._used = [], 0.0
        return Line(_joined(runs), width, end, firm)

    def _may_slip(self, used: float, following: _Piece) -> bool:
        """Tell whether another program might take the start of ``following`` onto this line."""
        run = following.runs[0]
        first = _FIRST_CHUNK.match(run.text)
        chunk = first.group() if first else run.text
        if len(chunk) < len(following.text):
            return used + self._measurer.width(chunk, run.face, self._size) <= self._width + RISK
        return used + following.width <= self._width + RISK

    def _cut(self, piece: _Piece) -> tuple[_Piece, _Piece]:
        """Part a word that is wider than a line: behind a slash or a like mark if there is one, else anywhere."""
        text = piece.text
        fitting = 1
        while fitting < len(text) and self._head(piece, fitting + 1).width <= self._width + 1e-6:
            fitting += 1
        marks = [at + 1 for at, character in enumerate(text[:fitting]) if character in "/_.,;:@)]"]
        at = marks[-1] if marks and marks[-1] > fitting // 3 else fitting
        return self._head(piece, at), self._tail(piece, at)

    def _head(self, piece: _Piece, count: int) -> _Piece:
        runs, left = [], count
        for run in piece.runs:
            if left > 0:
                runs.append(replace(run, text=run.text[:left]))
            left -= len(run.text)
        return self._measured(runs)

    def _tail(self, piece: _Piece, count: int) -> _Piece:
        runs, left = [], count
        for run in piece.runs:
            if len(run.text) > left:
                runs.append(replace(run, text=run.text[max(left, 0) :]))
            left -= len(run.text)
        return self._measured(runs)

    def _measured(self, runs: list[Run]) -> _Piece:
        width = sum(self._measurer.width(run.text, run.face, self._size) for run in runs)
        return _Piece(tuple(runs), width)


def _joined(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Join neighbouring runs of one face."""
    groups = groupby(runs, key=lambda run: run.face)
    return tuple(Run("".join(run.text for run in group), face) for face, group in groups)


def set_line(text: str, face: Face, measurer: Measurer, size: float) -> Line:
    """Set a short text in one line, however wide."""
    return Line((Run(text, face),), measurer.width(text, face, size), Break.PARAGRAPH)
