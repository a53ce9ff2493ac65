"""Those who act together in a part are joined by plain lines, each to the next one beside it, and nobody else is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tests.checkers.defect import Defect
from tests.checkers.parts import Part, Place
from tests.checkers.source import Procedure
from tests.checkers.view import Line, Page, place_of

Joint = tuple[Place, frozenset[str]]
"""A part, and the two lanes that a line joins."""


def check_joints(page: Page, procedure: Procedure) -> Iterator[Defect]:
    """Yield plain lines that are missing between the lanes of a part, drawn twice, or drawn elsewhere."""
    rows = [step for step in procedure.steps if step.number in page.step_rows]
    asked = Counter(joint for step in rows for part in step.parts for joint in _joints(part, procedure.lanes))
    drawn = Counter(map(_drawn, (line for line in page.lines if not line.arrow)))
    for place, lanes in (asked - drawn).elements():
        yield Defect("joint-line", page.number, None, f"no line joins {' and '.join(sorted(lanes))} in {place}")
    for place, lanes in (drawn - asked).elements():
        yield Defect("joint-line", page.number, None, f"a line joins {' and '.join(sorted(lanes))} in {place}")


def _joints(part: Part, lanes: tuple[str, ...]) -> Iterator[Joint]:
    for pair in pairwise(sorted(part.lanes, key=lanes.index)):
        yield part.place, frozenset(pair)


def _drawn(line: Line) -> Joint:
    """Return what a plain line joins; a line from one part to another joins nothing that is asked for."""
    if "offpage" in line.source or "offpage" in line.target:
        return (0, 0), frozenset()
    lanes = frozenset((line.source["pelaksana"], line.target["pelaksana"]))
    source, target = place_of(line.source), place_of(line.target)
    return (source, lanes) if source == target else ((0, 0), lanes)
