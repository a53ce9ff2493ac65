"""What the parser complained of, and where."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, in_quotes, requoted
from sopdoc.reading.repair.brackets import text_at
from sopdoc.reading.repair.repair import Edit, line_edit, quoted_value
from sopdoc.reading.repair.told import Told


class Complaint(Struct, frozen=True):
    """What both parsers, C and Python, said: the problem, what they were doing, where, and all lines."""

    problem: str
    context: str
    opened: tuple[int, int]
    line: int
    column: int
    lines: list[str]

    @property
    def before(self) -> str:
        """Return the line up to the place."""
        return self.lines[self.line][: self.column]

    @property
    def at(self) -> str:
        """Return the line from the place on."""
        return self.lines[self.line][self.column :]

    @property
    def opened_at(self) -> str:
        """Return where what the parser was doing began, as people count."""
        return f"{self.opened[0] + 1}:{self.opened[1] + 1}"

    def quoted(self, message: str) -> Told:
        """Tell that what begins here must stand in quotes."""
        return self._in_brackets(message) or _quoted(message, quoted_value(self.lines, self.line, self.column))

    def value_quoted(self, message: str) -> Told:
        """Tell that the line's value must stand in quotes."""
        return self._in_brackets(message) or _quoted(message, quoted_value(self.lines, self.line))

    def _in_brackets(self, message: str) -> Told | None:
        """Tell that the one text inside brackets that holds the place must stand in quotes."""
        line = self.lines[self.line]
        inner = text_at(line, self.column)
        if inner is None:
            return None
        value = requoted(inner.text) if inner.text[0] in "'\"" else in_quotes(inner.text)
        edit = line_edit(self.line, inner.put(line, value))
        return Told(message, (_ready(value),), edit, (self.line, inner.start))


def _quoted(message: str, value: tuple[str, Edit] | None) -> Told:
    return Told(message, quotes_hint(value), value[1] if value else None)


def quotes_hint(value: tuple[str, Edit] | None) -> tuple[str, ...]:
    """Return the hint that has the text in quotes."""
    return (_("put the text in quotes"),) if value is None else (_ready(value[0]),)


def quotes_hint_of(text: str) -> str:
    """Return the hint that has a text in quotes."""
    return _ready(in_quotes(text))


def _ready(value: str) -> str:
    if len(value) > LONGEST:
        return _("put the text in quotes")
    return _("put the text in quotes: {text}").format(text=value)
