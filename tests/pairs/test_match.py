from __future__ import annotations

from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.diff_inputs import change_tree, make_tree
from sopdoc.pairs.arguments import sides_of
from sopdoc.pairs.marks import marks_of
from sopdoc.pairs.match import matched
from sopdoc.pairs.pair import Place
from sopdoc.pairs.side import Side
from sopdoc.reading.git.blobs import Blobs
from sopdoc.reading.git.repository import find_repository
from sopdoc.reading.git.revision import Revision
from tests.pairs.test_arguments import told
from tests.reading.git.making import commit, git, repository
from tests.reading.trees import SOP, write

LINES = [f"baris {number} yang panjang\n" for number in range(10)]


def files(folder: Path, texts: dict[str, str | bytes]) -> dict[str, Place]:
    side = Side()
    return {name: side.place(write(folder / name, text)) for name, text in texts.items()}


def pairs(folder: Path, old: dict[str, str | bytes], new: dict[str, str | bytes]) -> list[str]:
    found = matched(files(folder / "lama", old), files(folder / "baru", new))
    names = {pair.name: pair.old.path.relative_to(folder / "lama").as_posix() for pair in found if pair.old}
    return [
        f"{line} < {names[pair.name]}" if pair.is_renamed else line
        for line, pair in zip(told(found), found, strict=True)
    ]


def test_files_of_one_path_are_one(tmp_path: Path) -> None:
    found = pairs(
        tmp_path, {"a.yaml": "1", "b.yaml": "2", "c.yaml": "3\n"}, {"a.yaml": "1", "b.yaml": "1", "c.yaml": "3\r\n"}
    )
    assert found == ["= a.yaml", "~ b.yaml", "= c.yaml"]


def test_equal_files_are_one_whatever_they_are_called_and_those_with_the_same_last_name_first(tmp_path: Path) -> None:
    old = {"a/x.yaml": SOP, "a/y.yaml": SOP, "a/z.yaml": SOP}
    assert pairs(tmp_path, old, {"b/z.yaml": SOP, "b/w.yaml": SOP, "a/y.yaml": SOP}) == [
        "= a/y.yaml",
        ">= b/w.yaml < a/x.yaml",
        ">= b/z.yaml < a/z.yaml",
    ]


def test_of_what_is_alike_the_most_alike_are_one(tmp_path: Path) -> None:
    text = "".join(LINES)
    old = {"a.yaml": text, "b.yaml": "".join(LINES[:6])}
    new = {"c.yaml": text + "x\n", "d.yaml": "".join(LINES[:5]), "e.yaml": "lain\n"}
    assert pairs(tmp_path, old, new) == [">~ c.yaml < a.yaml", ">~ d.yaml < b.yaml", "+ e.yaml"]


def test_an_office_is_never_a_document(tmp_path: Path) -> None:
    text = "".join(LINES)
    old = {"a.yaml": text, "a/instansi.yaml": text, "templates/a/templat.yaml": text}
    new = {"b/instansi.yaml": text, "templates/b/templat.yaml": text, "c.yaml": text}
    assert pairs(tmp_path, old, new) == [
        ">= b/instansi.yaml < a/instansi.yaml",
        ">= c.yaml < a.yaml",
        ">= templates/b/templat.yaml < templates/a/templat.yaml",
    ]


def test_files_without_contents_or_too_large_ones_are_never_equal(tmp_path: Path) -> None:
    huge = b"x" * (1024 * 1024 + 1)
    old = {"a.yaml": "", "b.yaml": huge, "c.yaml": ""}
    assert pairs(tmp_path, old, {"a.yaml": "", "b.yaml": huge, "d.yaml": ""}) == [
        "~ a.yaml",
        "~ b.yaml",
        "- c.yaml",
        "+ d.yaml",
    ]


@pytest.mark.parametrize("form", ["sha1", "sha256"])
def test_the_disk_is_marked_as_git_marks_it(form: str, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    git(folder, "init", "--quiet", f"--object-format={form}", "--initial-branch=utama")
    commit(folder, {"a.yaml": SOP})
    shelf = Revision(find_repository(folder), "HEAD")
    place = Side(shelf, "HEAD").place(folder / "a.yaml")
    before = marks_of(place)
    shelf.close()
    assert before == {git(folder, "rev-parse", "HEAD:a.yaml")}
    assert before <= marks_of(Side().place(folder / "a.yaml"), before)
    write(folder / "a.yaml", SOP.replace("\n", "\r\n"))
    assert before <= marks_of(Side().place(folder / "a.yaml"), before)
    write(folder / "a.yaml", SOP + "\n")
    assert not before & marks_of(Side().place(folder / "a.yaml"), before)


MANY, CHANGED, MOVED = 1000, 100, 50


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A large tree in git: its second revision is what `benchmarks.diff_inputs` makes of the first."""
    folder = repository(tmp_path_factory.mktemp("besar") / "r")
    make_tree(folder, MANY)
    commit(folder)
    change_tree(folder, MANY, CHANGED, MOVED)
    commit(folder)
    return folder


@pytest.mark.parametrize("name", ["HEAD~1..HEAD", "HEAD~1"])
def test_a_large_tree_is_told_apart(large: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(large)
    with closing(sides_of([name], ["sop_sources"])) as sides:
        signs = Counter(line.split()[0] for line in told(sides.pairs))
    assert signs == {"=": MANY - CHANGED - MOVED, "~": CHANGED, ">=": MOVED // 2, ">~": MOVED - MOVED // 2}


def test_equal_files_of_two_revisions_are_not_read(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(large)
    read: list[str] = []
    monkeypatch.setattr(Blobs, "read", lambda self, hash_, most: read.append(hash_) or b"")
    with closing(sides_of(["HEAD~1..HEAD"], ["sop_sources"])) as sides:
        assert (
            len(sides.pairs) == MANY + MOVED // 2
        )  # those that are renamed and changed can't be told without their text
    assert len(read) == MOVED
