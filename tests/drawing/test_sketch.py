from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.drawing.sketch import Edge, Figure, Head, Node, sketch_page, straight_spline
from sopdoc.errors import SopdocError
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, End, Port, Shape, Symbol
from tests.painters.pages import page

BOX = Symbol(0, Shape.PROCESS, Rect(100.0, 50.0, 36.0, 18.0), 1, "kepala")
DIAMOND = Symbol(1, Shape.DECISION, Rect(100.0, 100.0, 36.1, 26.0), 2, "kepala")
ENDS = End(0, Port.BOTTOM), End(1, Port.TOP)


def edge_of(connector: Connector) -> Edge:
    (edge,) = sketch_page(page(symbols=(BOX, DIAMOND), connectors=(connector,))).edges
    return edge


def test_a_symbol_is_measured_in_twentieths_of_a_point_with_y_up() -> None:
    # 36 × 18 pt; its centre is (118, 59)
    box, diamond = sketch_page(page(symbols=(BOX, DIAMOND))).nodes
    assert box == Node(Figure(Shape.PROCESS, 720, 360), (2360, -1180))
    # 36.1 × 26 pt; its centre lies on half a grain: (118.05, 113)
    assert diamond == Node(Figure(Shape.DECISION, 722, 520), (2361, -2260))


def test_an_arrows_shaft_ends_one_head_before_the_tip() -> None:
    edge = edge_of(Connector((Point(118, 68), Point(118, 80), Point(150, 80)), *ENDS, head=5.0))
    assert edge.route == ((2360, -1360), (2360, -1600), (3000, -1600))
    assert edge.head == Head((120, 0), 80)  # Word's 6 × 4 pt
    assert edge.shaft == ((2360, -1360), (2360, -1600), (2880, -1600))


@pytest.mark.parametrize(
    ("end", "way"), [((118, 88), (0, -120)), ((118, 48), (0, 120)), ((138, 68), (120, 0)), ((98, 68), (-120, 0))]
)
def test_a_head_points_where_its_arrow_goes(end: tuple[int, int], way: tuple[int, int]) -> None:
    head = edge_of(Connector((Point(118, 68), Point(*end)), *ENDS, head=5.0)).head
    assert head is not None
    assert (head.way, head.length) == (way, 120)


def test_a_plain_line_has_no_head() -> None:
    edge = edge_of(Connector((Point(136, 60), Point(150, 60)), *ENDS, arrow=False))
    assert (edge.head, edge.shaft) == (None, ((2720, -1200), (3000, -1200)))


def test_a_head_is_no_longer_than_the_last_segment() -> None:
    edge = edge_of(Connector((Point(118, 68), Point(118, 70)), *ENDS, head=5.0))
    assert edge.head == Head((0, -40), 80)  # 2 pt = 40 units
    assert edge.shaft == ((2360, -1360), (2360, -1360))


def test_points_that_fall_together_are_sent_once() -> None:
    assert len(edge_of(Connector((Point(118, 68), Point(118, 68.01), Point(118, 100)), *ENDS)).route) == 2


def test_an_arrow_without_length_is_refused() -> None:
    with pytest.raises(SopdocError, match="page 1: an arrow has no length"):
        edge_of(Connector((Point(118, 68), Point(118, 68)), *ENDS))


def test_ends_are_numbered_as_the_page_lists_its_symbols() -> None:
    symbols = (replace(BOX, id=7), replace(DIAMOND, id=3))
    arrow = Connector((Point(118, 68), Point(118, 100)), End(7, Port.BOTTOM), End(3, Port.TOP))
    (edge,) = sketch_page(page(symbols=symbols, connectors=(arrow,))).edges
    assert (edge.tail, edge.target) == (0, 1)


def test_a_straight_spline_has_its_ends_for_control_points() -> None:
    assert straight_spline(((0, 0), (9, 0), (9, 5))) == [(0, 0), (0, 0), (9, 0), (9, 0), (9, 0), (9, 5), (9, 5)]
