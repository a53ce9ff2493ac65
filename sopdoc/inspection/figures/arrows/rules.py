"""Lines that run along a rule of the table, and close to it."""

from __future__ import annotations

from sopdoc.inspection.defect import EPSILON
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, Spot, at_line, counted
from sopdoc.inspection.grid import Grid
from sopdoc.inspection.pieces import Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.inspection.space import Box, middle
from sopdoc.messages import _

LEAST_GAP = 4.0
"""From a line to a rule that it runs along."""
LONG = 20.0
"""Lines may come closer to a rule for a length up to this."""


def _ask(drawings: Drawings) -> Count:
    strokes = [(scene, one) for scene, _ in drawings.drawn for one in scene.strokes if one.segments]
    spots = [
        _spot(scene, one, segment, gap)
        for scene, one in strokes
        for segment, gap in ((segment, rule_gap(scene.grid, segment)) for segment in one.segments)
        if gap < LEAST_GAP - EPSILON
    ]
    return counted(spots, len(strokes))


def _spot(scene: Scene, stroke: Stroke, segment: Box, gap: float) -> Spot:
    words = _("{line} runs {gap} pt from a rule of the table").format(line=stroke.name, gap=f"{gap:.1f}")
    return at_line(scene, stroke, words, middle(segment))


def rule_gap(grid: Grid, segment: Box) -> float:
    """Return how near a segment comes to a drawn rule that it runs along for more than ``LONG``; infinite if none."""
    upright = segment[2] - segment[0] < segment[3] - segment[1]
    across, along = (0, 1) if upright else (1, 0)
    lines, edges, ruled = (grid.columns, grid.rows, grid.upright) if upright else (grid.rows, grid.columns, grid.across)
    gaps = [float("inf")]
    for number, places in ruled.items():
        shared = sum(_overlap(segment[along], segment[along + 2], edges[at], edges[at + 1]) for at in places)
        if shared > LONG + EPSILON:
            gaps.append(abs(lines[number] - segment[across]))
    return min(gaps)


def _overlap(start: float, end: float, first: float, last: float) -> float:
    return max(0.0, min(end, last) - max(start, first))


NEAR_RULE = Figure("near-rule", "lines nearer than 4 pt to a rule along more than 20 pt", _ask)
