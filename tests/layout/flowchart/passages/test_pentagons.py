"""The lanes of pentagons on both sides of page breaks."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.flowchart.passages.levels import Levels
from sopdoc.layout.flowchart.passages.pentagons import Pentagons, Strips
from sopdoc.layout.flowchart.passages.stacks import LaneSets
from sopdoc.layout.flowchart.standing.offpage import crossings
from sopdoc.model.alur import Edge

Arrow = tuple[int, int, int, int]
"""Its rows, and the lanes of these."""
Place = tuple[int, int]
"""A lane and a level."""


def rows_of(arrows: list[Arrow], count: int) -> LaneSets:
    """Return the lanes in which rows have the symbols that arrows join."""
    ends = [end for source, target, start, there in arrows for end in ((source, start), (target, there))]
    return tuple(frozenset(lane for row, lane in ends if row == at) for at in range(count))


def pentagons(arrows: list[Arrow], breaks: tuple[int, ...], lanes: int) -> tuple[Pentagons, list[Strips]]:
    """Return the pentagons of pages that end before these rows."""
    edges = tuple(Edge(source, target) for source, target, _, _ in arrows)
    ends = tuple((start, end) for _, _, start, end in arrows)
    levels = Levels(ends, lanes)
    pages = []
    for first, past in zip((0, *breaks), breaks, strict=False):
        both = crossings(edges, first, past)
        pages.append(Strips(*both, *(levels.wanted([one.edge for one in side]) for side in both), first, past - 1))
    return Pentagons(pages, ends, rows_of(arrows, breaks[-1]), lanes), pages


def over_a_break(*arrows: Arrow, lanes: int = 4) -> tuple[dict[int, Place], dict[int, Place]]:
    """Return where arrows' pentagons stand at the foot of the first page, and at the head of the second one."""
    chosen, _ = pentagons(list(arrows), (10, 20), lanes)
    (_, foot), (head, _) = chosen.on(0), chosen.on(1)
    above, below = ({one.edge: (one.lane, one.level) for one in side} for side in (foot, head))
    return above, below


def test_a_pentagon_stands_in_the_sources_lane_where_it_leaves_and_in_the_targets_where_it_arrives() -> None:
    assert over_a_break((9, 10, 1, 3)) == ({0: (1, 0)}, {0: (3, 0)})
    assert over_a_break((10, 9, 1, 3)) == ({0: (3, 0)}, {0: (1, 0)})  # a loop back: it arrives at the foot


def test_two_that_would_change_their_order_do_not() -> None:
    above, below = over_a_break((9, 10, 0, 2), (8, 11, 1, 1))
    assert (above[1], below[1]) == ((1, 0), (1, 0))
    assert above[0][0] == below[0][0] in {0, 2}


def test_two_from_one_lane_go_to_lanes_of_theirs_and_not_to_a_neighbours() -> None:
    """The second one stands in its target's lane on both pages: lane 2 has no part in it."""
    assert over_a_break((9, 10, 1, 1), (9, 11, 1, 3)) == ({0: (1, 0), 1: (3, 0)}, {0: (1, 0), 1: (3, 0)})


def test_of_two_that_have_but_one_lane_the_one_joined_to_the_nearest_row_is_nearest_to_the_rows() -> None:
    """Levels count from the rows: down at the foot, up at the head."""
    nearest_first = {0: (1, 0), 1: (1, 1)}
    assert over_a_break((9, 10, 1, 1), (8, 11, 1, 1)) == (nearest_first, nearest_first)
    further_first = {0: (1, 1), 1: (1, 0)}
    assert over_a_break((8, 10, 1, 1), (9, 11, 1, 1)) == (further_first, nearest_first)


def test_what_is_joined_alike_stands_in_the_order_of_letters_from_the_top_down() -> None:
    above, below = over_a_break((9, 10, 1, 1), (9, 10, 1, 1))
    assert (above, below) == ({0: (1, 0), 1: (1, 1)}, {0: (1, 1), 1: (1, 0)})


