from __future__ import annotations

import pytest

from sopdoc.geometry.length import from_millimetres
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.columns import set_columns
from sopdoc.layout.table.header import set_header
from sopdoc.layout.table.paper import lanes_readable, larger_paper, wide_enough_paper
from sopdoc.model.prosedur import Pelaksana, Prosedur
from sopdoc.templat.templat import Tepi
from tests.flows import langkah
from tests.layout.fake import SETTER, make_templat

TEPI = Tepi(*map(from_millimetres, (15, 15, 15, 15)))


def lying(width: float, height: float) -> tuple[float, float]:
    return from_millimetres(width), from_millimetres(height)


A4, A4_UPRIGHT, F4, A3 = lying(297, 210), lying(210, 297), lying(330, 215), lying(420, 297)


def procedure(lanes: int, name: str = "Staf") -> Prosedur:
    return Prosedur("Judul", tuple(Pelaksana(f"p{at}", name) for at in range(lanes)), (langkah("a", (("p0",),)),))


def paper(lanes: int, kertas: tuple[float, float] = A4, name: str = "Staf", tepi: Tepi = TEPI) -> str:
    return wide_enough_paper(procedure(lanes, name), Press(make_templat(kertas=kertas, tepi=tepi), SETTER))


@pytest.mark.parametrize(
    ("lanes", "kertas", "wanted"),
    [
        # a symbol of 12 needs a lane of 24 or nearly
        # text columns keep 276 of the frame, which is on A4 756.9, on F4 850.4, on Legal 923 and on A3 1105.5
        (20, A4, "A4"),
        (21, A4, "F4"),
        (24, A4, "F4"),
        (25, A4, "Legal"),
        (27, A4, "Legal"),
        (28, A4, "A3"),
        (34, A4, "A3"),
        (35, A4, ""),
        (20, A4_UPRIGHT, "A4"),
        (10, F4, "F4"),
        (10, A3, "A3"),
        (10, lying(500, 300), ""),
    ],
)
def test_the_smallest_paper_with_readable_lanes_is_named(lanes: int, kertas: tuple[float, float], wanted: str) -> None:
    assert paper(lanes, kertas) == wanted


def test_names_count_too() -> None:
    # 18 lanes of 26.7 on A4 have three lines of 6 points, a quarter of 510 long: 42 letters each
    word = "S" * 40
    assert paper(18, name=f"{word} {word} {word}") == "A4"
    assert paper(18, name=f"{word} {word} {word} {word}") == "F4"


def test_margins_that_leave_nothing_of_a_paper_pass_it_over() -> None:
    wide = Tepi(*map(from_millimetres, (20, 20, 180, 180)))
    assert paper(1, lying(558, 100), tepi=wide) == "A3"


def test_small_type_is_not_to_blame_where_the_page_format_wants_it() -> None:
    sizes = make_templat().ukuran_huruf
    small = type(sizes)(**{**{name: getattr(sizes, name) for name in sizes.__slots__}, "kepala_tabel": 5})
    templat, prosedur = make_templat(kertas=A4, ukuran_huruf=small), procedure(3)
    columns = set_columns(templat, frame_of(templat), 3, {})
    header = set_header(prosedur, columns, Press(templat, SETTER))
    assert lanes_readable(12.0, header, templat)
    assert not lanes_readable(11.9, header, templat)


@pytest.mark.parametrize(
    ("width", "height", "wanted"),
    [(297, 210, "A3"), (330, 215, "A3"), (297, 420, ""), (420, 297, ""), (594, 420, ""), (400, 297, "A3")],
)
def test_the_largest_paper_is_named_where_the_page_is_smaller(width: float, height: float, wanted: str) -> None:
    kertas = (from_millimetres(width), from_millimetres(height))
    assert larger_paper(make_templat(kertas=kertas)) == wanted
