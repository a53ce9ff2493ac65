from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.passages.levels import Levels
from sopdoc.layout.procedure.paging.page_rows import PageRows, Room, Sheet
from sopdoc.model.alur import END, Edge

ROOM = Room(first_page=80, later_page=100, strip=24, trailing=0)
EDGES = (Edge(0, 1), Edge(1, 4), Edge(3, 2), Edge(2, 2), Edge(4, END))


def page_rows(count: int = 5, edges: tuple[Edge, ...] = EDGES, breaks: frozenset[int] = frozenset()) -> PageRows:
    return PageRows((20,) * count, edges, Levels.anywhere(len(edges), 1), ROOM, breaks)


def test_arrows_are_counted_over_each_rule() -> None:
    # 0 → 1, then 1 → 4 all the way, beside it 3 → 2; what leads to itself or to the end crosses none
    assert page_rows().crossed[:5] == (0, 1, 1, 2, 1)


def test_pages_from_a_row_grow_as_long_as_their_rows_fit() -> None:
    assert [sheet.past for sheet in page_rows(9).sheets_from(0)] == [1, 2, 3, 4]
    assert [sheet.past for sheet in page_rows(9).sheets_from(4)] == [5, 6, 7, 8, 9]


def test_a_page_has_a_row_that_is_too_high() -> None:
    rows = PageRows((300, 20), (), Levels.anywhere(0, 1), ROOM, frozenset())
    assert [sheet.past for sheet in rows.sheets_from(0)] == [1]


def test_a_page_ends_before_a_row_that_is_to_start_one() -> None:
    assert [sheet.past for sheet in page_rows(breaks=frozenset({0, 2})).sheets_from(0)] == [1, 2]


def test_a_page_has_a_strip_for_each_arrow_in_its_only_lane() -> None:
    rows = page_rows()
    assert rows.sheet(1, 3) == Sheet(1, 3, 1, 2)
    assert rows.height(rows.sheet(1, 3)) == 2 * 20 + 3 * 24


@pytest.mark.parametrize(("trailing", "fits"), [(0, True), (40, True), (41, False)])
def test_what_follows_the_table_needs_its_room(trailing: float, fits: bool) -> None:
    rows = PageRows((20,) * 2, (), Levels.anywhere(0, 1), ROOM, frozenset())
    assert rows.fits(rows.sheet(0, 2), trailing) is fits


@pytest.mark.parametrize(("first", "rest"), [(1, None), (2, Sheet(2, 5, 1, 0)), (3, Sheet(3, 5, 2, 0))])
def test_all_other_rows_are_a_page_if_they_and_their_strips_have_room(first: int, rest: Sheet | None) -> None:
    assert page_rows().rest(first) == rest  # from 1 on 4 * 20 + 24 > 100


def test_all_other_rows_are_no_page_where_one_is_to_start_one_or_what_follows_lacks_room() -> None:
    assert page_rows(breaks=frozenset({3})).rest(3) == Sheet(3, 5, 2, 0)
    assert page_rows(breaks=frozenset({4})).rest(3) is None
    rows = PageRows((20,) * 2, (), Levels.anywhere(0, 1), Room(80, 100, 24, trailing=41), frozenset())
    assert rows.rest(0) is None
