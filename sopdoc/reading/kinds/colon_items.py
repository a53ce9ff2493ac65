"""Items such as `- Kepala OPD : menandatangani`: YAML takes them for a key and a value, a list of texts has no keys."""

from __future__ import annotations

from typing import Final

from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.kinds.kind import TEXT, Json
from sopdoc.reading.lists.pasted import likely_items
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence

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


def plain_list(node: Node) -> str:
    """Return the items of a list with a mark (`butir`) as a list without one, on one line; "" of anything else."""
    items = node.get("butir") if isinstance(node, Mapping) else None
    texts = [item.text for item in items.items if isinstance(item, Scalar)] if isinstance(items, Sequence) else []
    ready = f"[{', '.join(map(as_value, texts))}]"
    return (
        ready
        if texts and len(ready) <= 2 * LONGEST and isinstance(items, Sequence) and len(texts) == len(items.items)
        else ""
    )


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
