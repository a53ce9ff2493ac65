"""Put an entry into the history of a source, as its list is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopdoc.model.sop import Revisi
from sopdoc.revising.lines import Lines, put_in
from sopdoc.revising.place import CannotEditError, behind_key, column_of, entry_of, is_in_brackets, neighbour_of
from sopdoc.revising.spelling import entry_in_brackets, entry_lines
from sopdoc.source.edit import Edit
from sopdoc.source.span import Span
from sopdoc.source.tree import Entry, Mapping, Scalar, Sequence

KEY = "riwayat_revisi"
_REST = re.compile(r"[ \t]*(,?)[ \t]*(?:#[^\r\n]*)?")
"""What may stand in a line behind the last item between brackets."""
_OFFSET, _GAP = 2, 1
"""How far a list stands right of its key, and an item's text of its dash, where the source has no other list."""


def added(root: Mapping, entry: Revisi, lines: Lines, *, first: bool) -> Iterator[Edit]:
    """Yield the edits that add an entry, as the ``first`` of the list or the last.

    Raise CannotEditError where the list isn't written in a way that we can add to.
    """
    found = entry_of(root, KEY)
    if found is None:
        yield _new_key(root, entry, lines)
    elif isinstance(found.value, Sequence) and is_in_brackets(found.value, lines):
        yield from _in_brackets(found.value, entry, lines, first)
    elif isinstance(found.value, Sequence):
        yield _item(found.value, entry, lines, first)
    else:
        yield _for_nothing(root, found, entry, lines)


def _new_key(root: Mapping, entry: Revisi, lines: Lines) -> Edit:
    neighbour = neighbour_of(root, KEY)
    end = neighbour.value.span.end
    if is_in_brackets(root, lines):
        return put_in(end, f", {KEY}: [{entry_in_brackets(entry)}]")
    column = column_of(neighbour, lines)
    return lines.below(end, column, (f"{' ' * column}{KEY}:", *_list_lines(root, column, entry, lines)))


def _list_lines(root: Mapping, column: int, entry: Revisi, lines: Lines) -> list[str]:
    """Return a list of one item, indented as the document's other lists are."""
    offset, gap = next(_layouts(root, lines), (_OFFSET, _GAP))
    return [_indented(line, column + offset) for line in entry_lines(entry, gap)]


def _layouts(root: Mapping, lines: Lines) -> Iterator[tuple[int, int]]:
    """Yield how far lists of groups, then any, stand right of their keys, and how far texts of their dashes."""
    for each in sorted(root, key=lambda each: each.key.text != "prosedur"):
        node = each.value
        if isinstance(node, Sequence) and not is_in_brackets(node, lines) and node.span.line != each.key.span.line:
            yield node.span.column - each.key.span.column, _gap(node)


def _gap(node: Sequence) -> int:
    """Return how many blanks stand behind a list's first dash."""
    item = node.items[0].span
    return max(item.column - node.span.column - 1, _GAP) if item.line == node.span.line else _GAP


def _item(node: Sequence, entry: Revisi, lines: Lines, first: bool) -> Edit:
    indentation = lines.indentation(node.span.start)
    if indentation is None or not node.items:
        raise CannotEditError
    like = node.items[0 if first else -1]
    column = len(indentation)
    in_one = (f"-{' ' * _gap(node)}{entry_in_brackets(entry)}",)
    written = in_one if is_in_brackets(like, lines) else entry_lines(entry, _gap(node))
    written = [_indented(line, column) for line in written]
    return lines.above(node.span.start, written) if first else lines.below(like.span.end, column, written)


def _in_brackets(node: Sequence, entry: Revisi, lines: Lines, first: bool) -> Iterator[Edit]:
    written = entry_in_brackets(entry)
    if not node.items:
        yield put_in(node.span.start + 1, written)
        return
    if first:
        yield put_in(node.items[0].span.start, f"{written}, ")
        return
    last = node.items[-1].span
    indentation = lines.indentation(last.start)
    rest = _REST.fullmatch(lines.text, last.end, lines.end(last.end))
    if indentation is None or rest is None:
        yield put_in(last.end, f", {written}")
        return
    if not rest[1]:
        yield put_in(last.end, ",")
    yield put_in(rest.end(), f"{lines.line_end(rest.end())}{indentation}{written}{rest[1]}")


def _for_nothing(root: Mapping, found: Entry, entry: Revisi, lines: Lines) -> Edit:
    """Write a list where the key has an empty value."""
    value = found.value
    if not isinstance(value, Scalar):
        raise CannotEditError
    if value.span.start != value.span.end:
        return Edit(Span("", start=value.span.start, end=value.span.end), f"[{entry_in_brackets(entry)}]")
    if is_in_brackets(root, lines):
        return behind_key(found, f"[{entry_in_brackets(entry)}]", lines)
    column = column_of(found, lines)
    return lines.below(value.span.end, column, _list_lines(root, column, entry, lines))


def _indented(line: str, column: int) -> str:
    return f"{' ' * column}{line}" if line else ""
