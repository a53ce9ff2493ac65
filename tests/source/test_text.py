from hypothesis import given
from hypothesis import strategies as st

from sopdoc.source.character_names import character_name
from sopdoc.source.lines import LineIndex
from sopdoc.source.text import (
    clean_text,
    excerpt,
    hidden,
    one_line,
    piles_marks,
    refused,
    without_hidden,
)


def test_clean_text() -> None:
    assert clean_text("  a\tb\r\nc\n\n") == "a b\nc"
    assert clean_text("e\u0301\u200b\u202e") == "é"


@given(st.text())
def test_clean_text_is_clean_and_stays_so(text: str) -> None:
    clean = clean_text(text)
    assert clean_text(clean) == clean
    assert not any((*refused(clean), *hidden(clean)))


def test_invisible_characters_are_named() -> None:
    found = [(match.start(), character_name(match.group())) for match in refused("a\u202eb\0\ud800\U0010ffff")]
    assert found == [(1, "U+202E RIGHT-TO-LEFT OVERRIDE"), (3, "U+0000"), (4, "U+D800"), (5, "U+10FFFF")]
    assert not any((*refused("biasa — é 😀\t\r\n"), *hidden("biasa — é 😀\t\r\n")))


def test_hidden_characters_are_those_that_change_nothing_that_can_be_seen() -> None:
    assert without_hidden("Pe\u00adme\u200brin\u200etah\ufeff\u2060✔\ufe0f") == "Pemerintah✔"
    assert without_hidden("satu\u2028dua") == "satu dua"
    assert not any(refused("\u00ad\u200b\u200e\ufeff\u2028"))


def test_a_letter_keeps_thirty_marks() -> None:
    many, few = "a" + "\u0300\u0316" * 50, "a" + "\u0316" * 30
    assert (piles_marks(many), piles_marks(few), piles_marks("…" * 99)) == (True, False, False)
    assert clean_text(clean_text(many)) == clean_text(many)
    assert len(clean_text(many)) <= 31


def test_position_counts_every_line_end_once() -> None:
    text = "ab\r\nc\rd\ne"
    lines = LineIndex(text)
    assert [lines.position(text.index(letter)) for letter in "abcde"] == [(1, 1), (1, 2), (2, 1), (3, 1), (4, 1)]


def test_quoted_text_is_short_and_on_one_line() -> None:
    assert one_line("a\x1b[31m\nb\udcff") == "a[31m b\ufffd"
    assert excerpt("x" * 50) == "x" * 39 + "…"
