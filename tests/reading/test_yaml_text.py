from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.reading.tree.compose import compose
from sopdoc.reading.yaml_text import AsWritten, yaml_text
from sopdoc.source.text import clean_text
from sopdoc.source.tree import Mapping, Scalar, Sequence

TEXTS = st.text(max_size=40).map(clean_text)


def read(text: str) -> object:
    tree, faults = compose(text.encode(), "x.yaml")
    assert faults == ()
    return plain(tree)


def plain(node: object) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {entry.key.text: plain(entry.value) for entry in node}


@given(st.dictionaries(st.sampled_from("abcdef"), TEXTS | st.lists(TEXTS, min_size=1, max_size=3), min_size=1))
def test_what_is_written_is_read_as_it_was(tree: dict[str, object]) -> None:
    assert read(yaml_text(tree)) == tree


@pytest.mark.parametrize(
    "text", ["ya", "no", "07", "~", "null", "2025-01-02", "a: b", "- a", "# a", "'", '"', "<<", "“a”"]
)
def test_no_text_is_taken_for_something_else(text: str) -> None:
    assert read(yaml_text({"a": text, "b": [text]})) == {"a": text, "b": [text]}


def test_it_looks_as_a_person_would_write_it() -> None:
    tree = {"nama": "Dinas Contoh", "disahkan_oleh": {"nip": "1962 1"}, "butir": ["a", AsWritten("1. b")], "kosong": ""}
    assert yaml_text(tree) == (
        "nama: Dinas Contoh\ndisahkan_oleh:\n  nip: 1962 1\nbutir:\n  - a\n  - |-\n    1. b\nkosong: ''\n"
    )
