"""Choose the lanes of pentagons on both sides of page breaks together: in one order from left to right.

Of the analysis "The procedure table", "Pages".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, groupby

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.flowchart.passages.edge_lanes import Ends
from sopdoc.layout.flowchart.passages.in_order import in_order
from sopdoc.layout.flowchart.passages.passage import FOREIGN, TURNED, Passage, passages_of, price, price_together
from sopdoc.layout.flowchart.passages.stacks import LaneSets, by_level
from sopdoc.layout.flowchart.standing.offpage import Crossing

Lanes = tuple[int, int]
"""The lanes of an arrow's pentagons: at the foot of the upper page, and at the head of the lower one."""
_Placed = Sequence[tuple[Passage, Lanes]]
KEPT = 24
"""How many ways to place the pentagons of a foot are followed at a time."""


class Strips(Struct, frozen=True):
    """What crosses a page's head and foot, how many levels of pentagons stand there, and its rows.

    These are ``first`` … ``last``.
    """

    head: tuple[Crossing, ...]
    foot: tuple[Crossing, ...]
    head_levels: int
    foot_levels: int
    first: int
    last: int


class _Way(Struct, frozen=True):
    """Lanes for some passages of a foot, one after the other, and what they cost."""

    cost: float
    lanes: tuple[Lanes, ...] = ()


