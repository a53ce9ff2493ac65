"""The time of a document is the sum over its steps, and says what the sum lacks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.model.total_waktu import total_waktu
from sopdoc.model.waktu import parse_waktu


def test_hours_never_become_days_nor_days_weeks() -> None:
    assert str(total_waktu([("20 jam", ""), ("10 jam", ""), ("9 hari", "")])) == "9 hari 30 jam"


def test_a_sum_keeps_ranges_and_counts_what_it_lacks() -> None:
    # 1–2 hari; 30 + 45 = 75 menit = 1 jam 15 menit
    steps = [("1-2 hari", ""), ("30 menit", ""), ("45", "menit"), ("", ""), ("-", ""), ("…", ""), ("menyesuaikan", "")]
    assert str(total_waktu(steps)) == "1–2 hari 1 jam 15 menit + 3 langkah tanpa waktu + 1 langkah dengan waktu lain"


def test_a_list_is_the_parts_of_one_step() -> None:
    assert str(total_waktu([(("10 menit", "1 jam", "-"), "")])) == "1 jam 10 menit"
    assert str(total_waktu([(("10 menit", "sesuai jadwal"), "")])) == "– (1 langkah dengan waktu lain)"
    assert str(total_waktu([(("-", ""), "")])) == "– (1 langkah tanpa waktu)"


def test_two_ranges_make_one_from_end_to_end() -> None:
    assert str(total_waktu([("1-2 hari", ""), ("10-20 menit", "")])) == "1 hari 10 menit – 2 hari 20 menit"


def test_about_anything_makes_the_sum_about() -> None:
    assert str(total_waktu([("± 1 jam", ""), ("1 jam", "")])) == "± 2 jam"


def test_a_sum_of_nothing_is_none() -> None:
    assert str(total_waktu([])) == "–"
    assert (
        str(total_waktu([("-", ""), ("lihat SOP lain", "")]))
        == "– (1 langkah tanpa waktu, 1 langkah dengan waktu lain)"
    )
    assert total_waktu([("½ hari", "")]).kosong == 0


def test_any_letter_digit_or_fraction_says_something() -> None:
    assert [total_waktu([(text, "")]).kosong for text in ("½", "⅔", "x", "1")] == [0, 0, 0, 0]
    assert [total_waktu([(text, "")]).kosong for text in ("…", "-", " ", "()")] == [1, 1, 1, 1]


@given(st.lists(st.sampled_from(["10 menit", "1-2 hari", "± 1 jam", "½ hari", "-", "x", ""]), max_size=12))
def test_every_step_is_counted_once(texts: list[str]) -> None:
    total = total_waktu([(text, "") for text in texts])
    read = [waktu for text in texts if (waktu := parse_waktu(text)) is not None]
    assert len(read) + total.kosong + total.lain == len(texts)
    assert total.waktu == (sum(read[1:], read[0]) if read else None)
