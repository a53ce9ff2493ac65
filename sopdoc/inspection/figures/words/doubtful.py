"""Words on arrows that are nearly as near to another line as to their own."""

from __future__ import annotations

from itertools import pairwise
from math import inf

from sopdoc.inspection.defect import EPSILON
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, at_line, counted
from sopdoc.inspection.figures.words.standing import labelled
from sopdoc.inspection.pieces import Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.inspection.sharing import without
from sopdoc.inspection.space import Box, box_about, gap, middle, near
from sopdoc.inspection.trunks import shared_lengths

CLEARLY = 4.5
"""How much farther another line is to be than the words' own."""


def _ask(drawings: Drawings) -> Count:
    found = list(labelled(drawings))
    spots = [
        at_line(scene, stroke, f"its words are {other[1]:+.1f} pt from {other[0].name}", middle(label))
        for scene, stroke, label in found
        if (other := nearest_other(scene, stroke, label)) and other[1] < CLEARLY - EPSILON
    ]
    return counted(spots, len(found))


def nearest_other(scene: Scene, stroke: Stroke, label: Box) -> tuple[Stroke, float] | None:
    """Return the nearest other line, and how much farther from the words it is; None if all are clearly farther.

    What two lines share is the own one's, too.
    """
    own = _distance(label, stroke.segments)
    near_by = [one for one in scene.strokes if one is not stroke and near(label, one.box, own + CLEARLY)]
    found = [(one, _distance(label, _apart(one, stroke)) - own) for one in near_by]
    return min(found, key=lambda each: each[1], default=None)


def _apart(line: Stroke, other: Stroke) -> tuple[Box, ...]:
    """Return a line's segments without what it shares with another one."""
    trunk, tail = shared_lengths(line, other)
    points = without(line.points, trunk, tail) if trunk or tail else line.points
    return tuple(box_about(pair) for pair in pairwise(points))


def _distance(label: Box, segments: tuple[Box, ...]) -> float:
    return min((gap(label, segment) for segment in segments), default=inf)


NEAR_FOREIGN = Figure("words-near-foreign", "words nearly as near (4.5 pt) to a foreign line as to their own", _ask)