class Pentagons:
    """The places of all pentagons of a procedure's ``pages``; ``rows`` are the lanes in which each row has symbols."""

    def __init__(self, pages: Sequence[Strips], ends: Sequence[Ends], rows: LaneSets, lane_count: int) -> None:
        self._pages = pages
        self._rows = rows
        self._lane_count = lane_count
        self._lanes: dict[int, Lanes] = {}
        self._passages = passages_of(pages, ends)
        self._own = {passage.edge: passage.own for passage in self._passages}
        for _upper, group in groupby(self._passages, lambda passage: passage.upper):
            self._choose(tuple(group))
        self.order = tuple(passage.edge for passage in sorted(self._passages, key=self._rank))
        """Edges (by number) as their letters follow each other: from page to page, there from left to right."""

    def on(self, page: int) -> tuple[tuple[Crossing, ...], tuple[Crossing, ...]]:
        """Return what crosses a page's head and foot, with the places of the pentagons."""
        strips = self._pages[page]
        head = self._placed(strips.head, strips.first, at_foot=False)
        return head, self._placed(strips.foot, strips.last, at_foot=True)

    def _rank(self, passage: Passage) -> tuple[int, Lanes, int]:
        return passage.upper, self._lanes[passage.edge], passage.edge

    def _choose(self, group: tuple[Passage, ...]) -> None:
        """Choose lanes for what crosses a page's foot; what stands at the heads of later pages is known."""
        # Those that can't be moved come first.
        group = tuple(sorted(group, key=lambda passage: passage.own[0] != passage.own[1]))
        lowers = {passage.lower for passage in group}
        before = [(one, self._lanes[one.edge]) for one in self._passages if one.edge in self._lanes]
        before = [(one, lanes) for one, lanes in before if one.lower in lowers]
        ways = [_Way(0.0)]
        for passage in group:
            longer = [longer for way in ways for longer in self._longer(way, passage, group, before)]
            ways = sorted(longer, key=lambda way: (way.cost, way.lanes))[:KEPT]
        best = dict(zip(group, ways[0].lanes, strict=True))
        if _has_turned(best):
            best = min(self._in_order(group, before), best, key=_foreign)
        self._lanes.update((passage.edge, best[passage]) for passage in group)

    def _in_order(self, group: Sequence[Passage], before: _Placed) -> dict[Passage, Lanes]:
        """Return lanes of a foot in one order on both of its pages, in whose lanes they ever stand."""
        ordered = sorted(group, key=lambda passage: (sum(passage.own), passage.own, passage.edge))
        room = self._room(self._pages[group[0].upper].foot_levels, ())
        upper = dict(zip(ordered, in_order([self._away(passage, 0) for passage in ordered], room), strict=True))
        lower: dict[Passage, int] = {}
        for page in {passage.lower for passage in group}:
            own = [passage for passage in ordered if passage.lower == page]
            taken = [lanes[1] for one, lanes in before if one.lower == page]
            room = self._room(self._pages[page].head_levels, taken)
            lower.update(zip(own, in_order([self._away(passage, 1) for passage in own], room), strict=True))
        return {passage: (upper[passage], lower[passage]) for passage in group}

    def _away(self, passage: Passage, side: int) -> list[float]:
        """Return what lanes cost a pentagon that stands in one order with others, at the foot (0) or the head (1)."""
        own = passage.own[side]
        return [abs(lane - own) + FOREIGN * (lane not in passage.own) for lane in range(self._lane_count)]

    def _room(self, levels: int, taken: Iterable[int]) -> list[int]:
        """Return the lanes from left to right, each as often as it has room in a strip of so many levels."""
        counts = Counter(taken)
        return [lane for lane in range(self._lane_count) for _ in range(levels - counts[lane])]

    def _longer(self, way: _Way, passage: Passage, group: Sequence[Passage], before: _Placed) -> Iterator[_Way]:
        """Yield the ways that go on with lanes for another passage."""
        others = [*zip(group, way.lanes, strict=False), *before]
        full = self._full(passage, others)
        found = [lanes for lanes in passage.choices if not _meets(lanes, full)]
        for lanes in found or [self._elsewhere(passage, full)]:
            together = sum(price_together(passage, lanes, other, theirs) for other, theirs in others)
            yield _Way(way.cost + price(passage, lanes) + together, (*way.lanes, lanes))

    def _full(self, passage: Passage, others: _Placed) -> tuple[frozenset[int], frozenset[int]]:
        """Return the lanes in which there is no room left at the foot and at the head that are crossed."""
        upper = Counter(lanes[0] for other, lanes in others if other.upper == passage.upper)
        lower = Counter(lanes[1] for other, lanes in others if other.lower == passage.lower)
        most = self._pages[passage.upper].foot_levels, self._pages[passage.lower].head_levels
        above, below = (
            frozenset(lane for lane, count in counts.items() if count >= levels)
            for counts, levels in zip((upper, lower), most, strict=True)
        )
        return above, below

    def _elsewhere(self, passage: Passage, full: tuple[frozenset[int], frozenset[int]]) -> Lanes:
        """Return the lanes with room that are nearest to its own: of those, first, that its arrow has to do with."""
        upper, lower = (
            min(set(range(self._lane_count)) - taken, key=lambda lane: (lane not in passage.own, abs(lane - own), lane))
            for own, taken in zip(passage.own, full, strict=True)
        )
        return upper, lower

    def _placed(self, crossing: Sequence[Crossing], edge_row: int, *, at_foot: bool) -> tuple[Crossing, ...]:
        """Return the crossings of the strip beside a row with their lanes and levels."""
        ranks = {edge: rank for rank, edge in enumerate(self.order)}
        stacks: dict[int, list[Crossing]] = defaultdict(list)
        # Those that are alike stand in the order of their letters, from the top down.
        for item in sorted(crossing, key=lambda item: ranks[item.edge], reverse=not at_foot):
            lane = self._lanes[item.edge][not at_foot]
            stacks[lane].append(replace(item, lane=lane))
        placed = dict[int, Crossing]()
        for stack in stacks.values():
            owns = [self._own[item.edge][not at_foot] for item in stack]
            for level, item in enumerate(by_level(stack, owns, edge_row, self._rows)):
                placed[item.edge] = replace(item, level=level)
        return tuple(placed[item.edge] for item in crossing)


def _has_turned(placed: dict[Passage, Lanes]) -> bool:
    """Tell whether two stand the other way round on the other page."""
    pairs = combinations(placed.items(), 2)
    return any(price_together(*one, *other) >= TURNED for one, other in pairs)


def _foreign(placed: dict[Passage, Lanes]) -> int:
    """Return how many pentagons stand in lanes of others: a worse thing than another order on the next page."""
    return sum(lane not in passage.own for passage, lanes in placed.items() for lane in lanes)


@lru_cache(maxsize=16)
def placed_pentagons(pages: tuple[Strips, ...], ends: tuple[Ends, ...], rows: LaneSets, lane_count: int) -> Pentagons:
    """Return the places of a procedure's pentagons; attempts to lay it out often break its pages at the same rows."""
    return Pentagons(pages, ends, rows, lane_count)


def _meets(lanes: Lanes, full: tuple[frozenset[int], frozenset[int]]) -> bool:
    return lanes[0] in full[0] or lanes[1] in full[1]
