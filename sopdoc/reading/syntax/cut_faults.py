"""Faults of syntax behind a ` #` that YAML takes for a comment: the bracket or colon that it hides."""

from __future__ import annotations

import re

from sopdoc.messages import _
from sopdoc.reading.characters.ready import as_value, in_full, in_quotes
from sopdoc.reading.repair.repair import line_edit
from sopdoc.reading.repair.told import Told
from sopdoc.reading.repair.written import LONGEST_LINE, above, indent, key_line

_TEXT = re.compile(r"[^\s\[\]{},\"'][^\[\]{},\"']*? #[^\s\[\]{},][^\[\]{},]*(?<! )")
"""A text inside brackets with a number sign behind a blank."""
_LABEL = re.compile(r" *([^\s#\"'\[{&*!|>%@`:-][^#\"':]* #[^\s:][^:]*?) *: +(\S.*)")
_CLOSED = re.compile(r"[\]}]+ *")
_OF_IDS = ("oleh", "lanjut")
_HOLDERS = ("keputusan", "pelaksana")


def hidden_bracket(line: str, at: int, column: int) -> Told | None:
    """Tell of brackets opened at a column whose end stands behind a number sign."""
    value = line[column:LONGEST_LINE].rstrip()
    found = key_line(line)
    is_ids = found is not None and found.key in _OF_IDS
    quoted = value.replace(" #", ", ") if is_ids else _TEXT.sub(lambda text: _in_quotes(text.group()), value)
    if quoted == value or len(line) > LONGEST_LINE or not _CLOSED.search(value[-1:]):
        return None
    message = _("a `#` behind a blank starts a comment, so that this bracket is never closed: {bracket}")
    hint = _("write `{text}`") if is_ids else _("put the text in quotes: {text}")
    hint = hint.format(text=in_full(quoted[: _end(quoted)]))
    message = message.format(bracket="[ ]" if value[0] == "[" else "{ }")
    return Told(message, (hint,), line_edit(at, line[:column] + quoted), (at, column))


def _end(value: str) -> int:
    """Return where the brackets end with which a value begins."""
    depth = 0
    for at, character in enumerate(value):
        depth += (character in "[{") - (character in "]}")
        if not depth:
            return at + 1
    return len(value)


def hidden_colon(lines: list[str], at: int) -> Told | None:
    """Tell of an exit or a lane, in a line or the one above it, whose colon stands behind a number sign."""
    before = next(above(lines, at), at)
    for index in dict.fromkeys((before, at)):
        match = _LABEL.fullmatch(lines[index][:LONGEST_LINE].rstrip())
        if match and _is_held(lines, index):
            column = match.start(1)
            ready = f"{in_quotes(match[1])}: {match[2]}"
            message = _("a `#` behind a blank starts a comment, so that this line lacks its `: `")
            hint = _("put the text in quotes: {text}").format(text=in_full(ready))
            return Told(message, (hint,), line_edit(index, lines[index][:column] + ready), (index, column))
    return None


def _is_held(lines: list[str], at: int) -> bool:
    holder = next((index for index in above(lines, at) if indent(lines[index]) < indent(lines[at])), None)
    found = key_line(lines[holder]) if holder is not None else None
    return found is not None and found.key in _HOLDERS and not found.value


def _in_quotes(text: str) -> str:
    """Put what holds the sign in quotes: of a label and its target the one, else all of it."""
    label, colon, target = text.partition(": ")
    if not colon:
        return in_quotes(text)
    label = in_quotes(label) if " #" in label else label
    return f"{label}: {as_value(target.strip())}"
