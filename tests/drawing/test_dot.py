from __future__ import annotations

import re

import pytest

from sopdoc.drawing.dot import shaft_of, write_dot
from sopdoc.drawing.sketch import Figure, Head, Pieces
from sopdoc.layout.page import Shape
from tests.drawing.pieces import pieces_of
from tests.painters.pages import flowchart_page

WORDS = """digraph graph notranslate true node label fixedsize style filled fillcolor white edge penwidth
shape box diamond ellipse point invis width height pos id arrowsize"""


def dot_lines(*pieces: Figure | Head) -> list[str]:
    figures = tuple(piece for piece in pieces if isinstance(piece, Figure))
    heads = tuple(piece for piece in pieces if isinstance(piece, Head))
    return [line.strip() for line in write_dot(Pieces(figures, heads)).splitlines()]


def test_a_symbol_is_pinned_with_its_middle_at_the_origin() -> None:
    # 36 × 18 pt = 720 × 360 units = 10 × 5 inches
    lines = dot_lines(Figure(Shape.PROCESS, 720, 360))
    assert lines[4] == 'n0 [height=5.0000000 pos="0,0" shape=box width=10.0000000]'


def test_each_part_of_a_symbol_is_a_node() -> None:
    # 15 × 15 pt: a box of 240 units on a point of 60, which is half a diamond
    lines = dot_lines(Figure(Shape.OFFPAGE, 300, 300), Figure(Shape.DECISION, 722, 520))
    assert lines[4:7] == [
        'n0 [height=3.3333333 pos="0,30" shape=box width=4.1666667]',
        'n1 [height=1.6666667 pos="0,-90" shape=diamond width=4.1666667]',
        'n2 [height=7.2222222 pos="0,0" shape=diamond width=10.0277778]',
    ]


@pytest.mark.parametrize(
    ("head", "size", "spline"),
    [
        (Head((120, 0), 80), "12.0", "e,0,0 -240,0 -240,0 -120,0 -120,0"),
        (Head((0, -40), 80), "4.0", "e,0,0 0,80 0,80 0,40 0,40"),
    ],
)
def test_an_arrowhead_ends_at_the_origin(head: Head, size: str, spline: str) -> None:
    lines = dot_lines(head)
    assert lines[4:6] == ['n0 [pos="0,0" shape=point style=invis]', f'n0 -> n0 [arrowsize={size} id=0 pos="{spline}"]']
    (_x, _y), (x, y) = shaft_of(head)
    assert (x + head.way[0], y + head.way[1]) == (0, 0)


def test_no_word_of_the_user_enters_dot() -> None:
    words = set(re.findall(r"[A-Za-z]{2,}", write_dot(pieces_of(flowchart_page()))))
    assert words == {*WORDS.split()}
