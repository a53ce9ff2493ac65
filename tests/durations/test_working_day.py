"""Lengths of time in hours of work."""

from __future__ import annotations

from fractions import Fraction

import pytest

from sopdoc.durations.working_day import Work, WorkingDay
from sopdoc.model.waktu import parse_waktu

EIGHT = WorkingDay(Fraction(8))
HOURS = {
    "90 menit": 1.5,
    "1 hari": 8,
    "1 hari kerja 2 jam": 10,
    "1 minggu": 40,  # 5 × 8
    "1 bulan": 176,  # 22 × 8
    "1 tahun": 2112,  # 12 × 22 × 8
    "24 jam": 8,
    "3x24 jam": 24,
    "25 jam": 25,
    "0 menit": 0,
}


@pytest.mark.parametrize(("text", "hours"), HOURS.items())
def test_all_units_are_made_hours_of_work(text: str, hours: float) -> None:
    waktu = parse_waktu(text)
    assert waktu is not None
    assert EIGHT.seconds_of(waktu.terlama) == 3600 * Fraction(hours)


def test_work_is_told_in_days_hours_and_minutes() -> None:
    assert str(EIGHT.in_days(3600 * Fraction(19) + 300)) == "2 hari kerja 3 jam 5 menit"
    assert str(WorkingDay().in_days(Fraction(3600 * 8))) == "1 hari kerja 30 menit"


def test_ranges_and_about_are_kept() -> None:
    waktu = parse_waktu("± 1-2 hari")
    assert waktu is not None
    work = Work.of(waktu, EIGHT) + Work(Fraction(3600), Fraction(3600))
    assert str(work.waktu(EIGHT)) == "± 1–2 hari kerja 1 jam"
