"""Labels touch nothing, and a key stands for the words of its arrow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from tests.checkers.defect import EPSILON, LABEL_GAP, Defect
from tests.checkers.space import near
from tests.checkers.view import MEANINGS, Box, Line, Page


def check_labels(page: Page) -> Iterator[Defect]:
    """Yield labels that touch something."""
    labelled = [(line, line.label_box) for line in page.lines if line.label_box and line.segments]
    for line, box in labelled:
        yield from _check_free(page, line, box)
        yield from _check_rules(page, line, box)
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
    if line.label_ground:  # it hides what runs behind it
        beside = [x for x in beside if not box.x + LABEL_GAP <= x <= box.right - LABEL_GAP]
    across = [y for y in page.rows if box.y - LABEL_GAP < y < box.bottom + LABEL_GAP]
    if beside or across:
        yield Defect("label-rule", page.number, box.centre, f"label of {line} meets the rule at {(beside + across)[0]}")
    if page.body and not page.body.holds(box):
        yield Defect("label-outside", page.number, box.centre, f"label of {line} leaves the lanes")
