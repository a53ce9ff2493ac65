"""The reader's wish counts first, then the system's language; English is what is left."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest

from sopdoc.messages.choice import chosen_language


@pytest.mark.parametrize(
    "name", ["id", "id_ID", "id_ID.UTF-8", "id-ID", "ID", "id_ID@latin", "in_ID", "Indonesian_Indonesia.1252", "fr:id"]
)
def test_indonesian_has_many_names(name: str) -> None:
    assert chosen_language({"SOPDOC_LANG": name}) == "id"
    assert chosen_language({"LANG": name}) == "id"


@pytest.mark.parametrize("name", ["en", "en_GB.UTF-8", "English_United States.1252", "fr", "idx", "C.UTF-8", "en:id"])
def test_all_else_is_english(name: str) -> None:
    assert chosen_language({"SOPDOC_LANG": name, "LANG": "id_ID.UTF-8"}) == "en"
    assert chosen_language({"LANG": name}) == "en"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"SOPDOC_LANG": "id", "LANGUAGE": "en", "LC_ALL": "C"}, "id"),
        ({"SOPDOC_LANG": "", "LANG": "id_ID.UTF-8"}, "id"),
        ({"LANGUAGE": "id", "LC_ALL": "en_US.UTF-8"}, "id"),
        ({"LANGUAGE": "en_US:id", "LANG": "id_ID.UTF-8"}, "en"),
        ({"LANGUAGE": "id"}, "id"),
        ({"LANGUAGE": "id", "LANG": "C.UTF-8"}, "id"),
        ({"LANGUAGE": "id", "LC_ALL": "C", "LANG": "id_ID.UTF-8"}, "en"),
        ({"LANGUAGE": "id", "LANG": "POSIX"}, "en"),
        ({"LC_ALL": "id_ID", "LC_MESSAGES": "en_US", "LANG": "en_US"}, "id"),
        ({"LC_ALL": "", "LC_MESSAGES": "id_ID", "LANG": "en_US"}, "id"),
        ({"LC_MESSAGES": "en_US", "LANG": "id_ID"}, "en"),
        ({"LC_CTYPE": "id_ID", "LC_TIME": "id_ID"}, "en"),
        ({}, "en"),
    ],
)
def test_variables_count_in_the_order_of_gettext(environment: dict[str, str], language: str) -> None:
    assert chosen_language(environment) == language


@pytest.mark.parametrize(("number", "language"), [(0x0421, "id"), (0x0409, "en"), (0x0809, "en"), (0x0407, "en")])
def test_windows_says_what_it_shows_itself_in(monkeypatch: pytest.MonkeyPatch, number: int, language: str) -> None:
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: number)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)

    assert chosen_language({}) == language
    assert chosen_language({"SOPDOC_LANG": "en"}) == "en"
    assert chosen_language({"SOPDOC_LANG": "id"}) == "id"
    assert chosen_language({"LANG": "en_US.UTF-8"}) == "en"
