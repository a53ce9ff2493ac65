"""Dates are printed as far as they are known."""

from __future__ import annotations

import pytest

from sopdoc.model.tanggal import BULAN, Tanggal


@pytest.mark.parametrize(
    ("tanggal", "text"),
    [
        (Tanggal(), "-"),
        (Tanggal(2020), "2020"),
        (Tanggal(987), "0987"),
        (Tanggal(2022, 2), "Februari 2022"),
        (Tanggal(2025, 1, 15), "15 Januari 2025"),
        (Tanggal(2025, 12, 1), "1 Desember 2025"),
        (Tanggal(987, 8, 17), "17 Agustus 0987"),
        (Tanggal(2026, 6, 2, "02 Juni 2026"), "02 Juni 2026"),
        (Tanggal(2022, 2, teks="Pebruari 2022"), "Pebruari 2022"),
    ],
)
def test_a_date_is_printed(tanggal: Tanggal, text: str) -> None:
    assert str(tanggal) == text


def test_a_year_has_twelve_months_each_once() -> None:
    assert len(set(BULAN)) == len(BULAN) == 12


def test_a_day_is_whole() -> None:
    assert Tanggal(2026, 11, 29).is_day
    assert not any(tanggal.is_day for tanggal in (Tanggal(), Tanggal(2026), Tanggal(2026, 11)))


@pytest.mark.parametrize(
    ("tanggal", "iso", "first_day"),
    [
        (Tanggal(2025, 1, 5), "2025-01-05", "2025-01-05"),
        (Tanggal(2025, 11), "2025-11", "2025-11-01"),
        (Tanggal(987), "0987", "0987-01-01"),
        (Tanggal(), "", ""),
        (Tanggal(2022, 2, teks="Pebruari 2022"), "2022-02", "2022-02-01"),
    ],
)
def test_a_date_is_spelled_as_iso_8601_has_it(tanggal: Tanggal, iso: str, first_day: str) -> None:
    assert (tanggal.iso, tanggal.first_day.iso) == (iso, first_day)
