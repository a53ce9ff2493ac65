"""A git repository around a path: where it begins, and what its revisions are called."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

from msgspec import Struct

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.reading.git.program import ask
from sopdoc.reading.kinds.kind import did_you_mean
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.shelf import is_folder
from sopdoc.shell import command, sopdoc_command
from sopdoc.source.text import excerpt

_ID = re.compile(rb"[0-9a-f]{40,64}\n").fullmatch
_NO_NAME = re.compile(r"-|.*[\x00-\x20\x7f]|\Z", re.DOTALL).match
"""What git takes for no revision at all: it must not take it for an option."""


class Repository(Struct, frozen=True):
    """A repository's folder, absolute, as the person who named a path in it would name it."""

    top: Path

    def commit(self, name: str) -> str:
        """Return the id of the commit that a name stands for; raise InputOutputError where there is none."""
        asked = ("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        found = b"" if _NO_NAME(name) else ask(self.top, *asked).stdout
        if not _ID(found):
            raise self._unknown(name)
        return found.decode().strip()

    def parting(self, one: str, other: str) -> str:
        """Return the commit where two others parted; raise InputOutputError where they have nothing in common."""
        found = ask(self.top, "merge-base", self.commit(one), self.commit(other)).stdout
        if not _ID(found):
            message = _("the revisions {one} and {other} have no common one").format(
                one=excerpt(one), other=excerpt(other)
            )
            raise InputOutputError(message, _("compare them as they are: {range}").format(range=f"{one}..{other}"))
        return found.decode().strip()

    def day(self, name: str) -> date:
        """Return the day on which a revision was committed, as whoever did it counts days."""
        asked = ("log", "-1", "--no-show-signature", "--format=%cd", "--date=short", self.commit(name))
        return date.fromisoformat(ask(self.top, *asked).stdout.decode().strip())

    def _unknown(self, name: str) -> InputOutputError:
        message = _("git knows no revision named {name}").format(name=excerpt(name))
        if ask(self.top, "rev-parse", "--is-shallow-repository").stdout == b"true\n":
            return InputOutputError(
                message,
                _("this copy lacks older ones; get them with: {command}").format(command="git fetch --unshallow"),
            )
        listed = ask(self.top, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
        names = tuple(listed.stdout.decode(errors="replace").split())
        if not names:
            hint = _("there is none yet; make the first with: {command}").format(command="git add . && git commit")
            return InputOutputError(message, hint)
        return InputOutputError(message, ", ".join(did_you_mean(name, names)))


def find_repository(path: Path) -> Repository:
    """Find the repository that a path lies in, there or not; raise InputOutputError where it lies in none."""
    full = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they are
    place = next(folder for folder in (full, *full.parents) if is_folder(DISK, folder))
    told = ask(place, "rev-parse", "--show-prefix")
    if told.returncode:
        raise _no_repository(place, told.stderr.decode(errors="replace"))
    depth = os.fsdecode(told.stdout).removesuffix("\n").count("/")
    top = (place, *place.parents)[depth]
    real = os.fsdecode(ask(place, "rev-parse", "--show-toplevel").stdout).removesuffix("\n")
    is_same = not real or DISK.real(top) == DISK.real(real)
    return Repository(top if is_same else Path(real))  # a link within the repository may lead up or down


def _no_repository(place: Path, said: str) -> InputOutputError:
    if "dubious ownership" in said or "safe.directory" in said:
        message = _("git doesn't read {path}, as it belongs to somebody else").format(path=place)
        trust = command("git", "config", "--global", "--add", "safe.directory", place)
        return InputOutputError(message, _("if you trust them: {command}").format(command=trust))
    message = _("{path} is in no git repository, so that it has no revisions").format(path=place)
    return InputOutputError(
        message,
        _("name two files or two folders instead: {command}").format(
            command=sopdoc_command("diff", _("OLD"), _("NEW"))
        ),
    )
