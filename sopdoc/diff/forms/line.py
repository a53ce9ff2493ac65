"""Lines of text whose parts know what became of them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from enum import Enum, auto

from sopdoc.diff.change import Side
from sopdoc.diff.forms.words import parts_of
from sopdoc.messages import _
from sopdoc.typography.fate import Fate

ARROW = " -> "
_LONG = 40
"""Longer texts are shown word by word."""
_BEGINNING = 90
"""Characters by which people know a row."""


class Look(Enum):
    """How a part of a line is shown."""

    PLAIN = auto()
    OLD = auto()
    NEW = auto()
    WAS = auto()
    """A whole text that went: an arrow says so, and colour where there is any."""
    NOW = auto()
    TITLE = auto()


Line = tuple[tuple[Look, str], ...]
Paint = Callable[[Look, str], str]


def marked(look: Look, text: str) -> str:
    """Show words that went as [-so-] and those that came as {+so+}."""
    return {Look.OLD: f"[-{text}-]", Look.NEW: f"{{+{text}+}}"}.get(look, text)


def painted(line: Line, paint: Paint) -> str:
    """Return a line as one text."""
    return "".join(paint(look, text) for look, text in line)


def one_line_of(text: str) -> str:
    """Return a text in one line."""
    return " / ".join(part for line in text.split("\n") if (part := line.strip()))


def shortened(text: str) -> str:
    """Return a text in one line, and of a long one its beginning: it only says which row is meant."""
    return textwrap.shorten(one_line_of(text), _BEGINNING, placeholder=" …")


def text_of(side: Side | None) -> str:
    """Return the text of one side in one line."""
    if side is None:
        return ""
    return one_line_of(side.text or (_("a file") if side.is_file else ""))


def from_to(old: str, new: str) -> Line:
    """Return two texts, one after the other; in quotes where they have arrows of their own."""
    if ARROW in old or ARROW in new:
        old, new = f'"{old}"', f'"{new}"'
    return (Look.WAS, old), (Look.PLAIN, ARROW), (Look.NOW, new)


def difference(old: Side | None, new: Side | None) -> Line:
    """Return two texts as one line: short ones one after the other, long ones word by word."""
    was, now = text_of(old), text_of(new)
    if old and new and old.is_file and was == now:
        return from_to(was, _("another file"))
    nothing = ((Look.PLAIN, _("(empty)")),)
    if not was and not now:
        return nothing
    if not was or not now or max(len(was), len(now)) <= _LONG:
        if was and now:
            return from_to(was, now)
        before, after = ((Look.WAS, was),) if was else nothing, ((Look.NOW, now),) if now else nothing
        return (*before, (Look.PLAIN, ARROW), *after)
    parts = parts_of(was, now)
    if not any(part.fate is Fate.KEPT and part.text.strip() for part in parts):
        return (Look.OLD, was), (Look.PLAIN, " "), (Look.NEW, now)
    looks = {Fate.KEPT: Look.PLAIN, Fate.DELETED: Look.OLD, Fate.INSERTED: Look.NEW}
    return tuple((looks[part.fate], part.text) for part in parts)
