"""Files of documents whose source is gone."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.messages.system import reason_of
from sopdoc.work.files.contents import MOST_OF_OUTPUT, digest_of, is_regular
from sopdoc.work.files.links import link_on_way
from sopdoc.work.files.record import FileState, Record
from sopdoc.work.tasks.outcome import Exit, Failure, Outcome, State
from sopdoc.work.tasks.plan import Plan


class Orphan(Struct, frozen=True):
    """What is left of a document: its record, where its source was, and the files still there."""

    record: Record
    source: Path
    files: tuple[Path, ...]


def find_orphans(records: Iterable[Record], plan: Plan, output: Path) -> Iterator[Orphan]:
    """Yield the documents that were made of sources below the plan's arguments and that are not there any more."""
    wanted = {task.name for task in plan.tasks}
    places = [os.path.abspath(argument) for argument in plan.arguments]  # noqa: PTH100 - links stay as they are
    for record in records:
        if record.target in wanted:
            continue
        sources = [os.path.abspath(output / record.root / each) for each in (record.parts or (record.source,))]  # noqa: PTH100
        source = os.path.abspath(output / record.root / record.source)  # noqa: PTH100
        if _is_below(source, places) and all(map(_is_gone, sources)):
            files = tuple(path for path, _state in _states(record, output) if not _is_gone(str(path)))
            yield Orphan(record, Path(os.path.relpath(source)), files)


def _is_gone(path: str) -> bool:
    """Tell whether a file is surely not there: one in a folder that can't be read may be."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def _is_below(path: str, places: list[str]) -> bool:
    return any(path == place or path.startswith(place.rstrip(os.sep) + os.sep) for place in places)


def _states(record: Record, output: Path) -> Iterator[tuple[Path, FileState]]:
    for made in record.outputs.values():
        for state in made.files:
            yield Path(f"{output / record.target}{state.name}"), state


def remove_orphan(orphan: Orphan, output: Path, *, dry: bool = False) -> Outcome:
    """Remove an orphan's files, then the folders that are empty without them; a ``dry`` run tells what would be done.

    Where somebody changed one of them since it was made, or a link leads to them, all are kept, and that is told.
    """
    link = link_on_way(output, orphan.record.target)
    if link:
        return _kept(
            orphan, orphan.files[0], _("{link} is a link, and nothing is removed through one").format(link=link)
        )
    states = [(path, state) for path, state in _states(orphan.record, output) if path in orphan.files]
    path = output
    try:
        for path, state in states:
            if not _is_as_made(path, state):
                return _kept(orphan, path, _("it was changed since it was made"))
        if dry:
            return Outcome(orphan.source, orphan.files, state=State.ORPHAN)
        for path, _state in states:
            path.unlink()
    except (OSError, ValueError) as fault:
        return _kept(orphan, path, reason_of(fault) if isinstance(fault, OSError) else type(fault).__name__)
    _remove_empty_folders((output / orphan.record.target).parent, output)
    return Outcome(orphan.source, orphan.files, state=State.REMOVED)


def _is_as_made(path: Path, state: FileState) -> bool:
    status = path.lstat()
    if not is_regular(status) or status.st_size != state.size or state.size > MOST_OF_OUTPUT:
        return False
    return digest_of(str(path), state.size, through_link=False) == state.digest


def _kept(orphan: Orphan, path: Path, reason: str) -> Outcome:
    message = _("{path} is not removed: {reason}").format(path=path, reason=reason)
    failure = Failure(Exit.ENVIRONMENT, message, _("move or remove it by hand; its source is gone"))
    left = tuple(each for each in orphan.files if not _is_gone(str(each)))
    return Outcome(orphan.source, left, failure=failure, state=State.ORPHAN)


def _remove_empty_folders(folder: Path, output: Path) -> None:
    """Remove a folder and those above it, up to the output folder, as long as nothing is in them."""
    with contextlib.suppress(OSError):
        while folder != output and folder.is_relative_to(output):
            folder.rmdir()
            folder = folder.parent
