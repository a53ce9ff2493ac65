"""What is said of lines that can't be read as they stand."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.reading.syntax.repair import Edit

SYNTAX = "syntax"
PAIRS = "pairs"
"""The code of a fault that gives way to what is said of the value, once it can be read."""


class Told(Struct, frozen=True):
    """A message with its remedies, the lines put right, and the place (line and column from 0) if it is another."""

    message: str
    hints: tuple[str, ...] = ()
    edit: Edit | None = None
    place: tuple[int, int] | None = None
    code: str = SYNTAX
