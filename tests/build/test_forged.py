"""A memory that somebody forged, or that is damaged, neither removes what no build made nor makes a build wait."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from sopdoc.errors import InputOutputError
from sopdoc.source.content import digest
from sopdoc.work.files.contents import MOST_OF_INPUT, MOST_OF_OUTPUT
from sopdoc.work.memory.manifest import manifest_file, read_manifest
from sopdoc.work.tasks.outcome import Exit, State
from tests.building import Build, built, told

Change = Callable[[dict[str, Any]], None]
PRECIOUS = b"precious"
TOUCHED = {"a/dua": "built: new", "a/satu": "built: new", "b/dua": "built: new", "b/satu": "built: new"}


@contextmanager
def in_little_time() -> Iterator[None]:
    """Fail where the work took more than a few seconds of a processor: all of it is done in a fraction of one."""
    start = time.process_time()
    yield
    assert time.process_time() - start < 10


def change_records(project: Path, change: Change) -> None:
    """Change each record of the memory, in whatever way."""
    lines = []
    for line in manifest_file(project / "output").read_text().splitlines():
        record = json.loads(line)
        if "target" in record:
            change(record)
        lines.append(json.dumps(record))
    manifest_file(project / "output").write_text("\n".join([*lines, ""]))


def forge(project: Path, target: str, added: str, kind: str = "pdf", source: str = "gone.yaml") -> None:
    """Add a record of a document whose source is gone, with a file of those contents."""
    file = [added, 0, len(PRECIOUS), digest(PRECIOUS)]
    record = {"target": target, "root": "../sop_sources", "source": source, "inputs": [], "tools": "x"}
    record["outputs"] = {kind: ["00", [file]]}
    with manifest_file(project / "output").open("a") as manifest:
        manifest.write(json.dumps(record) + "\n")


def precious(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(PRECIOUS)
    return path


@pytest.mark.parametrize(
    ("victim", "target", "added", "kind"),
    [
        ("output-victim.txt", "", "-victim.txt", "txt"),
        ("output-victim.txt", ".", "-victim.txt", "txt"),
        ("output.pdf", "", ".pdf", "pdf"),
        ("output.pdf", ".", ".pdf", "pdf"),
        ("output-1.svg", "", "-1.svg", "svg"),
        ("victim.pdf", "../victim", ".pdf", "pdf"),
        ("victim.pdf", "a/../../victim", ".pdf", "pdf"),
        ("victim.pdf", "a", "/../../victim.pdf", "pdf"),
        ("output/catatan.txt", "catatan", ".txt", "pdf"),
        ("output/catatan/isi.pdf", "catatan", "/isi.pdf", "pdf"),
        ("sop_sources/b/satu.pdf", "../sop_sources/b/satu", ".pdf", "pdf"),
    ],
)
def test_a_record_that_leads_out_of_the_folder_removes_nothing(
    project: Path, build: Build, victim: str, target: str, added: str, kind: str
) -> None:
    build()
    file = precious(project / victim)
    for name in (target, str(file.with_suffix(""))):
        forge(project, name, added, kind)
    report = build(prune=True)
    assert file.read_bytes() == PRECIOUS
    assert (report.exit, set(told(report).values())) == (Exit.OK, {"unchanged"})


@pytest.mark.parametrize("target", ["lnk/victim", "a/lnk/victim", "lnk/deep/victim"])
def test_nothing_is_removed_through_a_link_and_that_is_told(project: Path, build: Build, target: str) -> None:
    build()
    folder, _slash, below = target.rpartition("lnk/")
    file = precious(project / "elsewhere" / f"{below}.pdf")
    (project / "output" / folder / "lnk").symlink_to(project / "elsewhere")
    forge(project, target, ".pdf")
    [kept] = build(prune=True).faulty
    assert file.read_bytes() == PRECIOUS
    link = Path("output") / folder / "lnk"
    assert kept.failure is not None
    assert kept.failure.message == (
        f"output/{target}.pdf is not removed: {link} is a link, and nothing is removed through one"
    )
    assert kept.failure.hint == "move or remove it by hand; its source is gone"


def test_a_link_in_a_files_place_is_not_removed(project: Path, build: Build) -> None:
    build()
    file = precious(project / "victim.pdf")
    (project / "output/old.pdf").symlink_to(file)
    forge(project, "old", ".pdf")
    [kept] = build(prune=True).faulty
    assert kept.failure is not None
    assert kept.failure.message == "output/old.pdf is not removed: it was changed since it was made"
    assert (project / "output/old.pdf").is_symlink()
    assert file.read_bytes() == PRECIOUS


def test_an_output_folder_that_is_a_link_is_pruned_and_written_like_any(project: Path, build: Build) -> None:
    share = project / "share"
    share.mkdir()
    (project / "output").symlink_to(share)
    build()
    assert built(build()) == {}
    (project / "sop_sources/b/dua.yaml").unlink()
    assert told(build(prune=True))["b/dua"] == "removed"
    assert sorted(path.name for path in (share / "b").iterdir()) == ["satu.json"]


def test_a_folder_within_that_is_a_link_is_written_through_and_up_to_date(project: Path, build: Build) -> None:
    share = project / "share"
    share.mkdir()
    (project / "output").mkdir()
    (project / "output/b").symlink_to(share)
    build()
    assert sorted(path.name for path in share.iterdir()) == ["dua.json", "satu.json"]
    assert built(build()) == {}
    (project / "sop_sources/b/dua.yaml").unlink()
    report = build(prune=True)
    assert report.of(State.REMOVED) == ()
    assert (share / "dua.json").exists()


def _zero(_project: Path) -> str:
    return "/dev/zero"


def _pipe(project: Path) -> str:
    os.mkfifo(project / "sop_sources/pipe")
    return "pipe"


def _linked_zero(project: Path) -> str:
    (project / "sop_sources/zero").symlink_to("/dev/zero")
    return "zero"


def _folder(project: Path) -> str:
    (project / "sop_sources/folder").mkdir()
    return "folder"


def _huge(project: Path) -> str:
    with (project / "sop_sources/huge").open("wb") as file:
        file.truncate(1 << 40)
    return "huge"


def _upwards(project: Path) -> str:
    precious(project / "x.yaml")
    return "../x.yaml"


def _itself(project: Path) -> str:
    (project / "sop_sources/circle").symlink_to("circle")
    return "circle"


@pytest.mark.parametrize("odd", [_zero, _pipe, _linked_zero, _folder, _huge, _upwards, _itself])
def test_an_input_that_is_no_file_is_not_read_and_its_document_is_built_anew(
    project: Path, build: Build, odd: Callable[[Path], str]
) -> None:
    build()
    name = odd(project)
    path = project / "sop_sources" / name
    size = 0 if name == "circle" else path.stat().st_size

    def change(record: dict[str, Any]) -> None:
        record["inputs"][0] = [name, 1, size, "0" * 32]

    change_records(project, change)
    with in_little_time():
        assert set(built(build())) == set(TOUCHED)
        assert built(build()) == {}


def test_an_input_larger_than_any_can_be_is_not_read(project: Path, build: Build) -> None:
    build()
    big = precious(project / "sop_sources/big")
    big.write_bytes(bytes(MOST_OF_INPUT + 1))

    def change(record: dict[str, Any]) -> None:
        record["inputs"].append(["big", 1, MOST_OF_INPUT + 1, digest(big.read_bytes())])

    change_records(project, change)
    assert {told.partition(":")[0] for told in built(build()).values()} == {"built"}


@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "huge", "link"])
def test_an_output_that_is_no_file_of_plausible_size_is_made_anew(project: Path, build: Build, kind: str) -> None:
    build()
    file = project / "output/a/satu.json"
    if kind == "link":
        file.rename(project / "moved.json")
        file.symlink_to(project / "moved.json")
    else:
        file.unlink()
    if kind == "pipe":
        os.mkfifo(file)
    if kind == "device":
        file.symlink_to("/dev/zero")
    if kind == "folder":
        file.mkdir()
    size = MOST_OF_OUTPUT + 1 if kind == "huge" else file.stat().st_size if kind != "pipe" else 0
    if kind == "huge":
        with file.open("wb") as stream:
            stream.truncate(size)

    def change(record: dict[str, Any]) -> None:
        if record["target"] == "a/satu":
            record["outputs"]["json"][1][0][1:] = [1, size, "0" * 32]

    if kind != "link":
        change_records(project, change)
    with in_little_time():
        report = build()
    if kind == "folder":
        assert report.exit is Exit.ENVIRONMENT
        file.rmdir()
        report = build()
    assert set(built(report)) == {"a/satu"}
    assert (file.is_symlink(), json.loads(file.read_bytes())["format"]) == (
        False,
        json.loads(_other(project))["format"],
    )
    assert built(build()) == {}


def _other(project: Path) -> bytes:
    return (project / "output/a/dua.json").read_bytes()


@pytest.mark.parametrize("name", [".sopdoc-manifest-1-of-2.jsonl", ".sopdoc-1-of-2.lock"])
@pytest.mark.parametrize("kind", ["pipe", "zero", "folder", "nowhere", "file"])
def test_what_is_in_the_place_of_a_shards_file_is_passed_by_and_stays(
    project: Path, build: Build, name: str, kind: str
) -> None:
    build()
    path = project / "output" / name
    if kind == "pipe":
        os.mkfifo(path)
    if kind == "zero":
        path.symlink_to("/dev/zero")
    if kind == "folder":
        path.mkdir()
    if kind == "nowhere":
        path.symlink_to("nowhere")
    if kind == "file":
        path.symlink_to(precious(project / "victim"))
    with in_little_time():
        report = build(force=True, prune=True)
    assert (report.exit, len(report.of(State.BUILT))) == (Exit.OK, 4)
    assert os.path.lexists(path)
    assert kind != "file" or (project / "victim").read_bytes() == PRECIOUS


@pytest.mark.parametrize("target", ["/dev/zero", "moved.jsonl", "a"])
def test_a_memory_that_is_a_link_is_not_believed(project: Path, build: Build, target: str) -> None:
    build()
    own = manifest_file(project / "output")
    own.rename(project / "output/moved.jsonl")
    own.symlink_to(target)
    with in_little_time():
        if target == "moved.jsonl":
            assert read_manifest(project / "output").records == {}
        else:
            with pytest.raises(InputOutputError, match=r"\.jsonl is not a file"):
                read_manifest(project / "output")


def test_a_memory_larger_than_any_can_be_is_not_read_and_made_anew(project: Path, build: Build) -> None:
    build()
    own = manifest_file(project / "output")
    with own.open("r+b") as stream:
        stream.truncate(1 << 40)
    with in_little_time():
        assert built(build()) == TOUCHED
    assert own.stat().st_size < 100_000
    assert built(build()) == {}


def test_a_memory_with_a_line_that_never_ends_costs_that_line(project: Path, build: Build) -> None:
    build()
    own = manifest_file(project / "output")
    own.write_bytes(own.read_bytes() + b"[" * (40 << 20) + b"\n")
    assert built(build()) == {}


def test_a_record_through_another_documents_name_still_needs_its_own_files(project: Path, build: Build) -> None:
    """Damage that mixes two records up costs a build, and no file."""
    build()
    shutil.copy(project / "output/a/satu.json", project / "output/a/lain.json")
    forge(project, "a/lain", ".json", "json")
    [kept] = build(prune=True).faulty
    assert kept.failure is not None
    assert kept.failure.message == "output/a/lain.json is not removed: it was changed since it was made"
