"""What starters have in comments: lines that do what they say once their ``# `` is removed."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FIRST = re.compile(r" *# (?:- )?(?P<key>[a-z_]+)(?::| =)(?: |$)").match
_FURTHER = re.compile(r" *# {3,}\S").match


def optional_blocks(text: str) -> tuple[tuple[str, range], ...]:
    """Return each key that is commented out, with its lines, counted from 0, and those that belong to it."""
    found: list[tuple[str, range]] = []
    for number, line in enumerate(text.splitlines()):
        if first := _FIRST(line):
            found.append((first["key"], range(number, number + 1)))
        elif found and _FURTHER(line) and found[-1][1].stop == number:
            found[-1] = (found[-1][0], range(found[-1][1].start, number + 1))
    return tuple(found)


def switched_on(text: str, blocks: Iterable[range]) -> str:
    """Return a text in which the lines of some blocks are no comments any more."""
    lines = text.splitlines()
    for number in (number for block in blocks for number in block):
        lines[number] = lines[number].replace("# ", "", 1)
    return "\n".join(lines) + "\n"
