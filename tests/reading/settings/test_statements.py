"""A TOML file falls into its statements, whatever is written in them."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.reading.settings.statements import Statement, Unread, statements


def parted(text: str) -> list[object]:
    """Return what each statement says, and the lines that can't be read."""
    return [part.values if isinstance(part, Statement) else part.line for part in statements(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("# bahasa\n\n", []),
        ('bahasa = "id"', [{"bahasa": "id"}]),
        ('\tbahasa = "id" # x\r\nformat = []\r\n', [{"bahasa": "id"}, {"format": []}]),
        ('format = ["docx", # ] "\n\n  "pdf"\n]\nx = 1\n', [{"format": ["docx", "pdf"]}, {"x": 1}]),
        ('a = """\nb = "c"\n"""\nd = \'\'\'\n[e]\'\'\'\n', [{"a": 'b = "c"\n'}, {"d": "[e]"}]),
        ("[tool]\na.b = 1\n", [{"tool": {}}, {"a": {"b": 1}}]),
    ],
)
def test_a_statement_ends_where_it_can_be_read_by_itself(text: str, parts: list[object]) -> None:
    assert parted(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('format: docx\nbahasa = "id"\n', ["format: docx", {"bahasa": "id"}]),
        ('format = ["docx"\nbahasa = "id"\n', ['format = ["docx"', {"bahasa": "id"}]),
        ("a = [\n1,\n2\n", ["a = ["]),
        ('a = """\nb\nc = 1\n', ['a = """', {"c": 1}]),
        ('k = "D:\\hasil"\n', ['k = "D:\\hasil"']),
        ("a = 1 b = 2\n", ["a = 1 b = 2"]),
        ("a\n" * 9, ["a"] * 5),
        ("a = " + "[" * 2000 + "\nb = 1\n", ["a = " + "[" * 2000, {"b": 1}]),
    ],
)
def test_behind_what_cannot_be_read_the_file_is_read_on(text: str, parts: list[object]) -> None:
    assert parted(text) == parts


_VALUES = st.one_of(st.text(), st.lists(st.text()), st.integers(), st.booleans())


def _toml(value: object) -> str:
    if isinstance(value, list):
        return "[\n" + "".join(f"  {_toml(item)}, # ']\"\n" for item in value) + "]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(sign):08X}" if sign < " " or sign in '"\\\x7f' else sign for sign in value) + '"'
    return str(value).lower()


@given(st.dictionaries(st.from_regex(r"[a-z]{1,9}", fullmatch=True), _VALUES, max_size=5))
def test_together_they_say_what_the_whole_file_says(values: dict[str, object]) -> None:
    text = "".join(f"{key} = {_toml(value)}\n" for key, value in values.items())
    text = text.encode("utf-8", "replace").decode()
    assert parted(text) == [{key: value} for key, value in tomllib.loads(text).items()]


@given(st.text(alphabet="ab=[]\"'#\n\\,.{} 1"))
def test_no_text_raises_and_each_place_is_one_of_the_file(text: str) -> None:
    for part in statements(text):
        written = part.line if isinstance(part, Unread) else part.text
        assert text[part.start :].startswith(written)
