"""Commas of texts inside braces."""

from __future__ import annotations

import pytest

from sopdoc.reading.tree.compose import compose
from sopdoc.source.tree import Mapping, Scalar


def read(text: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    tree, faults = compose(text.encode(), "x.yaml")
    assert isinstance(tree, Mapping)
    values = {entry.key.text: entry.value.text for entry in tree if isinstance(entry.value, Scalar)}
    return values, [(fault.code, fault.hints[0]) for fault in faults]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{kegiatan: surat, kop dan cap, oleh: a}", "surat, kop dan cap"),
        ("{kegiatan: surat, kop, cap, oleh: a}", "surat, kop, cap"),
        ("{oleh: a, kegiatan: surat, kop}", "surat, kop"),
        ("{kegiatan: 'surat', kop, oleh: a}", "surat, kop"),
    ],
)
def test_a_text_gets_its_rest_back(text: str, value: str) -> None:
    values, faults = read(text)
    assert values == {"kegiatan": value, "oleh": "a"}
    assert faults == [("comma", f"put the text in quotes: '{value}'")]


@pytest.mark.parametrize(
    "text", ["{kegiatan: surat, oleh: a}", "{kegiatan: surat, oleh: , id: x}", "{kegiatan: surat, keterangan, oleh: a}"]
)
def test_keys_of_the_same_group_are_no_rest(text: str) -> None:
    assert read(text)[1] == []


def test_outside_braces_a_key_without_a_value_is_one() -> None:
    assert read("kegiatan: surat\nkop:\n")[1] == []
