"""A template's file with all that is short in it written out, so that it can be laid over another key by key."""

from __future__ import annotations

from sopdoc.reading.keys.shorthand import spelled_out
from sopdoc.reading.kinds.kind import Faults
from sopdoc.reading.tables.measures import WIDTHS
from sopdoc.reading.tables.schema import TEMPLAT
from sopdoc.reading.tables.signature_room import with_room
from sopdoc.reading.tables.widths import apart
from sopdoc.source.tree import Node


def whole_templat(tree: Node, faults: Faults) -> Node:
    """Return a template's tree with each value under the key that it is inherited by."""
    return apart(with_room(spelled_out(tree, TEMPLAT), faults), WIDTHS, faults)
