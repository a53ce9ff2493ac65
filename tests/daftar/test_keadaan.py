"""The state of an SOP, on both sides of each day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.daftar.keadaan import Keadaan, is_old, keadaan_of, last_review
from sopdoc.reading.kinds.tanggal import parse_tanggal
from tests.daftar.making import TODAY, dated, entry

OLD, FRESH = "2024-05-20", "2024-05-21"
"""On 21 May 2025 the first is over a year ago, the second a year to the day."""


@pytest.mark.parametrize(
    ("dates", "keadaan"),
    [
        ({}, Keadaan.TANPA_TANGGAL),
        ({"efektif": "-"}, Keadaan.TANPA_TANGGAL),
        ({"pembuatan": FRESH}, Keadaan.TANPA_TANGGAL),
        ({"pembuatan": OLD}, Keadaan.PERLU_DITINJAU),
        ({"efektif": FRESH}, Keadaan.BERLAKU),
        ({"efektif": OLD}, Keadaan.PERLU_DITINJAU),
        ({"efektif": "2025-05-21"}, Keadaan.BERLAKU),
        ({"efektif": "2025-05-22"}, Keadaan.BELUM_BERLAKU),
        ({"pembuatan": OLD, "efektif": "2025-05-22"}, Keadaan.BELUM_BERLAKU),
        ({"efektif": OLD, "revisi": FRESH}, Keadaan.BERLAKU),
        ({"efektif": OLD, "revisi": "2026-01-01"}, Keadaan.PERLU_DITINJAU),  # the day of the next review
        ({"efektif": OLD, "riwayat": ["2020-01-01", FRESH]}, Keadaan.BERLAKU),
        ({"efektif": "2025"}, Keadaan.BERLAKU),
        ({"efektif": "2024"}, Keadaan.BERLAKU),  # as late as 31 December
        ({"efektif": "2023"}, Keadaan.PERLU_DITINJAU),
        ({"efektif": "Mei 2024"}, Keadaan.BERLAKU),
        ({"efektif": "April 2024"}, Keadaan.PERLU_DITINJAU),
        ({"efektif": "Juni 2025"}, Keadaan.BELUM_BERLAKU),
        ({"efektif": "2026"}, Keadaan.BELUM_BERLAKU),
        ({"efektif": FRESH, "extent": None}, Keadaan.BERMASALAH),
    ],
)
def test_the_first_state_that_applies_is_told(dates: dict[str, Any], keadaan: Keadaan) -> None:
    assert keadaan_of(entry(**dates), TODAY) is keadaan


def test_a_year_that_begins_on_a_leap_day_ends_with_february() -> None:
    assert not is_old(dated("2024-02-29"), date(2025, 2, 28))
    assert is_old(dated("2024-02-29"), date(2025, 3, 1))


def test_the_last_days_of_the_calendar_are_days_too() -> None:
    made = entry(efektif="9999-12-31")
    assert keadaan_of(made, date(9999, 12, 31)) is Keadaan.BERLAKU
    assert keadaan_of(made, date(1, 1, 1)) is Keadaan.BELUM_BERLAKU


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 2000))
def test_a_review_is_old_after_its_anniversary(reviewed: date, days: int) -> None:
    today = reviewed + timedelta(days)
    if (reviewed.month, reviewed.day) != (2, 29):
        assert is_old(dated(reviewed.isoformat()), today) == (today > reviewed.replace(year=reviewed.year + 1))


@given(st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), min_size=1), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_the_last_review_is_the_latest_that_is_past(days: list[date], today: date) -> None:
    found = last_review(entry(riwayat=[day.isoformat() for day in days]).identity, today)
    past = [day for day in days if day <= today]
    assert (found and found.tanggal) == (parse_tanggal(max(past).isoformat()) if past else None)
