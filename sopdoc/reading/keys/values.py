"""The values of a mapping whose keys were decoded by a table."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf

from msgspec import Struct

from sopdoc.reading.kinds.kind import Value
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, Node


class Values(Struct, frozen=True):
    """A decoded mapping: the values of its right keys, and where they stand."""

    node: Mapping
    found: MappingOf[str, Value]

    def get(self, key: str, default: object = None) -> Value:
        """Return the value of a key that was written and right, else the default."""
        return self.found.get(key, default)

    def place(self, key: str) -> Node:
        """Return the node under a key, or the whole mapping where the key isn't written."""
        return self.node.get(key) or self.node

    def span(self, key: str) -> Span:
        """Return where a key's value stands."""
        return self.place(key).span

    def key_span(self, key: str) -> Span:
        """Return where a key stands, or the whole mapping where it isn't written."""
        return next((entry.key.span for entry in self.node if entry.key.text == key), self.node.span)

    def is_faulty(self, *keys: str) -> bool:
        """Tell whether any of these keys was written but couldn't be decoded."""
        return any(key not in self.found and self.node.get(key) is not None for key in keys)
