"""Dates and switches as the sources write them, which the model doesn't keep."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.diff.change import Change, Kind, Place, Side
from sopdoc.model.sop import Revisi
from sopdoc.model.tanggal import Tanggal
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence

_TYPED = (bool, Tanggal, Revisi)


def as_written(change: Change, old: Node | None, new: Node | None) -> Change:
    """Return a change with its texts as they stand in the trees of the two sources.

    A switch that is written as off on one side was changed: to the model it is the same as one that isn't written.
    """
    before, after = _side(change.old, old), _side(change.new, new)
    off = _off(change.new, old) if before is None else _off(change.old, new) if after is None else None
    if off is None:
        return replace(change, old=before, new=after)
    return replace(change, kind=Kind.CHANGED, old=before or off, new=after or off)


def _off(other: Side | None, tree: Node | None) -> Side | None:
    """Return the side of a switch that a source turns off where the other one turns it on."""
    text = _text(_at(tree, other.place)) if other and other.value is True else ""
    return Side(other.place, False, text) if other and text else None


def _side(side: Side | None, tree: Node | None) -> Side | None:
    if side is None or not (isinstance(side.value, _TYPED) or side.text is None):
        return side
    return replace(side, text=_text(_at(tree, side.place)) or side.text)


def _at(node: Node | None, place: Place) -> Node | None:
    """Return what a tree holds at a place."""
    for key in place:
        if isinstance(node, Mapping):
            node = node.get(str(key))
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
        else:
            return None
    return node


def _text(node: Node | None) -> str:
    """Return the text of a value, of a group those of its keys, one a line."""
    if isinstance(node, Mapping):
        return "\n".join(entry.value.text for entry in node if isinstance(entry.value, Scalar) and entry.value.text)
    return node.text if isinstance(node, Scalar) else ""
