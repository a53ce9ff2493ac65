"""Arrows to what stands straight below, with the port free for them, that bend all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sopdoc.inspection.defect import GRAIN_SLACK
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, at_line, counted
from sopdoc.inspection.pieces import Body, Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.layout.page import Port, Shape

_Found = tuple[Scene, Stroke]
_Fits = Callable[[Scene, Body, Body], bool]


def _exits(drawings: Drawings) -> Count:
    return _bent([(scene, one) for scene, one in _next_below(drawings) if _is_exit(one)])


def _arrows(drawings: Drawings) -> Count:
    return _bent(list(_next_below(drawings)))


def _displaced(drawings: Drawings) -> Count:
    """Count the exits to the step right below that leave by another port while another exit has the one below."""
    exits = [(scene, one) for scene, one in _towards_below(drawings, _is_next) if _is_exit(one)]
    found = [
        at_line(scene, one, "leaves the port below to another exit") for scene, one in exits if _yields(scene, one)
    ]
    return counted(found, len(exits))


def _yields(scene: Scene, stroke: Stroke) -> bool:
    below = (stroke.source, Port.BOTTOM)
    return stroke.leaves != below and any(one.leaves == below for one in scene.strokes)


def _pentagons(drawings: Drawings) -> Count:
    return _bent([(scene, one) for scene, one in _pentagon_below(drawings) if _is_exit(one)])


def _bent(found: list[_Found]) -> Count:
    return counted([at_line(scene, one, "is bent") for scene, one in found if _bends(one)], len(found))


def _bends(stroke: Stroke) -> bool:
    """Tell whether a line goes anywhere but straight from end to end."""
    return stroke.box[2] - stroke.box[0] > GRAIN_SLACK


def _is_exit(stroke: Stroke) -> bool:
    """Tell whether an arrow is one of several that leave a step: it has words, or leaves a decision."""
    return bool(stroke.words) or (stroke.source is not None and stroke.source.symbol.shape is Shape.DECISION)


def _next_below(drawings: Drawings) -> Iterator[_Found]:
    """Yield the arrows to the next row in the same lane."""
    return _straight_below(drawings, _is_next)


def _is_next(scene: Scene, source: Body, target: Body) -> bool:
    """Tell whether a symbol stands in the row below another one's."""
    rows = scene.grid.step_rows
    on = rows.get(target.symbol.langkah, 0) - rows.get(source.symbol.langkah, 0)
    return not target.is_pentagon and on == 1


def _pentagon_below(drawings: Drawings) -> Iterator[_Found]:
    """Yield the arrows to a pentagon in the same lane, in the strip below the page's rows."""
    return _straight_below(drawings, lambda _scene, _source, target: target.is_pentagon)


def _straight_below(drawings: Drawings, fits: _Fits) -> Iterator[_Found]:
    """Yield the arrows to a symbol right below whose ports are free for them."""
    return ((scene, stroke) for scene, stroke in _towards_below(drawings, fits) if _is_free(scene, stroke))


def _towards_below(drawings: Drawings, fits: _Fits) -> Iterator[_Found]:
    for scene, _notes in drawings.drawn:
        for stroke in scene.strokes:
            source, target = stroke.source, stroke.target
            if stroke.inner or source is None or target is None or source.is_pentagon:
                continue
            if fits(scene, source, target) and _sees(scene, source, target):
                yield scene, stroke


def _sees(scene: Scene, source: Body, target: Body) -> bool:
    """Tell whether a symbol stands in the lane of another one, below it and with nothing between."""
    lane = _lane(scene, source)
    if target.box[1] < source.box[3] or _lane(scene, target) != lane:
        return False
    between = (body for body in scene.bodies if body is not source and body is not target)
    return not any(
        _lane(scene, body) == lane and source.box[3] <= body.box[1] < target.box[1] and not _beside(body, target)
        for body in between
    )


def _beside(one: Body, two: Body) -> bool:
    """Tell whether two symbols have no part of the lane's width in common."""
    return one.box[2] <= two.box[0] or two.box[2] <= one.box[0]


def _lane(scene: Scene, body: Body) -> int | None:
    return scene.grid.lane_at(body.symbol.rect.centre.x)


def _is_free(scene: Scene, stroke: Stroke) -> bool:
    """Tell whether no other line meets the port below its source, and none leaves by the one above its target."""
    below, above = (stroke.source, Port.BOTTOM), (stroke.target, Port.TOP)
    others = [one for one in scene.strokes if one is not stroke]
    return not any(below in (one.leaves, one.arrives) or one.leaves == above for one in others)


EXITS_BENT = Figure("exits-bent", "exits to the step right below, port free, yet bent", _exits)
ARROWS_BENT = Figure("arrows-bent", "arrows of all kinds to the step right below, port free, yet bent", _arrows)
DISPLACED = Figure("exits-displaced", "exits to the step right below whose port another exit has", _displaced)
PENTAGONS_BENT = Figure("pentagons-bent", "exits to a pentagon right below, bent", _pentagons)
