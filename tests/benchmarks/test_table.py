"""The table says what was measured, and whether that is what was promised."""

from __future__ import annotations

from pathlib import Path

from benchmarks.__main__ import measure, typical
from benchmarks.figures import Amount, Figure, Ratio
from benchmarks.table import row


def figure(*walls: float, reach: float | None = None, unit: str = "ms") -> Figure:
    return Figure("a figure", lambda: Amount(0.0), unit, reach, amounts=[Amount(wall, wall / 2) for wall in walls])


def test_a_row_has_the_median_the_least_and_the_processor_time() -> None:
    cells = row(figure(9, 1, 3, reach=3), judged=True).split()
    assert cells == ["a", "figure", "3.0", "1.0", "1.5", "ms", "3", "≤", "3"]


def test_what_is_not_reached_is_said_where_it_is_judged() -> None:
    slow = figure(3.2, reach=3)
    assert row(slow, judged=True).endswith("≤ 3  NOT REACHED")
    assert "REACHED" not in row(slow, judged=False)


def test_a_ratio_is_the_median_of_the_rounds_own_ratios() -> None:
    ratio = Ratio("faster by", figure(20, 40, 100), figure(10, 10, 10), 5)
    assert row(ratio, judged=True).split() == [
        "faster",
        "by",
        "4.0",
        "2.0",
        "4.0",
        "×",
        "3",
        "≥",
        "5",
        "NOT",
        "REACHED",
    ]


def test_dear_and_hopelessly_slow_figures_are_taken_once() -> None:
    amounts = {"dear": 1.0, "slow": 31.0, "fast": 29.0}
    taken = [Figure(name, lambda wall=wall: Amount(wall), "s", dear=name == "dear") for name, wall in amounts.items()]
    measure(taken, 3)
    assert [len(each.amounts) for each in taken] == [1, 1, 3]


def test_typical_sources_are_of_all_sizes(tmp_path: Path) -> None:
    paths = [tmp_path / f"{size:02}.yaml" for size in range(20)]
    for size, path in enumerate(paths):
        path.write_bytes(b"x" * size)
    assert [path.stat().st_size for path in typical(paths[::-1], 4)] == [2, 7, 12, 17]
    assert typical(paths, 50) == paths
