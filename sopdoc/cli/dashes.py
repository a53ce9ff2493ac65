"""Commands that tell what stands before ``--`` from what stands behind it, as git does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import click

from sopdoc.cli.translated import TranslatedCommand

_DASHES = "--"
_BEHIND = "sopdoc.behind_dashes"
_SHORT = 2
"""So many signs has an option with one letter; its value may follow at once."""


class DashesCommand(TranslatedCommand):
    """A command whose arguments behind ``--`` are kept apart; its options are taken there, too.

    Programmers know that options end at ``--``; who doesn't writes them at the end of the line. A file that has an
    option's name is named ``./--stat``.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read options and the arguments before ``--``, and keep the others."""
        if _DASHES in args:
            at = args.index(_DASHES)
            options, names = self._parted(ctx, args[at + 1 :])
            args, ctx.meta[_BEHIND] = [*args[:at], *options], names
        return super().parse_args(ctx, args)

    def _parted(self, ctx: click.Context, words: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
        """Return the options with their values, and all else."""
        options: list[str] = []
        names: list[str] = []
        known = {name: param for param in self.get_params(ctx) for name in param.opts if name.startswith("-")}
        rest = iter(words)
        for word in rest:
            name = word if word in known else word.partition("=")[0] if word.startswith(_DASHES) else word[:_SHORT]
            option = known.get(name)
            if not isinstance(option, click.Option):
                names.append(word)
                continue
            options.append(word)
            if word == name and not option.is_flag:
                options += islice(rest, 1)
        return options, tuple(names)


def behind_dashes(ctx: click.Context) -> tuple[str, ...] | None:
    """Return the arguments behind ``--``, None where there was none."""
    found: tuple[str, ...] | None = ctx.meta.get(_BEHIND)
    return found
