"""Routes: from port to port, through no symbol, on no rule, on no other line, inside the lanes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import dist

from tests.checkers.defect import (
    HEAD_GAP,
    LINE_GAP,
    PORT_TOLERANCE,
    RULE_GAP,
    SYMBOL_GAP,
    Defect,
)
from tests.checkers.sharing import overlapping, shared, touching
from tests.checkers.space import Place, near
from tests.checkers.view import OUTWARD, Line, Page, Symbol

Segment = tuple[Place, Place]


def check_routes(page: Page) -> Iterator[Defect]:
    """Yield ends on no port, and whatever a line lies on."""
    lines = [line for line in page.lines if line.segments]
    for line in lines:
        yield from _check_ends(page, line)
        yield from _check_symbols(page, line)
        yield from _check_rules(page, line)
        yield from _check_lanes(page, line)
    for one, two in combinations(lines, 2):
        yield from _check_pair(page, one, two)
    for line in lines:
        yield from _check_head(page, line)


def _direction(segment: Segment) -> tuple[int, int]:
    """Return where a segment heads, as signs."""
    (x1, y1), (x2, y2) = segment
    return (x2 > x1) - (x2 < x1), (y2 > y1) - (y2 < y1)


def _check_ends(page: Page, line: Line) -> Iterator[Defect]:
    first, (tip_start, tip) = line.segments[0], line.segments[-1]
    for symbol, segment, what in ((line.start, first, "starts"), (line.end, (tip, tip_start), "ends")):
        port = symbol and symbol.port_at(segment[0])
        if not port:
            yield Defect("port", page.number, segment[0], f"{line} {what} on no port of its symbol")
        elif _direction(segment) != OUTWARD[port]:
            yield Defect("port", page.number, segment[0], f"{line} {what} along the {port} side")


def _check_symbols(page: Page, line: Line) -> Iterator[Defect]:
    last = len(line.segments) - 1
    for index, segment in enumerate(line.segments):
        for symbol in page.symbols:
            if _at_port(line, symbol, index, last):
                continue
            if near(segment, symbol.outline, SYMBOL_GAP):
                yield Defect("enters-symbol", page.number, symbol.box.centre, f"{line} meets {symbol}")


def _at_port(line: Line, symbol: Symbol, index: int, last: int) -> bool:
    return (index == 0 and symbol is line.start) or (index == last and symbol is line.end)


def _check_rules(page: Page, line: Line) -> Iterator[Defect]:
    for segment in line.segments:
        (x, y), (x2, y2) = segment
        edges, at = (page.lane_edges, x) if abs(x - x2) < abs(y - y2) else (page.rows, y)
        for edge in edges:
            if abs(edge - at) < RULE_GAP:
                yield Defect("on-rule", page.number, (x, y), f"{line} rides the rule at {edge:.2f} ({at:.2f})")


def _check_lanes(page: Page, line: Line) -> Iterator[Defect]:
    body = page.body
    if body is None:
        return
    for x, y in line.points:
        if not (body.x <= x <= body.right and body.y <= y <= body.bottom):
            yield Defect("off-lanes", page.number, (x, y), f"{line} leaves the lanes")
            return


def _check_head(page: Page, line: Line) -> Iterator[Defect]:
    """Other lines pass an arrowhead by, unless they arrive at the same port."""
    if line.head is None:
        return
    for other in page.lines:
        arrives = dist(other.points[-1], line.points[-1]) <= PORT_TOLERANCE
        leaves = dist(other.points[0], line.points[-1]) <= PORT_TOLERANCE
        if other is line or arrives or leaves:
            continue
        if any(near(line.head, segment, HEAD_GAP) for segment in other.segments):
            yield Defect("head-crossed", page.number, line.points[-1], f"{other} meets the arrowhead of {line}")


def _check_pair(page: Page, one: Line, two: Line) -> Iterator[Defect]:
    common = shared(one, two)
    length = sum(overlapping(a, b) for a in one.segments for b in two.segments)
    if length > common.length + LINE_GAP:
        yield Defect("overlap", page.number, _where(one, two), f"{one} and {two} share {length:.1f} pt")
        return
    for line, other in ((one, two), (two, one)):
        for place in touching(line, other, common):
            yield Defect("touch", page.number, place, f"{line} bends on {other}")


def _where(one: Line, two: Line) -> Place:
    found = [(overlapping(a, b), a[0]) for a in one.segments for b in two.segments]
    return max(found)[1]
