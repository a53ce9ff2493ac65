from hypothesis import given
from hypothesis import strategies as st

from sopdoc.source.text import clean_text, excerpt, invisible, one_line, position


def test_clean_text() -> None:
    assert clean_text("  a\tb\r\nc\n\n") == "a b\nc"
    assert clean_text("e\u0301\u200b\u202e") == "é"


@given(st.text())
def test_clean_text_is_clean_and_stays_so(text: str) -> None:
    clean = clean_text(text)
    assert clean_text(clean) == clean
    assert list(invisible(clean)) == []


def test_invisible_characters_are_named() -> None:
    assert list(invisible("a\u202eb\0\ud800")) == [(1, "U+202E RIGHT-TO-LEFT OVERRIDE"), (3, "U+0000"), (4, "U+D800")]
    assert list(invisible("biasa — é 😀\t\r\n")) == []


def test_position_counts_every_line_end_once() -> None:
    text = "ab\r\nc\rd\ne"
    assert [position(text, text.index(letter)) for letter in "abcde"] == [(1, 1), (1, 2), (2, 1), (3, 1), (4, 1)]


def test_quoted_text_is_short_and_on_one_line() -> None:
    assert one_line("a\x1b[31m\nb\udcff") == "a[31m b\ufffd"
    assert excerpt("x" * 50) == "x" * 39 + "…"
