"""Where a key stands that a document doesn't have yet, and how a value is replaced."""

from __future__ import annotations

import re

from sopdoc.reading.tables.schema import SOP
from sopdoc.revising.lines import Lines, put_in
from sopdoc.source.edit import Edit
from sopdoc.source.span import Span
from sopdoc.source.tree import Entry, Mapping, Node, Scalar

_ORDER = [field.key for field in SOP.fields]
_QUOTES = ("'", '"')
_BLOCK = re.compile(r"[|>][^\r\n]*(?:\r\n|\r|\n)\s*")
_BLOCK_SIGN = re.compile(r"[|>][-+0-9]*")


class CannotEditError(Exception):
    """The text stands in a way in which it can't be changed without changing more of it."""


def entry_of(root: Mapping, key: str) -> Entry | None:
    """Return a key and its value."""
    return next((entry for entry in root if entry.key.text == key), None)


def is_in_brackets(node: Node, lines: Lines) -> bool:
    """Tell whether a list or group is written between brackets."""
    return not isinstance(node, Scalar) and lines.text[node.span.start : node.span.start + 1] in ("[", "{")


def neighbour_of(root: Mapping, key: str) -> Entry:
    """Return the key below which another one stands best: where the fewest are on the wrong side of it.

    Of several places it is that of the nearest key before it in the table of keys.
    """
    places = [_ORDER.index(entry.key.text) - _ORDER.index(key) for entry in root]
    wrong = {
        at: sum(other < 0 for other in places[at + 1 :]) + sum(other > 0 for other in places[:at])
        for at, place in enumerate(places)
        if place < 0
    }
    if not wrong:
        raise CannotEditError
    return root.entries[min(wrong, key=lambda at: (wrong[at], -places[at]))]


def column_of(entry: Entry, lines: Lines) -> int:
    """Return the column, from 0, of a key that begins its line."""
    indentation = lines.indentation(entry.key.span.start)
    if indentation is None:
        raise CannotEditError
    return len(indentation)


def set_text(root: Mapping, key: str, text: str, lines: Lines) -> Edit:
    """Write a text that needs no quotes under a key of the document, in the way in which its old value is written."""
    entry = entry_of(root, key)
    if entry is not None:
        return _replaced(entry, text, lines)
    neighbour = neighbour_of(root, key)
    end = neighbour.value.span.end
    if is_in_brackets(root, lines):
        return put_in(end, f", {key}: {text}")
    column = column_of(neighbour, lines)
    return lines.below(end, column, (f"{' ' * column}{key}: {text}",))


def _replaced(entry: Entry, text: str, lines: Lines) -> Edit:
    start, end = entry.value.span.start, entry.value.span.end
    if start == end:
        return behind_key(entry, text, lines)
    written = lines.text[start:end]
    if written[0] in _QUOTES:
        return Edit(Span("", start=start + 1, end=end - 1), text)
    block = _BLOCK.match(lines.text, start, end)
    sign = _BLOCK_SIGN.match(written)
    if block is None and sign is not None:
        return Edit(Span("", start=start, end=start + sign.end()), text)
    return Edit(Span("", start=block.end() if block else start, end=end), text)


def behind_key(entry: Entry, text: str, lines: Lines) -> Edit:
    """Write a text behind a key that has no value."""
    at = entry.value.span.start
    sign = lines.text[entry.key.span.end : at].strip(" \"'")
    if sign != ":":
        raise CannotEditError
    is_apart = lines.text[at - 1] == " "
    return put_in(at, text if is_apart else f" {text}")
