"""Labels: near the exit they name, and touching nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from tests.checkers.defect import EPSILON, LABEL_GAP, LABEL_HUG, LABEL_REACH, MOST_PORTS, Defect
from tests.checkers.sharing import branch_of, shared
from tests.checkers.space import gap, near
from tests.checkers.view import MEANINGS, Box, Line, Page


def check_labels(page: Page, short: frozenset[int]) -> Iterator[Defect]:
    """Yield labels that touch something or stand where no one takes them for their exit's.

    ``short`` are the decisions that lack ports.
    """
    labelled = [(line, line.label_box) for line in page.lines if line.label_box and line.segments]
    for line, box in labelled:
        yield from _check_free(page, line, box)
        yield from _check_rules(page, line, box)
        yield from _check_near(page, line, box, short)
    for (one, box), (two, box2) in combinations(labelled, 2):
        if near(box.corners, box2.corners, LABEL_GAP):
            yield Defect("label-label", page.number, box2.centre, f"labels of {one} and {two}")


def check_keys(pages: tuple[Page, ...]) -> Iterator[Defect]:
    """Yield keys on arrows whose words stand nowhere in the document, or not by themselves; and keys on no arrow."""
    texts = [" ".join(" ".join(text.lines).split()) for page in pages for text in page.texts]
    told = {item for text in texts for item in re.split(r" (?=[a-z]+\) )", text)}
    used = {one.key for page in pages for one in (*page.lines, *page.left_out)}
    for page in pages:
        for text in page.texts:
            if text.role == MEANINGS and text.lines[0].split()[0] not in used:
                yield Defect("key-idle", page.number, text.box.centre, f"no arrow has {text.lines[0]}")
        for line in page.lines:
            if line.key and f"{line.key} {line.label}" not in told:
                yield Defect("key-untold", page.number, None, f"{line.key} of {line} is told nowhere")
        for left in page.left_out:
            if left.key and f"{left.key} {left.label}" not in told:
                yield Defect("key-untold", page.number, None, f"{left.key} of {left} is told nowhere")


def _check_free(page: Page, line: Line, box: Box) -> Iterator[Defect]:
    for symbol in page.symbols:
        if near(box.corners, symbol.outline, LABEL_GAP):
            yield Defect("label-symbol", page.number, box.centre, f"label of {line} meets {symbol}")
    for other in page.lines:
        on_head = other.head is not None and near(box.corners, other.head, EPSILON)
        if on_head or any(near(box.corners, segment, LABEL_GAP) for segment in other.segments):
            yield Defect("label-line", page.number, box.centre, f"label of {line} meets {other}")


def _check_rules(page: Page, line: Line, box: Box) -> Iterator[Defect]:
    beside = [x for x in page.lane_edges if box.x - LABEL_GAP < x < box.right + LABEL_GAP]
    across = [y for y in page.rows if box.y - LABEL_GAP < y < box.bottom + LABEL_GAP]
    if beside or across:
        yield Defect("label-rule", page.number, box.centre, f"label of {line} meets the rule at {(beside + across)[0]}")
    if page.body and not page.body.holds(box):
        yield Defect("label-outside", page.number, box.centre, f"label of {line} leaves the lanes")


def _check_near(page: Page, line: Line, box: Box, short: frozenset[int]) -> Iterator[Defect]:
    own = _to_line(box, line)
    exits = sum(other.start is line.start and other.label != "" for other in page.lines)
    exits += sum(left.source == line.source.get("langkah") for left in page.left_out)
    if line.start and exits <= MOST_PORTS and gap(box.corners, line.start.outline) > LABEL_REACH:
        yield Defect("label-far", page.number, box.centre, f"label of {line} is far from its exit")
    elif own > LABEL_HUG:
        yield Defect("label-far", page.number, box.centre, f"label of {line} is {own:.1f} pt from its line")
    siblings = [other for other in page.lines if other is not line and other.start is line.start and other.segments]
    if any(_is_other(box, line, other, short) for other in siblings):
        yield Defect("label-far", page.number, box.centre, f"label of {line} is nearer to another exit")


def _is_other(box: Box, line: Line, other: Line, short: frozenset[int]) -> bool:
    """Tell whether a label could be another exit's: where both lines run it names neither."""
    common = shared(line, other, short)
    theirs = _to_line(box, other)
    if common.length == 0:
        return theirs < _to_line(box, line)
    branch = branch_of(line, common)
    return not branch or theirs <= min(gap(box.corners, segment) for segment in branch) + EPSILON


def _to_line(box: Box, line: Line) -> float:
    return min(gap(box.corners, segment) for segment in line.segments)
