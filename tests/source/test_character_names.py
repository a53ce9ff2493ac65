"""A character has Unicode's name, those that come along often in the reader's language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest

from sopdoc.messages import language
from sopdoc.source.character_names import _OFTEN, character_name


@pytest.fixture
def indonesian(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SOPDOC_LANG", "id")
    language.cache_clear()
    yield
    language.cache_clear()


def test_a_character_is_named() -> None:
    assert character_name("\u200b") == "U+200B ZERO WIDTH SPACE"
    assert character_name("\u0001") == "U+0001"


def test_what_comes_along_often_has_an_indonesian_name(indonesian: None) -> None:
    assert character_name("\u200b") == "U+200B SPASI TANPA LEBAR"
    assert character_name("\u202e") == "U+202E RIGHT-TO-LEFT OVERRIDE"


def test_names_are_unicodes() -> None:
    assert [name for name in _OFTEN if not unicodedata.lookup(name)] == []
