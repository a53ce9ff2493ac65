"""Arrowheads right at a bend: they look like a head on a line that passes."""

from __future__ import annotations

from sopdoc.inspection.defect import GRAIN_SLACK, LEAST_POINTS
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, at_line, counted
from sopdoc.inspection.pieces import Stroke

SHAFT = 4.0
"""Least length of line between a bend and the arrowhead."""


def _ask(drawings: Drawings) -> Count:
    bent = [(scene, one) for scene, _ in drawings.drawn for one in scene.strokes if _bends_to_a_head(one)]
    spots = [
        at_line(scene, one, f"has {shaft:.1f} pt of line before its head")
        for scene, one in bent
        if (shaft := _shaft(one)) < SHAFT - GRAIN_SLACK
    ]
    return counted(spots, len(bent))


def _bends_to_a_head(stroke: Stroke) -> bool:
    return bool(stroke.connector.head) and len(stroke.points) > LEAST_POINTS


def _shaft(stroke: Stroke) -> float:
    """Return how much of the last segment the arrowhead leaves."""
    before, end = stroke.points[-2:]
    return abs(before.x - end.x) + abs(before.y - end.y) - stroke.connector.head


SHORT = Figure("short-shafts", "arrowheads nearer than 4 pt to the bend before them", _ask)
