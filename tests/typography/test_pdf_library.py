"""reportlab's settings, wherever they come from, change nothing of what sopdoc makes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from reportlab import rl_config

from sopdoc.typography.pdf_library import own_settings, pdfdoc

ROOT = Path(__file__).parents[2]
MADE = "from tests.painters.test_same_bytes import digest; print(digest())"
WISHES = {
    "invariant": 0,
    "pdfComments": 1,
    "pdfMultiLine": 1,
    "useA85": 1,
    "pageCompression": 0,
    "documentLang": "en-GB",
    "ttfAsciiReadable": 0,
    "wrapA85": 1,
}
SETTINGS = "\n".join(f"{name} = {value!r}" for name, value in WISHES.items())
FAULTS = {"RL_useA85": "mungkin", "RL_defaultPageSize": "A0X", "SOURCE_DATE_EPOCH": "kemarin"}


def made(home: Path, surroundings: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [sys.executable, "-c", MADE],
        env=os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(home)} | (surroundings or {}),
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> str:
    return made(tmp_path_factory.mktemp("rumah"))


def test_the_environment_changes_nothing(plain: str, tmp_path: Path) -> None:
    assert made(tmp_path, {f"RL_{name}": str(value) for name, value in WISHES.items()}) == plain


def test_faults_of_the_environment_change_nothing(plain: str, tmp_path: Path) -> None:
    assert made(tmp_path, FAULTS) == plain


@pytest.mark.parametrize("name", [".reportlab_settings", "reportlab_settings.py"])
@pytest.mark.parametrize("text", [SETTINGS, "defaultPageSize = 'A0X'", "import ("])
def test_files_of_settings_change_nothing(name: str, text: str, plain: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert made(tmp_path) == plain


@pytest.mark.parametrize("name", [".reportlab_mods", "reportlab_mods.py"])
def test_files_of_changes_arent_run(name: str, plain: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("raise SystemExit('dijalankan')", encoding="utf-8")
    assert made(tmp_path) == plain


def test_a_program_around_gets_its_own_settings_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "pdfMultiLine", 1)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    with pytest.raises(KeyError), own_settings():
        assert rl_config.pdfMultiLine == 0
        assert pdfdoc.PDFDictionary({"A": 1, "B": 2}).format(pdfdoc.DummyDoc()) == b"<<\n/A 1 /B 2\n>>"
        assert "SOURCE_DATE_EPOCH" not in os.environ
        raise KeyError
    assert (rl_config.pdfMultiLine, os.environ["SOURCE_DATE_EPOCH"]) == (1, "1")


def test_threads_make_their_files_one_after_the_other() -> None:
    entered = threading.Event()

    def make() -> None:
        with own_settings():
            entered.set()

    with own_settings():
        other = threading.Thread(target=make)
        other.start()
        assert not entered.wait(0.05)
    other.join(10)
    assert entered.is_set()
