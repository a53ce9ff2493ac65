"""Files are put in place whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError
from sopdoc.painters.output import Output
from sopdoc.work.files.write import DiskFullError, Drafts, Written, write_whole


def write_outputs(target: Path, outputs: list[Output], *, force: bool = False) -> Written:
    return Drafts(target, outputs, force=force).put_in_place()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_outputs_are_named_after_the_source_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "banggai" / "v1.2 surat"
    files = write_outputs(target, [Output(".docx", b"word"), Output(".pdf", b"pdf")]).files
    assert files == (tmp_path / "banggai/v1.2 surat.docx", tmp_path / "banggai/v1.2 surat.pdf")
    assert names(tmp_path / "banggai") == ["v1.2 surat.docx", "v1.2 surat.pdf"]
    assert files[0].read_bytes() == b"word"


def test_a_file_with_the_same_bytes_is_left_alone_unless_forced(tmp_path: Path) -> None:
    [file] = write_outputs(tmp_path / "a", [Output(".pdf", b"same")]).files
    os.utime(file, (1, 1))
    assert write_outputs(tmp_path / "a", [Output(".pdf", b"same")]).files == (file,)
    assert file.stat().st_mtime == 1
    write_outputs(tmp_path / "a", [Output(".pdf", b"same")], force=True)
    assert file.stat().st_mtime != 1


def test_other_bytes_of_the_same_length_are_written(tmp_path: Path) -> None:
    write_outputs(tmp_path / "a", [Output(".pdf", b"old")])
    [file] = write_outputs(tmp_path / "a", [Output(".pdf", b"new")]).files
    assert file.read_bytes() == b"new"


def test_a_failure_while_writing_keeps_the_old_file_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError) as caught:
        write_whole(file, b"new")
    assert caught.value.message == f"{file} can't be written: No space left on device"
    assert "make room" in caught.value.hint
    assert names(tmp_path) == ["a.pdf"]
    assert file.read_bytes() == b"old"


def test_a_folder_in_the_way_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(InputOutputError, match=r"a\.pdf can't be written"):
        write_whole(tmp_path / "a.pdf", b"")
    assert names(tmp_path) == ["a.pdf"]


def test_files_before_the_one_that_cannot_be_written_count(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    written = write_outputs(tmp_path / "a", [Output(".docx", b"word"), Output(".pdf", b"pdf"), Output(".json", b"{}")])
    assert written.files == (tmp_path / "a.docx",)
    assert written.fault is not None
    assert written.fault.message.startswith(f"{tmp_path}/a.pdf can't be written: ")


def test_a_file_where_a_folder_should_be_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(InputOutputError, match="can't be written: a file is where a folder should be") as caught:
        write_whole(tmp_path / "out" / "a.pdf", b"", "go elsewhere")
    assert caught.value.hint == "go elsewhere"


def test_many_drafts_need_no_open_files(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    most, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (100, hard))
    try:
        drafts = [
            Drafts(tmp_path / str(number), [Output(f"-{page}.svg", b"x") for page in range(30)]) for number in range(8)
        ]
        assert [written.fault for written in map(Drafts.put_in_place, drafts)] == [None] * 8
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    assert len(names(tmp_path)) == 8 * 30


def test_what_goes_wrong_while_it_waits_for_the_disk_is_told_at_the_end(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "a", [Output(".docx", b"one"), Output(".pdf", b"two")])
    lost, _kept = sorted(tmp_path.iterdir())
    lost.unlink()
    drafts.settle()
    written = drafts.put_in_place()
    assert "can't be written: No such file or directory" in str(written.fault)
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".tmp"]
