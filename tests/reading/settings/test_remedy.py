"""What isn't TOML is answered with the line to paste, which is."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.reading.settings.remedy import remedy, toml_line, toml_text


@pytest.mark.parametrize(
    ("line", "ready"),
    [
        ("format: docx, pdf", 'format = ["docx", "pdf"]'),
        ("format = docx", 'format = "docx"'),
        ("format: [docx, 'pdf']  # dua", 'format = ["docx", "pdf"]'),
        ("formt = docx", 'format = "docx"'),
        ("bahasa = \u201cid\u201d", 'bahasa = "id"'),
        ('keluaran = "hasil\\SOP"', "keluaran = 'hasil\\SOP'"),
        ("keluaran = hasil, lama", 'keluaran = "hasil, lama"'),
        ("templat:", 'templat = ""'),
    ],
)
def test_the_line_is_written_as_it_was_meant(line: str, ready: str) -> None:
    assert remedy(line) == f"write `{ready}`"
    assert tomllib.loads(ready)


@pytest.mark.parametrize("line", ["", "???", "= 3", "zzzzqqq = x", "format = " + "x" * 200])
def test_of_what_cannot_be_guessed_an_example_is_shown(line: str) -> None:
    assert 'format = ["docx", "pdf"]' in remedy(line)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_can_be_written(text: str) -> None:
    assert tomllib.loads(f"x = {toml_text(text)}") == {"x": text}
    assert tomllib.loads(toml_line("x", text, "b"))["x"][1] == "b"
