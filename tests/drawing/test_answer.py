from __future__ import annotations

import json
from typing import Any

import pytest

from sopdoc.drawing.answer import Drawing, DrawingError, read_drawing
from sopdoc.drawing.dot import Edge, Node, Sketch
from sopdoc.layout.page import Shape

SKETCH = Sketch(
    (Node(Shape.TERMINATOR, (560, -380), 720, 360), Node(Shape.OFFPAGE, (560, -1150), 320, 300)),
    (Edge(0, 1, ((560, -560), (560, -1000)), 100, 80),),
)


def polygon(*points: tuple[float, float]) -> list[dict[str, Any]]:
    return [{"op": "c", "color": "#000000"}, {"op": "P", "points": list(points)}]


def answer() -> dict[str, Any]:
    """What Graphviz says of `SKETCH`: y is up."""
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


def read(drawn: object) -> Drawing:
    return read_drawing(json.dumps(drawn).encode("ascii"), SKETCH)


def test_what_was_drawn_comes_back_by_its_corners() -> None:
    drawing = read(answer())
    assert drawing.outlines[0] == ((200, -200), (920, -200), (920, -560), (200, -560))
    assert drawing.heads == (((560, -1000), (520, -900), (600, -900)),)


def test_the_pentagon_is_words_a_point_of_a_fifth_downwards() -> None:
    assert read(answer()).outlines[1] == (
        (400, -1000),
        (720, -1000),
        (720, -1240),  # -1300 + .2 · 300
        (560, -1300),
        (400, -1240),
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
        (("edges", 0, "_hdraw_", 1, "points", 2), (595, -900)),  # both corners of the base on one side
        (("edges", 0, "_hdraw_"), polygon((566, -934), (560, -1000), (554, -866))),  # turned by 80 degrees
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
    with pytest.raises(DrawingError, match="Graphviz drew something else"):
        read(drawn)


def test_what_graphviz_rounds_makes_no_difference() -> None:
    drawn = answer()
    drawn["edges"][0]["_hdraw_"] = polygon((596, -901), (560, -1000), (526, -900))
    assert read(drawn) == read(answer())


def test_an_answer_that_is_no_json_is_refused() -> None:
    with pytest.raises(DrawingError):
        read_drawing(b"{", SKETCH)
