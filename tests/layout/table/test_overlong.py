from __future__ import annotations

import pytest

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.table.cells import set_row
from sopdoc.layout.table.columns import Columns
from sopdoc.layout.table.overlong import SHORT, shortened
from sopdoc.model.isi import Isi
from tests.flows import langkah
from tests.layout.fake import SETTER, HalfEmMeasurer, make_templat

ROOM = 600.0
"""50 lines of 10 points."""


def set_in(isi: Isi) -> Blocks:
    return SETTER.blocks(isi, 0, 0, 200, Style(10))


@pytest.mark.parametrize(
    "isi",
    ["x\n" * 100_000, "kata " * 200_000, "x" * 1_000_000, "*a " * 300_000, ("x",) * 50_000, ("kata " * 1000,) * 190],
)
def test_of_a_megabyte_only_a_start_is_laid_out(isi: Isi) -> None:
    laid_out: list[int] = []

    def counted(start: Isi) -> Blocks:
        laid_out.append(len("".join(start)))
        return set_in(start)

    start = shortened(isi, ROOM, counted)
    assert set_in(start)[0].rect.height > ROOM
    assert max(laid_out) <= SHORT


@pytest.mark.parametrize(
    "isi",
    ["x\n" * 40, "kata", ("a", "b"), "x" * SHORT, " " * 20_000 + "b", ("",) * 10 + ("a" * 30,)],
)
def test_what_fits_stays_whole(isi: Isi) -> None:
    assert shortened(isi, 3 * SHORT, set_in) is isi


def test_a_long_content_in_much_room_is_tried_in_twice_as_long_starts() -> None:
    tried: list[int] = []

    def counted(start: Isi) -> Blocks:
        tried.append(len(start))
        return set_in(start)

    isi = "x" * (5 * SHORT)
    assert shortened(isi, 1e9, counted) is isi
    assert tried == [SHORT, 2 * SHORT, 4 * SHORT]


def test_a_row_with_a_megabyte_is_too_high_and_small() -> None:
    columns = Columns((0, 50, 200, 300, 400, 500, 600, 700), 1)
    one = langkah("x\n" * 60_000, "a", output=("kata " * 9,) * 9000)
    row = set_row(one, 1, columns, Press(make_templat(), SETTER), 500)
    assert row.height > 500
    assert all(len(block.lines) < 2 * SHORT for _column, (block,) in row.texts)
    assert isinstance(SETTER.measurer, HalfEmMeasurer)
