from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.blocks.slices import pour, split_blocks
from sopdoc.layout.blocks.splitting import split_block, tidy_count
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.text_block import TextBlock
from tests.layout.fake import SETTER, texts


def block_of(*line_counts: int, y: float = 0.0) -> TextBlock:
    """Return a numbered list whose items have so many lines."""
    items = tuple("\n".join(f"{item}.{line}" for line in range(count)) for item, count in enumerate(line_counts))
    return SETTER.block(items, 10, y, 200, Style(10))


@pytest.mark.parametrize(
    ("line_counts", "count", "tidy"),
    [
        ((1, 1, 1), 2, 2),
        ((2, 2), 1, 0),  # one line of two would stand alone
        ((2, 2), 3, 2),
        ((3,), 2, 0),  # 2 + 1
        ((4,), 3, 2),  # 3 + 1 becomes 2 + 2
        ((5,), 3, 3),
        ((3, 9), 4, 3),
        ((3, 9), 5, 5),
        ((2,), 7, 2),
    ],
)
def test_no_line_of_a_paragraph_stands_alone(line_counts: tuple[int, ...], count: int, tidy: int) -> None:
    assert tidy_count(block_of(*line_counts), count) == tidy


def test_the_second_part_of_an_item_keeps_its_indent_and_has_no_number() -> None:
    head, tail = split_block(block_of(1, 4), 3)
    assert texts((head,)) == ["0.0", "1.0", "1.1"]
    assert texts((tail,)) == ["1.2", "1.3"]
    assert head.rect.height == 36  # 3 × 12
    assert (tail.rect.y, tail.rect.height) == (36, 24)
    assert head.paragraphs[1].marker is not None
    assert tail.paragraphs[0].marker is None
    assert tail.paragraphs[0].indent == head.paragraphs[1].indent == 14.5  # "1." is 10 wide, then a gap of .45 × 10


def test_the_cut_stands_where_the_room_ends() -> None:
    head, tail = split_blocks((block_of(2), block_of(6, y=30)), 70)
    assert texts(head) == ["0.0", "0.1", "0.0", "0.1", "0.2"]  # (70 − 30) ÷ 12 = 3 lines of the second block
    assert [block.rect.y for block in tail] == [0]


def test_a_forced_cut_takes_a_line_at_least() -> None:
    head, tail = split_blocks((block_of(2),), 3, forced=True)
    assert (texts(head), texts(tail)) == (["0.0"], ["0.1"])


@given(st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=5), max_size=4), st.floats(1, 150))
def test_pouring_loses_no_line(line_counts: list[list[int]], room: float) -> None:
    blocks: list[TextBlock] = []
    for counts in line_counts:
        blocks.append(block_of(*counts, y=blocks[-1].rect.bottom if blocks else 0))
    parts = pour(tuple(blocks), room)
    assert [text for part in parts for text in texts(part)] == texts(tuple(blocks))
    assert all(block.rect.bottom <= max(room, 12) + 1e-6 for part in parts for block in part)


@pytest.mark.parametrize("room", [-30.0, 0.0, 3.0, 12.0])
def test_a_forced_cut_leaves_no_block_without_lines(room: float) -> None:
    """Such a block would come back for ever."""
    head, tail = split_blocks((block_of(1),), room, forced=True)
    assert (texts(head), tail) == (["0.0"], ())
