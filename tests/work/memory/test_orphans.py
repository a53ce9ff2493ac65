"""Files whose source is gone are listed, and removed only when that is asked for, and only if nobody changed them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError
from sopdoc.work.tasks.outcome import Exit, State
from tests.building import Build, told


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.json"))


def test_what_is_left_over_is_listed_by_every_build_until_it_is_pruned(project: Path, build: Build) -> None:
    build()
    (project / "sop_sources/b/dua.yaml").unlink()
    for _turn in range(2):
        [orphan] = build().of(State.ORPHAN)
        assert (orphan.source, orphan.files) == (Path("sop_sources/b/dua.yaml"), (Path("output/b/dua.json"),))
    assert told(build(prune=True))["b/dua"] == "removed"
    assert files(project / "output") == ["a/dua.json", "a/satu.json", "b/satu.json"]
    assert "b/dua" not in told(build())


def test_all_formats_go_and_so_does_a_folder_that_is_empty_then(project: Path, build: Build) -> None:
    build(formats=("json", "svg"))
    for source in (project / "sop_sources/b").glob("*.yaml"):
        source.unlink()
    build(prune=True)
    assert sorted(path.name for path in (project / "output").iterdir()) == [".sopdoc-manifest.jsonl", "a"]


def test_a_file_that_somebody_changed_or_brought_is_kept(project: Path, build: Build) -> None:
    build()
    (project / "output/b/catatan.txt").write_text("ingat")
    (project / "output/b/dua.json").write_text("{}")
    for name in ("satu", "dua"):
        (project / f"sop_sources/b/{name}.yaml").unlink()
    report = build(prune=True)
    assert report.exit is Exit.ENVIRONMENT
    [kept] = report.faulty
    assert kept.failure is not None
    assert kept.failure.message == "output/b/dua.json is not removed: it was changed since it was made"
    assert sorted(path.name for path in (project / "output/b").iterdir()) == ["catatan.txt", "dua.json"]
    assert [outcome.source.stem for outcome in build().of(State.ORPHAN)] == ["dua"]


def test_a_build_of_some_sources_says_nothing_of_others(project: Path, build: Build) -> None:
    build()
    (project / "sop_sources/b/dua.yaml").unlink()
    assert told(build("sop_sources/a", prune=True)) == {"a/dua": "unchanged", "a/satu": "unchanged"}
    assert told(build("sop_sources/b", prune=True)) == {"b/satu": "unchanged", "b/dua": "removed"}


def test_a_source_with_another_name_leaves_its_old_files_over(project: Path, build: Build) -> None:
    build()
    (project / "sop_sources/b/dua.yaml").rename(project / "sop_sources/b/tiga.yaml")
    report = told(build(prune=True))
    assert (report["b/tiga"], report["b/dua"]) == ("built: new", "removed")


def test_a_document_of_which_nothing_is_left_is_forgotten(project: Path, build: Build) -> None:
    build()
    (project / "sop_sources/b/dua.yaml").unlink()
    (project / "output/b/dua.json").unlink()
    for wishes in ({}, {"prune": True}):
        assert "b/dua" not in told(build(**wishes))
    assert "b/dua" not in (project / "output/.sopdoc-manifest.jsonl").read_text()


def test_what_cannot_be_seen_is_not_gone(project: Path, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    (project / "sop_sources/b/dua.yaml").unlink()
    lstat = os.lstat

    def refused(path: str) -> os.stat_result:
        if path.endswith("dua.yaml"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return lstat(path)

    monkeypatch.setattr(os, "lstat", refused)
    assert "b/dua" not in told(build(prune=True))
    assert (project / "output/b/dua.json").exists()


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize("folder", ["sop_sources", "sop_sources/b"])
def test_documents_of_a_folder_without_any_source_are_never_removed_at_once(
    project: Path, build: Build, folder: str, is_there: bool
) -> None:
    """A share that isn't mounted looks like that, and a nightly build would empty the archive."""
    build()
    before = files(project / "output")
    (project / folder).rename(project / "away")
    if is_there:
        (project / folder).mkdir()
    with pytest.raises(InputOutputError, match="no source is left in sop_sources"):
        build(folder, prune=True)
    assert files(project / "output") == before
    assert {orphan.source.name for orphan in build(folder).of(State.ORPHAN)} >= {"dua.yaml", "satu.yaml"}
    assert told(build("sop_sources/b/dua.yaml", prune=True)) == {"b/dua": "removed"}
