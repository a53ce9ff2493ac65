from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError, MissingToolError
from sopdoc.reading.git.repository import find_repository
from tests.reading.git.making import commit, git, repository


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return repository(tmp_path / "dinas é")


def test_a_repository_is_found_from_a_file_a_folder_and_what_was_removed(folder: Path) -> None:
    commit(folder, {"a b/x.yaml": "judul: x\n"})
    for place in (folder, folder / "a b", folder / "a b/x.yaml", folder / "a b/hilang/y.yaml", folder / "a b/../a b"):
        assert find_repository(place).top == folder


def test_it_is_named_as_the_person_named_it(folder: Path, tmp_path: Path) -> None:
    commit(folder, {"dalam/x.yaml": "", "y/z.yaml": ""})
    (tmp_path / "tautan").symlink_to(folder)
    assert find_repository(tmp_path / "tautan/dalam").top == tmp_path / "tautan"
    (folder / "pintas").symlink_to("dalam")
    assert find_repository(folder / "pintas").top == folder
    (tmp_path / "ke-dalam").symlink_to(folder / "dalam")
    assert os.path.realpath(find_repository(tmp_path / "ke-dalam").top) == os.path.realpath(folder)


def test_a_revision_has_many_names(folder: Path) -> None:
    first, second = commit(folder, {"x": "1"}), commit(folder, {"x": "2"})
    git(folder, "tag", "-a", "-m", "x", "terbit-2026", first)
    git(folder, "branch", "cabang/é", first)
    found = find_repository(folder)
    for name in ("HEAD~1", first, first[:8], "terbit-2026", "cabang/é", "HEAD^"):
        assert found.commit(name) == first
    assert found.commit("utama") == found.commit("@") == second


@pytest.mark.parametrize(
    "name", ["", "-", "--help", "--output=x", "HEAD~9", "utma", "HEAD:x", "a\nb", "a b", "a\0b", "..", "'; ls"]
)
def test_an_unknown_revision_is_told_with_those_that_there_are(folder: Path, name: str) -> None:
    commit(folder, {"x": "1"})
    git(folder, "tag", "terbit")
    with pytest.raises(InputOutputError, match="git knows no revision named") as raised:
        find_repository(folder).commit(name)
    assert raised.value.hint in ("known here: utama, terbit", "did you mean `utama`?")


def test_a_repository_without_a_revision_says_how_the_first_is_made(folder: Path) -> None:
    with pytest.raises(InputOutputError) as raised:
        find_repository(folder).commit("HEAD")
    assert raised.value.hint == "there is none yet; make the first with: git add . && git commit"


def test_a_shallow_copy_says_how_the_older_ones_come(folder: Path, tmp_path: Path) -> None:
    commit(folder, {"x": "1"})
    commit(folder, {"x": "2"})
    git(tmp_path, "clone", "--quiet", "--depth=1", folder.as_uri(), "salinan")
    with pytest.raises(InputOutputError) as raised:
        find_repository(tmp_path / "salinan").commit("HEAD~1")
    assert "git fetch --unshallow" in raised.value.hint


def test_where_two_revisions_parted(folder: Path) -> None:
    first = commit(folder, {"x": "1"})
    git(folder, "checkout", "--quiet", "-b", "revisi")
    commit(folder, {"x": "2"})
    git(folder, "checkout", "--quiet", "utama")
    commit(folder, {"y": "2"})
    found = find_repository(folder)
    assert found.parting("utama", "revisi") == first
    git(folder, "checkout", "--quiet", "--orphan", "lain")
    commit(folder, {"z": "2"})
    with pytest.raises(InputOutputError) as raised:
        found.parting("utama", "lain")
    assert raised.value.hint == "compare them as they are: utama..lain"


def test_a_folder_without_a_repository_says_what_can_be_named_instead(tmp_path: Path) -> None:
    with pytest.raises(InputOutputError, match="is in no git repository") as raised:
        find_repository(tmp_path / "x.yaml")
    assert raised.value.hint == "name two files or two folders instead: sopdoc diff OLD NEW"


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", lambda: 1)() != 0, reason="only root gives files away")
def test_a_repository_of_somebody_else_says_how_it_is_trusted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(folder, {"x": "1"})
    for path in (folder, *folder.rglob("*")):
        os.chown(path, 12345, 12345)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    with pytest.raises(InputOutputError, match="belongs to somebody else") as raised:
        find_repository(folder)
    assert raised.value.hint.startswith("if you trust them: git config --global --add safe.directory ")


def test_where_git_is_missing_its_installation_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(folder, {"x": "1"})
    monkeypatch.setenv("PATH", str(folder))
    with pytest.raises(MissingToolError, match="git is not installed") as raised:
        find_repository(folder)
    assert "git" in raised.value.hint.lower()
    assert shutil.which("git") is None


def test_the_repository_s_own_programs_stay_alone(folder: Path) -> None:
    commit(folder, {"x": "1"})
    trap = folder / "trap"
    git(folder, "config", "core.fsmonitor", f"touch '{trap}'")
    git(folder, "config", "alias.rev-parse", f"!touch '{trap}'")
    assert find_repository(folder).commit("HEAD")
    assert not trap.exists()


def test_a_revision_has_its_day_in_the_zone_of_who_made_it(folder: Path) -> None:
    commit(folder, {"x": "1"})
    git(folder, "tag", "terbit")
    assert find_repository(folder).day("terbit") == date(2026, 1, 2)
    with pytest.raises(InputOutputError, match="no revision named"):
        find_repository(folder).day("terbitan lama")
