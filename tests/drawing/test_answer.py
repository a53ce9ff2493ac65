from __future__ import annotations

import json
from contextlib import suppress
from copy import deepcopy
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.drawing.answer import Drawing, read_drawing
from sopdoc.drawing.fault import DrawingError
from sopdoc.drawing.path import ellipse, polygon
from sopdoc.drawing.sketch import Figure, Head, Pieces
from sopdoc.layout.page import Shape

CAPSULE, BOX, PENTAGON = (
    Figure(Shape.TERMINATOR, 720, 360),
    Figure(Shape.PROCESS, 720, 360),
    Figure(Shape.OFFPAGE, 320, 300),
)
DOWN = Head((0, -100), 80)
PIECES = Pieces((CAPSULE, BOX, PENTAGON), (DOWN,))


def drawn(op: str, *points: tuple[float, float], **fields: Any) -> list[dict[str, Any]]:
    return [{"op": "c", "color": "#000000"}, {"op": op, "points": list(points), **fields}]


def box(left: float, lower: float, right: float, upper: float) -> list[dict[str, Any]]:
    return drawn("P", (right, upper), (left, upper), (left, lower), (right, lower))


def answer() -> dict[str, Any]:
    """What Graphviz says of `PIECES`: y is up."""
    nodes = [
        drawn("E", rect=[-244, 0, 116, 180]),
        drawn("E", rect=[244, 0, 116, 180]),
        box(-360, -180, 360, 180),
        box(-160, -90, 160, 150),
        drawn("P", (0, -30), (-160, -90), (0, -150), (160, -90)),
        [],
    ]
    return {
        "objects": [{"name": f"n{at}", "_draw_": node} for at, node in enumerate(nodes)],
        "edges": [
            {
                "id": "0",
                "_draw_": drawn("b", (0, 200), (0, 200), (0, 100), (0, 100)),
                "_hdraw_": drawn("P", (35, 100), (0, 0), (-35, 100)),
            }
        ],
    }


def read(drawing: object) -> Drawing:
    return read_drawing(json.dumps(drawing).encode("ascii"), PIECES)


def test_one_shape_is_the_outline_as_it_was_drawn() -> None:
    assert read(answer()).outlines[BOX] == polygon([(360, 180), (-360, 180), (-360, -180), (360, -180)])


def test_a_capsule_is_the_outer_halves_of_its_ellipses() -> None:
    left, right = ellipse(-244, 0, 116, 180), ellipse(244, 0, 116, 180)
    path = (left[2], ((244, -180),), right[3], right[0], ((-244, 180),), left[1])
    assert read(answer()).outlines[CAPSULE] == path


def test_a_pentagon_is_the_hull_of_its_box_and_its_diamond() -> None:
    corners = [(0, -150), (160, -90), (160, 150), (-160, 150), (-160, -90)]
    assert set(read(answer()).outlines[PENTAGON]) == set(polygon(corners))


def test_a_head_is_set_as_wide_as_words() -> None:
    assert read(answer()).heads[DOWN] == ((40, 100), (0, 0), (-40, 100))


@pytest.mark.parametrize(
    ("other", "outline"),
    [
        (drawn("P", (360, 0), (0, 180), (-360, 0), (0, -180)), polygon([(360, 0), (0, 180), (-360, 0), (0, -180)])),
        (drawn("E", rect=[0, 0, 360, 180]), ellipse(0, 0, 360, 180)),
        (drawn("P", (360, 180), (-360, 180), (0, 0), (-360, -180), (360, -180)), None),  # it has a notch
    ],
)
def test_what_an_outline_does_in_its_rectangle_is_graphvizs(other: Any, outline: Any) -> None:
    changed = answer()
    changed["objects"][2]["_draw_"] = other
    assert read(changed).outlines[BOX] == (outline or polygon(other[1]["points"]))