def test_where_there_are_too_many_others_lanes_help_out() -> None:
    above, _ = over_a_break(*[(9, 10, 1, 1)] * 4, lanes=3)
    assert sorted(above.values()) == [(0, 0), (1, 0), (1, 1), (1, 2)]


def test_letters_go_from_page_to_page_and_there_from_left_to_right() -> None:
    chosen, _ = pentagons([(0, 9, 2, 2), (4, 5, 0, 0), (1, 6, 0, 0)], (5, 8, 12), 3)
    assert chosen.order == (1, 2, 0)
    later, _ = pentagons([(7, 9, 0, 0), (0, 5, 2, 2)], (5, 8, 12), 3)
    assert later.order == (1, 0)


def test_what_has_room_in_its_own_lanes_goes_elsewhere_where_another_would_have_to_turn() -> None:
    arrows = [(0, 8, 0, 0), (0, 8, 0, 0), (8, 0, 1, 2), (8, 4, 0, 1), (4, 8, 0, 1)]
    chosen, _ = pentagons(arrows, (4, 8, 12), 4)
    (_, foot), (head, _) = chosen.on(1), chosen.on(2)
    above, below = ({one.edge: one.lane for one in side if one.edge in (3, 4)} for side in (foot, head))
    assert (above[3] - above[4]) * (below[3] - below[4]) >= 0


ROWS, LANES = st.integers(0, 11), st.integers(0, 3)


ARROWS = st.tuples(ROWS, ROWS, LANES, LANES)


@given(st.lists(ARROWS, max_size=9))
def test_pentagons_have_a_place_each(arrows: list[Arrow]) -> None:
    chosen, pages = pentagons(arrows, (4, 8, 12), 4)
    for page, strips in enumerate(pages):
        for side, levels in zip(chosen.on(page), (strips.head_levels, strips.foot_levels), strict=True):
            assert len({(one.lane, one.level) for one in side}) == len(side)
            assert all(0 <= one.level < levels and 0 <= one.lane < 4 for one in side)


@given(st.lists(ARROWS, max_size=3))
def test_few_pentagons_keep_their_order_over_a_break(arrows: list[Arrow]) -> None:
    """Of more some may lack room for that in lanes of theirs."""
    chosen, pages = pentagons(arrows, (4, 8, 12), 4)
    sides = [[{one.edge: one.lane for one in side} for side in chosen.on(page)] for page in range(len(pages))]
    for (_, above), (below, _) in combinations(sides, 2):
        for one, two in combinations(sorted(above.keys() & below.keys()), 2):
            assert (above[one] - above[two]) * (below[one] - below[two]) >= 0


def strangers(arrows: list[Arrow], breaks: tuple[int, ...], lanes: int) -> list[int]:
    """Return the arrows with a pentagon in a lane that isn't theirs though there is room in one that is."""
    chosen, pages = pentagons(arrows, breaks, lanes)
    found = []
    for page, strips in enumerate(pages):
        for side, levels in zip(chosen.on(page), (strips.head_levels, strips.foot_levels), strict=True):
            counts = Counter(one.lane for one in side)
            for one in side:
                own = set(arrows[one.edge][2:])
                if one.lane not in own and any(counts[lane] < levels for lane in own):
                    found.append(one.edge)
    return found


def test_no_pentagon_stands_in_anybody_elses_lane_for_the_sake_of_one_order() -> None:
    arrows = [(13, 23, 0, 4), (25, 12, 0, 5), (16, 4, 0, 0), (8, 25, 1, 0), (22, 2, 5, 5)]
    assert strangers(arrows, (10, 20, 30), 6) == []


def test_where_its_lane_is_full_a_pentagon_goes_to_that_of_its_arrows_other_end() -> None:
    arrows = [(23, 29, 0, 0), (5, 23, 1, 2), (13, 23, 0, 2), (14, 29, 0, 0)]
    assert strangers(arrows, (10, 20, 30), 3) == []
