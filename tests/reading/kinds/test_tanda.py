"""Marks of lists, and what may have been meant."""

from __future__ import annotations

import pytest

from sopdoc.model.isi import Tanda
from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.kinds.tanda import ListMark
from tests.reading.decoding import decoded, hints


@pytest.mark.parametrize("mark", Tanda)
def test_each_mark_is_read_as_it_is_written(mark: Tanda) -> None:
    assert decoded(ListMark(), f'"{mark}"') == (mark, [])


def test_numbers_need_no_quotes() -> None:
    assert decoded(ListMark(), "1.") == (Tanda.ANGKA, [])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("'1'", "1."),
        ("(1)", "1)"),
        ("A.", "a."),
        ("a)", "a."),
        ("–", '"-"'),
        ("−", '"-"'),
        ("'*'", "•"),
        ("●", "•"),
        ("➢", "•"),
        ("bulet", "•"),
        ("hurup", "a."),
        ("tampa", "tanpa"),
        ("none", "tanpa"),
    ],
)
def test_another_mark_is_told_with_the_one_that_is_like_it(written: str, meant: str) -> None:
    value, (fault,) = decoded(ListMark(), written)
    assert (value, fault.code) == (FAULTY, "wrong-word")
    assert fault.hints == (f"did you mean `{meant}`?",)


def test_what_is_like_none_is_told_with_all_of_them() -> None:
    _value, (fault,) = decoded(ListMark(), "xyzxyz")
    assert fault.message == "`xyzxyz` is not one of 1., 1), a., -, •, tanpa"
    assert hints(ListMark(), "xyzxyz") == ("write one of these words as it stands here",)


def test_an_editor_reads_a_number_with_a_point_as_a_number() -> None:
    assert ListMark().schema() == {"enum": ["1.", "1)", "a.", "-", "•", "tanpa", 1]}
