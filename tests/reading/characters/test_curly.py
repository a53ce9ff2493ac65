"""Curly quotes around a whole text."""

from __future__ import annotations

import pytest

from sopdoc.reading.characters.curly import LONGEST, read_quotes, within_quotes
from sopdoc.source.span import NOWHERE


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“07”", "07"),
        ("‘07’", "07"),
        ("„07“", "07"),
        ("„07”", "07"),
        ("“ x ”", "x"),
        ("“a” dan “b”", None),
        ("x", None),
    ],
)
def test_quotes_hold_the_whole_of_a_text_or_not(text: str, inner: str | None) -> None:
    assert within_quotes(text) == inner


def test_around_what_holds_no_word_they_go() -> None:
    assert read_quotes("“07”", NOWHERE) == ("07", ())
    assert read_quotes("07", NOWHERE) == ("07", ())
    assert read_quotes("“1_2”", NOWHERE) == ("1_2", ())


def test_around_words_they_stay_and_are_warned_of() -> None:
    text, (found,) = read_quotes("“Siap”", NOWHERE)
    assert text == "“Siap”"
    assert found.hints == ("without them: Siap", "with them: '“Siap”'")
    assert read_quotes("“Siap”", NOWHERE, brief=True)[1][0].hints == ()


def test_long_texts_are_not_repeated() -> None:
    fits, long = (f"“{'x' * (count - 2)}”" for count in (LONGEST, LONGEST + 1))
    assert len(read_quotes(fits, NOWHERE)[1][0].hints) == 2
    assert read_quotes(long, NOWHERE)[1][0].hints == ()
