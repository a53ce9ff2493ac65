"""Figures that are better when lower, but no defects."""

from __future__ import annotations

from itertools import combinations

from sopdoc.inspection.defect import GRAIN_SLACK
from sopdoc.inspection.pieces import Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.inspection.sharing import length_of
from sopdoc.inspection.space import Box, near


def bends_of(scene: Scene) -> int:
    """Return how often connectors turn."""
    return sum(max(0, len(stroke.points) - 2) for stroke in scene.strokes)


def total_length(scene: Scene) -> float:
    """Return the sum of all connectors' lengths, in points."""
    return sum(length_of(stroke.points) for stroke in scene.strokes)


def crossings_of(scene: Scene) -> int:
    """Return at how many places lines cross: a line over others that run together there crosses once."""
    places: set[tuple[int, int]] = set()
    for stroke in scene.strokes:
        places |= _crossings(stroke.segments, stroke.segments)
    for one, two in combinations(scene.strokes, 2):
        if near(one.box, two.box, 0.0):
            places |= _stroke_crossings(one, two)
    return len(places)


def _stroke_crossings(one: Stroke, two: Stroke) -> set[tuple[int, int]]:
    return _crossings(one.segments, two.segments) | _crossings(two.segments, one.segments)


def _crossings(upright: tuple[Box, ...], level: tuple[Box, ...]) -> set[tuple[int, int]]:
    """Return, in tenths of a point, where upright segments cross level ones: inside both."""
    return {
        (round(10 * x), round(10 * y))
        for x, top, other, bottom in upright
        if other - x < GRAIN_SLACK
        for left, y, right, same in level
        if same - y < GRAIN_SLACK and left < x < right and top < y < bottom
    }
