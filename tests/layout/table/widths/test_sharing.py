from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.widths.contents import content_of
from sopdoc.layout.table.widths.ladder import Ladder
from sopdoc.layout.table.widths.sharing import Sharing
from tests.layout.fake import SETTER, make_templat

PRESS = Press(make_templat(), SETTER)
"""Glyphs are 5 wide, and cells have 5 at either side."""
FLOORS = (30.0, 30.0)
TWO = "kata kata"
"""55 wide in one line with what stands aside."""


def sharing(*rows: tuple[str, str], free: int = 1, floors: tuple[float, ...] = FLOORS, most: int = 99) -> Sharing:
    """Share among two columns, in which rows have these texts."""
    cells = (
        [(at, Ladder(content_of(text, "output", PRESS), floors[at])) for at, text in enumerate(row) if text]
        for row in rows
    )
    return Sharing(floors, [(free, each) for each in cells], most)


def shared(one: Sharing, room: float) -> list[float]:
    one.share(room)
    return [round(width, 1) for width in one.widths]


def test_a_column_grows_as_far_as_its_rows_become_lower() -> None:
    assert shared(sharing((TWO, "kata")), 200) == [55, 30]


def test_nothing_grows_for_what_has_room_beside_the_symbols() -> None:
    assert shared(sharing((TWO, "kata"), free=2), 200) == [30, 30]


def test_columns_grow_together_where_both_make_a_row_high() -> None:
    assert shared(sharing((TWO, TWO)), 110) == [55, 55]
    assert shared(sharing((TWO, TWO)), 109) == [30, 30]  # one of them alone saves nothing


def test_the_column_grows_that_saves_most_lines() -> None:
    rows = ((TWO, "kata"), ("kata", TWO), ("kata", TWO))
    assert shared(sharing(*rows), 90) == [30, 55]


def test_a_row_that_no_page_holds_becomes_lower_first() -> None:
    rows = (("kata " * 12, "kata"), ("kata", TWO), ("kata", TWO))
    assert shared(sharing(*rows), 90) == [30, 55]
    assert shared(sharing(*rows, most=10), 90)[0] > 30


def test_lines_are_counted_in_any_width() -> None:
    one = sharing((TWO, "kata"), ("kata", "kata"))
    assert one.lines(FLOORS) == [2, 1]
    assert one.lines((55.0, 30.0)) == [1, 1]


TEXT = st.lists(st.sampled_from(["kata", "di", "surat", "permohonan"]), min_size=1, max_size=14).map(" ".join)


@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=8), st.floats(120, 600), st.floats(0, 200))
def test_more_room_is_never_for_the_worse(rows: list[tuple[str, str]], room: float, more: float) -> None:
    found = []
    for width in (room, room + more):
        one = sharing(*rows, floors=(60.0, 60.0))
        one.share(width)
        assert sum(one.widths) <= width + 1e-6
        found.append(sum(one.lines(one.widths)))
    assert found[1] <= found[0]
