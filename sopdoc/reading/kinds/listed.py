"""A kind of value of which there may be one, or a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sopdoc.reading.kinds.kind import FAULTY, Faults, Json, Kind
from sopdoc.source.tree import Node, Sequence


@dataclass(frozen=True, slots=True)
class Listed(Kind):
    """One value of a kind, or a list of them: each once, in the order written."""

    item: Kind
    empty: ClassVar[object] = ()

    def decode(self, node: Node, faults: Faults) -> object:
        """Return the values as a tuple."""
        nodes = node.items if isinstance(node, Sequence) else (node,)
        values = [self.item.decode(each, faults) for each in nodes]
        return FAULTY if FAULTY in values else tuple(dict.fromkeys(values))

    def schema(self) -> Json:
        """Describe the value, or the list."""
        one = self.item.schema()
        return {"anyOf": [one, {"type": "array", "items": one}]}
