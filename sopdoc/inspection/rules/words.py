"""Words on arrows: touching nothing, and beyond doubt those of their own exit."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import inf

from sopdoc.geometry.rect import Point
from sopdoc.inspection.check import Check, on_each_page
from sopdoc.inspection.defect import (
    EPSILON,
    HEAD_PART,
    LABEL_GAP,
    LABEL_HUG,
    LABEL_REACH,
    MOST_PORTS,
    Kind,
)
from sopdoc.inspection.grid import Grid
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.pieces import Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.inspection.sharing import without
from sopdoc.inspection.space import Box, box_about, gap, inside, middle, near
from sopdoc.inspection.trunks import shared_lengths
from sopdoc.messages import _
from sopdoc.rules.drawing import DRAWN_WORDS


def _check(scene: Scene, notes: Notes) -> None:
    labelled = [(stroke, stroke.label) for stroke in scene.strokes if stroke.label and stroke.segments]
    for stroke, label in labelled:
        _check_symbols(scene, stroke, label, notes)
        _check_lines(scene, stroke, label, notes)
        _check_grid(scene, stroke, label, notes)
        _check_own(scene, stroke, label, notes)
    for (one, label), (two, other) in combinations(labelled, 2):
        if near(label, other, LABEL_GAP) and gap(label, other) < LABEL_GAP:
            words = _("the words on {line} meet those on {other}").format(line=one.name, other=two.name)
            notes.line(Kind.LABELS_TOUCH, one, words, middle(label))


def _check_symbols(scene: Scene, stroke: Stroke, label: Box, notes: Notes) -> None:
    for body in scene.bodies:
        if body.meets(label, LABEL_GAP):
            words = _("the words on {line} meet {symbol}").format(line=stroke.name, symbol=body.name)
            notes.line(Kind.LABEL_ON_SYMBOL, stroke, words, middle(label))


def _check_lines(scene: Scene, stroke: Stroke, label: Box, notes: Notes) -> None:
    for other in scene.strokes:
        on_line = near(label, other.box, LABEL_GAP) and _to_line(label, other.segments) < LABEL_GAP
        if on_line or _meets_head(label, other):
            words = _("the words on {line} meet the line {other}").format(line=stroke.name, other=other.name)
            notes.line(Kind.LABEL_ON_LINE, stroke, words, middle(label))


def _meets_head(label: Box, stroke: Stroke) -> bool:
    """Tell whether a label lies on an arrowhead, which is a triangle: nothing at its tip, widest at its base."""
    head = stroke.head_box()
    if head is None or not near(label, head, 0.0):
        return False
    before, tip = stroke.points[-2:]
    along = 1 if before.x == tip.x else 0
    aside = max(label[1 - along] - tip[1 - along], tip[1 - along] - label[3 - along], 0.0)
    widest = max(
        abs(max(label[along], head[along]) - tip[along]), abs(min(label[along + 2], head[along + 2]) - tip[along])
    )
    return aside < HEAD_PART * widest


def _check_grid(scene: Scene, stroke: Stroke, label: Box, notes: Notes) -> None:
    grid = scene.grid
    if not inside(label, grid.body):
        words = _("the words on {line} leave the lanes").format(line=stroke.name)
        notes.line(Kind.LABEL_OFF_LANES, stroke, words, middle(label))
    elif _meets_rule(grid, stroke, label):
        words = _("the words on {line} meet a rule of the table").format(line=stroke.name)
        notes.line(Kind.LABEL_ON_RULE, stroke, words, middle(label))


def _meets_rule(grid: Grid, stroke: Stroke, label: Box) -> bool:
    """Tell whether a label comes near a rule: an upright one may run behind it, hidden by its ground."""
    if grid.level_rule(label, LABEL_GAP) is not None:
        return True
    block = stroke.connector.label
    is_hidden = block is not None and block.ground
    return any(
        not is_hidden or x - label[0] < LABEL_GAP or label[2] - x < LABEL_GAP
        for x in grid.upright_rules(label, LABEL_GAP)
    )


def _check_own(scene: Scene, stroke: Stroke, label: Box, notes: Notes) -> None:
    """Check that a label is near its exit, near its line, and nearer to that than to another exit's."""
    reach = inf if _exits(scene, stroke) > MOST_PORTS else LABEL_REACH
    far = stroke.source is not None and stroke.source.gap(label) > reach
    if far or _to_line(label, stroke.segments) > LABEL_HUG:
        words = _("the words on {line} are far from it").format(line=stroke.name)
        notes.line(Kind.LABEL_UNCLEAR, stroke, words, middle(label))
        return
    others = (other for other in scene.strokes if other is not stroke and other.source is stroke.source)
    if any(_is_nearer(label, stroke, other) for other in others if other.segments and not other.inner):
        words = _("the words on {line} could be those of another exit").format(line=stroke.name)
        notes.line(Kind.LABEL_UNCLEAR, stroke, words, middle(label))


def _exits(scene: Scene, stroke: Stroke) -> int:
    """Return how many arrows leave a line's step, with those that have no room."""
    drawn = sum(other.source is stroke.source and not other.inner for other in scene.strokes)
    part = max(stroke.source.symbol.bagian, 1) - 1 if stroke.source else 0
    return drawn + sum((arrow.source, arrow.part) == (stroke.langkah, part) for arrow in scene.page.left_out)


def _is_nearer(label: Box, own: Stroke, other: Stroke) -> bool:
    """Tell whether a label isn't clearly its own line's: what two lines share is no one's."""
    trunk, tail = shared_lengths(own, other)
    if not trunk and not tail:
        return _to_line(label, other.segments) < _to_line(label, own.segments) - EPSILON
    rest = _segments(without(own.points, trunk, tail))
    return not rest or _to_line(label, other.segments) <= _to_line(label, rest) + EPSILON


def _segments(points: tuple[Point, ...]) -> tuple[Box, ...]:
    return tuple(box_about(pair) for pair in pairwise(points))


def _to_line(label: Box, segments: tuple[Box, ...]) -> float:
    return min(gap(label, segment) for segment in segments)


CHECK = Check(
    DRAWN_WORDS,
    (
        Kind.LABEL_ON_SYMBOL,
        Kind.LABEL_ON_LINE,
        Kind.LABEL_ON_RULE,
        Kind.LABELS_TOUCH,
        Kind.LABEL_OFF_LANES,
        Kind.LABEL_UNCLEAR,
    ),
    on_each_page(_check),
)
