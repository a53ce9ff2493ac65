"""Commands, options and arguments whose help is translated when it is shown.

They are made while modules are imported, from texts that are only marked: the language is chosen later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from sopdoc.messages import _

_Decorated = TypeVar("_Decorated", bound="Callable[..., Any] | click.Command")


def _said(message: str | None) -> str | None:
    return _(message) if message else message


class TranslatedCommand(click.Command):
    """A command whose help is translated when it is shown."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the usage line; click's own words for options and commands are no messages of its."""
        words = {
            "[OPTIONS]": _("[OPTIONS]"),
            "[COMMAND] [ARGS]...": _("[COMMAND] [ARGS]..."),
            "COMMAND [ARGS]...": _("COMMAND [ARGS]..."),
        }
        return [words.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]

    @property
    def help(self) -> str | None:
        """What the command does."""
        return _said(self._help)

    @help.setter
    def help(self, message: str | None) -> None:
        self._help = message

    @property
    def short_help(self) -> str | None:
        """What the command does, in the list of all."""
        return _said(self._short_help)

    @short_help.setter
    def short_help(self, message: str | None) -> None:
        self._short_help = message

    @property
    def epilog(self) -> str | None:
        """Examples, and what there is to know besides."""
        return _said(self._epilog)

    @epilog.setter
    def epilog(self, message: str | None) -> None:
        self._epilog = message


class _TranslatedMetavar(click.Parameter):
    """A parameter of which the word that stands for its value is translated when it is shown."""

    @property
    def metavar(self) -> str | None:
        """What stands for the value."""
        return _said(self._metavar)

    @metavar.setter
    def metavar(self, message: str | None) -> None:
        self._metavar = message


class TranslatedArgument(_TranslatedMetavar, click.Argument):
    """An argument whose name is translated when it is shown."""


class TranslatedOption(_TranslatedMetavar, click.Option):
    """An option whose help is translated when it is shown; ``values`` are set into it."""

    def __init__(self, *names: Any, values: Mapping[str, object] | None = None, **attributes: Any) -> None:  # noqa: ANN401
        self._values = values or {}
        super().__init__(*names, **attributes)

    @property
    def help(self) -> str | None:
        """What the option does."""
        text = _said(self._help)
        return text.format(**self._values) if text and self._values else text

    @help.setter
    def help(self, message: str | None) -> None:
        self._help = message


def option(*names: str, **attributes: Any) -> Callable[[_Decorated], _Decorated]:  # noqa: ANN401 - as click has them
    """Make an option as `click.option` does; ``help`` and ``metavar`` are marked messages."""
    return click.option(*names, cls=TranslatedOption, **attributes)


def argument(name: str, metavar: str, **attributes: Any) -> Callable[[_Decorated], _Decorated]:  # noqa: ANN401
    """Make an argument as `click.argument` does; ``metavar`` is a marked message."""
    return click.argument(name, cls=TranslatedArgument, metavar=metavar, **attributes)


def told_command(
    name: str,
    cls: type[click.Command] = TranslatedCommand,
    **attributes: Any,  # noqa: ANN401
) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a command as `click.command` does; ``help``, ``short_help`` and ``epilog`` are marked messages."""
    return click.command(name, cls=cls, **attributes)
