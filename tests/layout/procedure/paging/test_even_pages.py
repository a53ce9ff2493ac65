from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.flowchart.passages.levels import Levels
from sopdoc.layout.procedure.paging.even_pages import evenly
from sopdoc.layout.procedure.paging.page_rows import PageRows, Room
from sopdoc.model.alur import Edge

ROOM = Room(first_page=100, later_page=100, strip=10, trailing=0)


def counts(
    heights: tuple[float, ...],
    pages: int,
    *,
    edges: tuple[Edge, ...] = (),
    room: Room = ROOM,
    trailing: float = 0.0,
    first: int = 0,
    breaks: frozenset[int] = frozenset(),
) -> list[int]:
    rows = PageRows(heights, edges, Levels.anywhere(len(edges), 9), room, breaks)
    return [sheet.count for sheet in evenly(rows, first, pages, trailing)]


def test_rows_are_shared_evenly() -> None:
    assert counts((10,) * 12, 2) == [6, 6]
    assert counts((10,) * 24, 3) == [8, 8, 8]


def test_heights_are_shared_and_not_numbers_of_rows() -> None:
    assert counts((40, 10, 10, 10, 10, 10, 10, 10, 10), 2) == [3, 6]


def test_a_page_of_two_rows_is_avoided_where_rows_can_be_had() -> None:
    assert counts((50, 10, 10, 10, 10, 10, 10, 10), 2) == [3, 5]  # though 60 and 60 would be even
    assert counts((90, 10, 10, 10, 10, 10), 2) == [2, 4]


def test_a_page_with_less_room_gets_less() -> None:
    assert counts((10,) * 10, 2, room=Room(40, 100, 10, 0)) == [3, 7]


def test_what_follows_the_table_counts() -> None:
    assert counts((10,) * 12, 2, trailing=40) == [8, 4]


def test_a_break_that_fewer_arrows_cross_is_worth_a_row() -> None:
    chain = tuple(Edge(row, row + 1) for row in range(11) if row != 6)
    assert counts((10,) * 12, 2, edges=chain) == [7, 5]  # nothing leads from row 7 to row 8


def test_it_is_not_worth_three_rows() -> None:
    chain = tuple(Edge(row, row + 1) for row in range(11) if row != 8)
    assert counts((10,) * 12, 2, edges=chain) == [6, 6]


def test_no_row_stands_alone_though_that_would_be_even() -> None:
    assert counts((60, 30, 10, 10, 10), 2) == [2, 3]
    assert counts((60, 60, 20, 20), 2) == [1, 3]  # there is no other way


def test_a_row_that_is_to_start_a_page_starts_one() -> None:
    assert counts((10,) * 12, 3, breaks=frozenset({2})) == [2, 5, 5]


def test_there_is_no_way_with_too_few_pages() -> None:
    assert counts((10,) * 21, 2) == []


@pytest.mark.parametrize("first", [0, 5])
def test_rows_before_the_first_one_stay_where_they_are(first: int) -> None:
    assert sum(counts((10,) * 17, 2, first=first)) == 17 - first


@given(st.lists(st.integers(5, 40), min_size=4, max_size=40), st.integers(1, 6))
def test_pages_hold_each_row_once_and_fit(heights: list[int], pages: int) -> None:
    rows = PageRows(tuple(heights), (), Levels.anywhere(0, 9), ROOM, frozenset())
    sheets = evenly(rows, 0, pages, 0.0)
    if sheets:
        assert [row for sheet in sheets for row in range(sheet.first, sheet.past)] == list(range(len(heights)))
        assert len(sheets) == pages
        assert all(rows.fits(sheet) for sheet in sheets)
    else:  # so few rows, or so many, that no page is empty and none too full
        assert len(heights) < pages or len(list(_full(heights))) > pages


def _full(heights: list[int]) -> list[int]:
    """Return the heights of pages that are filled one after another."""
    full = [0]
    for height in heights:
        if full[-1] + height > 100:
            full.append(0)
        full[-1] += height
    return full
