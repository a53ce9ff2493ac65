"""Forward arrows that enter from below: they read as loops."""

from __future__ import annotations

from sopdoc.inspection.defect import GRAIN_SLACK
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, Spot, at_line, counted
from sopdoc.inspection.pieces import Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.messages import _


def _ask(drawings: Drawings) -> Count:
    forward = [(scene, one) for scene, _ in drawings.drawn for one in scene.strokes if _leads_on(one)]
    return counted([_spot(scene, one) for scene, one in forward if _rises(one)], len(forward))


def _spot(scene: Scene, stroke: Stroke) -> Spot:
    return at_line(scene, stroke, _("{line} leads on, but enters from below").format(line=stroke.name))


def _leads_on(stroke: Stroke) -> bool:
    """Tell whether an arrow leads to a later row or part, or comes from an earlier page."""
    source, target = stroke.source, stroke.target
    if stroke.inner or source is None or target is None:
        return False
    if source.is_pentagon or target.is_pentagon:
        pentagon, step = (source, target) if source.is_pentagon else (target, source)
        return not step.is_pentagon and (pentagon.box[1] < step.box[1]) == source.is_pentagon
    return source.place < target.place


def _rises(stroke: Stroke) -> bool:
    return len(stroke.points) > 1 and stroke.points[-2].y > stroke.points[-1].y + GRAIN_SLACK


FROM_BELOW = Figure("forward-from-below", "forward arrows that enter from below", _ask)
