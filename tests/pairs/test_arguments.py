"""Arguments of a comparison on real repositories: what they stand for, and what is said of others."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError
from sopdoc.pairs.arguments import sides_of
from sopdoc.pairs.pair import Content, Pair
from sopdoc.pairs.sides import Sides
from sopdoc.pipeline import render
from sopdoc.reading.load import load_source
from tests.reading.git.making import commit, git, repository
from tests.reading.trees import SOP, write

OFFICE = "nama: Dinas Contoh\n"
LONG = SOP + "".join(f"# baris {number} dari surat ini\n" for number in range(12))
FILES: dict[str, str | bytes] = {
    "sop_sources/a/instansi.yaml": OFFICE,
    "sop_sources/a/surat masuk.yaml": LONG,
    "sop_sources/a/tetap.yaml": SOP.replace("Surat", "Tetap"),
    "sop_sources/b/-cuti.yaml": LONG.replace("surat", "cuti"),
    "templates/kop/templat.yaml": "dasar: permenpan35\n",
    "README.yaml.txt": "x",
}
SURAT = "sop_sources/a/surat masuk.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in git, and the working folder: two revisions, and a change that isn't committed."""
    made = repository(tmp_path / "proyek")
    commit(made, FILES)
    commit(made, {SURAT: LONG.replace("judul: Surat", "judul: Surat Masuk")})
    write(made / SURAT, LONG.replace("judul: Surat", "judul: Surat Masuk dan Keluar"))
    monkeypatch.chdir(made)
    return made


@contextmanager
def sides(*before: str, after: Sequence[str] | None = None) -> Iterator[Sides]:
    with closing(sides_of(before, after)) as found:
        yield found


def told(pairs: Sequence[Pair]) -> list[str]:
    """Say of each pair what it is: = the same, ~ changed, + added, - removed, > renamed."""
    return [f"{_sign(pair)} {pair.name}" for pair in pairs]


def _sign(pair: Pair) -> str:
    if pair.old is None or pair.new is None:
        return "+" if pair.old is None else "-"
    return (">" if pair.is_renamed else "") + ("=" if pair.is_equal else "~")


def titles(pair: Pair) -> list[str]:
    """Read both sides as they are to be compared."""
    places = [place for place in (pair.old, pair.new) if place]
    sops = [load_source(place.path, place.project).written for place in places]
    return [sop.judul if sop else "?" for sop in sops]


def refused(*before: str, after: Sequence[str] | None = None) -> tuple[str, str]:
    with pytest.raises(InputOutputError) as raised:
        sides_of(before, after)
    return raised.value.message, raised.value.hint


def test_two_files(folder: Path) -> None:
    write(folder / "lama.yaml", SOP)
    with sides("lama.yaml", SURAT) as found:
        (pair,) = found.pairs
    assert (found.are_trees, pair.name, pair.content) == (False, SURAT, Content.SOP)
    assert titles(pair) == ["Surat", "Surat Masuk dan Keluar"]
    assert [place.shown for place in (pair.old, pair.new) if place] == ["lama.yaml", str(Path(SURAT))]


def test_a_file_and_a_revision(folder: Path) -> None:
    with sides("HEAD~1", after=[SURAT]) as found:
        (pair,) = found.pairs
        assert (found.are_trees, told(found.pairs)) == (False, [f"~ {SURAT}"])
        assert titles(pair) == ["Surat", "Surat Masuk dan Keluar"]
        assert pair.old is not None
        assert pair.old.shown == f"HEAD~1:{SURAT}"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (("HEAD~1..HEAD",), ["Surat", "Surat Masuk"]),
        (("HEAD~1..",), ["Surat", "Surat Masuk"]),
        (("..HEAD~1",), ["Surat Masuk", "Surat"]),
        (("HEAD~1", "HEAD"), ["Surat", "Surat Masuk"]),
        (("utama~1...utama",), ["Surat", "Surat Masuk"]),
        ((), ["Surat Masuk", "Surat Masuk dan Keluar"]),
    ],
)
def test_two_revisions(folder: Path, before: tuple[str, ...], expected: list[str]) -> None:
    with sides(*before, after=[SURAT]) as found:
        assert titles(found.pairs[0]) == expected


def test_three_dots_begin_where_two_revisions_parted(folder: Path) -> None:
    git(folder, "stash")
    git(folder, "checkout", "--quiet", "-b", "revisi", "HEAD~1")
    commit(folder, {SURAT: LONG.replace("judul: Surat", "judul: Surat Revisi")})
    with sides("utama...revisi", after=[SURAT]) as found:
        assert titles(found.pairs[0]) == ["Surat", "Surat Revisi"]
    with sides("utama..revisi", after=[SURAT]) as found:
        assert titles(found.pairs[0]) == ["Surat Masuk", "Surat Revisi"]


