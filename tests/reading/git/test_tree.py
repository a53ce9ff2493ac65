from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError
from sopdoc.reading.git.repository import find_repository
from sopdoc.reading.git.tree import Entry, Tree, read_tree
from sopdoc.reading.shelf.shelf import Kind
from tests.reading.git.making import commit, git, repository


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return repository(tmp_path / "r")


def test_each_file_has_its_kind_hash_and_size(folder: Path) -> None:
    (folder / "tautan").symlink_to("a b/é.yaml")
    head = commit(folder, {"a b/é.yaml": "judul: x\n", "-x": "", "a b/c/d": "1"})
    tree = read_tree(find_repository(folder), head)
    hash_ = git(folder, "rev-parse", "HEAD:a b/é.yaml")
    assert tree.entries["a b/é.yaml"] == Entry(Kind.FILE, hash_, 9)
    assert sorted(tree.entries) == ["-x", "a b/c/d", "a b/é.yaml", "tautan"]
    assert tree.links == {"tautan"}
    assert tree.folders == {"": {"-x", "a b", "tautan"}, "a b": {"é.yaml", "c"}, "a b/c": {"d"}}


def test_a_revision_without_files_is_an_empty_folder(folder: Path) -> None:
    tree = read_tree(find_repository(folder), commit(folder))
    assert (tree.entries, tree.folders, tree.links) == ({}, {"": set()}, frozenset())


def test_a_submodule_is_an_empty_folder() -> None:
    tree = Tree({"a/modul": Entry(Kind.FOLDER, "0" * 40, 0)})
    assert tree.folders == {"": {"a"}, "a": {"modul"}, "a/modul": set()}


def test_a_damaged_repository_is_told(folder: Path) -> None:
    head = commit(folder, {"a": "1"})
    tree = git(folder, "rev-parse", "HEAD^{tree}")
    (folder / ".git/objects" / tree[:2] / tree[2:]).unlink()
    with pytest.raises(InputOutputError, match="git can't list the files") as raised:
        read_tree(find_repository(folder), head)
    assert raised.value.hint == "see what `git fsck` says"
