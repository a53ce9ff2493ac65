"""Messages, and those of libraries, are said in the language that is chosen when the program starts."""

from __future__ import annotations

import gettext
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sopdoc import messages
from sopdoc.messages import CATALOGUES, N_, _, language, ngettext, one_language


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    language.cache_clear()


def test_a_language_holds_for_as_long_as_the_program_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    text = N_("a list")
    monkeypatch.setenv("SOPDOC_LANG", "id")
    with one_language():
        assert (language(), _(text), ngettext("{n} office", "{n} offices", 1)) == ("id", "daftar", "{n} instansi")
    assert _(text) == "daftar"
    monkeypatch.setenv("SOPDOC_LANG", "en")
    with one_language():
        assert (language(), _(text), ngettext("{n} office", "{n} offices", 1)) == ("en", "a list", "{n} office")
        assert ngettext("{n} office", "{n} offices", 2) == "{n} offices"


def test_a_project_may_ask_for_a_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOPDOC_LANG")
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    with one_language("en"):
        assert (language(), os.environ["SOPDOC_LANG"]) == ("en", "en")
    assert "SOPDOC_LANG" not in os.environ
    monkeypatch.setenv("SOPDOC_LANG", "id")
    with one_language("en"):
        assert (language(), os.environ["SOPDOC_LANG"]) == ("id", "id")


def test_programs_that_are_started_speak_the_same_language(monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-c", "from sopdoc.messages import language; print(language())"]
    monkeypatch.delenv("SOPDOC_LANG")
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    with one_language("id"):
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "id\n"


def test_libraries_speak_the_same_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOPDOC_LANG", "id")
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    with one_language():
        assert gettext.gettext("Show this message and exit.") == "Tampilkan bantuan ini, lalu selesai."

    assert gettext.gettext("Show this message and exit.") == "Show this message and exit."
    assert (gettext.textdomain(), "LANGUAGE" in os.environ) == ("messages", False)


def test_libraries_speak_english_where_messages_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOPDOC_LANG", "en")
    monkeypatch.setenv("LANGUAGE", "id")
    with one_language():
        assert gettext.gettext("Commands") == "Commands"
        assert os.environ["LANGUAGE"] == "id"


def test_without_its_catalogue_the_program_speaks_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(messages, "CATALOGUES", tmp_path)
    monkeypatch.setenv("SOPDOC_LANG", "id")
    messages._translation.cache_clear()
    with one_language():
        assert _("a list") == "a list"
    messages._translation.cache_clear()


def test_catalogues_are_where_they_are_shipped() -> None:
    found = {path.relative_to(CATALOGUES).as_posix() for path in CATALOGUES.rglob("*.mo")}
    assert found == {"id/LC_MESSAGES/click.mo", "id/LC_MESSAGES/sopdoc.mo"}
