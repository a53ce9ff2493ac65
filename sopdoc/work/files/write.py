"""Put files in place whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.messages.system import reason_of
from sopdoc.painters.output import Output
from sopdoc.source.content import digest
from sopdoc.work.files.contents import is_regular
from sopdoc.work.files.record import FileState

_TEMPORARY = ".sopdoc-{pid}-{random}.tmp"
"""Two machines may write into one folder, with processes of the same number. See `sopdoc.work.files.tidy`."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_AGAIN = os.O_RDWR if os.name == "nt" else os.O_RDONLY
"""How a file is opened to be sent down to the disk: Windows asks for the right to write, umask may forbid it."""
_USUAL_RIGHTS = 0o666
_DISK_FULL = (errno.ENOSPC, errno.EDQUOT)


class DiskFullError(InputOutputError):
    """There is no room left: no other file could be written either."""


class Written(Struct, frozen=True):
    """The files that are in place now, the state of each, and why the next one is not."""

    files: tuple[Path, ...]
    fault: InputOutputError | None = None
    states: tuple[FileState, ...] = ()


class Draft:
    """A file that is written beside the place where it will be, so that a reader never finds a part of it.

    It isn't kept open: the documents of a chunk may have more files than a process may open.
    """

    def __init__(self, path: Path, data: bytes, way_out: str = "", rights: int | None = None) -> None:
        """Write it, by default with the rights of any new file.

        Raise InputOutputError, with the hint ``way_out``, where that can't be done.
        """
        self._path = path
        self._way_out = way_out
        self._settled: int | OSError | None = None
        self._temporary = path.with_name(_TEMPORARY.format(pid=os.getpid(), random=os.urandom(6).hex()))
        with self._undone_by_faults(), _closed(_new_file(self._temporary)) as descriptor:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            if rights is not None:
                self._temporary.chmod(rights)

    def settle(self) -> None:
        """Wait until all of it is on the disk; what goes wrong is told when it is put in place."""
        self._settled = self._settle()

    def _settle(self) -> int | OSError:
        """Wait until all of it is on the disk; return its time in nanoseconds, or why that isn't so."""
        try:
            with _closed(os.open(self._temporary, _AGAIN)) as descriptor:
                os.fsync(descriptor)
                return os.fstat(descriptor).st_mtime_ns
        except OSError as fault:
            return fault

    def put_in_place(self) -> int:
        """Give the file its name once it is on the disk, and return its time in nanoseconds.

        A crash at any moment leaves the old file or the new one. Raise InputOutputError where that can't be done.
        """
        with self._undone_by_faults():
            settled = self._settled or self._settle()
            if isinstance(settled, OSError):
                raise settled
            self._temporary.replace(self._path)
        return settled

    def discard(self) -> None:
        """Leave everything as it was."""
        with contextlib.suppress(OSError):
            self._temporary.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _undone_by_faults(self) -> Iterator[None]:
        try:
            yield
        except BaseException as fault:
            self.discard()
            if isinstance(fault, OSError):
                raise unwritable(self._path, fault, self._way_out) from fault
            raise


@contextlib.contextmanager
def _closed(descriptor: int) -> Iterator[int]:
    """Close a file at the end."""
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _new_file(path: Path) -> int:
    """Open a new file, in a new folder where that is missing."""
    try:
        return os.open(path, _NEW, _USUAL_RIGHTS)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, _NEW, _USUAL_RIGHTS)


def write_whole(path: Path, data: bytes, way_out: str = "", rights: int | None = None) -> None:
    """Write a file so that a reader, or a crash at any moment, finds the old or the new one but never a part.

    Its ``rights`` are those of any new file by default. Raise InputOutputError, with the hint ``way_out``, where that
    can't be done.
    """
    Draft(path, data, way_out, rights).put_in_place()


class Drafts:
    """A document's files, named ``target`` plus each suffix, as drafts up to the first that can't be written.

    A file that holds the same bytes already is left alone unless ``force``.
    """

    def __init__(self, target: Path, outputs: Iterable[Output], *, force: bool = False) -> None:
        self._target = target
        self._drafts: list[tuple[Output, Path, Draft | None]] = []
        self._fault: InputOutputError | None = None
        try:
            for output in outputs:
                path = target.with_name(target.name + output.suffix)
                draft = None if not force and _holds(path, output.data) else Draft(path, output.data)
                self._drafts.append((output, path, draft))
        except InputOutputError as fault:
            self._fault = fault

    def settle(self) -> None:
        """Wait until all files are on the disk."""
        for _output, _path, draft in self._drafts:
            if draft:
                draft.settle()

    def put_in_place(self) -> Written:
        """Put the files in place, up to the first that can't be."""
        files: list[Path] = []
        states: list[FileState] = []
        for at, (output, path, draft) in enumerate(self._drafts):
            try:
                modified = draft.put_in_place() if draft else _modified(path)
            except InputOutputError as fault:
                for _output, _path, later in self._drafts[at + 1 :]:
                    if later:
                        later.discard()
                return Written(tuple(files), fault)
            files.append(path)
            states.append(FileState(output.suffix, modified, len(output.data), digest(output.data)))
        if self._fault:
            return Written(tuple(files), self._fault)
        return Written(tuple(files), states=tuple(states))


def _modified(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError as fault:
        raise unwritable(path, fault) from fault


def unwritable(path: Path, fault: OSError, way_out: str = "") -> InputOutputError:
    """Make the error that tells why a file or folder can't be written, and what would help.

    ``way_out`` says how to write elsewhere; by default as a command with ``--output`` for a folder does.
    """
    way_out = way_out or _("choose another folder with --output")
    reason = reason_of(fault)
    if isinstance(fault, FileExistsError | NotADirectoryError):
        reason = _("a file is where a folder should be")
    message = _("{path} can't be written: {reason}").format(path=path, reason=reason)
    if fault.errno in _DISK_FULL:
        return DiskFullError(message, _("make room on the disk, then run the same command again"))
    if isinstance(fault, PermissionError):
        hint = _("close the file if another program has it open, or {way_out}").format(way_out=way_out)
        return InputOutputError(message, hint)
    return InputOutputError(message, way_out)


def check_ours(path: Path) -> None:
    """Raise InputOutputError where no file stands in a place that only we write to: a link would lead that astray."""
    try:
        is_file = stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return
    if not is_file:
        message = _("{path} is no file of sopdoc, and in its way").format(path=path)
        raise InputOutputError(message, _("remove it, then run the same command again"))


def check_writable(folder: Path) -> None:
    """Raise InputOutputError where a folder, or the nearest one above it that exists, can't be written."""
    try:
        place = folder.absolute()
        while not place.exists() and place != place.parent:
            place = place.parent
        with tempfile.TemporaryFile(dir=place):
            return
    except OSError as fault:
        raise unwritable(folder, fault) from fault


def _holds(path: Path, data: bytes) -> bool:
    """Tell whether a file, and no link to one, has these bytes already."""
    try:
        status = path.lstat()
        return is_regular(status) and status.st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
