"""Each connector by itself: its corners, its ends, its arrowhead, and what it must keep clear of."""

from __future__ import annotations

from itertools import combinations, pairwise

from sopdoc.geometry.rect import Point
from sopdoc.inspection.check import Check, on_each_page
from sopdoc.inspection.defect import (
    EPSILON,
    GRAIN_SLACK,
    LEAST_POINTS,
    LINE_GAP,
    MOST_POINTS,
    RULE_GAP,
    SYMBOL_GAP,
    Kind,
)
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.pieces import Body, Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.inspection.sharing import Heading, beside, heading, length_of
from sopdoc.inspection.space import inside, middle
from sopdoc.layout.page import Port
from sopdoc.messages import _
from sopdoc.rules.drawing import DRAWN_PATHS

_OUTWARDS: dict[Port, Heading] = {Port.TOP: (0, -1), Port.LEFT: (-1, 0), Port.BOTTOM: (0, 1), Port.RIGHT: (1, 0)}


def _check(scene: Scene, notes: Notes) -> None:
    for stroke in scene.strokes:
        if not _check_corners(stroke, notes):
            continue
        _check_ends(stroke, notes)
        _check_symbols(scene, stroke, notes)
        _check_rules(scene, stroke, notes)
        if not inside(stroke.box, scene.grid.body, -EPSILON):
            notes.line(Kind.LINE_OFF_LANES, stroke, _("{line} leaves the lanes").format(line=stroke.name))


def _check_corners(stroke: Stroke, notes: Notes) -> bool:
    """Tell whether a connector has segments at all."""
    points, name = stroke.points, stroke.name
    if not LEAST_POINTS <= len(points) <= MOST_POINTS:
        words = _("{line} has {count} points").format(line=name, count=len(points))
        notes.line(Kind.TOO_MANY_POINTS if len(points) > MOST_POINTS else Kind.ZERO_LENGTH, stroke, words)
    if len(points) < LEAST_POINTS:
        return False
    headings = [heading(start, end) for start, end in pairwise(points)]
    for start, (dx, dy) in zip(points, headings, strict=False):
        if dx and dy:
            notes.line(Kind.SLANTED, stroke, _("{line} is slanted").format(line=name), start)
        elif not dx and not dy:
            notes.line(Kind.ZERO_LENGTH, stroke, _("{line} stands still").format(line=name), start)
    for corner, (before, after) in zip(points[1:], pairwise(headings), strict=False):
        if before == after and any(before):
            notes.line(Kind.NEEDLESS_POINT, stroke, _("{line} has a point on its way").format(line=name), corner)
        elif any(before) and before == (-after[0], -after[1]):
            notes.line(Kind.BACKTRACK, stroke, _("{line} turns back on itself").format(line=name), corner)
    for (at, one), (other, two) in combinations(enumerate(stroke.segments), 2):
        if other > at + 1 and beside(one, two) > LINE_GAP:
            notes.line(Kind.LINES_OVERLAP, stroke, _("{line} runs over itself").format(line=name), middle(two))
    return True


def _check_ends(stroke: Stroke, notes: Notes) -> None:
    points = stroke.points
    _check_end(stroke, stroke.leaves, points[0], points[1], notes)
    _check_end(stroke, stroke.arrives, points[-1], points[-2], notes)
    if stroke.leaves == stroke.arrives and stroke.leaves is not None:
        words = _("{line} leaves and arrives at one port").format(line=stroke.name)
        notes.line(Kind.PORT_BOTH_WAYS, stroke, words)
    if stroke.connector.arrow and length_of(points[-2:]) < stroke.connector.head - EPSILON:
        words = _("{line} has no room for its arrowhead").format(line=stroke.name)
        notes.line(Kind.SHORT_HEAD, stroke, words, points[-1])


def _check_end(stroke: Stroke, end: tuple[Body, Port] | None, point: Point, inner: Point, notes: Notes) -> None:
    if end is None:
        words = _("{line} joins a symbol that isn't on the page").format(line=stroke.name)
        notes.line(Kind.END_OFF_PORT, stroke, words, point)
        return
    body, port = end
    place = body.symbol.port(port)
    if abs(place.x - point.x) > GRAIN_SLACK or abs(place.y - point.y) > GRAIN_SLACK:
        words = _("{line} doesn't meet {symbol} at its port").format(line=stroke.name, symbol=body.name)
        notes.line(Kind.END_OFF_PORT, stroke, words, point)
    elif heading(point, inner) != _OUTWARDS[port]:
        words = _("{line} doesn't stand upright on {symbol}").format(line=stroke.name, symbol=body.name)
        notes.line(Kind.END_OFF_PORT, stroke, words, point)


def _check_symbols(scene: Scene, stroke: Stroke, notes: Notes) -> None:
    last = len(stroke.segments) - 1
    for body in scene.bodies:
        if not body.meets(stroke.box, SYMBOL_GAP):
            continue
        for at, segment in enumerate(stroke.segments):
            own = (at == 0 and body is stroke.source) or (at == last and body is stroke.target)
            if not own and body.meets(segment, SYMBOL_GAP):
                words = _("{line} runs through {symbol}").format(line=stroke.name, symbol=body.name)
                notes.line(Kind.LINE_THROUGH_SYMBOL, stroke, words, body.symbol.rect.centre)
                break


def _check_rules(scene: Scene, stroke: Stroke, notes: Notes) -> None:
    for segment in stroke.segments:
        wide, high = segment[2] - segment[0], segment[3] - segment[1]
        if max(wide, high) < GRAIN_SLACK:
            continue
        rule = (scene.grid.upright_rule if wide < high else scene.grid.level_rule)(segment, RULE_GAP)
        if rule is not None:
            words = _("{line} runs on a rule of the table").format(line=stroke.name)
            notes.line(Kind.LINE_ON_RULE, stroke, words, middle(segment))


CHECK = Check(
    DRAWN_PATHS,
    (
        Kind.SLANTED,
        Kind.ZERO_LENGTH,
        Kind.NEEDLESS_POINT,
        Kind.BACKTRACK,
        Kind.TOO_MANY_POINTS,
        Kind.LINES_OVERLAP,
        Kind.END_OFF_PORT,
        Kind.PORT_BOTH_WAYS,
        Kind.SHORT_HEAD,
        Kind.LINE_THROUGH_SYMBOL,
        Kind.LINE_ON_RULE,
        Kind.LINE_OFF_LANES,
    ),
    on_each_page(_check),
)
