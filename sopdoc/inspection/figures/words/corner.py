"""Words on arrows that stand in the corner between two exits of their step: whose they are is told by looking twice."""

from __future__ import annotations

from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, at_line, counted
from sopdoc.inspection.figures.words.standing import labelled
from sopdoc.inspection.pieces import Stroke
from sopdoc.inspection.space import Box, box_about, middle


def _ask(drawings: Drawings) -> Count:
    found = [
        (scene, stroke, label, others)
        for scene, stroke, label in labelled(drawings)
        if (others := [one for one in scene.strokes if _make_corner(stroke, one)])
    ]
    spots = [
        at_line(scene, stroke, f"its words stand between it and {other.name}", middle(label))
        for scene, stroke, label, others in found
        if (other := _beyond(stroke, label, others))
    ]
    return counted(spots, len(found))


def _make_corner(stroke: Stroke, other: Stroke) -> bool:
    """Tell whether two lines leave one symbol at right angles."""
    if other is stroke or other.inner or stroke.source is None or other.source is not stroke.source:
        return False
    return _is_level(stroke) != _is_level(other)


def _is_level(stroke: Stroke) -> bool:
    start, end = stroke.points[:2]
    return abs(end.x - start.x) > abs(end.y - start.y)


def _beyond(stroke: Stroke, label: Box, others: list[Stroke]) -> Stroke | None:
    """Return the exit between which and their own one words stand: in the box about both lines' first segments."""
    x, y = middle(label)
    for other in others:
        left, top, right, bottom = box_about((*stroke.points[:2], *other.points[:2]))
        if left < x < right and top < y < bottom:
            return other
    return None


BETWEEN = Figure("words-between-exits", "words in the corner between their exit and another one of their step", _ask)
