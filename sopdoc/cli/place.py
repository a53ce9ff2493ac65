"""Paths as arguments: whether one can be read is told where it is read, in words of ours."""

from __future__ import annotations

from pathlib import Path

import click

from sopdoc.messages import _


def place(name: str | Path) -> Path:
    """Return the path of a file or folder, there or not; raise BadParameter for a name that is empty."""
    if not str(name).strip():
        raise click.BadParameter(_("the name is empty"))
    return Path(name)
