from __future__ import annotations

import re

import pytest

from sopdoc.drawing.dot import sketch_page, write_dot
from sopdoc.drawing.stencils import Stencils
from sopdoc.errors import SopdocError
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, End, Port, Shape, Symbol
from tests.painters.pages import flowchart_page, page

BOX = Symbol(0, Shape.PROCESS, Rect(100.0, 50.0, 36.0, 18.0), 1, "kepala")
DIAMOND = Symbol(1, Shape.DECISION, Rect(100.0, 100.0, 36.1, 26.0), 2, "kepala")
WORDS = """digraph graph notranslate true node label fixedsize style filled fillcolor white edge penwidth
shape box diamond invhouse width height pos id arrowsize"""
ENDS = End(0, Port.BOTTOM), End(1, Port.TOP)


def dot_lines(*connectors: Connector) -> list[str]:
    return write_dot(sketch_page(page(symbols=(BOX, DIAMOND), connectors=connectors))).splitlines()


def test_a_symbol_is_pinned_in_twentieths_of_a_point_with_y_up() -> None:
    # 36 pt = 720 units = 10 inches; centre (118, 59) → (2360, -1180)
    assert dot_lines()[1] == 'n0[shape=box width=10.0000000 height=5.0000000 pos="2360,-1180"]'
    # 36.1 pt = 722 units; its centre lies on half a grain: (118.05, 113)
    assert dot_lines()[2] == 'n1[shape=diamond width=10.0277778 height=7.2222222 pos="2361,-2260"]'


def test_an_arrow_goes_along_its_points_and_ends_one_head_before_the_tip() -> None:
    arrow = Connector((Point(118, 68), Point(118, 80), Point(150, 80)), *ENDS, head=5.0)
    assert dot_lines(arrow)[3] == (
        'n0->n1[id=0 arrowsize=12.0 pos="e,3000,-1600 '
        '2360,-1360 2360,-1360 2360,-1600 2360,-1600 2360,-1600 2880,-1600 2880,-1600"]'
    )


def test_a_plain_line_has_no_head() -> None:
    joint = Connector((Point(136, 60), Point(150, 60)), *ENDS, arrow=False)
    (edge,) = sketch_page(page(symbols=(BOX, DIAMOND), connectors=(joint,))).edges
    assert (edge.head, edge.shaft) == (0, ((2720, -1200), (3000, -1200)))


def test_a_head_is_no_longer_than_the_last_segment() -> None:
    arrow = Connector((Point(118, 68), Point(118, 70)), *ENDS, head=5.0)
    assert "arrowsize=4.0 " in dot_lines(arrow)[3]  # 2 pt = 40 units


def test_points_that_fall_together_are_sent_once() -> None:
    arrow = Connector((Point(118, 68), Point(118, 68.01), Point(118, 100)), *ENDS)
    assert len(sketch_page(page(symbols=(BOX, DIAMOND), connectors=(arrow,))).edges[0].route) == 2


def test_an_arrow_without_length_is_refused() -> None:
    with pytest.raises(SopdocError, match="page 1: an arrow has no length"):
        dot_lines(Connector((Point(118, 68), Point(118, 68)), *ENDS))


def test_no_word_of_the_user_enters_dot() -> None:
    text = write_dot(Stencils().missing([sketch_page(flowchart_page())]))
    words = set(re.findall(r"[A-Za-z]{2,}", text))
    assert words == {*WORDS.split()}
