"""Two connectors: what they may share, and what they do to each other otherwise.

Arrows into one port may merge. Branches of a fork without words may leave together, and exits with words or of a
decision only where its symbol has too few ports: ISO 5807 lets one flowline branch into labelled ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from sopdoc.geometry.rect import Point
from sopdoc.inspection.check import Check, on_each_page
from sopdoc.inspection.defect import GRAIN_SLACK, HEAD_GAP, LINE_GAP, Kind
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.pieces import Body, Stroke
from sopdoc.inspection.scene import Row, Scene
from sopdoc.inspection.sharing import beside, length_of, without
from sopdoc.inspection.space import Box, box_about, gap, middle, near
from sopdoc.inspection.trunks import shared_lengths
from sopdoc.layout.page import Port, Shape
from sopdoc.messages import _
from sopdoc.rules.drawing import DRAWN_PAIRS


def _check(scene: Scene, notes: Notes) -> None:
    strokes = [stroke for stroke in scene.strokes if stroke.segments]
    short: set[Body | None] = {exit_ for row in scene.rows.values() for exit_ in lacking_ports(scene, row)}
    for one, two in combinations(strokes, 2):
        if near(one.box, two.box, LINE_GAP):
            _check_pair(one, two, short, notes)
    for stroke in strokes:
        _check_head(scene, stroke, notes)


def lacking_ports(scene: Scene, row: Row) -> Iterator[Body]:
    """Yield the symbols that have fewer open ports than their parts' exits, and what arrives at them, need.

    What joins the arrow of a start capsule needs no port of its own.
    """
    own = [stroke for stroke in scene.strokes if stroke.inner]
    for part in row.step.parts:
        diamond = row.exit_of(part)
        if diamond is None:
            continue
        taken = {end for stroke in own for end in (stroke.leaves, stroke.arrives) if end and end[0] is diamond}
        joins = any(stroke.arrives in taken for stroke in scene.strokes if not stroke.inner)
        if len(Port) - len(taken) < part.ports + (part.aimed and not joins):
            yield diamond


def _check_pair(one: Stroke, two: Stroke, short: set[Body | None], notes: Notes) -> None:
    for out, into in ((one, two), (two, one)):
        if out.leaves is not None and out.leaves == into.arrives and _flows(one, two):
            words = _("{line} leaves by the port at which {other} arrives").format(line=out.name, other=into.name)
            notes.line(Kind.PORT_BOTH_WAYS, out, words)
            return
    if _is_refused(one, two, short):
        words = _("{line} and {other} leave by one port, though there is another").format(line=one.name, other=two.name)
        notes.line(Kind.EXITS_SHARE_PORT, one, words)
        return
    trunk, tail = shared_lengths(one, two) if _flows(one, two) else (0.0, 0.0)
    rest = without(one.points, trunk, tail), without(two.points, trunk, tail)
    if not rest[0] or not rest[1]:
        if one.words or two.words or one.source is not two.source:
            _overlap(one, two, one.points[0], notes)
        return
    place = _run_beside(rest[0], rest[1])
    if place is not None:
        _overlap(one, two, place, notes)
        return
    for line, other, own, others in ((one, two, rest[0], rest[1]), (two, one, rest[1], rest[0])):
        _check_bends(line, other, own, others, notes)


def _flows(one: Stroke, two: Stroke) -> bool:
    """Tell whether two connectors have heads; joint rows' plain lines share nothing."""
    return one.connector.arrow and two.connector.arrow


def _is_refused(one: Stroke, two: Stroke, short: set[Body | None]) -> bool:
    """Tell whether two connectors leave by one port but may not."""
    if one.leaves is None or one.leaves != two.leaves or not _flows(one, two):
        return False
    if one.inner or two.inner:
        return True
    decides = one.source is not None and one.source.symbol.shape is Shape.DECISION
    return (decides or bool(one.words or two.words)) and one.source not in short


def _overlap(one: Stroke, two: Stroke, place: Point, notes: Notes) -> None:
    words = _("{line} and {other} run on top of each other").format(line=one.name, other=two.name)
    notes.line(Kind.LINES_OVERLAP, one, words, place)


def _run_beside(one: tuple[Point, ...], two: tuple[Point, ...]) -> Point | None:
    """Return where two lines run along each other without a visible gap."""
    others = _boxes(two)
    for segment in _boxes(one):
        for other in others:
            if beside(segment, other) > LINE_GAP:
                return middle(segment)
    return None


def _boxes(points: tuple[Point, ...]) -> list[Box]:
    return [box_about(pair) for pair in pairwise(points)]


def _check_bends(line: Stroke, other: Stroke, own: tuple[Point, ...], others: tuple[Point, ...], notes: Notes) -> None:
    """Find bends of a line on another one, but for those where the two rightly part or join."""
    ends = (own[0], own[-1])
    joints = [end for end in ends if min(length_of((end, place)) for place in (others[0], others[-1])) <= GRAIN_SLACK]
    boxes = _boxes(others)
    for bend in own[1:-1]:
        spot = (bend.x, bend.y, bend.x, bend.y)
        if any(length_of((bend, joint)) <= LINE_GAP for joint in joints):
            continue
        if any(gap(spot, box) < LINE_GAP for box in boxes):
            words = _("{line} bends on {other}").format(line=line.name, other=other.name)
            notes.line(Kind.LINES_TOUCH, line, words, bend)


def _check_head(scene: Scene, stroke: Stroke, notes: Notes) -> None:
    head = stroke.head_box()
    if head is None:
        return
    for other in scene.strokes:
        if other is stroke or not near(head, other.box, HEAD_GAP) or other.arrives == stroke.arrives:
            continue
        if other.leaves != stroke.arrives and any(near(head, segment, HEAD_GAP) for segment in other.segments):
            words = _("{other} runs over the arrowhead of {line}").format(line=stroke.name, other=other.name)
            notes.line(Kind.HEAD_CROSSED, other, words, stroke.points[-1])


CHECK = Check(
    DRAWN_PAIRS,
    (
        Kind.EXITS_SHARE_PORT,
        Kind.PORT_BOTH_WAYS,
        Kind.LINES_OVERLAP,
        Kind.LINES_TOUCH,
        Kind.HEAD_CROSSED,
    ),
    on_each_page(_check),
)
