"""Each key and text of a TOML file is known by its place; what isn't a text is told there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.reading.settings.remedy import toml_text
from sopdoc.reading.settings.toml_tree import compose_toml
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, Scalar, Sequence, scalars


def composed(text: str) -> Mapping:
    tree, faults = compose_toml(text.encode(), "sopdoc.toml")
    assert tree is not None
    assert faults == ()
    return tree


def told(text: str) -> list[str]:
    return [f"{fault.span.line}:{fault.span.column} {fault.code}" for fault in compose_toml(text.encode(), "s")[1]]


def between(text: str, span: Span) -> str:
    """Return what is written in a place."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    return "\n".join(lines)[span.column - 1 :]


def test_keys_and_texts_stand_where_they_were_written() -> None:
    text = '# judul\n  sumber = [\n    \'a="b\', # "c"\n    """d\n""" ]\n"format" = "docx" # = \'x\'\n'
    tree = composed(text)
    written = [(each.text, between(text, each.span)) for each in scalars(tree)]
    assert written == [
        ("sumber", "sumber"),
        ('a="b', "'a=\"b'"),
        ("d\n", '"""d\n"""'),
        ("format", '"forma'),
        ("docx", '"docx"'),
    ]


def test_tabs_and_windows_line_ends_are_no_fault() -> None:
    assert composed('\tformat\t= "docx"\r\nbahasa = "id"\r\n').get("bahasa") == Scalar("id")


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("format: docx\nbahasa = id\n", ["1:1 toml", "2:1 toml"]),
        ('bahasa = "id"\n bahasa = "en"\n', ["2:2 duplicate-key"]),
        ('[sopdoc]\nbahasa = "id"\n', ["1:1 toml"]),
        ("format = 3\nbahasa = true\n", ["1:10 wrong-kind", "2:10 wrong-kind"]),
        ('templat = ["a", 2026-01-02]\n', ["1:11 wrong-kind"]),
        ("bahasa = \x00\n", ["1:10 character", "1:1 toml"]),
    ],
)
def test_faults_stand_in_their_line(text: str, faults: list[str]) -> None:
    assert sorted(told(text)) == sorted(faults)


def test_what_is_no_text_is_to_be_put_in_quotes() -> None:
    [fault] = compose_toml(b"templat = 2026-01-02\n", "s")[1]
    assert fault.hints == ('write `"2026-01-02"`',)


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    compose_toml(data, "s")


_TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=126))


@given(st.lists(_TEXTS, max_size=4))
def test_each_text_of_a_list_is_found_where_it_stands(texts: list[str]) -> None:
    quoted = list(map(toml_text, texts))
    text = 'x = [ # "\n  ' + ", # '\n  ".join(quoted) + "\n]\n"
    node = composed(text).get("x")
    assert isinstance(node, Sequence)
    assert [item.text for item in node.items if isinstance(item, Scalar)] == texts
    assert [between(text, item.span) for item in node.items] == quoted
