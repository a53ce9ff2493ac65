"""What it costs where the two pentagons of an arrow stand, alone and beside others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from sopdoc.layout.flowchart.passages.edge_lanes import Ends
from sopdoc.layout.flowchart.standing.offpage import Crossing

ASIDE = 20.0
"""Cost of a pentagon that isn't in the lane of the symbol that it is joined to on its page."""
FURTHER = 2.0
"""The same for each lane between them."""
FOREIGN = 400.0
"""Cost of a pentagon in the lane of somebody who has no part in its arrow."""
STACKED = 14.0
"""Cost of two pentagons in one lane, below each other: a line goes round one of them."""
CROSSED = 12.0
"""Cost of two that stand the other way round than the symbols they are joined to: their lines cross."""
TURNED = 1000.0
"""Cost of two that stand the other way round on the other page."""
UNSORTED = 60.0
"""Cost of two at the head of a page whose letters don't go from left to right."""


class _Strips(Protocol):
    @property
    def head(self) -> Sequence[Crossing]:
        """What crosses a page's head."""

    @property
    def foot(self) -> Sequence[Crossing]:
        """What crosses its foot."""


class Passage(Struct, frozen=True):
    """An arrow (by number) over page breaks: between the foot of a page ``upper`` and the head of a later one.

    ``own`` are the lanes of the symbols that it joins on these two pages.
    """

    edge: int
    upper: int
    lower: int
    own: tuple[int, int]

    @property
    def choices(self) -> tuple[tuple[int, int], ...]:
        """The lanes at the foot and at the head: each page's own, or the same on both."""
        upper, lower = self.own
        return (self.own,) if upper == lower else (self.own, (upper, upper), (lower, lower))


def passages_of(pages: Sequence[_Strips], ends: Sequence[Ends]) -> tuple[Passage, ...]:
    """Return what crosses the breaks between pages, from the first page on."""
    arrivals = {item.edge: (page, item) for page, strips in enumerate(pages) for item in strips.head}
    found = []
    for page, strips in enumerate(pages):
        for item in strips.foot:
            lower, other = arrivals[item.edge]
            own = ends[item.edge][not item.outgoing], ends[item.edge][not other.outgoing]
            found.append(Passage(item.edge, page, lower, own))
    return tuple(found)


def price(passage: Passage, lanes: tuple[int, int]) -> float:
    """Return what lanes cost a passage by themselves."""
    cost = 0.0
    for lane, own in zip(lanes, passage.own, strict=True):
        if lane != own:
            cost += ASIDE + FURTHER * abs(lane - own) + (lane not in passage.own) * FOREIGN
    return cost


def price_together(one: Passage, lanes: tuple[int, int], other: Passage, theirs: tuple[int, int]) -> float:
    """Return what the lanes of two passages cost where they stand in the same strip."""
    cost = 0.0
    sides = (one.upper == other.upper, one.lower == other.lower)
    for at, is_shared in enumerate(sides):
        if is_shared:
            apart, own = lanes[at] - theirs[at], one.own[at] - other.own[at]
            cost += STACKED if not apart else CROSSED * (apart * own < 0)
    if all(sides) and (lanes[0] - theirs[0]) * (lanes[1] - theirs[1]) < 0:
        return cost + TURNED
    if sides == (False, True) and (one.upper - other.upper) * (lanes[1] - theirs[1]) < 0:
        return cost + UNSORTED
    return cost
