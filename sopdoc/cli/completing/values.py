"""What may stand for an option or argument: names of files, and formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from sopdoc.messages import _

Completer = Callable[[click.Context, click.Parameter, str], "list[CompletionItem[Any]]"]


def files(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem[Any]]:
    """Have the shell complete names of files and folders: it knows how it quotes them."""
    return [_item(incomplete, "file")]


def formats(known: Sequence[str]) -> Completer:
    """Return what completes a list of formats: with those that aren't in it yet."""

    def completed(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem[Any]]:
        written, comma, begun = incomplete.rpartition(",")
        given = {name.strip().lower() for name in written.split(",")}
        names = (name for name in known if name not in given and name.startswith(begun.lower()))
        return [_item(f"{written}{comma}{name}") for name in names]

    return completed


class Place(click.ParamType):  # type: ignore[type-arg]  # older clicks have no type here
    """A file or folder, there or not: whether it can be read is told where it is read, in words of ours."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ANN401
        """Return the path; raise BadParameter for a name that is empty."""
        del param, ctx
        if not str(value).strip():
            raise click.BadParameter(_("the name is empty"))
        return Path(value)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[Any]]:
        """Complete names of files and folders."""
        return files(ctx, param, incomplete)


def _item(value: str, kind: str = "plain") -> CompletionItem[Any]:
    return CompletionItem(value, kind)
