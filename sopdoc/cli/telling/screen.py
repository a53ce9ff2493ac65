"""What people see: answers on standard output, faults and warnings on standard error."""

from __future__ import annotations

import click

from sopdoc.messages import _
from sopdoc.source.text import one_line


def tell(text: str) -> None:
    """Print an answer; nothing in it, such as the name of a file, can drive the terminal."""
    click.echo(_safe(text))


def note(text: str) -> None:
    """Print a fault or warning."""
    click.echo(_safe(text), err=True)


def complain(message: str, hint: str = "") -> None:
    """Print what stops the program, and what would help."""
    note(_("sopdoc: error: {message}").format(message=message))
    if hint:
        note(f"    {_('hint')}: {hint}")


def _safe(text: str) -> str:
    return "\n".join(one_line(line) for line in text.split("\n"))
