"""The arguments of a comparison → what they name on both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.pairs.sides import Sides, of_paths, of_revisions
from sopdoc.shell import sopdoc_command
from sopdoc.work.tasks.home import default_sources

COMMAND = "diff"
_TWO = 2
_RANGE = re.compile(r"(.*?)(\.{2,3})(.*)", re.DOTALL).fullmatch
_LATEST = "HEAD"


def sides_of(before: Sequence[str], after: Sequence[str] | None) -> Sides:
    """Return what is compared: ``before`` are the arguments before ``--``, ``after`` those behind it, None without one.

    Raise InputOutputError where they name nothing that can be compared, with the command that may have been meant.
    """
    if after is None:
        return _two_paths(before)
    paths = [Path(name) for name in after] or list(default_sources())
    if len(before) > _TWO or any(not name for name in after):
        raise _unclear()
    if len(before) == _TWO:
        return of_revisions(before[0], before[1], paths)
    name = before[0] if before else _LATEST
    parts = _RANGE(name)
    if parts is None:
        return of_revisions(name, None, paths)
    one, dots, other = parts[1] or _LATEST, parts[2], parts[3] or _LATEST
    return of_revisions(one, other, paths, since_parting=len(dots) > _TWO)


def _two_paths(names: Sequence[str]) -> Sides:
    paths = [Path(name) for name in names]
    if len(paths) == _TWO and all(map(_exists, paths)):
        return of_paths(*paths)
    if len(paths) == _TWO and _exists(paths[1]):
        raise _missing(paths[0], sopdoc_command(COMMAND, names[0], "--", names[1]))
    if len(paths) == _TWO and _exists(paths[0]):
        raise _missing(paths[1], sopdoc_command(COMMAND, names[1], "--", names[0]))
    if len(paths) == 1 and _exists(paths[0]):
        message = _("one of two revisions is missing beside {path}").format(path=paths[0])
        hint = _("compare it with the last revision in git: {command}")
        raise InputOutputError(message, hint.format(command=sopdoc_command(COMMAND, _LATEST, "--", names[0])))
    if len(paths) == 1:
        raise _missing(paths[0], sopdoc_command(COMMAND, names[0], "--", *default_sources()))
    raise _unclear()


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _missing(path: Path, meant: str) -> InputOutputError:
    message = _("there is no file or folder {path}").format(path=path)
    return InputOutputError(message, _("if it is a revision in git: {command}").format(command=meant))


def _unclear() -> InputOutputError:
    message = _("it is not clear what is to be compared")
    examples = (sopdoc_command(COMMAND, _("OLD"), _("NEW")), sopdoc_command(COMMAND, "HEAD~1", "--", _("PATH")))
    return InputOutputError(message, _("write {two}, or {revision}").format(two=examples[0], revision=examples[1]))