def test_what_a_head_does_between_its_tip_and_its_base_is_graphvizs() -> None:
    changed = answer()
    changed["edges"][0]["_hdraw_"] = drawn("P", (50, 100), (0, 0), (-50, 100), (0, 60))
    assert read(changed).heads[DOWN] == ((40, 100), (0, 0), (-40, 100), (0, 60))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("objects", 2, "_draw_"), box(-360, -180, 362, 180)),  # wider
        (("objects", 2, "_draw_"), box(-360, -178, 360, 180)),  # lower
        (("objects", 2, "_draw_"), box(-358, -180, 362, 180)),  # elsewhere
        (("objects", 2, "_draw_"), []),
        (("objects", 2, "_draw_"), 7),
        (("objects", 0, "_draw_", 1, "rect"), [-244, 0, 116, 182]),
        (("objects", 0, "_draw_", 1, "rect"), [-244, 0, 116]),
        (("objects", 4, "_draw_", 1, "points", 2), (0, -152)),  # the pentagon's tip
        (("objects", 1, "name"), "n7x"),
        (("objects", 1, "name"), "n9"),
        (("objects",), []),
        (("edges",), []),
        (("edges", 0, "_draw_", 1, "points", 3), (0, 102)),
        (("edges", 0, "_draw_"), []),
        (("edges", 0, "_hdraw_", 1, "points", 1), (0, -2)),
        (("edges", 0, "_hdraw_", 1, "points", 2), (-60, 100)),  # aside
        (("edges", 0, "_hdraw_", 1, "points", 2), (35, 100)),  # both corners of the base on one side
        (("edges", 0, "_hdraw_"), drawn("P", (6, 134), (0, 0), (-6, 134))),  # longer
        (("edges", 0, "_hdraw_"), drawn("P", (6, 66), (0, 0), (-6, 66))),  # shorter
        (("edges", 0, "_hdraw_"), drawn("P", (35, 100), (0, 3), (-35, 100))),  # off the tip
        (("edges", 0, "_hdraw_"), drawn("P", (0, 100), (0, 0))),  # as thin as a line
        (("edges", 0, "_hdraw_"), drawn("P", (1e-320, 100), (0, 0), (0, 100))),  # so thin that no number widens it
        (("edges", 0, "_hdraw_"), []),
    ],
)
def test_what_stands_elsewhere_or_is_larger_or_smaller_is_refused(place: tuple[str | int, ...], value: object) -> None:
    changed: Any = answer()
    *way, last = place
    thing = changed
    for step in way:
        thing = thing[step]
    thing[last] = value
    with pytest.raises(DrawingError, match="Graphviz drew something else"):
        read(changed)


def test_what_graphviz_rounds_makes_no_difference() -> None:
    changed = answer()
    changed["edges"][0]["_hdraw_"] = drawn("P", (35.4, 99.6), (0.3, -0.2), (-35.4, 100.4))
    assert read(changed) == read(answer())


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"{}", b"null", b"\xff", b'{"objects":[' * 100_000, b"[" * 100_000, b'{"x":' + b"[" * 100_000],
)
def test_an_answer_that_is_no_drawing_is_refused(text: bytes) -> None:
    with pytest.raises(DrawingError):
        read_drawing(text, PIECES)


def test_an_answer_that_memory_cannot_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_answer: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr("sopdoc.drawing.answer._GRAPH", SimpleNamespace(decode=full))
    with pytest.raises(DrawingError):
        read(answer())


ODD = (None, "", "x", "n" + "9" * 5000, -1, 0, 7, 1.5, 1e308, -1e308, 5e-324, [], {}, [[]], [[0, 0]], [[1e308, 1e308]])


@given(st.data())
def test_an_answer_of_any_content_is_read_or_refused(data: st.DataObject) -> None:
    changed: Any = answer()
    for _change in range(data.draw(st.integers(1, 3))):
        thing = changed
        while True:
            key = data.draw(st.sampled_from(sorted(thing) if isinstance(thing, dict) else range(len(thing))))
            if not isinstance(thing[key], dict | list) or not thing[key] or data.draw(st.booleans()):
                break
            thing = thing[key]
        thing[key] = deepcopy(data.draw(st.sampled_from(ODD)))
    with suppress(DrawingError):
        assert read(changed).heads.keys() == {DOWN}
