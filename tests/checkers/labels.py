"""Labels: near the exit they name, and touching nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tests.checkers.defect import LABEL_GAP, LABEL_HUG, LABEL_REACH, Defect
from tests.checkers.space import gap, near
from tests.checkers.view import Box, Line, Page


def check_labels(page: Page) -> Iterator[Defect]:
    """Yield labels that touch something or stand where no one takes them for their exit's."""
    labelled = [(line, line.label_box) for line in page.lines if line.label_box and line.segments]
    for line, box in labelled:
        yield from _check_free(page, line, box)
        yield from _check_rules(page, line, box)
        yield from _check_near(page, line, box)
    for (one, box), (two, box2) in combinations(labelled, 2):
        if near(box.corners, box2.corners, LABEL_GAP):
            yield Defect("label-label", page.number, box2.centre, f"labels of {one} and {two}")


def _check_free(page: Page, line: Line, box: Box) -> Iterator[Defect]:
    for symbol in page.symbols:
        if near(box.corners, symbol.outline, LABEL_GAP):
            yield Defect("label-symbol", page.number, box.centre, f"label of {line} meets {symbol}")
    for other in page.lines:
        if any(near(box.corners, segment, LABEL_GAP) for segment in other.segments):
            yield Defect("label-line", page.number, box.centre, f"label of {line} meets {other}")


def _check_rules(page: Page, line: Line, box: Box) -> Iterator[Defect]:
    beside = [x for x in page.lane_edges if box.x - LABEL_GAP < x < box.right + LABEL_GAP]
    across = [y for y in page.rows if box.y - LABEL_GAP < y < box.bottom + LABEL_GAP]
    if beside or across:
        yield Defect("label-rule", page.number, box.centre, f"label of {line} meets the rule at {(beside + across)[0]}")
    if page.body and not page.body.holds(box):
        yield Defect("label-outside", page.number, box.centre, f"label of {line} leaves the lanes")


def _check_near(page: Page, line: Line, box: Box) -> Iterator[Defect]:
    own = _to_line(box, line)
    if line.start and gap(box.corners, line.start.outline) > LABEL_REACH:
        yield Defect("label-far", page.number, box.centre, f"label of {line} is far from its exit")
    elif own > LABEL_HUG:
        yield Defect("label-far", page.number, box.centre, f"label of {line} is {own:.1f} pt from its line")
    siblings = [other for other in page.lines if other is not line and other.start is line.start]
    if any(_to_line(box, other) < own for other in siblings):
        yield Defect("label-far", page.number, box.centre, f"label of {line} is nearer to another exit")


def _to_line(box: Box, line: Line) -> float:
    return min(gap(box.corners, segment) for segment in line.segments)