def test_a_tree_and_a_revision_and_the_names_of_all_that_is_below(folder: Path) -> None:
    (folder / "sop_sources/a/tetap.yaml").rename(folder / "sop_sources/b/tetap lagi.yaml")
    (folder / "sop_sources/b/-cuti.yaml").rename(folder / "sop_sources/b/cuti.yaml")
    write(folder / "sop_sources/b/cuti.yaml", LONG.replace("surat", "cuti") + "nomor: 7\n")
    write(folder / "sop_sources/b/baru.yaml", "judul: Baru sama sekali\n")
    write(folder / "sop_sources/b/.simpanan.yaml", SOP)
    with sides("HEAD", after=["."]) as found:
        assert found.are_trees
        assert told(found.pairs) == [
            "= sop_sources/a/instansi.yaml",
            f"~ {SURAT}",
            "+ sop_sources/b/baru.yaml",
            ">~ sop_sources/b/cuti.yaml",
            ">= sop_sources/b/tetap lagi.yaml",
            "= templates/kop/templat.yaml",
        ]
        assert [pair.content for pair in found.pairs if pair.is_equal and not pair.is_renamed] == ["kantor", "templat"]
        old = [pair.old.shown for pair in found.pairs if pair.is_renamed and pair.old]
        assert old == ["HEAD:sop_sources/b/-cuti.yaml", "HEAD:sop_sources/a/tetap.yaml"]


def test_without_a_path_the_sources_of_the_project_are_meant(folder: Path) -> None:
    with sides("HEAD~1..HEAD", after=[]) as found:
        assert [line for line in told(found.pairs) if line[0] != "="] == [f"~ {SURAT}"]
        assert len(found.pairs) == 4


def test_two_folders(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "salinan", ignore=shutil.ignore_patterns(".git"))
    (tmp_path / "salinan/sop_sources/b/-cuti.yaml").unlink()
    write(tmp_path / "salinan/sop_sources/a/instansi.yaml", OFFICE.replace("\n", "\r\n"))
    with sides(".", "../salinan") as found:
        assert told(found.pairs) == [
            "= sop_sources/a/instansi.yaml",
            "= sop_sources/a/surat masuk.yaml",
            "= sop_sources/a/tetap.yaml",
            "- sop_sources/b/-cuti.yaml",
            "= templates/kop/templat.yaml",
        ]


def test_a_renamed_file_is_followed_from_both_sides(folder: Path) -> None:
    git(folder, "mv", SURAT, "sop_sources/b/naskah.yaml")
    with sides("HEAD~1", after=["sop_sources/b/naskah.yaml"]) as found:
        (pair,) = found.pairs
        assert (told([pair]), titles(pair)) == ([">~ sop_sources/b/naskah.yaml"], ["Surat", "Surat Masuk dan Keluar"])
    with sides("HEAD~1", after=[SURAT]) as found:
        (pair,) = found.pairs
        assert (titles(pair), pair.is_renamed) == (["Surat", "Surat Masuk dan Keluar"], True)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_built_document_stands_for_its_source(folder: Path, form: str) -> None:
    data = {output.suffix: output.data for output in render(folder / SURAT).outputs}[f".{form}"]
    commit(folder, {f"terbit/surat.{form}": data, SURAT: LONG})
    with sides(f"terbit/surat.{form}", SURAT) as found:
        assert titles(found.pairs[0]) == ["Surat Masuk dan Keluar", "Surat"]
        assert not found.pairs[0].is_equal
    git(folder, "rm", "--quiet", f"terbit/surat.{form}")
    write(folder / f"terbit/surat.{form}", data)
    with sides("HEAD", after=[f"terbit/surat.{form}"]) as found:
        assert titles(found.pairs[0]) == ["Surat Masuk dan Keluar"] * 2


def test_a_file_against_a_folder_is_refused(folder: Path) -> None:
    message, hint = refused("sop_sources/a", "sop_sources/a/tetap.yaml")
    assert message == "a file can't be compared with a folder: sop_sources/a/tetap.yaml, sop_sources/a"
    assert hint == "did you mean: sopdoc diff sop_sources/a/tetap.yaml sop_sources/a/tetap.yaml"
    assert refused("sop_sources/a/tetap.yaml", "templates")[1] == "name two files, or two folders"
    git(folder, "rm", "-r", "--quiet", "--force", "templates")
    write(folder / "templates", "x")
    assert "is a file in one revision" in refused("HEAD", after=["templates"])[0]


