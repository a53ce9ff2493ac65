from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError, MissingToolError
from sopdoc.reading.git import program
from sopdoc.reading.git.program import ask, command
from tests.reading.git.making import repository


def test_git_answers_in_the_folder_it_is_asked_in(tmp_path: Path) -> None:
    folder = repository(tmp_path / "a b")
    assert ask(folder, "rev-parse", "--show-toplevel").stdout.decode().strip() == str(folder)
    assert ask(tmp_path, "rev-parse", "--show-toplevel").returncode == 128


def test_words_are_words_and_no_shell_reads_them(tmp_path: Path) -> None:
    ask(tmp_path, "; touch trap", "$(touch trap)", "`touch trap`")
    assert list(tmp_path.iterdir()) == []


def test_git_is_told_to_load_nothing_and_to_ask_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    found = program.surroundings()
    assert (found["LC_ALL"], found["GIT_TERMINAL_PROMPT"], found["GIT_NO_LAZY_FETCH"]) == ("C", "0", "1")
    assert command("log")[0] == "git"
    assert "protocol.allow=never" in command("log")


def test_a_git_that_hangs_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = tmp_path / "git"
    fake.write_text("#!/bin/sh\nexec sleep 60\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(program, "_LIMIT", 0.2)
    with pytest.raises(InputOutputError, match=r"within 0\.2 seconds"):
        ask(tmp_path, "log")


def test_a_git_that_isn_t_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingToolError, match="git is not installed") as raised:
        ask(tmp_path, "log")
    assert raised.value.hint
