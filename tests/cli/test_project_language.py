"""A project's settings choose the language of all that is said in it, unless SOPDOC_LANG does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sopdoc.cli.project_language import SETTINGS, project_language
from sopdoc.messages import language
from sopdoc.reading.shelf.project import ROOT_MARK
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def _spoken_by_the_system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("SOPDOC_LANG")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    yield
    monkeypatch.undo()
    language.cache_clear()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ('bahasa = "id"\n', "id"),
        ("format = 'pdf'\r\n\tbahasa='en' # pesan\r\n", "en"),
        ('bahasa = "id"\nformat = [\n', "id"),
        ('# bahasa = "id"\n', ""),
        ("bahasa = id\n", ""),
        ("", ""),
    ],
)
def test_a_line_asks_for_a_language(project: Path, text: str, asked: str) -> None:
    (project / SETTINGS).write_text(text, "utf-8")

    assert project_language() == asked


def test_what_is_said_is_in_the_projects_language(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / SETTINGS).write_text('bahasa = "id"\nformatt = "pdf"\n', "utf-8")
    monkeypatch.chdir(project / "sop_sources" / "palu")

    assert "kesalahan: kunci `formatt` tidak dikenal" in run("build").err
    assert run("--help").out.startswith("Pemakaian: sopdoc")
    monkeypatch.setenv("SOPDOC_LANG", "en")
    (project / SETTINGS).write_text('bahasa = "id"\nsumberr = "pdf"\n', "utf-8")
    assert "error: unknown key `sumberr`" in run("build").err


def test_without_settings_it_is_the_systems(project: Path, run: Run) -> None:
    assert project_language() == ""
    assert run("--help").out.startswith("Usage: sopdoc")


def test_settings_that_cannot_be_read_ask_for_nothing(project: Path) -> None:
    (project / SETTINGS).mkdir()

    assert project_language() == ""


def test_the_file_is_the_one_that_marks_a_project() -> None:
    assert SETTINGS == ROOT_MARK
