from __future__ import annotations

import pytest

from sopdoc.model.sop import Revisi
from sopdoc.model.tanggal import Tanggal
from sopdoc.revising.entry import with_entry

DAY = Tanggal(2026, 11, 28)


@pytest.mark.parametrize(
    ("numbers", "next_one"),
    [
        ([], "1"),
        (["0"], "1"),
        (["1", "2"], "3"),
        (["09"], "10"),
        (["Revisi 3"], "Revisi 4"),
        (["2/2025"], "3/2025"),
        (["1", "", ""], "4"),
        (["", ""], "3"),
        (["I", "II"], "3"),
        (["9" * 5000], "2"),
    ],
)
def test_numbers_are_counted_on(numbers: list[str], next_one: str) -> None:
    history = tuple(Revisi(number, uraian="a") for number in numbers)
    assert with_entry(history, DAY, "b") == ((*history, Revisi(next_one, DAY, "b")), Revisi(next_one, DAY, "b"))


@pytest.mark.parametrize(
    "history",
    [
        (Revisi("2"), Revisi("1")),
        (Revisi(uraian="b", tanggal=Tanggal(2025, 3)), Revisi(uraian="a", tanggal=Tanggal(2024, 12, 1))),
        (Revisi("10", Tanggal(2020)), Revisi("9", Tanggal(2021))),
    ],
)
def test_a_history_with_the_newest_first_gets_the_new_one_first(history: tuple[Revisi, ...]) -> None:
    after, entry = with_entry(history, DAY, "c")
    assert after == (entry, *history)
    assert entry.revisi in ("3", "11")
