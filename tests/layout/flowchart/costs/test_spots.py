"""Where along a line words may stand."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.geometry.length import GRAIN
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.clearance import CLEARLY
from sopdoc.layout.flowchart.costs.labels import label_places
from sopdoc.layout.flowchart.costs.spots import GAP, OVERHANG, TRUNK
from sopdoc.layout.flowchart.standing.page_context import Node, PageContext
from sopdoc.typography.fate import Fate
from tests.layout.flowchart.board import field_of, line, net, node

WIDE, HIGH = 14.0, 8.4


def _over_the_rule(width: float, lane: int = 0, **changes: object) -> list[tuple[float, float]]:
    """Return x and cost of the places for a label just below a symbol in a lane of 90, its line in the middle."""
    field = replace(field_of(node(lane, 0), node(lane, 1), lanes=2), **changes)
    x = 245.0 + 90 * lane
    down = line(net(0, 1, labels=((width, HIGH),)), (x, 139), (x, 181))
    clear = [(rect.x, cost) for rect, cost, *_ in label_places(down.points, down.net, field) if rect.y < 145]
    return [(round(x, 1), round(cost, 2)) for x, cost in clear]


def test_a_label_wider_than_half_its_lane_reaches_over_the_lanes_rule() -> None:
    # beside a line it costs 2, and .15 for each point from (245, 139); over a rule 1 · 8.4 more
    assert _over_the_rule(42) == [(201.9, 2.33), (246.1, 2.33)]  # 45 less 1.1 and 1.2
    assert _over_the_rule(60) == [(246.1, 10.73)]  # at the left it would leave the lanes
    assert _over_the_rule(60, lane=1) == [(273.9, 10.73)]


def test_a_label_that_hardly_reaches_over_the_rule_stands_aside_until_it_does() -> None:
    # the rule is at 290; from 246.1 it would reach to 290.6
    assert _over_the_rule(44.5) == [(290 + OVERHANG - 44.5, 10.94)]


def test_a_label_reaches_over_one_rule_only() -> None:
    assert _over_the_rule(132.6) == [(246.1, 10.73)]  # 45 and 90 less 1.1 and 1.2 are 132.7
    assert _over_the_rule(132.8) == []


def test_a_label_reaches_over_no_rule_of_a_lane_that_comes_or_goes_alone() -> None:
    kept, gone = Fate.KEPT, Fate.DELETED
    fates = {"fates": (kept, kept), "lane_fates": (kept, gone)}
    assert _over_the_rule(60, **fates) == []
    assert _over_the_rule(60, **{**fates, "lane_fates": (kept, kept)}) == [(246.1, 10.73)]


def _along(width: float, lanes: int = 3, *, leftwards: bool = False, **changes: object) -> list[float]:
    """Return x of the places for a label over a line that leaves a symbol in a lane of 90 at its side."""
    field = replace(field_of(node(2 if leftwards else 0, 0), lanes=lanes), **changes)
    start, end = (407, 210) if leftwards else (263, 460)
    level = line(net(0, 0, labels=((width, HIGH),)), (start, 130), (end, 130))
    return sorted({round(rect.x, 1) for rect, *_ in label_places(level.points, level.net, field) if rect.y < 125})


def test_a_label_wider_than_a_lane_reaches_over_the_rule_of_the_next_one() -> None:
    # lanes are 200 … 290 … 380 … 470; a label stands 1.1 from its symbol's line and 1.2 from a rule at least
    assert _along(80) == [291.2]  # it fits a lane
    assert _along(88) == [264.1]  # from the next lane's rule it would reach to 379.2, hardly to its other one
    assert _along(114.6) == [264.1, 291.2]
    assert _along(114.8) == [291.2]
    assert _along(176) == [291.2]
    assert _along(180) == []
    assert _along(100, leftwards=True) == [round(378.8 - 100, 1), round(405.9 - 100, 1)]


def test_a_label_wider_than_a_lane_reaches_into_none_that_comes_or_goes_alone() -> None:
    kept, gone = Fate.KEPT, Fate.DELETED
    assert _along(100, fates=(kept, kept, kept), lane_fates=(kept, gone, gone)) == [291.2]


def _in_corners(
    width: float, lane: int = 0, *, decision: bool = True, upwards: bool = True
) -> list[tuple[float, float, float]]:
    """Return the places for a label at a lane's rule, of an exit at the left that turns 12 pt before the rule."""
    field = field_of(node(lane, 0, decision=decision))
    x = 227.0 + 90 * lane
    end = 105 if upwards else 155
    turning = line(net(0, 0, labels=((width, HIGH),)), (x, 130), (x - 15, 130), (x - 15, end), (x + 50, end))
    found = label_places(turning.points, turning.net, field)
    return [(round(rect.x, 1), round(rect.y, 1), round(cost, 2)) for rect, cost, *_ in found if rect.x < x - 20]


def test_a_label_stands_in_the_corner_of_a_diamond_where_the_run_is_too_short_for_it() -> None:
    # from the rule at 200 to the corner there are 27, so that 30 and 1.2 reach 4.2 into the diamond of 36 × 18:
    # its side is 2.1 below the axis there, and 1.6 away from it at right angles are 1.8
    assert _in_corners(30) == [(201.2, 133.9, 4.59)]
    assert _in_corners(30, upwards=False) == [(201.2, 117.7, 8.58)]
    assert _in_corners(30, lane=1)[0] == (291.2, 133.9, 4.59)
    assert _in_corners(30, decision=False) == []


def test_a_label_in_a_corner_is_not_far_off_its_line() -> None:
    # 8 less 1.8 are 6.2 of 18: twelve points of 36 across
    assert [y for _, y, _ in _in_corners(38)][:1] == [137.9]
    assert _in_corners(39) == []


def _below(y: float, *, lane: int, branching: bool) -> set[float]:
    """Return how far below the symbol at (245, 139) labels may stand in a high row that holds another box at ``y``."""
    aside = Node(Rect.from_centre(Point(200 + 90 * (lane + 0.5), y), 36, 18), lane, 0)
    field = PageContext((node(0, 0), aside), (200, 290, 380), (100, 300), (130,), (9.0,), (159.0,), 36)
    down = line(net(0, 1, labels=((WIDE, HIGH),), branching=branching), (245, 139), (245, 280), (335, 280))
    return {round(rect.y - 139, 1) for rect, _, *_ in label_places(down.points, down.net, field) if rect.y < 200}


def test_behind_the_trunk_of_exits_words_may_stand_where_the_rows_rule_is_out_of_reach() -> None:
    """Where a box of another lane stands further down in the row."""
    assert _below(250, lane=1, branching=True) == {GAP, TRUNK + GAP}
    assert _below(250, lane=1, branching=False) == {GAP}
    assert _below(130, lane=1, branching=True) == {GAP}
    assert _below(250, lane=0, branching=True) == {GAP}


def test_behind_the_fork_of_exits_words_may_stand_over_a_symbol_of_their_cell() -> None:
    """Clear of the track (4 points below the symbol) that the other exit runs along."""
    source = replace(node(0, 0), below=((143.0, False), (161.0, False)))
    field = PageContext((source, node(0, 1)), (200, 290, 380), (100, 300), (130,), (9.0,), (159.0,), 36)
    down = line(net(0, 1, labels=((WIDE, HIGH),), branching=True), (245, 139), (245, 181))
    found = {round(rect.y - 139, 1) for rect, *_ in label_places(down.points, down.net, field)}
    assert found == {GAP, round(4 + CLEARLY + GRAIN + GAP, 1)}  # nothing parts further off than the trunk is long
