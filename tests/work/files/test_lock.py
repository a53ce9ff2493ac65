"""Two builds never write into one folder at the same time."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError
from sopdoc.work.files.lock import BusyError, alone_since, locked


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


HOLD = "import sys, time; from pathlib import Path; from sopdoc.work.files.lock import locked\n"
HOLD += "with locked(Path(sys.argv[1]), sys.argv[2]): print('held', flush=True); time.sleep(60)"


@pytest.mark.parametrize("shard", ["", "1-of-2"])
def test_what_a_process_held_that_was_killed_is_free(tmp_path: Path, shard: str) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, tmp_path, shard], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(BusyError, match=rf"process {holder.pid}\)"), locked(tmp_path, shard):
            pass
        assert alone_since(tmp_path) is None
        holder.kill()
    with locked(tmp_path, shard):
        pass
    assert alone_since(tmp_path) is not None


@pytest.mark.skipif(os.name == "nt", reason="Windows locks files in another way")
@pytest.mark.parametrize("code", [errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS])
def test_a_share_that_cannot_lock_is_built_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def refuse(*_given: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("fcntl.flock", refuse)
    with locked(tmp_path) as since:
        assert since is not None
    assert list(tmp_path.iterdir()) == []


def test_of_many_that_take_turns_never_two_hold_the_folder(tmp_path: Path) -> None:
    """Each removes the file that the next one may have opened already."""
    inside: list[int] = []
    most = [0]

    def take_turns(number: int) -> None:
        taken = 0
        while taken < 25:
            try:
                with locked(tmp_path):
                    inside.append(number)
                    most[0] = max(most[0], len(inside))
                    time.sleep(0.0001)
                    inside.remove(number)
                    taken += 1
            except BusyError:
                time.sleep(0.0001)

    threads = [threading.Thread(target=take_turns, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert (most, list(tmp_path.iterdir())) == ([1], [])
