"""What earlier builds left is removed; what only looks like it, or lies behind a link, is not."""

from __future__ import annotations

import os
from pathlib import Path

from sopdoc.work.files.tidy import remove_old_pages, remove_temporaries
from tests.building import Build

LATER = 2**62


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_build_left_behind_is_removed(tmp_path: Path) -> None:
    for name in (".sopdoc-123.tmp", "sopdoc.tmp", ".other.tmp"):
        (tmp_path / name).write_bytes(b"torn")
    (tmp_path / "a").mkdir()
    (tmp_path / "a/.sopdoc-4.tmp").write_bytes(b"torn")
    written = (tmp_path / ".sopdoc-123.tmp").stat().st_mtime_ns
    remove_temporaries(tmp_path, ["missing/b", "c"], before=written)
    assert names(tmp_path) == [".other.tmp", ".sopdoc-123.tmp", "a", "sopdoc.tmp"]  # somebody may be writing it
    remove_temporaries(tmp_path, ["missing/b", "c", "a/d", "a/e"], before=LATER)
    assert names(tmp_path) == [".other.tmp", "a", "sopdoc.tmp"]
    assert names(tmp_path / "a") == []


def test_whatever_is_named_like_a_temporary_file_keeps_no_other_from_being_removed(tmp_path: Path) -> None:
    (tmp_path / ".sopdoc-1-aa.tmp").mkdir()
    (tmp_path / ".sopdoc-2-bb.tmp").write_bytes(b"torn")
    os.mkfifo(tmp_path / ".sopdoc-3-cc.tmp")
    (tmp_path / ".sopdoc-4-dd.tmp").symlink_to("nowhere")
    (tmp_path / ".sopdoc-5-ee.tmp").symlink_to(tmp_path / "kept")
    (tmp_path / "kept").write_bytes(b"precious")
    (tmp_path / ".sopdoc-6-ff.tmp").write_bytes(b"torn")
    remove_temporaries(tmp_path, [], before=LATER)
    assert names(tmp_path) == [*(f".sopdoc-{name}.tmp" for name in ("1-aa", "3-cc", "4-dd", "5-ee")), "kept"]


def test_a_build_removes_what_is_behind_a_folder_in_the_way(project: Path, build: Build) -> None:
    (project / "output/.sopdoc-1-aa.tmp").mkdir(parents=True)
    torn = project / "output/.sopdoc-2-bb.tmp"
    torn.write_bytes(b"torn")
    os.utime(torn, (1, 1))
    build()
    assert not torn.exists()
    assert (project / "output/.sopdoc-1-aa.tmp").is_dir()


def test_pages_of_an_earlier_longer_build_are_removed_and_no_other_file(tmp_path: Path) -> None:
    for name in ("a-1.svg", "a-2.svg", "a-3.svg", "a-2-3.svg", "a-x.svg", "aa-3.svg", "a-3.txt", "a-3.svg.bak"):
        (tmp_path / name).write_bytes(b"old")
    (tmp_path / "a-0.svg").mkdir()
    (tmp_path / "a-9.svg").symlink_to(tmp_path / "a-1.svg")
    remove_old_pages(tmp_path, "a", [tmp_path / "a-1.svg", tmp_path / "a-2.svg", tmp_path / "a.pdf"])
    odd = ["a-0.svg", "a-9.svg"]
    assert names(tmp_path) == sorted(
        ["a-1.svg", "a-2-3.svg", "a-2.svg", "a-3.svg.bak", "a-3.txt", "a-x.svg", "aa-3.svg", *odd]
    )


def test_nothing_is_removed_behind_a_link(tmp_path: Path) -> None:
    share, output = tmp_path / "share", tmp_path / "output"
    (share / "deep").mkdir(parents=True)
    output.mkdir()
    (output / "linked").symlink_to(share)
    for folder in (share, share / "deep"):
        (folder / "a-9.svg").write_bytes(b"old")
        (folder / ".sopdoc-1.tmp").write_bytes(b"torn")
    for target in ("linked/a", "linked/deep/a"):
        remove_old_pages(output, target, [output / f"{target}-1.svg"])
        remove_temporaries(output, [target], before=LATER)
    assert names(share) == [".sopdoc-1.tmp", "a-9.svg", "deep"]
    assert names(share / "deep") == [".sopdoc-1.tmp", "a-9.svg"]


def test_an_output_folder_that_is_a_link_itself_is_tidied(tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    (tmp_path / "output").symlink_to(share)
    for name in ("a-9.svg", ".sopdoc-1.tmp"):
        (share / name).write_bytes(b"old")
    remove_old_pages(tmp_path / "output", "a", [tmp_path / "output/a-1.svg"])
    remove_temporaries(tmp_path / "output", ["a"], before=LATER)
    assert names(share) == []


def test_shorter_documents_lose_their_old_pages(project: Path, build: Build) -> None:
    build(formats=("svg",))
    for name in ("satu-7.svg", "satu-8.svg"):
        (project / "output/a" / name).write_bytes(b"old")
    build(formats=("svg",), force=True)
    assert names(project / "output/a") == ["dua-2.svg", "satu-2.svg"]
