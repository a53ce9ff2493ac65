"""Keep two builds from writing the same documents at the same time."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.work.files.contents import open_regular
from sopdoc.work.files.shard import files_of_shards
from sopdoc.work.files.write import check_ours, unwritable

_NAME = ".sopdoc{shard}.lock"
_UNABLE = (errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL)
"""What the system says of a file on a share that can't lock at all: such a build isn't kept from others."""
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
    lock = FileLock(path, blocking=False, thread_local=False, fallback_to_soft=False, on_acquired=_sign)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        check_ours(path)
        _take(lock)
        moment = path.stat().st_mtime_ns + _TICK
    except Timeout:
        raise _busy(path) from None
    except OSError as fault:
        raise unwritable(path.parent, fault) from fault
    try:
        yield moment
    finally:
        with contextlib.suppress(OSError):
            path.unlink()  # while it is held: who waits for it sees that it is gone, and takes the next one
        lock.release()


def _take(lock: BaseFileLock) -> None:
    try:
        lock.acquire()
    except OSError as fault:
        if fault.errno not in _UNABLE:
            raise


def _sign(descriptor: int) -> None:
    """Write who holds a lock file; a full disk is reported when it matters."""
    with contextlib.suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.write(descriptor, b"\n%d\n" % os.getpid())


def _busy(path: Path) -> BusyError:
    holder = ""
    with contextlib.suppress(OSError), open_regular(str(path), through_link=False) as file:
        file.seek(1)  # Windows lets nobody else read the locked byte
        holder = file.read(20).decode("ascii", "replace").strip()
    return BusyError(
        _("another sopdoc (process {pid}) is writing into {folder}").format(pid=holder or "?", folder=path.parent),
        _("wait until it is done, or choose another folder with --output"),
    )
