"""What is said of lines that can't be read as they stand."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.reading.repair.repair import Edit
from sopdoc.rules.rule import Rule
from sopdoc.rules.syntax import SYNTAX


class Told(Struct, frozen=True):
    """A message with its remedies, the lines put right, and the place (line and column from 0) if it is another."""

    message: str
    hints: tuple[str, ...] = ()
    edit: Edit | None = None
    place: tuple[int, int] | None = None
    rule: Rule = SYNTAX
