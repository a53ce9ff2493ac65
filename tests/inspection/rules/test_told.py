"""Arrows that are told instead of drawn."""

from __future__ import annotations

import pytest

from sopdoc.inspection.defect import Kind
from sopdoc.layout.page import LeftOut
from tests.inspection.asking import kinds, left_out


def test_an_arrow_that_is_not_drawn_is_no_defect_where_it_is_told() -> None:
    assert [str(defect) for defect in left_out("dari No 3 ke No 2 (Ulang)").defects()] == []


@pytest.mark.parametrize(
    ("said", "langkah"), [("ke No 1 (Ulang)", 3), ("ke No 2 (Batal)", 3), ("ke No 2 (Ulang)", 2), ("panah", 3)]
)
def test_an_arrow_that_is_not_drawn_and_not_told_is_missing(said: str, langkah: int) -> None:
    assert kinds(left_out(said, langkah)) == {Kind.FLOW_MISSING}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("ke No 2 (Tidak), (Ulang)", set()),
        ("ke No 2 (Ulang), (Tidak)", set()),
        ("ke No 2 (Tidak); No 2 (Ulang)", set()),
        ("ke No 2 (Tidak); No 1 (Ulang)", {Kind.FLOW_MISSING}),
        ("ke No 2 (Tidak), (Batal), (Ulang)", {Kind.FLOW_MISSING}),
        ("ke No 2 (Tidak)", {Kind.FLOW_MISSING}),
    ],
)
def test_arrows_to_one_step_may_be_told_together(said: str, found: set[Kind]) -> None:
    chart = left_out(said)
    chart = chart.without(chart.exit("Tidak")).changed(left_out=(LeftOut(3, 2, "Tidak"), LeftOut(3, 2, "Ulang")))
    assert kinds(chart) == found
