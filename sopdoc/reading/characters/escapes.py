"""Invisible characters that escapes in double quotes bring into a text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from sopdoc.reading.characters.invisible import first_of, left_out, refused_character
from sopdoc.rules.facts.shown import MAX_OF_A_KIND
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.lines import LineIndex
from sopdoc.source.span import Span
from sopdoc.source.text import hidden, refused

_NAMED = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "e": "\x1b",
    "N": "\x85",
}
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)


class EscapeCheck:
    """What escapes of one file bring in, gathered scalar by scalar."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._lines: LineIndex | None = None
        self._refused: list[Diagnostic] = []
        self._refused_count = 0
        self._hidden: dict[str, Span] = {}
        self._hidden_count = 0

    def look_at(self, start: int, end: int) -> None:
        """Look through the escapes between two places of the file."""
        for match, character in _escaped(self._text, start, end):
            if any(refused(character)):
                self._refused_count += 1
                if len(self._refused) <= MAX_OF_A_KIND:
                    self._refused.append(refused_character(character, self._span(match)))
            else:
                self._hidden_count += 1
                if character not in self._hidden:
                    self._hidden[character] = self._span(match)

    def findings(self) -> tuple[Diagnostic, ...]:
        """Return an error for each character that must not be, and one warning for those that are left out."""
        found = first_of(self._refused, self._refused_count)
        if not self._hidden:
            return found
        return (*found, left_out(self._hidden, self._hidden_count, next(iter(self._hidden.values()))))

    def _span(self, match: re.Match[str]) -> Span:
        if self._lines is None:
            self._lines = LineIndex(self._text)
        line, column = self._lines.position(match.start())
        return Span(self._path, line, column, line, column + match.end() - match.start())


def _escaped(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each escape that stands for a character that can't be seen, and the character."""
    for match in _ESCAPE.finditer(text, start, end):
        digits = match.group(1) or match.group(2) or match.group(3)
        code = int(digits, 16) if digits else 0
        character = _NAMED.get(match.group(4), "") if not digits else chr(code) if code <= sys.maxunicode else ""
        if any(refused(character)) or any(hidden(character)):
            yield match, character
