from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.flowchart.passages.levels import Levels
from sopdoc.layout.flowchart.standing.offpage import crossings, strip_count
from sopdoc.layout.procedure.paging.page_rows import PageRows, Room, Sheet
from sopdoc.layout.procedure.paging.pagination import Pagination
from sopdoc.model.alur import END, Edge

ROOM = Room(first_page=80, later_page=100, strip=24, trailing=0)


def paginate(
    heights: tuple[float, ...],
    edges: tuple[Edge, ...],
    lanes: int,
    room: Room,
    breaks: frozenset[int] = frozenset(),
    *,
    even: int = 0,
) -> tuple[Sheet, ...]:
    return Pagination(PageRows(heights, edges, Levels.anywhere(len(edges), lanes), room, breaks), even=even).sheets


def rows(
    *heights: float,
    edges: tuple[Edge, ...] = (),
    lanes: int = 3,
    room: Room = ROOM,
    breaks: frozenset[int] = frozenset(),
) -> list[tuple[int, int]]:
    return [(sheet.first, sheet.past) for sheet in paginate(heights, edges, lanes, room, breaks)]


def chain(count: int) -> tuple[Edge, ...]:
    return tuple(Edge(row, row + 1) for row in range(count - 1))


def test_what_fits_stands_on_one_page() -> None:
    assert rows(20, 20, 20, 20) == [(0, 4)]  # 80


def test_the_first_page_has_less_room_than_the_others() -> None:
    assert rows(20, 20, 20, 21, 20, 20, 20) == [(0, 3), (3, 7)]  # 81 is too much; 21 + 60


def test_a_strip_is_reserved_where_an_arrow_crosses() -> None:
    # without arrows 4 × 20 fit; with them 2 × 20 + 24, then 24 + 3 × 20
    assert paginate((20,) * 5, chain(5), 3, ROOM) == (Sheet(0, 2, 0, 1), Sheet(2, 5, 1, 0))


def test_no_strip_is_reserved_where_none_crosses() -> None:
    edges = (Edge(0, 1), Edge(1, END), Edge(2, 3))
    assert paginate((40,) * 4, edges, 3, ROOM) == (Sheet(0, 2, 0, 0), Sheet(2, 4, 0, 0))


def test_a_page_between_needs_no_strip_for_an_arrow_that_passes_it() -> None:
    edges = (Edge(0, 2), Edge(2, 0))
    sheets = paginate((50, 90, 50), edges, 3, ROOM)
    assert sheets == (Sheet(0, 1, 0, 1), Sheet(1, 2, 0, 0), Sheet(2, 3, 1, 0))


def test_more_arrows_than_lanes_need_more_strips() -> None:
    edges = tuple(Edge(0, row) for row in range(1, 6))
    first, *_ = paginate((20,) * 6, edges, 2, ROOM)
    assert first == Sheet(0, 1, 0, 3)  # five pentagons in two lanes


def test_a_row_more_is_taken_where_that_ends_the_crossing() -> None:
    # 20 + 20 + a strip of 24 + 20 would be 84; but 4 rows need no strip: 80
    assert rows(20, 20, 20, 20, edges=chain(4)) == [(0, 4)]


def test_a_page_takes_one_row_even_if_that_is_too_high() -> None:
    assert rows(300, 20, 300) == [(0, 1), (1, 2), (2, 3)]


def test_the_last_rows_go_with_a_signature_block_that_has_no_room() -> None:
    closing = Room(first_page=80, later_page=100, strip=24, trailing=50)
    assert rows(20, 20, 20, 20, room=closing) == [(0, 2), (2, 4)]  # 2 × 20 + 50


def test_fewer_rows_go_with_a_signature_block_if_two_are_too_high_for_it() -> None:
    closing = Room(first_page=80, later_page=100, strip=24, trailing=70)
    assert rows(20, 20, 20, 20, room=closing) == [(0, 3), (3, 4)]  # 20 + 70, but not 40 + 70


def test_no_row_goes_with_a_signature_block_that_fills_a_page() -> None:
    closing = Room(first_page=80, later_page=100, strip=24, trailing=95)
    assert rows(20, 20, 20, 20, room=closing) == [(0, 4)]


def test_no_row_goes_where_the_strip_it_leaves_behind_has_no_room() -> None:
    # four rows of 20 fill the page; three of them and a strip would be 84, two and a strip 64
    closing = Room(first_page=80, later_page=100, strip=24, trailing=40)
    assert rows(20, 20, 20, 20, edges=chain(4), room=closing) == [(0, 4)]  # 24 + 40 + 40 has no room either


def test_the_only_row_stays_where_it_is() -> None:
    closing = Room(first_page=80, later_page=100, strip=24, trailing=50)
    assert rows(60, room=closing) == [(0, 1)]


def test_a_row_that_is_to_start_a_page_starts_one() -> None:
    assert rows(20, 20, 20, 20, breaks=frozenset({1})) == [(0, 1), (1, 4)]
    assert rows(20, 20, 20, 20, breaks=frozenset({1, 3})) == [(0, 1), (1, 3), (3, 4)]


def test_a_break_where_a_page_starts_anyway_changes_nothing() -> None:
    assert rows(20, 20, 20, 20, breaks=frozenset({0, 9})) == [(0, 4)]
    assert rows(20, 20, 20, 21, 20, breaks=frozenset({3})) == [(0, 3), (3, 5)]


def test_strips_are_reserved_at_a_break_that_was_asked_for() -> None:
    assert paginate((20,) * 4, chain(4), 3, ROOM, frozenset({1})) == (Sheet(0, 1, 0, 1), Sheet(1, 4, 1, 0))


