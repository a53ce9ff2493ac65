"""What the parser complained of, and the text there in quotes."""

from __future__ import annotations

from sopdoc.reading.repair.told import Told
from sopdoc.reading.syntax.complaint import Complaint, quotes_hint, quotes_hint_of


def complaint(line: str, column: int) -> Complaint:
    return Complaint("", "", (3, 6), 0, column, [line])


def mended(told: Told, line: str) -> list[str]:
    assert told.edit is not None
    return told.edit.applied([line])


def test_a_line_is_parted_at_the_place_and_places_are_counted_as_people_do() -> None:
    here = complaint("nomor: {065/12}", 7)
    assert (here.before, here.at, here.opened_at) == ("nomor: ", "{065/12}", "4:7")


def test_what_begins_at_the_place_is_put_in_quotes_up_to_a_comment() -> None:
    line = "judul: @Surat # x"
    told = complaint(line, 7).quoted("no")
    assert (told.message, told.hints, told.place) == ("no", ("put the text in quotes: '@Surat'",), None)
    assert mended(told, line)[0].startswith("judul: '@Surat'")


def test_the_value_of_the_line_is_put_in_quotes_wherever_the_place_is() -> None:
    line = "judul: SOP: Surat"
    assert mended(complaint(line, 10).value_quoted("no"), line) == ["judul: 'SOP: Surat'"]


def test_inside_brackets_only_the_text_at_the_place_is_put_in_quotes() -> None:
    line = "- {judul: @Surat, nomor: 1}"
    told = complaint(line, 10).quoted("no")
    assert (told.hints, told.place) == (("put the text in quotes: '@Surat'",), (0, 10))
    assert mended(told, line) == ["- {judul: '@Surat', nomor: 1}"]


def test_inside_brackets_a_text_with_quotes_gets_others() -> None:
    line = "- {judul: 'Jum'at', nomor: 1}"
    assert mended(complaint(line, 15).value_quoted("no"), line) == ['- {judul: "Jum\'at", nomor: 1}']


def test_a_text_is_repeated_in_a_hint_unless_nobody_would_copy_it() -> None:
    assert quotes_hint_of("Jum'at") == "put the text in quotes: 'Jum''at'"
    assert quotes_hint_of("x" * 158) == f"put the text in quotes: '{'x' * 158}'"
    assert quotes_hint_of("x" * 159) == "put the text in quotes"
    assert quotes_hint(None) == ("put the text in quotes",)
