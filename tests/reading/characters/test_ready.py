"""What a hint says to write can be pasted as it stands."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.reading.characters.ready import (
    LONGEST,
    as_value,
    in_full,
    in_quotes,
    items_hint,
    requoted,
    starts_with_bracket,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Surat masuk", "Surat masuk"),
        ("12:30", "12:30"),
        ("a: b", "'a: b'"),
        ("a:", "'a:'"),
        ("no #5", "'no #5'"),
        ("no#5", "no#5"),
        ("a, b", "'a, b'"),
        ("[a]", "'[a]'"),
        ("-a", "'-a'"),
        ("", "''"),
        ("it's", "it's"),
        ("'it's'", "'''it''s'''"),
        ("a\nb", "'a b'"),
    ],
)
def test_a_value_is_quoted_where_yaml_would_take_it_otherwise(text: str, value: str) -> None:
    assert as_value(text) == value


@given(st.text(alphabet="ab:#,[]{}'\" -_\\1", max_size=12))
def test_a_value_says_the_same_in_a_group_and_in_braces(text: str) -> None:
    text = text.strip()
    for source in (f"k: {as_value(text)}", f"{{k: {as_value(text)}}}", f"k: [{as_value(text)}]"):
        read = yaml.load(source, Loader=yaml.BaseLoader)["k"]
        assert read in (text, [text])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('"A" dan "B"', """'"A" dan "B"'"""),
        ("'A' dan", "\"'A' dan\""),
        ('"A"', "'A'"),
        ('"it\'s"', '"it\'s"'),
        ("'Jum'at", '"Jum\'at"'),
        ("'a\\b'", "'a\\b'"),
    ],
)
def test_a_text_whose_quotes_end_too_early_is_held_by_others(text: str, value: str) -> None:
    assert requoted(text) == value


def test_lines_are_written_on_one_line_in_quotes() -> None:
    assert in_quotes(" a \n b") == "'a b'"
    assert in_quotes("it's") == "'it''s'"


def test_what_nobody_would_copy_is_cut_short() -> None:
    fits, long = "x" * LONGEST, "x" * (LONGEST + 1)
    assert in_full(fits) == fits
    assert in_full(long).endswith("…")
    assert starts_with_bracket(f"[{fits[:-1]}")[1][0].endswith(in_quotes(f"[{fits[:-1]}"))
    assert starts_with_bracket(f"[{fits}")[1] == ("put the text in quotes",)


def test_items_are_ready_unless_they_are_too_long() -> None:
    assert items_hint(("a", "b: c")).endswith(": `- a`, `- 'b: c'`")
    ready = "`- " + "x" * (2 * LONGEST - 4) + "`"
    assert len(ready) == 2 * LONGEST
    assert items_hint(("x" * (2 * LONGEST - 4),)).endswith(ready)
    assert "`- x" not in items_hint(("x" * (2 * LONGEST - 3),))
