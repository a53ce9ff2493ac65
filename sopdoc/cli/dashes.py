"""Commands that tell what stands before ``--`` from what stands behind it, as git does."""

from __future__ import annotations

import click

_DASHES = "--"
_BEHIND = "sopdoc.behind_dashes"


class DashesCommand(click.Command):
    """A command whose arguments behind ``--`` are kept apart."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments before ``--``, and keep the others."""
        if _DASHES in args:
            at = args.index(_DASHES)
            args, ctx.meta[_BEHIND] = args[:at], tuple(args[at + 1 :])
        return super().parse_args(ctx, args)


def behind_dashes(ctx: click.Context) -> tuple[str, ...] | None:
    """Return the arguments behind ``--``, None where there was none."""
    found: tuple[str, ...] | None = ctx.meta.get(_BEHIND)
    return found
