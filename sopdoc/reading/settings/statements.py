"""A TOML file statement by statement, each with its place: the standard library's reader keeps none.

In TOML a statement ends at the end of a line, and no beginning of one that goes on can be read by itself. So the
shortest run of lines that the reader takes is a statement, whatever is written in it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

_MOST_LINES = 100
"""Lines of the longest statement."""
_MOST_FAULTS = 5
_OPEN = -1
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)").search


class Statement(Struct, frozen=True):
    """What a run of lines says; ``start`` is the place of its first line in the text."""

    start: int
    text: str
    values: dict[str, Any]


class Unread(Struct, frozen=True):
    """A place where the text can't be read: ``line`` is the text of the line that the statement begins with."""

    start: int
    line: str


def statements(text: str) -> Iterator[Statement | Unread]:
    """Yield the statements of a TOML file, and a few of the places where it is none."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    at = faults = 0
    is_open = False
    while at < len(lines) and faults < _MOST_FAULTS:
        end, values = _statement(lines, at)
        if values is None and not is_open:  # the lines of what was never closed aren't each a fault
            faults += 1
            yield Unread(starts[at], lines[at].rstrip())
        elif values:
            yield Statement(starts[at], text[starts[at] : starts[end]], values)
        is_open = values is None and (is_open or end == _OPEN)
        at = max(end, at + 1)


def _statement(lines: list[str], at: int) -> tuple[int, dict[str, Any] | None]:
    """Return the line behind the statement that begins at a line, and what it says.

    That is None for what is no statement, and the line that is looked at next, `_OPEN` where it never ends.
    """
    for end in range(at + 1, min(at + _MOST_LINES, len(lines)) + 1):
        try:
            return end, tomllib.loads("".join(lines[at:end]))
        except tomllib.TOMLDecodeError as fault:
            place = _PLACE(str(fault))
            if place:  # else the reader came to the end, and the statement may go on
                return max(at + int(place[1]) - 1, at + 1), None
        except (ValueError, RecursionError):  # a number without end, brackets without end
            return at + 1, None
    return _OPEN, None
