from __future__ import annotations

from itertools import pairwise

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.procedure.paging.tightness import GAPS, TIGHTEST, tightness
from tests.layout.fake import SETTER, make_templat


def press(size: float = 8.0, line: float = 1.2) -> Press:
    templat = make_templat()
    sizes = replace(templat.ukuran_huruf, isi_tabel=size)
    return Press(replace(templat, ukuran_huruf=sizes), replace(SETTER, line_height=line))


def looks(own: Press) -> list[tuple[float, float, float]]:
    """Return gaps, size and line height of each step."""
    found = [tightness(own, step) for step in range(TIGHTEST + 1)]
    return [(9 - one.gaps, one.press.templat.ukuran_huruf.isi_tabel, one.press.setter.line_height) for one in found]


def test_gaps_give_way_first_then_lines_then_type() -> None:
    assert looks(press())[:6] == [
        (9, 8, 1.2),
        (7.8, 8, 1.2),
        (6.6, 8, 1.2),
        (6.6, 8, pytest.approx(1.15)),
        (6.6, 8, pytest.approx(1.1)),
        (6.6, 7.5, 1.2),
    ]
    assert looks(press())[-1] == (6.6, 7, pytest.approx(1.1))


def test_only_gaps_give_way_in_the_first_steps() -> None:
    own = press()
    assert all(tightness(own, step).press is own for step in range(GAPS + 1))


@pytest.mark.parametrize(
    ("size", "line", "least"),
    [(7.5, 1.2, (6.6, 7, 1.1)), (7.0, 1.12, (6.6, 7, 1.1)), (6.0, 1.0, (6.6, 6, 1.0)), (9.0, 1.5, (6.6, 8, 1.4))],
)
def test_what_is_small_already_stays_so(size: float, line: float, least: tuple[float, float, float]) -> None:
    assert looks(press(size, line))[-1] == pytest.approx(least)


def test_nothing_grows_from_step_to_step_but_lines_in_smaller_type() -> None:
    for (gap, size, line), (next_gap, next_size, next_line) in pairwise(looks(press())):
        assert (next_gap, next_size) <= (gap, size)
        assert next_line <= line or next_size < size
