"""What all arrows of a document come to: bends, crossings, length."""

from __future__ import annotations

from itertools import combinations

from sopdoc.geometry.rect import Point
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, Spot, at_line
from sopdoc.inspection.pieces import Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.inspection.sharing import length_of
from sopdoc.inspection.space import Box


def _bends(drawings: Drawings) -> Count:
    strokes = _strokes(drawings)
    bends = [len(one.points) - 2 for _, one in strokes]
    spots = (at_line(scene, one, f"{bend} bends") for (scene, one), bend in zip(strokes, bends, strict=True) if bend)
    return Count(sum(bends), len(strokes), tuple(spots))


def _length(drawings: Drawings) -> Count:
    strokes = _strokes(drawings)
    lengths = [length_of(one.points) for _, one in strokes]
    spots = (at_line(scene, one, f"{length:.0f} pt") for (scene, one), length in zip(strokes, lengths, strict=True))
    return Count(sum(lengths), len(strokes), tuple(spots))


def _strokes(drawings: Drawings) -> list[tuple[Scene, Stroke]]:
    return [(scene, one) for scene, _ in drawings.drawn for one in scene.strokes if one.segments]


def _crossings(drawings: Drawings) -> Count:
    spots = [spot for scene, _ in drawings.drawn for spot in _crossings_on(scene)]
    return Count(len(spots), len(_strokes(drawings)), tuple(spots))


def _crossings_on(scene: Scene) -> list[Spot]:
    """Return where lines cross; of lines that run together all cross another one at the same place."""
    found: dict[Point, Spot] = {}
    for one, two in combinations(scene.strokes, 2):
        for place in _places(one.segments, two.segments):
            found.setdefault(place, at_line(scene, one, f"crosses {two.name}", place))
    return list(found.values())


def _places(one: tuple[Box, ...], two: tuple[Box, ...]) -> list[Point]:
    """Return where an upright segment and a level one meet inside both."""
    both = ((one, two), (two, one))
    return [
        Point(round(x, 1), round(y, 1))
        for uprights, levels in both
        for x, top, right, bottom in uprights
        if x == right
        for left, y, end, same in levels
        if y == same and left < x < end and top < y < bottom
    ]


BENDS = Figure("bends", "bends", _bends)
CROSSINGS = Figure("crossings", "places where lines cross", _crossings)
LENGTH = Figure("length", "length of all lines, points", _length)
