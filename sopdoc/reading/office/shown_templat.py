"""The values that count of a template, as lines for people: key, value, and where it is written."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.reading.characters.ready import as_value
from sopdoc.reading.keys.record import Record
from sopdoc.reading.tables.schema import TEMPLAT
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, Node, Scalar


class ShownValue(Struct, frozen=True):
    """A value by the keys that it stands under, as it may be written, and its place."""

    keys: tuple[str, ...]
    text: str
    span: Span


def shown_values(tree: Node) -> tuple[ShownValue, ...]:
    """Return all values of a template that was laid over its bases, in the order of the table of keys."""
    return tuple(_values(tree, TEMPLAT, ()))


def _values(node: Node, table: Record | None, keys: tuple[str, ...]) -> Iterator[ShownValue]:
    if not isinstance(node, Mapping):
        yield ShownValue(keys, written(node), node.span)
        return
    kinds = {field.key: field.kind for field in table.fields} if table else {}
    order = {key: at for at, key in enumerate(kinds)}
    for entry in sorted(node, key=lambda entry: order.get(entry.key.text, len(order))):
        kind = kinds.get(entry.key.text)
        yield from _values(entry.value, kind if isinstance(kind, Record) else None, (*keys, entry.key.text))


def written(node: Node) -> str:
    """Return a value as it may be written in one line."""
    if isinstance(node, Scalar):
        return as_value(node.text) if node.text else '""'
    if isinstance(node, Mapping):
        return f"{{{', '.join(f'{entry.key.text}: {written(entry.value)}' for entry in node)}}}"
    return f"[{', '.join(map(written, node.items))}]"
