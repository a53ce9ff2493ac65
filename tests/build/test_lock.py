"""Two builds never write into one folder at the same time."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sopdoc.build.lock import locked
from sopdoc.errors import InputOutputError


def test_the_second_build_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    with (
        locked(tmp_path),
        pytest.raises(InputOutputError, match=rf"another sopdoc \(process {os.getpid()}\) is writing into"),
        locked(tmp_path),
    ):
        pass


def test_the_folder_is_free_afterwards_and_holds_no_lock_file(tmp_path: Path) -> None:
    for _round in range(2):
        with locked(tmp_path / "out"):
            pass
    assert list((tmp_path / "out").iterdir()) == []


def test_a_lock_file_of_a_killed_build_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / ".sopdoc.lock").write_text("\n99999999\n")
    with locked(tmp_path):
        assert (tmp_path / ".sopdoc.lock").read_text() == f"\n{os.getpid()}\n"


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputOutputError, match="can't be written"), locked(tmp_path / "file" / "out"):
        pass


def link(path: Path) -> None:
    path.symlink_to("precious")


def fifo(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files for everybody")
@pytest.mark.parametrize("make", [link, fifo, Path.mkdir])
def test_what_stands_in_the_lock_files_place_is_not_written_to(tmp_path: Path, make: Callable[[Path], None]) -> None:
    (tmp_path / "precious").write_text("kept")
    make(tmp_path / ".sopdoc.lock")
    with (
        pytest.raises(InputOutputError, match=r"\.sopdoc\.lock is no file of sopdoc, and in its way"),
        locked(tmp_path),
    ):
        pass
    assert (tmp_path / "precious").read_text() == "kept"