@pytest.mark.parametrize(
    ("before", "after", "message", "hint"),
    [
        (
            ("HEAD~1", SURAT),
            None,
            "there is no file or folder HEAD~1",
            f"revision in git: sopdoc diff HEAD~1 -- '{SURAT}'",
        ),
        (
            (SURAT, "HEAD~1"),
            None,
            "there is no file or folder HEAD~1",
            f"revision in git: sopdoc diff HEAD~1 -- '{SURAT}'",
        ),
        ((SURAT,), None, "one of two revisions is missing", f"sopdoc diff HEAD -- '{SURAT}'"),
        (("HEAD~1",), None, "no file or folder HEAD~1", "sopdoc diff HEAD~1 -- sop_sources"),
        ((), None, "not clear", "sopdoc diff OLD NEW, or sopdoc diff HEAD~1 -- PATH"),
        (("a", "b", "c"), None, "not clear", "sopdoc diff OLD NEW"),
        (("a", "b", "c"), ("x",), "not clear", "sopdoc diff OLD NEW"),
        (("HEAD",), ("",), "not clear", "sopdoc diff OLD NEW"),
        (("HAED",), (SURAT,), "no revision named HAED", "known here: utama"),
        (("--output=x",), (SURAT,), "no revision named --output=x", "known here: utama"),
        (
            ("HEAD",),
            ("sop_sources/a/tetep.yaml",),
            "neither before nor after (HEAD, the disk)",
            "sop_sources/a/tetap.yaml?",
        ),
        (("HEAD..HEAD~1",), ("x.yaml",), "neither before nor after (HEAD, HEAD~1)", "from this folder on"),
    ],
)
def test_what_can_t_be_compared_is_told_with_what_may_be_meant(
    folder: Path, before: tuple[str, ...], after: tuple[str, ...] | None, message: str, hint: str
) -> None:
    said = refused(*before, after=after)
    assert message in said[0]
    assert hint in said[1].replace("'HEAD~1'", "HEAD~1")


def test_a_file_that_came_later_is_told_with_the_revision_that_brought_it(folder: Path) -> None:
    came = commit(folder, {"sop_sources/b/baru.yaml": "judul: Baru sama sekali\n"})
    message, hint = refused("HEAD~1", after=["sop_sources/b/baru.yaml"])
    assert message == "sop_sources/b/baru.yaml isn't in the revision HEAD~1"
    command = shlex.split(hint.rpartition(": ")[2])
    assert command[:2] + command[3:] == ["sopdoc", "diff", "--", "sop_sources/b/baru.yaml"]
    assert came.startswith(command[2])
    with sides(command[2], after=command[4:]) as found:
        assert told(found.pairs) == ["= sop_sources/b/baru.yaml"]
    write(folder / "sop_sources/b/lagi.yaml", "judul: Lagi\n")
    assert "in no revision yet" in refused("HEAD", after=["sop_sources/b/lagi.yaml"])[1]


def test_a_file_that_went_is_told_with_the_last_revision_that_has_it(folder: Path) -> None:
    (folder / "sop_sources/b/-cuti.yaml").unlink()
    message, hint = refused("HEAD", after=["sop_sources/b/-cuti.yaml"])
    assert message == "sop_sources/b/-cuti.yaml is in HEAD, and no longer on the disk"
    assert hint == "get it back with: git restore -- sop_sources/b/-cuti.yaml"
    commit(folder)
    hint = refused("HEAD~2", after=["sop_sources/b/-cuti.yaml"])[1]
    command = shlex.split(hint.rpartition(": ")[2])
    with sides(command[2], after=command[4:]) as found:
        assert told(found.pairs) == ["= sop_sources/b/-cuti.yaml"]


def test_paths_of_two_repositories_are_refused(folder: Path, tmp_path: Path) -> None:
    commit(repository(tmp_path / "lain"), {"x.yaml": SOP})
    assert "in another repository" in refused("HEAD", after=[SURAT, "../lain/x.yaml"])[0]


def test_a_document_that_carries_nothing_is_told(folder: Path) -> None:
    write(folder / "templates/diam/templat.yaml", "dasar: permenpan35\nsumber: tidak\n")
    write(folder / "sop_sources/diam.yaml", SOP + "templat: diam\n")
    for output in render(folder / "sop_sources/diam.yaml").outputs:
        write(folder / f"diam{output.suffix}", output.data)
        message, hint = refused(f"diam{output.suffix}", SURAT)
        assert message == f"diam{output.suffix} carries no source"
        assert "sumber: tidak" in hint
