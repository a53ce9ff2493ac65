"""Lists that were pasted into one line: `• Surat • Kop`, `1. Surat 2. Kop`."""

from __future__ import annotations

import re

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.lists.marks import Family, Mark, marks_of
from sopdoc.rules.lists import OWN_MARKS
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Scalar

_SIGNS = (Family.BULLET, Family.DASH, Family.SIGN)
_OF_SUMS = "+=<>|~×÷±"
"""Signs that stand between figures as well."""
_NUMBER = re.compile(r"\d+")


def marks_in_row(item: Scalar) -> tuple[Diagnostic, ...]:
    """Warn of a text in one line that holds two marks of a list or more, the first at its start."""
    texts = items_in_row(item.text) if not item.lines and not item.literal and "\n" not in item.text else ()
    if not texts:
        return ()
    message = _("`{text}` holds the marks of a list, and is printed as one text").format(text=excerpt(item.text))
    ready = ", ".join(f"`- {as_value(text)}`" for text in texts)
    write = _("if they are items, write each on a line of its own")
    write = f"{write}: {ready}" if len(ready) <= LONGEST else write
    keep = _("to print it without this warning, write `|-` and the text on the next line")
    return (OWN_MARKS.found(message, item.span, write, keep),)


def items_in_row(text: str) -> tuple[str, ...]:
    """Return the items of a text in one line that begins with a mark and holds another; of others none."""
    for mark in marks_of(text):
        rest = text[mark.end :]
        if mark.family in _SIGNS and not mark.glued and mark.written not in _OF_SUMS:
            parts = re.split(rf"\s+{re.escape(mark.written)}\s+", rest)
        elif mark.family is Family.NUMBER and mark.value == 1:
            parts = _counted(rest, mark)
        else:
            continue
        if len(parts) > 1 and all(map(str.strip, parts)):
            return tuple(part.strip() for part in parts)
    return ()


def _counted(rest: str, first: Mark) -> list[str]:
    """Return the texts between numbers that are written as the first one and count on from it."""
    parts, number = [], first.value
    while True:
        number += 1
        head, found, rest = rest.partition(f" {_NUMBER.sub(str(number), first.written)} ")
        parts.append(head.rstrip(" ;,"))
        if not found:
            return parts
