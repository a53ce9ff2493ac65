"""The small project that a document carries, written where it builds to the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sopdoc.carried.file import CarriedFile
from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.messages.system import reason_of
from sopdoc.work.files.write import write_whole


def write_project(folder: Path, files: Sequence[CarriedFile]) -> tuple[Path, ...]:
    """Write the files into a folder, which may be new, and return those that weren't there yet.

    Nothing is overwritten, and nothing is written through a link. Raise InputOutputError where something else has one
    of their names, or where they can't be written: then none is there that wasn't before.
    """
    missing = [file for file in files if not _is_there(folder, file)]
    written: list[Path] = []
    try:
        for file in missing:
            write_whole(folder / file.name, file.data, _("choose another folder with --output"))
            written.append(folder / file.name)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return tuple(written)


def _is_there(folder: Path, file: CarriedFile) -> bool:
    """Tell whether a file is in its place already; raise InputOutputError where anything else is in its way."""
    path = folder / file.name
    try:
        for place in _between(folder, path):
            if place.is_symlink() or (place.exists() and not place.is_dir()):
                raise _in_the_way(place)
        if not path.is_symlink() and not path.exists():
            return False
        if path.is_symlink() or not path.is_file() or not _holds(path, file.data):
            raise _in_the_way(path)
    except OSError as fault:
        message = _("{path} can't be read: {reason}").format(path=path, reason=reason_of(fault))
        raise InputOutputError(message, _("choose another folder with --output")) from fault
    return True


def _between(folder: Path, path: Path) -> Sequence[Path]:
    """Return the folders between a folder and a file in it, from the outside inwards."""
    return [parent for parent in reversed(path.parents) if parent != folder and parent.is_relative_to(folder)]


def _holds(path: Path, data: bytes) -> bool:
    return path.stat().st_size == len(data) and path.read_bytes() == data


def _in_the_way(path: Path) -> InputOutputError:
    message = _("{path} is there already, and is left as it is").format(path=path)
    return InputOutputError(message, _("choose another folder with --output"))
