"""The command of a build, to be run again with another option."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from sopdoc.build.request import Request
from sopdoc.messages import _
from sopdoc.painters.registry import FORMATS
from sopdoc.shell import sopdoc_command
from sopdoc.work.tasks.home import default_output, settings_for
from sopdoc.work.tasks.plan import Plan

BOOK = "book"
"""Makes something of each folder."""
_MOST_NAMES = 20
"""So many names fit a command that people paste."""


class Again(Struct, frozen=True):
    """What was named in a command: its sources, those of them of which nothing is left, and its options."""

    named: tuple[Path, ...] = ()
    bare: tuple[Path, ...] = ()
    options: tuple[str | Path, ...] = ()
    command: str = "build"

    def with_prune(self, gone: Sequence[Path]) -> str:
        """Say how the documents of sources that are gone are removed.

        Of a folder in which no source is left each one must be named: the folder may only be away.
        """
        gone = [path.parent for path in gone] if self.command == BOOK else gone
        named = (*(path for path in self.named if path not in self.bare), *gone) if self.bare else self.named
        if self.bare and len(gone) > _MOST_NAMES:
            return _("if their sources are gone for good, remove them by hand")
        words = sopdoc_command(self.command, *named, *self.options, "--prune")
        return _("remove them with: {command}").format(command=words)


def again(named: tuple[Path, ...], plan: Plan, request: Request) -> Again:
    """Return what is to be typed to run a build of ``named`` sources again."""
    options: list[str | Path] = []
    if request.output != default_output(named):
        options += ("--output", request.output)
    if request.formats != (settings_for(named).format or FORMATS):
        options += ("--format", ",".join(request.formats))
    if request.strict:
        options.append("--strict")
    return Again(plan.arguments if plan.bare else named, plan.bare, tuple(options))
