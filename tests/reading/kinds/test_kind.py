"""What every kind of value answers."""

from __future__ import annotations

import pytest

from sopdoc.reading.kinds.kind import (
    EMPTY,
    FAULTY,
    FILLED,
    TEXT,
    Faults,
    Hints,
    as_text_hints,
    did_you_mean,
    is_compared,
    is_empty,
    nearest,
    optional,
    part_of,
    text_of,
)
from sopdoc.rules.facts.shown import MAX_OF_A_KIND
from sopdoc.source.span import NOWHERE
from tests.findings import error
from tests.reading.decoding import node_of

KNOWN = ("kegiatan", "kelengkapan", "keterangan", "peralatan_perlengkapan", "Selesai")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("kegiatn", "kegiatan"),
        ("KEGIATAN", "kegiatan"),
        ("selesai", "Selesai"),
        ("ketrangan", "keterangan"),
        ("xyz", None),
    ],
)
def test_the_nearest_word_is_the_most_alike_whatever_its_case(word: str, known: str | None) -> None:
    assert nearest(word, KNOWN) == known


def test_among_very_many_those_that_begin_or_end_alike_are_compared() -> None:
    many = (*(f"langkah-{number:03}" for number in range(500)), "selesai")
    assert nearest("selesei", many) == "selesai"
    assert nearest("xelesai", many) == "selesai"
    assert nearest("langkah-07", many) in many


def test_a_word_of_several_is_told_if_only_one_key_has_it() -> None:
    assert part_of("perlengkapan", KNOWN) == "peralatan_perlengkapan"
    assert part_of("Perlengkapan", KNOWN) == "peralatan_perlengkapan"
    assert part_of("tanggal", ("tanggal_revisi", "tanggal_efektif")) is None
    assert part_of("kegiatan", KNOWN) is None


def test_where_no_word_is_near_the_known_ones_are_named() -> None:
    assert did_you_mean("kegiatn", KNOWN) == ("did you mean `kegiatan`?",)
    assert did_you_mean("xyz", ("a", "b")) == ("known here: a, b",)
    assert did_you_mean("xyz", ()) == ()
    many = tuple(f"k{number}" for number in range(25))
    assert did_you_mean("xyz", many[:24])[0].endswith("k22, k23")
    assert did_you_mean("xyz", many)[0].endswith("k23, …")


def test_hints_are_given_as_often_as_faults_are_told() -> None:
    hints = Hints(lambda word: (word,))
    given = [hints.of("x") for _ in range(MAX_OF_A_KIND + 2)]
    assert given == [("x",)] * MAX_OF_A_KIND + [()] * 2


def test_words_are_compared_until_findings_are_only_counted() -> None:
    fault = error("x", "y", NOWHERE)
    assert is_compared([fault] * 200)
    assert not is_compared([fault] * 201)


def test_only_a_key_without_a_value_is_empty() -> None:
    assert [is_empty(node_of(text)) for text in ("", "''", "x", "[]", "{}")] == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("[a, b]", ("write one text: a; b",)),
        ("[a, [b]]", ("write one text, without `- ` and brackets",)),
        ("[]", ("write one text, without `- ` and brackets",)),
        ("{a: b}", ("put a text that holds `: ` in quotes: 'a: b'",)),
        ("{a: b, c: d}", ("put a text that holds `: ` in quotes",)),
        ("{a: [b]}", ("put a text that holds `: ` in quotes",)),
        ("x", ()),
    ],
)
def test_what_should_be_one_text_is_shown_as_one(text: str, hints: tuple[str, ...]) -> None:
    assert as_text_hints(node_of(text)) == hints


def test_a_text_in_brackets_is_told_to_be_quoted() -> None:
    faults: Faults = []
    assert text_of(node_of("{Kepala}"), faults) is FAULTY
    assert faults[0].hints == ("put the text in quotes: '{Kepala}'",)
    assert text_of(node_of("x"), faults) == "x"
    assert len(faults) == 1


def test_an_optional_value_may_be_empty_too() -> None:
    assert optional(FILLED) == TEXT
    assert optional({"type": "array"}) == {"anyOf": [{"type": "array"}, EMPTY]}
    assert optional({"anyOf": [{"type": "array"}]}) == {"anyOf": [{"type": "array"}, EMPTY]}
    assert optional({"anyOf": [TEXT]}) == {"anyOf": [TEXT]}
