"""Lay trees over each other."""

from __future__ import annotations

from sopdoc.reading.kinds.kind import is_empty
from sopdoc.source.tree import Entry, Mapping, Node


def overlaid(inner: Node, outer: Node) -> Node:
    """Merge two trees: groups of keys key by key, anything else is replaced; an empty group changes nothing."""
    if isinstance(outer, Mapping) and is_empty(inner):
        return outer
    if not isinstance(inner, Mapping) or not isinstance(outer, Mapping):
        return inner
    merged = {entry.key.text: entry for entry in outer}
    for entry in inner:
        below = merged.get(entry.key.text)
        value = overlaid(entry.value, below.value) if below else entry.value
        merged[entry.key.text] = Entry(entry.key, value)
    return Mapping(tuple(merged.values()), inner.span)
