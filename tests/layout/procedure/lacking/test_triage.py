"""Tests for `sopdoc.layout.procedure.lacking.triage`."""

from __future__ import annotations

from sopdoc.layout.procedure.lacking.triage import MOST_ARROWS, ROW_ARROWS, most_arrows, too_many
from sopdoc.model.alur import END, Edge

FAN = tuple(Edge(0, target) for target in (4, 1, 3, 2))


def test_what_a_document_can_show_is_looked_for() -> None:
    assert too_many(FAN, 4) == frozenset()


def test_the_exits_that_lead_furthest_are_dropped() -> None:
    assert too_many(FAN, 2) == {0, 2}


def test_each_step_keeps_as_many_exits() -> None:
    edges = (*FAN, Edge(1, 9), Edge(2, END), Edge(2, 0))
    assert too_many(edges, 3) == {0, 2, 3, 6}


def test_of_equals_the_first_is_kept() -> None:
    assert too_many((Edge(3, 4), Edge(3, 2), Edge(3, 4)), 1) == {1, 2}


def test_more_rows_have_more_arrows() -> None:
    assert most_arrows(60) == MOST_ARROWS
    assert most_arrows(100) == 100 * ROW_ARROWS
