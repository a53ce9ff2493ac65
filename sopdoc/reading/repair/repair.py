"""Lines put right as a hint says, so that what stands below them can be read too."""

from __future__ import annotations

import re

from msgspec import Struct

from sopdoc.reading.characters.ready import in_quotes
from sopdoc.reading.repair.brackets import text_at
from sopdoc.reading.repair.written import KNOWN, block_end, indent, is_blank, is_item, key_line, lead, without_comment

_CLOSERS = {"[": "]", "{": "}"}


class Edit(Struct, frozen=True):
    """Lines that stand for others from ``start`` on, as many as before; what is ``lost`` can't be judged."""

    start: int
    lines: tuple[str, ...]
    lost: bool = False
    moved: int = 0
    """How many columns the lines were moved to the right."""

    def applied(self, lines: list[str]) -> list[str]:
        """Return all lines with these in their place."""
        return [*lines[: self.start], *self.lines, *lines[self.start + len(self.lines) :]]


def line_edit(at: int, line: str) -> Edit:
    """Put one line in the place of another."""
    return Edit(at, (line,))


def quoted_value(lines: list[str], at: int, column: int = -1) -> tuple[str, Edit] | None:
    """Put the value of a line, or what stands from a column on, in quotes; return it and the edit."""
    found = key_line(lines[at])
    is_text = found is not None and is_item(lines[at]) and found.key not in KNOWN
    if column < 0 and found and found.value and not is_text:
        value = in_quotes(found.value)
        return value, line_edit(at, found.with_value(value))
    start = max(column, lead(lines[at]))
    text = without_comment(lines[at])[start:]
    if not text:
        return None
    return in_quotes(text), line_edit(at, lines[at][:start] + in_quotes(text))


def closed(lines: list[str], at: int, column: int) -> tuple[str, Edit]:
    """Close at the end of its line what opens at a column: a quote, or brackets; return the value and the edit."""
    text = without_comment(lines[at])
    value = text[column:]
    inner = text_at(text, column)
    if value[0] in "'\"" and inner and inner.start == column:
        value = inner.text + value[0]
        return value, line_edit(at, inner.put(lines[at], value))
    if value[0] in "'\"":
        value += value[0]
    else:
        value = re.sub(r"[\s,]+$", "", value) + "".join(reversed(_open_brackets(value)))
    return value, line_edit(at, text[:column] + value)


def _open_brackets(value: str) -> list[str]:
    waiting: list[str] = []
    for character in value:
        if character in _CLOSERS:
            waiting.append(_CLOSERS[character])
        elif waiting and character == waiting[-1]:
            waiting.pop()
    return waiting


def shifted(lines: list[str], at: int, column: int) -> Edit:
    """Move a line, those after it in its column, and all that belongs to them to another column."""
    here = indent(lines[at])
    end, has_value = at + 1, _has_value(lines[at])
    right = column + 2 if is_item(lines[at]) else column  # where what follows stands right already
    while end < len(lines) and (is_blank(lines[end]) or _moves_along(lines[end], here, right, has_value)):
        if indent(lines[end]) == here:
            has_value = _has_value(lines[end])
        end += 1
    return Edit(at, tuple(_moved(line, column - here) for line in lines[at:end]), moved=column - here)


def _has_value(line: str) -> bool:
    found = key_line(line)
    return found is not None and bool(found.value)


def _moves_along(line: str, here: int, column: int, has_value: bool) -> bool:
    """Tell whether a line belongs to the one that is moved, and doesn't stand right already."""
    if indent(line) > here:
        return not (has_value and indent(line) == column)
    return indent(line) == here and not line.lstrip().startswith("- ")


def _moved(line: str, by: int) -> str:
    return " " * (indent(line) + by) + line.lstrip(" ") if line.strip() else line


def dashed(lines: list[str], at: int, end: int, column: int) -> Edit:
    """Make an item of the lines up to ``end``, its dash in a column."""
    here = indent(lines[at])
    first = " " * column + "- " + lines[at].lstrip(" ")
    rest = (_moved(line, column + 2 - here) for line in lines[at + 1 : end])
    return Edit(at, (first, *rest), moved=column + 2 - here)


def dropped(lines: list[str], at: int) -> Edit:
    """Leave out a line's value and what belongs to it; without a key, the whole line."""
    found = key_line(lines[at])
    end = block_end(lines, at, found.column if found else indent(lines[at]))
    kept = found.with_value("") if found else ""
    return Edit(at, (kept, *[""] * (end - at - 1)), lost=True)


def blanked(lines: list[str], at: int) -> Edit:
    """Leave out a line and all that belongs to it."""
    end = block_end(lines, at, indent(lines[at]))
    return Edit(at, ("",) * (end - at), lost=True)
