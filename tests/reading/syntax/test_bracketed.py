"""Texts that begin with a bracket, and texts inside brackets that end wrong."""

from __future__ import annotations

import pytest

from sopdoc.reading.repair.told import Told
from sopdoc.reading.syntax.bracketed import behind_brackets, inside_brackets
from sopdoc.reading.syntax.complaint import Complaint

IN_BLOCK, IN_BRACKETS = "while parsing a block mapping", "while parsing a flow sequence"


def complaint(line: str, at: str, context: str = IN_BRACKETS) -> Complaint:
    return Complaint("did not find expected key", context, (0, line.index(at)), 0, line.index(at), [line])


def mended(told: Told, line: str) -> list[str]:
    assert told.edit is not None
    return told.edit.applied([line])


@pytest.mark.parametrize(
    ("line", "at", "context", "right"),
    [
        ("judul: [Kepala] setuju # x", "setuju", IN_BLOCK, "judul: '[Kepala] setuju' # x"),
        ("judul: {Kepala} setuju", "setuju", IN_BLOCK, "judul: '{Kepala} setuju'"),
        ("  - [UU 1] tentang", "tentang", "while parsing a block collection", "  - '[UU 1] tentang'"),
        ("oleh: [[A] b, c]", "b", IN_BRACKETS, "oleh: ['[A] b', c]"),
    ],
)
def test_a_text_that_starts_with_a_bracket_is_put_in_quotes_whole(line: str, at: str, context: str, right: str) -> None:
    told = behind_brackets(complaint(line, at, context))
    assert told is not None
    assert told.message.startswith("a text that starts with `")
    assert mended(told, line) == [right]


@pytest.mark.parametrize(
    ("line", "at", "context"),
    [
        ("judul: [a], b", ",", IN_BLOCK),
        ("judul: [a]]", "]]", IN_BLOCK),
        ("judul: a b", "b", IN_BLOCK),
        ("judul: [a] b", "b", "x"),
    ],
)
def test_other_faults_behind_brackets_are_no_such_text(line: str, at: str, context: str) -> None:
    column = line.index(at)
    assert behind_brackets(Complaint("", context, (0, 0), 0, column, [line])) is None


def test_a_comma_that_is_missing_between_keys_is_told_with_the_key() -> None:
    line = "- {kegiatan: Satu oleh: a}"
    told = inside_brackets(complaint(line, "Satu"), "{ }")
    assert (told.message, told.hints) == ("the comma before `oleh` is missing", ("write `Satu, oleh: a`",))
    assert mended(told, line) == ["- {kegiatan: Satu, oleh: a}"]


def test_a_text_with_a_colon_inside_brackets_is_put_in_quotes_alone() -> None:
    line = "- {kegiatan: Satu, teks: a: b}"
    told = inside_brackets(complaint(line, "a: b"), "{ }")
    assert told.message == "this text must stand in quotes inside { }"
    assert mended(told, line) == ["- {kegiatan: Satu, teks: 'a: b'}"]


def test_a_quote_that_is_open_inside_brackets_is_closed_there() -> None:
    line = "- {kegiatan: 'Satu, oleh: a}"
    told = inside_brackets(complaint(line, "'Satu"), "{ }")
    assert told.message == "this quote is never closed"
    assert mended(told, line) == ["- {kegiatan: 'Satu', oleh: a}"]


def test_where_no_text_is_there_the_bracket_that_was_opened_is_told() -> None:
    told = inside_brackets(Complaint("", "", (0, 6), 1, 0, ["oleh: [a", "nomor: 1"]), "[ ]")
    assert told.message == "a comma or the closing bracket of [ ] is missing"
    assert told.hints == ("the bracket was opened at 1:7", "put the text in quotes: '1'")
