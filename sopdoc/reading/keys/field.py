"""A known key of a table."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.reading.kinds.kind import Json, Kind, optional


class Field(Struct, frozen=True):
    """A known key: its kind, whether it must be there (``unless`` another one is), and a note that editors show.

    The catalogue of messages takes notes from the tables of keys.
    """

    key: str
    kind: Kind
    note: str = ""
    required: bool = False
    example: str = ""
    """A value that a hint may propose, on one line."""
    unless: str = ""
    default: str = ""
    """What counts where the key isn't written: a value, or the key that it is taken from."""
    filled: bool = False
    """Whether it needs a value wherever it is written; one that is ``required`` always does."""

    def example_hints(self) -> tuple[str, ...]:
        """Return the hint that proposes a value."""
        if not self.example:
            return ()
        return (_("for example `{key}: {example}`").format(key=self.key, example=self.example),)

    def schema(self) -> Json:
        """Describe the value, with the note."""
        schema = self.kind.schema() if self.required or self.filled else optional(self.kind.schema())
        return {**schema, "description": _(self.note)} if self.note else schema
