"""What a text says, whatever comments and empty lines stand between its values."""

from __future__ import annotations

from operator import itemgetter

from msgspec.json import encode

from sopdoc.source.content import digest
from sopdoc.source.tree import Node, Scalar, Sequence


def value_digest(node: Node) -> str:
    """Return what tells a tree from those that say something else.

    Where its parts stand, how its texts are quoted or folded, and the order of a group's keys don't count.
    """
    return digest(encode(_plain(node)))


def _plain(node: Node) -> object:
    """Return a tree as lists: a text, the items of a list, the keys and values of a group sorted by key."""
    if isinstance(node, Scalar):
        return ("text", node.text)
    if isinstance(node, Sequence):
        return ("list", [_plain(item) for item in node.items])
    return ("group", sorted(((entry.key.text, _plain(entry.value)) for entry in node), key=itemgetter(0)))