def test_a_page_is_full_before_the_next_break_all_the_same() -> None:
    # four rows of 20 fill the first page, five the others
    assert rows(*(20,) * 12, breaks=frozenset({8})) == [(0, 4), (4, 8), (8, 12)]
    assert rows(*(20,) * 12, breaks=frozenset({10})) == [(0, 4), (4, 9), (9, 10), (10, 12)]


def shared(count: int, *, room: Room = ROOM, breaks: frozenset[int] = frozenset()) -> list[int]:
    return [sheet.count for sheet in paginate((20,) * count, (), 3, room, breaks, even=6)]


@pytest.mark.parametrize(
    ("count", "counts"),
    [(4, [4]), (5, [2, 3]), (6, [3, 3]), (7, [3, 4]), (8, [4, 4]), (13, [4, 5, 4]), (10, [3, 3, 4]), (12, [4, 4, 4])],
)
def test_few_rows_on_the_last_page_are_shared_with_those_before(count: int, counts: list[int]) -> None:
    assert shared(count) == counts


def test_only_the_last_pages_of_a_long_table_are_shared() -> None:
    assert sorted(shared(4 + 5 * 9 + 1)[-6:]) == [4, 4, 4, 4, 5, 5]
    assert shared(4 + 5 * 9 + 1)[:-6] == [4, 5, 5, 5, 5]


def test_a_page_that_a_signature_needs_is_shared_evenly_with_the_one_before() -> None:
    assert shared(4, room=Room(80, 100, 24, 30)) == [2, 2]
    assert shared(4, room=Room(80, 100, 24, 120)) == [4]  # it stands alone however few rows go with it


@pytest.mark.parametrize(
    ("count", "trailing", "pages", "saved", "even"),
    [
        (4, 0, 1, False, False),
        (4, 30, 2, True, True),  # two rows go with the signature
        (4, 120, 2, True, False),  # it fills a page by itself
        (7, 0, 2, True, True),
        (8, 0, 2, False, False),
        (9, 0, 2, False, False),
    ],
)
def test_a_last_page_of_few_rows_may_be_saved_or_shared(
    count: int, trailing: float, pages: int, saved: bool, even: bool
) -> None:
    room = Room(first_page=80, later_page=100, strip=24, trailing=trailing)
    found = Pagination(PageRows((20,) * count, (), Levels.anywhere(0, 3), room, frozenset()))
    assert (found.count, found.may_be_saved, found.may_be_shared) == (pages, saved, even)


@st.composite
def tables(draw: st.DrawFn) -> tuple[tuple[float, ...], tuple[Edge, ...], int, Room]:
    heights = tuple(draw(st.lists(st.integers(5, 40), min_size=1, max_size=40)))
    row = st.integers(0, len(heights) - 1)
    edges = draw(st.lists(st.builds(Edge, row, st.one_of(row, st.just(END))), max_size=60))
    first = draw(st.integers(60, 150))
    room = Room(first, first + draw(st.integers(0, 30)), 24, draw(st.sampled_from((0, 30, 80, 400))))
    return heights, tuple(edges), draw(st.integers(1, 5)), room


@given(tables())
def test_each_row_stands_on_one_page_in_order(table: tuple[tuple[float, ...], tuple[Edge, ...], int, Room]) -> None:
    heights, _, _, _ = table
    sheets = paginate(*table)
    assert [row for sheet in sheets for row in range(sheet.first, sheet.past)] == list(range(len(heights)))
    assert all(sheet.first < sheet.past for sheet in sheets)


@given(tables())
def test_each_page_has_the_strips_that_its_arrows_need(
    table: tuple[tuple[float, ...], tuple[Edge, ...], int, Room],
) -> None:
    _, edges, lanes, _ = table
    for sheet in paginate(*table):
        head, foot = crossings(edges, sheet.first, sheet.past)
        assert (sheet.head, sheet.foot) == (strip_count(len(head), lanes), strip_count(len(foot), lanes))


@given(tables())
def test_only_a_page_of_one_row_is_too_high(table: tuple[tuple[float, ...], tuple[Edge, ...], int, Room]) -> None:
    heights, _, _, room = table
    for sheet in paginate(*table):
        height = sum(heights[sheet.first : sheet.past]) + (sheet.head + sheet.foot) * room.strip
        assert height <= (room.later_page if sheet.first else room.first_page) or sheet.past - sheet.first == 1


@given(tables())
def test_even_pages_are_as_many_and_none_is_too_high(
    table: tuple[tuple[float, ...], tuple[Edge, ...], int, Room],
) -> None:
    heights, _, _, room = table
    full, even = paginate(*table), paginate(*table, even=6)
    assert [row for sheet in even for row in range(sheet.first, sheet.past)] == list(range(len(heights)))
    assert len(even) == len(full)
    for sheet in even:
        height = sum(heights[sheet.first : sheet.past]) + (sheet.head + sheet.foot) * room.strip
        assert height <= (room.later_page if sheet.first else room.first_page) or sheet.count == 1


@given(tables(), st.frozensets(st.integers(0, 39), max_size=4))
def test_each_break_starts_a_page(
    table: tuple[tuple[float, ...], tuple[Edge, ...], int, Room], breaks: frozenset[int]
) -> None:
    heights, _, _, _ = table
    sheets = paginate(*table, breaks)
    assert [row for sheet in sheets for row in range(sheet.first, sheet.past)] == list(range(len(heights)))
    assert {sheet.first for sheet in sheets} >= {row for row in breaks if row < len(heights)}


@pytest.mark.parametrize("count", [2000])
def test_thousands_of_rows_are_shared_out(count: int) -> None:
    sheets = paginate((20,) * count, chain(count), 30, ROOM)
    assert sheets[-1].past == count
    assert {sheet.past - sheet.first for sheet in sheets[:-1]} == {2}  # 24 + 2 × 20 + 24
