"""The lines of a text that YAML folds into one."""

from __future__ import annotations

import pytest

from sopdoc.reading.characters.folded import MOST_LINES, folded_lines


@pytest.mark.parametrize(
    ("written", "style", "lines"),
    [
        ("1. satu\n   2. dua", None, ("1. satu", "2. dua")),
        ("satu", None, ()),
        ("'satu\n  dua'", "'", ("satu", "dua")),
        ("'it''s\n  dua'", "'", ("it's", "dua")),
        ('"satu\n  dua"', '"', ("satu", "dua")),
        ('"satu\\n\n  dua"', '"', ()),
        (">-\n  satu\n  dua\n", ">", ("satu", "dua")),
        (">-\n  satu\n", ">", ()),
        ("satu\n\n  dua\n  tiga", None, ("satu", "\ndua", "tiga")),
        ("\n\n satu\n dua", None, ("satu", "dua")),
        ("", None, ()),
    ],
)
def test_lines_are_those_of_the_file(written: str, style: str | None, lines: tuple[str, ...]) -> None:
    assert folded_lines(written, style) == lines


def test_thousands_of_lines_are_nobodys_list() -> None:
    assert len(folded_lines("x\n" * MOST_LINES, None)) == MOST_LINES
    assert folded_lines("x\n" * (MOST_LINES + 1), None) == ()
