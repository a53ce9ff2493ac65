"""How wide a text is."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Protocol

from msgspec import Struct

from sopdoc.typography.faces import Face, Family, OwnCut
from sopdoc.typography.substitutes import cut_of, own_advances, substituted_advance

UNITS_PER_EM = 1000
MOST_KNOWN = 16384
"""So many texts of a face are remembered, then all are forgotten: words come back, whole lines don't."""


class Measurer(Hashable, Protocol):
    """What layout needs to know of a font, so that tests can bring a simpler one; equal ones measure alike."""

    def width(self, text: str, face: OwnCut, size: float) -> float:
        """Return the width of a text set in one line, in points."""
        ...

    def widths(self, texts: list[str], face: OwnCut, size: float) -> list[float]:
        """Return the width of each text."""
        ...

    def missing(self, text: str) -> str:
        """Return the characters of a text that the first typeface lacks, each once, in order."""
        ...

    def unprintable(self, text: str) -> str:
        """Return the characters of a text that no bundled typeface has, each once, in order."""
        ...


@cache
def _advances(face: OwnCut) -> _Advances:
    return _Advances(face)


class _Advances(dict[int, float]):
    """The advance widths of a face's characters per 1000 em; what it lacks is as wide as what is printed for it."""

    def __init__(self, face: OwnCut) -> None:
        super().__init__(own_advances(face))
        self._face = face

    def __missing__(self, code: int) -> float:
        width = self[code] = substituted_advance(code, self._face)
        return width


class _EmWidths(dict[str, float]):
    """The widths of texts in one face, in its type size; a text that wasn't asked for before is measured."""

    def __init__(self, face: OwnCut) -> None:
        super().__init__()
        self._advances = _advances(face)

    def __missing__(self, text: str) -> float:
        if len(self) >= MOST_KNOWN:
            self.clear()
        advances = self._advances
        width = self[text] = sum([advances[ord(c)] for c in text]) / UNITS_PER_EM
        return width


@cache
def _em_widths(face: OwnCut) -> _EmWidths:
    return _EmWidths(face)


class FontMeasurer(Struct, frozen=True):
    """Measure with a family, by default the usual one, without kerning, as PDF and DOCX do. Words are remembered."""

    family: Family | None = None

    def width(self, text: str, face: OwnCut, size: float) -> float:
        """Return the width of a text set in one line, in points."""
        return _em_widths(self._cut(face))[text] * size

    def widths(self, texts: list[str], face: OwnCut, size: float) -> list[float]:
        """Return the width of each text."""
        known = _em_widths(self._cut(face))
        return [known[text] * size for text in texts]

    def missing(self, text: str) -> str:
        """Return the characters of a text that the first typeface lacks, each once, in order."""
        own = own_advances(self._cut(Face.REGULAR))
        return "".join(dict.fromkeys(c for c in text if ord(c) not in own and c != "\n"))

    def unprintable(self, text: str) -> str:
        """Return the characters of a text that no bundled typeface has, each once, in order."""
        return "".join(c for c in self.missing(text) if cut_of(c, self._cut(Face.REGULAR)) is None)

    def _cut(self, face: OwnCut) -> OwnCut:
        """Return what sets a face."""
        return face if self.family is None else self.family.cut(face)
