"""Commands of which help, completion and proposals know all that they show, and whose modules wait until they run."""

from __future__ import annotations

import click

from sopdoc.cli.translated import TranslatedCommand
from sopdoc.late import from_place


class LateCommand(TranslatedCommand):
    """Stands for the command at a ``place`` until it is invoked: its name, and the line that the help has of it."""

    def __init__(self, name: str, place: str, short_help: str) -> None:
        super().__init__(name, short_help=short_help)
        self._place = place

    def loaded(self) -> click.Command:
        """Return the command itself; import its module."""
        command: click.Command = from_place(self._place)
        return command


class LateGroup(TranslatedCommand, click.Group):
    """A group that imports a command when it is invoked, or its own help or completion is asked for."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the name and the command that arguments begin with, and the rest of them."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command.loaded() if isinstance(command, LateCommand) else command, rest
