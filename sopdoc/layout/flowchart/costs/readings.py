"""What joined lines let a reader follow: from each of their starts to each of their ends.

Arrows into one port merge, branches that leave one port share a trunk. A line that merges into a branch could be
followed back to the trunk and out by another branch, where the flow may not lead.
"""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.layout.page import Port

Ends = tuple[int, Port, int, Port]
"""The symbols and ports that a line leaves and enters."""
_Knot = tuple[bool, int, Port]
"""A port that lines leave (or else enter)."""


def ends_of(routes: Iterable[Route]) -> list[Ends]:
    """Return the ends of all arrows among some routes."""
    return [
        (route.net.source, route.source_port, route.net.target, route.target_port)
        for route in routes
        if not route.plain
    ]


def false_readings(lines: list[Ends]) -> int:
    """Return how many pairs of symbols are joined by lines though none leads from the one to the other."""
    if len({(source, port) for source, port, _, _ in lines}) == len(lines):
        return 0  # no two have a trunk in common
    count = 0
    for group in _joined(lines):
        sources = {source for source, _, _, _ in group}
        targets = {target for _, _, target, _ in group}
        count += len(sources) * len(targets) - len({(source, target) for source, _, target, _ in group})
    return count


def _joined(lines: list[Ends]) -> list[list[Ends]]:
    """Return the lines in groups that hang together by their ports."""
    groups: list[tuple[set[_Knot], list[Ends]]] = []
    for line in lines:
        source, out, target, into = line
        knots: set[_Knot] = {(True, source, out), (False, target, into)}
        members = [line]
        apart = []
        for group in groups:
            if knots.isdisjoint(group[0]):
                apart.append(group)
            else:
                knots |= group[0]
                members += group[1]
        groups = [*apart, (knots, members)]
    return [members for _, members in groups]
