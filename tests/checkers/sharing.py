"""What two connectors have in common: the tail into one target, the trunk of a fork."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist

from tests.checkers.defect import LINE_GAP, PORT_TOLERANCE
from tests.checkers.space import Place, gap, overlap
from tests.checkers.view import Line

Segment = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Common:
    """Lengths that two lines may and do share, from their start and from their end."""

    trunk: float = 0.0
    tail: float = 0.0

    @property
    def length(self) -> float:
        return self.trunk + self.tail


def shared(one: Line, two: Line) -> Common:
    """Return what two connectors may share; whether two exits may leave by one port is not asked here."""
    if not one.arrow or not two.arrow:
        return Common()
    forks = one.start is not None and one.start is two.start
    merges = one.end is not None and one.end is two.end
    return Common(
        trunk=together(one.points, two.points) if forks else 0.0,
        tail=together(one.points[::-1], two.points[::-1]) if merges else 0.0,
    )


def together(one: Sequence[Place], two: Sequence[Place]) -> float:
    """Return how far two paths run on the same line from their first points on."""
    if dist(one[0], two[0]) > PORT_TOLERANCE:
        return 0.0
    here, first, second, length = one[0], list(one[1:]), list(two[1:]), 0.0
    while first and second:
        nearer = min(first[0], second[0], key=lambda place: dist(here, place))
        if not (_on((here, first[0]), nearer) and _on((here, second[0]), nearer)):
            return length
        length += dist(here, nearer)
        here = nearer
        first = first[1:] if dist(first[0], here) <= PORT_TOLERANCE else first
        second = second[1:] if dist(second[0], here) <= PORT_TOLERANCE else second
    return length


def _on(segment: Segment, place: Place) -> bool:
    return gap(segment, (place, place)) <= PORT_TOLERANCE


def overlapping(one: Segment, two: Segment) -> float:
    """Return how long two segments run beside each other without a visible gap."""
    (x1, y1), (x2, y2) = one
    (u1, v1), (u2, v2) = two
    upright, upright2 = abs(x1 - x2) < abs(y1 - y2), abs(u1 - u2) < abs(v1 - v2)
    if upright != upright2 or abs((x1 - u1) if upright else (y1 - v1)) >= LINE_GAP:
        return 0.0
    spans = ((y1, y2), (v1, v2)) if upright else ((x1, x2), (u1, u2))
    return max(0.0, overlap(*spans))


def touching(line: Line, other: Line, common: Common) -> list[Place]:
    """Return the bends of a line that lie on the other one, but for where they rightly join or part."""
    found, run = [], 0.0
    total = sum(dist(*segment) for segment in line.segments)
    for before, place in zip(line.points, line.points[1:-1], strict=False):
        run += dist(before, place)
        in_trunk = common.trunk > 0 and run <= common.trunk + LINE_GAP
        in_tail = common.tail > 0 and total - run <= common.tail + LINE_GAP
        if in_trunk or in_tail:
            continue
        if any(gap(segment, (place, place)) < LINE_GAP for segment in other.segments):
            found.append(place)
    return found
