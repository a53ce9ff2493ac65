from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.pairs.likeness import FLOOR, alike

LINES = st.lists(st.sampled_from([b"a", b"b", b"c", b"d"]), max_size=8)


def told(old: list[bytes], new: list[bytes]) -> dict[tuple[int, int], float]:
    return {(at, to): score for score, at, to in alike(old, new)}


def test_it_is_the_part_of_lines_that_both_have() -> None:
    assert told([b"a\nb\nc\nd\n"], [b"  a\r\nb\n\nx\ny\n"]) == {(0, 0): 0.5}  # 2 × 2 of 4 + 4
    assert told([b"a\na\nb\n"], [b"a\nb\n"]) == {(0, 0): 0.8}  # 2 × 2 of 3 + 2
    assert told([b"a\nb\nc\n"], [b"a\nx\ny\n"]) == {}


def test_each_is_told_beside_each() -> None:
    assert told([b"a\nb", b"c\nd"], [b"c\nd", b"a\nb", b""]) == {(1, 0): 1.0, (0, 1): 1.0}


def test_lines_of_very_many_files_tell_nothing() -> None:
    common = b"judul:\nprosedur:\npelaksana:\n"
    olds = [b"%sunik %d\nlain %d\nlagi %d\n" % (common, at, at, at) for at in range(60)]
    assert told(olds, [olds[7], common]) == {(7, 0): 0.5}  # 3 of 6 lines count


@given(LINES, LINES)
def test_it_is_the_same_from_both_sides(one: list[bytes], other: list[bytes]) -> None:
    first, second = b"\n".join(one), b"\n".join(other)
    forth, back = told([first], [second]), told([second], [first])
    assert forth == back
    assert all(FLOOR <= score <= 1 for score in forth.values())
    assert not one or told([first], [first]) == {(0, 0): 1.0}
