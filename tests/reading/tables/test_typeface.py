"""A typeface is a name, or a name and files."""

from __future__ import annotations

import pytest

from sopdoc.reading.keys.values import Values
from sopdoc.reading.tables.typeface import TYPEFACE
from tests.reading.decoding import codes, decoded

NONE = {"tegak": "", "tebal": "", "miring": "", "tebal_miring": ""}


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Times New Roman", {"nama": "Times New Roman", **NONE}),
        ("{nama: Kami, tegak: k.ttf}", {"nama": "Kami", **NONE, "tegak": "k.ttf"}),
    ],
)
def test_a_family_that_is_named_is_whole(written: str, found: dict[str, str]) -> None:
    value, faults = decoded(TYPEFACE, written)
    assert faults == []
    assert isinstance(value, Values)
    assert value.found == found


def test_files_alone_say_nothing_of_others() -> None:
    value, _faults = decoded(TYPEFACE, "{tebal: k.ttf}")
    assert isinstance(value, Values)
    assert value.found == {"tebal": "k.ttf"}


def test_a_name_that_is_empty_is_none_and_unknown_cuts_are_told() -> None:
    assert decoded(TYPEFACE, "{nama: ''}")[0].found["nama"] is None
    assert codes(TYPEFACE, "{nama: Kami, tipis: k.ttf}") == ["unknown-key"]
