"""Find the line and column of places in a text, of many in a time that grows with the text alone."""

from __future__ import annotations

import re
from bisect import bisect_right

LINE_END = re.compile(r"\r\n|\r|\n")


class LineIndex:
    """Where each line of a text starts."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def position(self, index: int) -> tuple[int, int]:
        """Return the line and column of a place, both from 1."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def index(self, line: int, column: int) -> int:
        """Return the place of a line and column; behind the last line that of the last one's."""
        return self._starts[min(line, len(self._starts)) - 1] + column - 1
