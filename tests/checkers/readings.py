"""What could be read off joined lines though no arrow says it: from any of their starts to any of their ends."""

from __future__ import annotations

from collections.abc import Iterable

from tests.checkers.view import Line


def false_readings(lines: Iterable[Line]) -> int:
    """Return how many starts and ends hang together by lines that share a start or an end, with no arrow between."""
    arrows = [line for line in lines if line.arrow and line.start is not None and line.end is not None]
    reached = {place: _reached(place, arrows) for place in {line.points[0] for line in arrows}}
    told = {(line.points[0], id(line.end)) for line in arrows}
    starts = {line.points[0]: id(line.start) for line in arrows}
    pairs = {(starts[start], end) for start, ends in reached.items() for end in ends}
    return len(pairs - {(starts[start], end) for start, end in told})


def _reached(start: tuple[float, float], arrows: list[Line]) -> set[int]:
    """Return the symbols that lines lead to from a place, forwards and backwards."""
    places, ends, grown = {start}, set[int](), True
    while grown:
        known = len(places)
        for line in arrows:
            if line.points[0] in places or line.points[-1] in places:
                places |= {line.points[0], line.points[-1]}
                ends.add(id(line.end))
        grown = len(places) > known
    return ends
