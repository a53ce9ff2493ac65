"""Words on lines whose rows come or go without their line."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.painters.docx.drawing.bands import Band, Grid
from sopdoc.painters.docx.drawing.cuts import cut
from sopdoc.painters.docx.drawing.labels import GAP, placed_labels
from sopdoc.typography.fate import Fate
from tests.painters.pages import block

KEPT, INSERTED, DELETED = Fate
LINE = (Point(50, 20), Point(50, 180))
"""Down through rows of which the middle ones, from 100 to 150, may come or go."""
LABEL = replace(block("tidak"), rect=Rect(52, 110, 20, 8))


def grid(middle: Fate) -> Grid:
    edges = ((0, KEPT), (100, middle), (150, KEPT), (200, KEPT))
    rows = tuple(Band(at, edges[at][0], edges[at + 1][0], edges[at][1]) for at in range(3))
    return Grid(rows, (Band(0, 0.0, 200.0, KEPT),))


def placed(middle: Fate, line: Fate) -> list[tuple[Rect, int, Fate]]:
    bands = grid(middle)
    found = placed_labels(LABEL, cut(LINE, bands), bands, line)
    return [(each.label.rect, each.block[0], each.mark) for each in found]


ABOVE = Rect(50 + GAP, 100 - GAP - 8, 20, 8)
"""Beside the piece of the line above, right at the rows that aren't there."""


@pytest.mark.parametrize("line", [KEPT, INSERTED, DELETED])
def test_words_in_rows_that_stay_stand_once(line: Fate) -> None:
    assert placed(KEPT, line) == [(LABEL.rect, 1, line)]


def test_words_in_rows_that_went_stand_elsewhere_once_they_are_gone() -> None:
    assert placed(DELETED, KEPT) == [(LABEL.rect, 1, DELETED), (ABOVE, 0, INSERTED)]


def test_words_of_an_arrow_that_came_stand_in_rows_that_it_is_seen_in() -> None:
    assert placed(DELETED, INSERTED) == [(ABOVE, 0, INSERTED)]
    assert placed(INSERTED, INSERTED) == [(LABEL.rect, 1, INSERTED)]
