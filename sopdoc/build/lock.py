"""Keep two builds from writing the same documents at the same time."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sopdoc.build.shard import files_of_shards
from sopdoc.build.write import check_ours, unwritable
from sopdoc.errors import InputOutputError
from sopdoc.messages import _

_NAME = ".sopdoc{shard}.lock"
_HELD = (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
"""What the system says of a file that another process has locked; anything else means that it can't lock at all."""
_TURNS, _PAUSE = 200, 0.05
"""How often, and after how many seconds, a shard asks again for the folder that another holds for a moment."""
_LAST_TURNS = 10
"""How often it asks at its end: whoever begins anew tidies up as well."""
_TICK = 5_000_000
"""Nanoseconds that files' times may lag behind. Nobody has written a document so soon after taking a folder."""


class BusyError(InputOutputError):
    """Another build holds it."""


@contextlib.contextmanager
def locked(folder: Path, shard: str = "") -> Iterator[int | None]:
    """Hold a folder for this process, or one shard of it, making the folder first where needed.

    Yield what `alone_since` returns. Raise InputOutputError where the folder can't be written, or another build holds
    it. The system frees what a process holds when that ends, however it ends.
    """
    with contextlib.ExitStack() as held:
        whole = folder / _NAME.format(shard="")
        if shard:
            with _held_in_turn(whole) as moment:
                since = moment if _is_quiet(folder) else None
                held.enter_context(_held(folder / _NAME.format(shard=f"-{shard}")))
        else:
            since = held.enter_context(_held(whole))
            for path in _shards(folder):
                with _held(path):
                    continue
        yield since


def alone_since(folder: Path) -> int | None:
    """Return a moment at which nobody was at work in a folder, None if somebody is.

    It is a file's time there in nanoseconds: what anybody writes who begins later isn't older, whatever our clock says.
    """
    with contextlib.suppress(InputOutputError), _held_in_turn(folder / _NAME.format(shard=""), _LAST_TURNS) as moment:
        return moment if _is_quiet(folder) else None
    return None


def _is_quiet(folder: Path) -> bool:
    """Tell whether no shard of a folder is at work."""
    return not any(_is_held(path) for path in _shards(folder))


def _shards(folder: Path) -> list[Path]:
    return files_of_shards(folder, _NAME)


def _is_held(path: Path) -> bool:
    try:
        with _held(path):
            return False
    except BusyError:
        return True


@contextlib.contextmanager
def _held_in_turn(path: Path, turns: int = _TURNS) -> Iterator[int]:
    """Hold the whole folder for a moment, waiting for other shards that start now too."""
    with contextlib.ExitStack() as held:
        for _turn in range(turns):
            with contextlib.suppress(BusyError):
                moment = held.enter_context(_held(path))
                break
            time.sleep(_PAUSE)
        else:
            moment = held.enter_context(_held(path))
        yield moment


@contextlib.contextmanager
def _held(path: Path) -> Iterator[int]:
    """Hold a lock file; yield its time in nanoseconds, and a little more."""
    with _opened(path) as stream:
        if not _take(stream) or not _is_there(path, stream):
            raise _busy(path.parent, stream)
        with contextlib.suppress(OSError):  # who holds it is good to know; a full disk is told when it matters
            stream.truncate(0)
            stream.write(b"\n%d\n" % os.getpid())
        try:
            yield os.fstat(stream.fileno()).st_mtime_ns + _TICK
        finally:
            with contextlib.suppress(OSError):
                path.unlink()


def _opened(path: Path) -> BinaryIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        check_ours(path)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as fault:
        raise unwritable(path.parent, fault) from fault
    return os.fdopen(descriptor, "r+b", buffering=0)


def _take(stream: BinaryIO) -> bool:
    """Lock the first byte; tell whether it is ours."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        return fault.errno not in _HELD
    return True


def _is_there(path: Path, stream: BinaryIO) -> bool:
    """Tell whether the file that is locked is the one that others would open: its last holder may just have gone."""
    try:
        return os.path.samestat(path.stat(), os.fstat(stream.fileno()))
    except OSError:
        return False


def _busy(folder: Path, stream: BinaryIO) -> BusyError:
    stream.seek(1)  # Windows lets nobody else read the locked byte
    holder = stream.read(20).decode("ascii", "replace").strip() or "?"
    return BusyError(
        _("another sopdoc (process {pid}) is writing into {folder}").format(pid=holder, folder=folder),
        _("wait until it is done, or choose another folder with --output"),
    )
