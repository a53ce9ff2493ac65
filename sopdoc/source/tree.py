"""A YAML file as marked text: what was written, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sopdoc.source.span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, exactly as written (folded and unescaped by YAML's rules, never typed)."""

    text: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order written; keys are unique."""

    entries: tuple[Entry, ...]
    span: Span = field(default=NOWHERE, compare=False)

    def get(self, key: str) -> Node | None:
        """Return the value under ``key``, or None."""
        for entry in self.entries:
            if entry.key.text == key:
                return entry.value
        return None

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


Node = Scalar | Sequence | Mapping
