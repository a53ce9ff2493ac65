"""Put the items of a list in another order: whole items move, with their comments; all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from sopdoc.source.edit import Edit
from sopdoc.source.span import Span
from sopdoc.source.tree import Scalar

_DASH = re.compile(r"[ ]*-[ ]+")
_COMMENT = re.compile(r"[ \t]*#")
_WRITTEN = re.compile(r"^[ \t]*[^\s#]", re.MULTILINE)
_OWN_MARK = re.compile(r"[\"']?(?:\(?[0-9]{1,3}[.)]|[a-z][.)]|[-•*–])\s")
_ENDING = re.compile(r"[;.,]?\s*(?:\b(?:dan|serta|atau))?\s*$")
_KEEPING = re.compile(r"[|>][0-9]?\+")
"""The head of a block whose blank lines at the end are part of it."""


def reordered(text: str, items: Sequence[Scalar], order: Sequence[int]) -> tuple[Edit, ...]:
    """Return the changes that put items in another order; ``order`` are their places now, from 0.

    None where it isn't sure what moves: the list must be written with a dash and a line, or several, for each item, and
    the items without numbers of their own, and all end alike. A comment at the dash's column belongs to the item below,
    one that is indented more to the item above; what is indented less, or stands behind a blank line, may belong to
    either.
    """
    pieces = _pieces(text, items) if len({_ending(item.text) for item in items}) == 1 else []
    if not pieces:
        return ()
    return tuple(
        Edit(_span(items[place].span, *pieces[place]), text[slice(*pieces[wanted])])
        for place, wanted in enumerate(order)
        if place != wanted
    )


def _ending(text: str) -> str:
    """Return how an item ends: in a list whose items end in "…; dan" and "….", its order is written into them."""
    found = _ENDING.search(text)
    return " ".join(found.group().split()) if found else ""


def _span(span: Span, start: int, end: int) -> Span:
    return replace(span, start=start, end=end)


def _pieces(text: str, items: Sequence[Scalar]) -> list[tuple[int, int]]:
    """Return from where to where each item is written with its comments; none where that isn't sure."""
    lines = [line for item in items if (line := _line(text, item)) is not None]
    dashes = {text[line:].partition("-")[0] for line in lines}
    if len(lines) < len(items) or len(dashes) != 1:
        return []
    column = len(dashes.pop())
    starts = [_above(text, line, column) for line in lines]
    ends = [_below(text, _line_end(text, item.span.end), column) for item in items]
    gaps = zip(ends, starts[1:], strict=False)
    if any(text[end:start].strip() for end, start in gaps) or not _is_apart(text, starts[0], ends[-1], column):
        return []
    return list(zip(starts, ends, strict=True))


def _is_apart(text: str, start: int, end: int, column: int) -> bool:
    """Tell whether no comment before or after a list may belong to one of its items."""
    before = text.rfind("\n", 0, start - 1) + 1 if start else 0
    if _COMMENT.match(text, before, start):
        return False
    rest = text[end:].lstrip("\r\n")
    comment = _COMMENT.match(rest)
    if comment is None or comment.end() - 1 != column:
        return True
    following = _WRITTEN.search(text, end)
    return following is not None and following.end() - following.start() - 1 == column


def _above(text: str, line: int, column: int) -> int:
    """Return where the comments at a column begin that stand above a line."""
    while line and (comment := _COMMENT.match(text, above := text.rfind("\n", 0, line - 1) + 1, line)):
        if comment.end() - 1 - above != column:
            break
        line = above
    return line


def _below(text: str, end: int, column: int) -> int:
    """Return where the comments end that stand below a line and are indented more than to a column."""
    while comment := _COMMENT.match(text, below := text.find("\n", end) + 1):
        if not below or comment.end() - 1 - below <= column:
            break
        end = _line_end(text, below)
    return end


def _line(text: str, item: Scalar) -> int | None:
    """Return where the line begins in which an item has its dash; None where it can't simply be moved."""
    start, end = item.span.start, item.span.end
    if start < 0:
        return None
    line = text.rfind("\n", 0, start) + 1
    if not _DASH.fullmatch(text, line, start) or _OWN_MARK.match(item.text) or _KEEPING.match(text, start):
        return None
    rest = text[end : _line_end(text, end)].strip()
    return line if not rest or rest.startswith("#") else None


def _line_end(text: str, place: int) -> int:
    """Return where the line ends in which a place is, before its line end."""
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    return end - 1 if end > place and text[end - 1] == "\r" else end
