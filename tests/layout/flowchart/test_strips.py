"""A page closes up where strips have lost their pentagons."""

from __future__ import annotations

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.chart import Chart
from sopdoc.layout.flowchart.standing.chart_context import Band, PageFlow
from sopdoc.layout.flowchart.strips import closed_up
from sopdoc.layout.page import Connector, End, Port, Shape, Symbol

HIGH = 24.0
"""Two strips, a row, and two strips more, each so high."""
FLOW = PageFlow(
    tuple(Band(100 + at * HIGH, 124 + at * HIGH, 112 + at * HIGH, 0 if at == 2 else None) for at in range(5)), (), ()
)
BOX, HEAD, FOOT = 160.0, 112.0, 208.0
"""The middles of the step's box and of pentagons in the outermost strips."""


def symbol(number: int, y: float, shape: Shape = Shape.OFFPAGE, x: float = 60.0) -> Symbol:
    return Symbol(number, shape, Rect(x - 8, y - 8, 16, 16), 1, "a")


def line(source: int, target: int, *points: tuple[float, float]) -> Connector:
    ends = End(source, Port.BOTTOM), End(target, Port.TOP)
    return Connector(tuple(Point(*point) for point in points), *ends)


def chart(*pentagons: Symbol, lines: tuple[Connector, ...] = ()) -> Chart:
    return Chart((symbol(0, BOX, Shape.PROCESS), *pentagons), lines, ())


def edges(flow: PageFlow) -> list[float]:
    return [flow.bands[0].top, *(band.bottom for band in flow.bands)]


def test_a_page_with_pentagons_in_all_strips_stays_as_it_is() -> None:
    page = chart(*(symbol(number, 112 + HIGH * at) for number, at in enumerate((0, 1, 3, 4), 1)))
    assert closed_up(FLOW, page) == (FLOW, page)


def test_strips_without_a_pentagon_go_and_what_is_below_moves_up() -> None:
    flow, page = closed_up(FLOW, chart(symbol(1, HEAD + HIGH), symbol(2, FOOT)))
    assert edges(flow) == [100, 124, 148, 172]
    assert [band.row for band in flow.bands] == [None, 0, None]
    assert [one.rect.centre.y for one in page.symbols] == [band.axis for band in (flow.bands[i] for i in (1, 0, 2))]


def test_all_strips_of_a_side_may_go() -> None:
    flow, page = closed_up(FLOW, chart())
    assert edges(flow) == [100, 124]
    assert page.symbols[0].rect.centre.y == flow.bands[0].axis == 112


def test_upright_lines_through_a_strip_that_goes_become_shorter() -> None:
    down = line(1, 0, (60, HEAD + 8), (60, BOX - 8))
    flow, page = closed_up(FLOW, chart(symbol(1, HEAD), symbol(2, FOOT), lines=(down,)))
    assert edges(flow) == [100, 124, 148, 172]
    assert page.connectors[0].points == ((60, 120), (60, 128))
    ends = page.symbols[1].port(Port.BOTTOM), page.symbols[0].port(Port.TOP)
    assert page.connectors[0].points == ends


def test_a_strip_in_which_a_line_runs_is_made_one_with_its_neighbour() -> None:
    aside = line(1, 0, (60, HEAD + 8), (60, 136), (90, 136), (90, 142), (60, 142), (60, BOX - 8))
    flow, page = closed_up(FLOW, chart(symbol(1, HEAD), symbol(2, FOOT - HIGH), symbol(3, FOOT), lines=(aside,)))
    assert edges(flow) == [100, 148, 172, 196, 220]
    assert flow.bands[0].axis == HEAD
    assert page.connectors == (aside,)


def test_a_strip_in_which_a_line_runs_stays_where_it_has_no_neighbour() -> None:
    around = line(0, 0, (60, BOX + 8), (60, 184), (90, 184), (90, BOX), (68, BOX))
    flow, _page = closed_up(FLOW, chart(lines=(around,)))
    assert edges(flow) == [100, 124, 148]
    assert [band.row for band in flow.bands] == [0, None]


def test_nothing_comes_too_near_to_anything() -> None:
    """A line at the foot of one strip, a line at the head of the row: as near as that they would read as one."""
    upper = line(1, 0, (60, HEAD + 8), (60, 122), (90, 122))
    lower = line(0, 0, (60, BOX - 8), (60, 153), (90, 153))
    flow, _page = closed_up(FLOW, chart(symbol(1, HEAD), symbol(2, FOOT), lines=(upper, lower)))
    assert edges(flow)[:3] == [100, 148, 172]
