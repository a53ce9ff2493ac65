from __future__ import annotations

import json
from typing import Any

import pytest

from sopdoc.drawing.answer import DrawingError, read_ink
from sopdoc.drawing.dot import sketch_page
from sopdoc.drawing.ink import Ink, Outline, Stroke
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, End, Port, Shape, Symbol
from tests.painters.pages import page

PAGE = page(
    symbols=(
        Symbol(0, Shape.TERMINATOR, Rect(10.0, 10.0, 36.0, 18.0), 1, "a"),
        Symbol(1, Shape.OFFPAGE, Rect(20.0, 50.0, 16.0, 15.0), 1, "a"),
    ),
    connectors=(Connector((Point(28, 28), Point(28, 50)), End(0, Port.BOTTOM), End(1, Port.TOP), head=5.0),),
)


def polygon(*points: tuple[float, float]) -> list[dict[str, Any]]:
    return [{"op": "c", "color": "#000000"}, {"op": "P", "points": list(points)}]


def answer() -> dict[str, Any]:
    """What Graphviz says of `PAGE`: a twentieth of a point is its point, y is up."""
    return {
        "objects": [
            {"name": "n0", "_draw_": polygon((920, -200), (200, -200), (200, -560), (920, -560))},
            {"name": "n1", "_draw_": polygon((560, -1300), (720, -1190), (719, -1010), (401, -1010), (400, -1190))},
        ],
        "edges": [
            {
                "id": "0",
                "_draw_": [{"op": "b", "points": [(560, -560), (560, -560), (560, -900), (560, -900)]}],
                "_hdraw_": polygon((595, -900), (560, -1000), (525, -900)),
            }
        ],
    }


def read(drawn: object) -> Ink:
    return read_ink(json.dumps(drawn).encode("ascii"), sketch_page(PAGE), PAGE)


def test_drawn_shapes_come_back_in_page_coordinates() -> None:
    ink = read(answer())
    corners = Point(10, 10), Point(46, 10), Point(46, 28), Point(10, 28)
    assert ink.outlines[0] == Outline(0, corners, 9.0)
    assert ink.strokes == (
        Stroke(0, (Point(28, 28), Point(28, 45)), (Point(28, 50), Point(26.2, 45), Point(29.8, 45))),
    )


def test_the_pentagon_is_words_a_point_of_a_fifth_downwards() -> None:
    assert read(answer()).outlines[1].points == (
        Point(20, 50),
        Point(36, 50),
        Point(36, 62),  # 50 + .8 · 15
        Point(28, 65),
        Point(20, 62),
    )


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("objects", 0, "_draw_", 1, "points", 0), (922, -200)),
        (("objects", 1, "_draw_", 1, "points", 0), (562, -1300)),
        (("objects", 1, "_draw_", 1, "points", 2), (724, -1010)),
        (("objects", 1, "name"), "n7x"),
        (("objects",), []),
        (("edges",), []),
        (("edges", 0, "_draw_", 0, "points", 3), (560, -902)),
        (("edges", 0, "_hdraw_", 1, "points", 1), (560, -1002)),
        (("edges", 0, "_hdraw_", 1, "points", 2), (500, -900)),
        (("edges", 0, "_hdraw_"), []),
        (("edges", 0, "_draw_"), 7),
    ],
)
def test_whatever_differs_from_what_was_sent_is_refused(place: tuple[str | int, ...], value: object) -> None:
    drawn: Any = answer()
    *way, last = place
    thing = drawn
    for step in way:
        thing = thing[step]
    thing[last] = value
    with pytest.raises(DrawingError, match="page 1: Graphviz drew the flowchart elsewhere"):
        read(drawn)


def test_an_answer_that_is_no_json_is_refused() -> None:
    with pytest.raises(DrawingError):
        read_ink(b"{", sketch_page(PAGE), PAGE)
