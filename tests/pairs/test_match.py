from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sopdoc.pairs.marks import marks_of
from sopdoc.pairs.match import matched
from sopdoc.pairs.pair import Place
from sopdoc.pairs.side import Side
from sopdoc.reading.git.repository import find_repository
from sopdoc.reading.git.revision import Revision
from tests.pairs.test_arguments import told
from tests.reading.git.making import SURROUNDINGS, commit, git, repository
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


MANY, CHANGED, MOVED = 10_000, 100, 50
MEASURED = """
import resource, sys
from contextlib import closing
from sopdoc.pairs.arguments import sides_of
def spent():
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
before = spent()
with closing(sides_of(sys.argv[1].split(), sys.argv[2:] or None)) as sides:
    equal = sum(pair.is_equal for pair in sides.pairs)
    print(len(sides.pairs), equal, sum(pair.is_renamed for pair in sides.pairs))
print(round(spent() - before, 2))
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """10,000 sources in git in two revisions: 100 are changed, and 50 others renamed, 25 of these a little changed."""
    folder = repository(tmp_path_factory.mktemp("besar") / "r")
    for at in range(MANY):
        extra = "".join(f"# baris {at} {line}\n" for line in range(20))
        write(folder / f"sop_sources/d{at % 100}/s{at}.yaml", SOP.replace("Surat", f"Surat {at}") + extra)
    commit(folder)
    for at in range(CHANGED):
        path = folder / f"sop_sources/d{at}/s{at}.yaml"
        path.write_text(path.read_text("utf-8") + "nomor: 7\n", "utf-8")
    for at in range(CHANGED, CHANGED + MOVED):
        path = folder / f"sop_sources/d{at % 100}/s{at}.yaml"
        path.write_text(path.read_text("utf-8") + ("# baru\n" if at % 2 else ""), "utf-8")
        path.rename(path.with_name(f"lagi{at}.yaml"))
    commit(folder)
    return folder


@pytest.mark.parametrize("words", [("HEAD~1..HEAD", "sop_sources"), ("HEAD~1", "sop_sources")])
def test_a_large_tree_is_told_apart(large: Path, words: tuple[str, str]) -> None:
    """Measured: two revisions .6 s of processor time, git's included, a revision and the disk 1.5 s; 10 are allowed."""
    asked = [sys.executable, "-c", MEASURED, *words]
    done = subprocess.run(asked, cwd=large, env=SURROUNDINGS, check=True, capture_output=True, text=True)
    counts, seconds = done.stdout.splitlines()
    assert counts == f"{MANY} {MANY - CHANGED - MOVED // 2} {MOVED}"
    assert float(seconds) < 10, seconds
