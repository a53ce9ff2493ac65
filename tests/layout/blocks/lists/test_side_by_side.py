"""Lists in two columns: down, then across, and level."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.lists.side_by_side import GUTTER, column_width, rows_of
from sopdoc.layout.blocks.slices import bottom_of, pour, split_blocks
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.text import Style
from sopdoc.model.isi import MarkedList, Tanda
from tests.layout.fake import SETTER, texts


def columns(*line_counts: int, width: float = 200) -> Blocks:
    """Return a list in two columns whose items have so many lines."""
    items = tuple("\n".join(f"{item}.{line}" for line in range(count)) for item, count in enumerate(line_counts))
    return SETTER.blocks(MarkedList(items, Tanda.ANGKA, 2), 10, 0, width, Style(10))


def shown(blocks: Blocks) -> list[list[str]]:
    return [texts((block,)) for block in blocks]


def test_items_run_down_then_across() -> None:
    left, right = columns(1, 1, 1, 1, 1, 1)
    assert shown((left, right)) == [["0.0", "1.0", "2.0"], ["3.0", "4.0", "5.0"]]
    assert left.rect == Rect(10, 0, 94, 36)  # (200 - 1.2 × 10) / 2, and 3 × 12
    assert right.rect == Rect(116, 0, 94, 36)  # 210 - 94
    assert column_width(200, 10) == (200 - GUTTER * 10) / 2


@pytest.mark.parametrize(
    ("line_counts", "left"),
    [((1, 1, 1), 2), ((1, 5), 1), ((5, 1), 1), ((3, 1, 1, 1), 1), ((1, 1, 1, 3), 3), ((2, 2, 2, 2), 2)],
)
def test_both_columns_end_about_level_and_the_left_one_rather_later(line_counts: tuple[int, ...], left: int) -> None:
    blocks = columns(*line_counts)
    assert [len(block.paragraphs) for block in blocks] == [left, len(line_counts) - left]


def test_one_item_stays_alone_in_half_of_the_width() -> None:
    (block,) = columns(3)
    assert block.rect == Rect(10, 0, 94, 36)


def test_columns_are_level_again_on_each_page() -> None:
    head, tail = split_blocks(columns(*[1] * 10), 30)  # room for two lines
    assert shown(head) == [["0.0", "1.0"], ["2.0", "3.0"]]
    assert shown(tail) == [["4.0", "5.0", "6.0"], ["7.0", "8.0", "9.0"]]
    assert [block.rect.y for block in tail] == [0, 0]


def test_what_stands_below_two_columns_follows_the_longer_one() -> None:
    below = SETTER.block("akhir", 10, 60, 200, Style(10))
    head, tail = split_blocks((*columns(1, 5), below), 60)
    assert (shown(head), shown(tail)) == ([["0.0"], [f"1.{line}" for line in range(5)]], [["akhir"]])


@given(st.lists(st.integers(1, 6), min_size=1, max_size=30), st.integers(1, 12))
def test_every_line_is_on_a_page_once_and_in_order(line_counts: list[int], rows: int) -> None:
    whole = columns(*line_counts)
    pages = pour(whole, rows * 12)
    assert [line for page in pages for column in shown(page) for line in column] == [
        f"{item}.{line}" for item, count in enumerate(line_counts) for line in range(count)
    ]
    assert all(bottom_of(page) <= rows * 12 + 0.01 for page in pages)
    assert all(len(row) <= 2 for page in pages for row in rows_of(page))
