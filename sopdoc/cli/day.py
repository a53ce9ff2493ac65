"""Days as options."""

from __future__ import annotations

import re
from datetime import date

import click

from sopdoc.messages import _

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day(text: str) -> date:
    """Return the day that an option names; raise BadParameter for what is none."""
    try:
        if _ISO.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise click.BadParameter(_("`{text}` is no day; write it as 2025-12-31").format(text=text))


def day_option(_context: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    """Return the day that an option names, if it was given."""
    return None if value is None else day(value)
