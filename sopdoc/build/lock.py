"""Keep two builds from writing into one folder at the same time."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sopdoc.build.write import unwritable
from sopdoc.errors import InputOutputError
from sopdoc.messages import _

_NAME = ".sopdoc.lock"
_HELD = (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
"""What the system says of a file that another process has locked; anything else means that it can't lock at all."""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder for this process, making it first where needed.

    Raise InputOutputError where it can't be written, or another build holds it. The system frees the folder when the
    process ends, however it ends.
    """
    path = folder / _NAME
    with _opened(folder, path) as stream:
        if not _take(stream):
            raise _busy(folder, stream)
        stream.truncate(0)
        stream.write(b"\n%d\n" % os.getpid())
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                path.unlink()


def _opened(folder: Path, path: Path) -> BinaryIO:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as fault:
        raise unwritable(folder, fault) from fault
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


def _busy(folder: Path, stream: BinaryIO) -> InputOutputError:
    stream.seek(1)  # Windows lets nobody else read the locked byte
    holder = stream.read(20).decode("ascii", "replace").strip() or "?"
    return InputOutputError(
        _("another sopdoc (process {pid}) is writing into {folder}").format(pid=holder, folder=folder),
        _("wait until it is done, or choose another folder with --output"),
    )
