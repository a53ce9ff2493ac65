"""A source's text by its lines: what stands before a place, and where a line can be put in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sopdoc.source.edit import Edit
from sopdoc.source.lines import LINE_END
from sopdoc.source.span import Span

_COMMENT = re.compile(r"([ \t]*)#[^\r\n]*")
_BLANK = re.compile(r"[ \t]*")


class Lines:
    """A text as it stands in its file, without its byte order mark."""

    def __init__(self, text: str) -> None:
        self.text = text

    def start(self, at: int) -> int:
        """Return where the line of a place starts."""
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def end(self, at: int) -> int:
        """Return where the line of a place ends, before its line end."""
        found = LINE_END.search(self.text, at)
        return found.start() if found else len(self.text)

    def before(self, at: int) -> str:
        """Return what stands in a line before a place."""
        return self.text[self.start(at) : at]

    def indentation(self, at: int) -> str | None:
        """Return the blanks before a place; None where anything else stands there."""
        before = self.before(at)
        return before if not before.strip(" ") else None

    def line_end(self, at: int) -> str:
        """Return how a line ends; the last one as the first one does."""
        found = LINE_END.search(self.text, at) or LINE_END.search(self.text)
        return found.group() if found else "\n"

    def below(self, at: int, column: int, lines: Iterable[str]) -> Edit:
        """Put lines below a place, and below the comments that follow it and stand right of a column (from 0)."""
        last = self.end(at)
        place = last
        while (following := LINE_END.match(self.text, place)) is not None:
            comment = _COMMENT.match(self.text, following.end())
            blank = _BLANK.match(self.text, following.end())
            if comment and len(comment[1]) > column:
                last = place = comment.end()
            elif blank and blank.end() == self.end(following.end()) != len(self.text):
                place = blank.end()
            else:
                break
        ending = self.line_end(last)
        return put_in(last, "".join(f"{ending}{line}" for line in lines))

    def above(self, at: int, lines: Iterable[str]) -> Edit:
        """Put lines above the line of a place."""
        ending = self.line_end(at)
        return put_in(self.start(at), "".join(f"{line}{ending}" for line in lines))


def put_in(at: int, text: str) -> Edit:
    """Put a text in at a place."""
    return Edit(Span("", start=at, end=at), text)
