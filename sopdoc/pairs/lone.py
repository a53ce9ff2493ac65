"""A file that was named and stands on one side only: it is followed to its other name, or people are told."""

from __future__ import annotations

from pathlib import Path

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.pairs.listing import listed
from sopdoc.pairs.match import matched
from sopdoc.pairs.pair import Pair, Place
from sopdoc.pairs.side import Side
from sopdoc.reading.git.program import ask
from sopdoc.reading.git.repository import find_repository
from sopdoc.shell import command, sopdoc_command
from sopdoc.work.tasks.misnamed import nearest


def followed(path: Path, old: Side, new: Side) -> Pair:
    """Return the pair of a file that one side has under another name.

    Raise InputOutputError where it has none: a file alone is no comparison.
    """
    if new.has_file(path):
        others = _only_on(old, new, path)
        pairs = matched(others, {path.as_posix(): new.place(path)})
        found = next((pair for pair in pairs if pair.is_renamed), None)
        if found is None:
            raise _new_since(path, old)
        return found
    if old.has_file(path):
        others = _only_on(new, old, path)
        pairs = matched({path.as_posix(): old.place(path)}, others)
        found = next((pair for pair in pairs if pair.is_renamed), None)
        if found is None:
            raise _removed_since(path, old, new)
        return found
    raise _nowhere(path, old, new)


def _only_on(side: Side, other: Side, path: Path) -> dict[str, Place]:
    """Return the files of a side's project that the other side doesn't have."""
    project = side.project(path)
    files = listed(project.root, side.shelf).values()
    missing = [file for file in files if not other.has_file(file)]
    return {side.shown(file): Place(file, project, side.shown(file)) for file in missing}


def _new_since(path: Path, old: Side) -> InputOutputError:
    message = _("{path} isn't in the revision {revision}").format(path=path, revision=old.name)
    came = _last("A", path)
    if not came:
        return InputOutputError(message, _("it is in no revision yet: there is nothing to compare it with"))
    later = sopdoc_command("diff", came, "--", path)
    return InputOutputError(message, _("it came later; compare it from then on: {command}").format(command=later))


def _removed_since(path: Path, old: Side, new: Side) -> InputOutputError:
    where = _("in the revision {revision}").format(revision=new.name) if new.name else _("on the disk")
    message = _("{path} is in {old}, and no longer {where}").format(path=path, old=old.name, where=where)
    gone = _last("D", path)
    if not gone:
        return InputOutputError(message, _("get it back with: {command}").format(command=_restore(path)))
    last = sopdoc_command("diff", f"{old.name}..{gone}~1", "--", path)
    return InputOutputError(message, _("compare it as it was before it went: {command}").format(command=last))


def _nowhere(path: Path, old: Side, new: Side) -> InputOutputError:
    sides = f"{old.name}, {new.name or _('the disk')}"
    message = _("there is no file or folder {path}, neither before nor after ({sides})").format(path=path, sides=sides)
    near = nearest(path)
    hint = _("did you mean {path}?").format(path=command(near)) if near else _("paths are those from this folder on")
    return InputOutputError(message, hint)


def _restore(path: Path) -> str:
    return command("git", "restore", "--", path)


def _last(change: str, path: Path) -> str:
    """Return the newest revision that added (A) or deleted (D) a file, "" if none did."""
    repository = find_repository(path)
    asked = ("log", "-1", f"--diff-filter={change}", "--no-renames", "--format=%h", "--", str(path.absolute()))
    return ask(repository.top, "--literal-pathspecs", *asked).stdout.decode("ascii", "replace").strip()
