"""Where the parser's events stand in the file as it was written."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Any

from msgspec.structs import replace

from sopdoc.source.span import Span
from sopdoc.source.tree import Node

_Event = Any  # the two parsers make different classes of events
_NONE_MOVED: MappingOf[int, int] = {}


class Places:
    """Makes spans of a text as it is parsed.

    It ``is_exact`` where each character is one of the file's; else ``moved`` says by how many columns its lines
    (from 0) stand further to the right than they were written.
    """

    def __init__(self, text: str, path: str, moved: MappingOf[int, int] = _NONE_MOVED, is_exact: bool = False) -> None:
        self.path = path
        self._text = text
        self._moved = moved
        self._is_exact = is_exact

    def span(self, start: _Event, end: _Event = None, last: Node | None = None) -> Span:
        """Return the place from one event to another; ``last`` is what a collection without brackets ends with."""
        first, behind = start.start_mark, (end or start).end_mark
        if self._is_exact:
            line, stop = behind.line + 1, behind.index if last is None else last.span.end
            return Span(self.path, first.line + 1, first.column + 1, line, behind.column + 1, first.index, stop)
        return Span(self.path, first.line + 1, self._column(first), behind.line + 1, self._column(behind))

    def block(self, event: _Event) -> Span:
        """Return the place of a block scalar, for which the parser's end is where the next token starts."""
        span = self.span(event)
        written = self._text[span.start : span.end].rstrip() if self._is_exact else ""
        return replace(span, end=span.start + len(written)) if written else span

    def _column(self, mark: _Event) -> int:
        """Return the column where this was written, from 1."""
        return max(1, int(mark.column) + 1 - self._moved.get(mark.line, 0))
