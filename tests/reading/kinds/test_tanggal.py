import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.model.tanggal import BULAN, Tanggal
from sopdoc.reading.kinds.tanggal import Date, parse_tanggal
from tests.reading.decoding import hints


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-01-15", Tanggal(2025, 1, 15)),
        ("2025-1-5", Tanggal(2025, 1, 5)),
        ("2022-02", Tanggal(2022, 2)),
        ("2020", Tanggal(2020)),
        ("15 Januari 2025", Tanggal(2025, 1, 15, "15 Januari 2025")),
        ("05  mei  2019", Tanggal(2019, 5, 5, "05 mei 2019")),
        ("Pebruari 2022", Tanggal(2022, 2, teks="Pebruari 2022")),
        ("30 NOPEMBER 2021", Tanggal(2021, 11, 30, "30 NOPEMBER 2021")),
        ("17 Agustus 1945", Tanggal(1945, 8, 17, "17 Agustus 1945")),
        ("29 Februari 2024", Tanggal(2024, 2, 29, "29 Februari 2024")),
        ("-", Tanggal()),
    ],
)
def test_dates_as_officials_write_them(text: str, expected: Tanggal) -> None:
    assert parse_tanggal(text) == expected


@pytest.mark.parametrize(
    "text",
    ["29 Februari 2025", "2025-13", "2025-00-01", "31-12-2025", "15 January 2025", "January 2025", "Jan 2025", "besok",
     "15 Januari", "32 Mei 2020", "0 Mei 2020", "0999", "20250", "--", ""],
)  # fmt: skip
def test_what_is_not_a_date(text: str) -> None:
    assert parse_tanggal(text) is None


@given(st.integers(1000, 9999), st.integers(1, 12), st.integers(1, 40))
def test_a_day_is_read_if_the_calendar_has_it(year: int, month: int, day: int) -> None:
    exists = day <= calendar.monthrange(year, month)[1]
    expected = Tanggal(year, month, day) if exists else None
    in_words = f"{day:02d} {BULAN[month - 1]} {year}"
    assert parse_tanggal(f"{year}-{month:02d}-{day:02d}") == expected
    assert parse_tanggal(in_words) == (Tanggal(year, month, day, in_words) if exists else None)


def test_a_printed_date_reads_back() -> None:
    for tanggal in (Tanggal(), Tanggal(2020), Tanggal(2020, 3), Tanggal(2020, 3, 9)):
        read = parse_tanggal(str(tanggal))
        assert read is not None
        assert (replace(read, teks=""), str(read)) == (tanggal, str(tanggal))


@pytest.mark.parametrize(
    ("text", "ready"),
    [
        ("31 April 2025", "write `30 April 2025`, the last day of that month, or `April 2025` without a day"),
        ("0 Mei 2025", "write `1 Mei 2025`, the first day of that month, or `Mei 2025` without a day"),
        ("2025-02-29", "write `2025-02-28`, the last day of that month, or `2025-02` without a day"),
        ("2025-31-12", "did you mean `2025-12-31`? the month stands before the day"),
    ],
)
def test_a_day_that_is_not_there_is_told_with_the_nearest_one(text: str, ready: str) -> None:
    assert hints(Date(), text) == (ready,)


@pytest.mark.parametrize(
    ("text", "ready"),
    [
        ("05/12/2024", "write `2024-12-05`"),
        ("25/12/2024", "write `2024-12-25`"),
        ("12/25/2024", "write `2024-12-25`"),
        ("13.12.2024", "write `2024-12-13`"),
    ],
)
def test_of_two_numbers_the_first_is_the_day_unless_the_other_is_no_month(text: str, ready: str) -> None:
    assert hints(Date(), text) == (ready,)
