"""How words that came and went are shown on a screen: in signs, or in colours where it has them."""

from __future__ import annotations

import os
import sys

import click

from sopdoc.diff.forms.line import Look, Paint, marked
from sopdoc.source.text import one_line

AUTO, ALWAYS, NEVER = "auto", "always", "never"


def paint_for(colour: str) -> Paint:
    """Return what shows the parts of a line, by ``AUTO``, ``ALWAYS`` or ``NEVER``."""
    return _in_colours if colour == ALWAYS or (colour == AUTO and _has_colours()) else _in_signs


def is_screen() -> bool:
    """Tell whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def _has_colours() -> bool:
    """Tell whether standard output shows colours, and nobody asked for none (https://no-color.org)."""
    return is_screen() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _in_signs(look: Look, text: str) -> str:
    return marked(look, one_line(text))


def _in_colours(look: Look, text: str) -> str:
    """Show a part in colour; who sees no colours has the lines through and under words."""
    text = one_line(text)
    if look is Look.OLD:
        return click.style(text, fg="red", strikethrough=True)
    if look is Look.NEW:
        return click.style(text, fg="green", underline=True)
    if look is Look.TITLE:
        return click.style(text, bold=True)
    return click.style(text, fg={Look.WAS: "red", Look.NOW: "green"}[look]) if look in (Look.WAS, Look.NOW) else text
