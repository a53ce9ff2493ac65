"""Words that read badly where they stand are found on a page that is drawn."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Rect
from sopdoc.layout.flowchart.costs.misplaced import misplaced
from sopdoc.layout.flowchart.ways.route import Route, with_label
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, line, net, node

FIELD = field_of(node(0, 0), node(0, 1), node(1, 1))
"""Two rows with a rule at 160; the first symbol is 227 … 263 wide and 121 … 139 high."""
AROUND = line(net(0, 1), (263, 130), (280, 130), (280, 190), (263, 190), ports=(Port.RIGHT, Port.RIGHT))


def with_words(x: float, y: float) -> Route:
    return with_label(AROUND, Rect(x, y, 12, 8.4), 0.0, 5.6)


@pytest.mark.parametrize(
    ("x", "y", "badly"),
    [(265, 131.1, False), (281.1, 150, False), (281.1, 155, True), (281.1, 165, True), (265, 110, True)],
    ids=["under-its-line", "beside-its-line", "on-the-rule", "in-the-next-row", "above-its-symbol"],
)
def test_words_stand_in_the_row_of_their_step_and_not_above_it(x: float, y: float, badly: bool) -> None:
    assert misplaced([with_words(x, y)], (), FIELD) == ((0,) if badly else ())


def test_words_over_an_exit_that_leaves_above_stand_at_their_place() -> None:
    up = line(net(0, 1), (245, 121), (245, 110), (280, 110), (280, 190), (263, 190), ports=(Port.TOP, Port.RIGHT))
    assert misplaced([with_label(up, Rect(246.1, 111.1, 12, 8.4), 0.0, 5.6)], (), FIELD) == ()


@pytest.mark.parametrize(("x", "badly"), [(298, True), (299, False)])
def test_another_line_is_clearly_farther_from_words(x: float, badly: bool) -> None:
    # words beside 280, from 281.1 to 293.1: nothing else within 5.6 of them
    foreign = line(net(1, 2), (x, 140), (x, 180))
    assert misplaced([foreign, with_words(281.1, 150)], (), FIELD) == ((1,) if badly else ())
    assert misplaced([with_words(281.1, 150)], (foreign,), FIELD) == ((0,) if badly else ())


def test_what_two_lines_share_is_each_ones_own() -> None:
    merging = line(net(2, 1), (320, 170), (280, 170), (280, 190), (263, 190), ports=(Port.LEFT, Port.RIGHT))
    assert misplaced([with_words(281.1, 150), merging], (), FIELD) == ()
