"""A figure: what is counted in drawings, of how many, and where it was found."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from sopdoc.geometry.rect import Point
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.pieces import Stroke
from sopdoc.inspection.scene import Scene


class Spot(Struct, frozen=True):
    """A place to look at: page and langkah from 1 (langkah 0 if none), procedure from 0, and what is seen there."""

    page: int
    words: str
    langkah: int = 0
    prosedur: int = 0
    place: Point | None = None

    def __str__(self) -> str:
        where = f" at ({self.place.x:.1f}, {self.place.y:.1f})" if self.place else ""
        of = f", procedure {self.prosedur + 1}" if self.prosedur else ""
        step = f", langkah {self.langkah}" if self.langkah else ""
        return f"page {self.page}{of}{step}{where}: {self.words}"


class Count(Struct, frozen=True):
    """How much was found, of how many (0: of nothing that can be counted), and where."""

    amount: float
    of: int = 0
    spots: tuple[Spot, ...] = ()


class Figure(Struct, frozen=True):
    """Something that is counted in each document; sums over documents are its figure for them all."""

    name: str
    about: str
    ask: Callable[[Drawings], Count]


class Style(Struct, frozen=True):
    """Something that is to be one throughout an office; ``ask`` returns the different ones of a document, in words."""

    name: str
    about: str
    ask: Callable[[Drawings], frozenset[str]]


def counted(spots: list[Spot], of: int) -> Count:
    """Return the figure of places, each of which counts once."""
    return Count(len(spots), of, tuple(spots))


def at_line(scene: Scene, stroke: Stroke, words: str, place: Point | None = None) -> Spot:
    """Return where something is to be seen at a connector."""
    where = place or (stroke.points[-1] if stroke.points else None)
    return Spot(scene.page.number, f"{stroke.name}: {words}", stroke.langkah, scene.page.prosedur or 0, where)
