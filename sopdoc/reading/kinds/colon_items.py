"""Items such as `- Kepala OPD : menandatangani`: YAML takes them for a key and a value, a list of texts has no keys."""

from __future__ import annotations

from typing import Final

from sopdoc.reading.kinds.kind import TEXT, Json
from sopdoc.reading.lists.pasted import likely_items
from sopdoc.source.tree import Mapping, Node, Scalar

TEXT_WITH_COLON: Final[Json] = {
    "type": "object",
    "propertyNames": {"pattern": "\\S"},
    "additionalProperties": TEXT,
    "minProperties": 1,
    "maxProperties": 1,
}


def pasted_entries(node: Node) -> tuple[str, ...]:
    """Return the items of a list that was pasted as lines of which each holds a colon; of other keys none."""
    if not isinstance(node, Mapping) or not node.entries or node.span.line == node.entries[-1].key.span.line:
        return ()
    pairs = [(entry.key.text, entry.value) for entry in node]
    lines = tuple(f"{key}: {value.text}".strip() for key, value in pairs if isinstance(value, Scalar))
    return likely_items(lines) if len(lines) == len(pairs) else ()


def as_text(item: Node) -> Node:
    """Return an item of a list of texts as the text that was written, where it was taken for one key and its value."""
    if not isinstance(item, Mapping) or len(item.entries) != 1:
        return item
    entry = item.entries[0]
    if not isinstance(entry.value, Scalar) or not entry.key.text or not entry.sign:
        return item
    start, key = item.span, entry.key.span
    in_braces = (start.line, start.column) != (key.line, key.column)
    return item if in_braces else Scalar(f"{entry.key.text}{entry.sign}{entry.value.text}".strip(), item.span)
