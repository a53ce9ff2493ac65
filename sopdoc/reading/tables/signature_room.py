"""The room to sign under two keys: `pengesahan: {ruang: …}` is read as `ruang_tanda_tangan`, so that both inherit."""

from __future__ import annotations

from sopdoc.messages import _
from sopdoc.reading.kinds.kind import Faults, is_empty
from sopdoc.rules.syntax import DUPLICATE_KEY
from sopdoc.source.tree import Entry, Mapping, Node, Scalar

PENGESAHAN, RUANG = "pengesahan", "ruang"
RUANG_TANDA_TANGAN = "ruang_tanda_tangan"


def with_room(tree: Node, faults: Faults) -> Node:
    """Return a template's file with the room to sign under its older key; both in one file are a fault."""
    group = tree.get(PENGESAHAN) if isinstance(tree, Mapping) else None
    room = _entry(group, RUANG) if isinstance(group, Mapping) else None
    if not isinstance(tree, Mapping) or not isinstance(group, Mapping) or room is None or is_empty(room.value):
        return tree
    older = _entry(tree, RUANG_TANDA_TANGAN)
    if older is not None:
        message = _("`{key}` says the same as `{other}`, which stands in this file, too")
        said = message.format(key=RUANG, other=RUANG_TANDA_TANGAN)
        ready = _("remove `{key}`").format(key=RUANG_TANDA_TANGAN)
        faults.append(DUPLICATE_KEY.found(said, room.key.span, ready))
        return tree
    rest = Mapping(group.without([room]), group.span, group.whole)
    entries = [Entry(entry.key, rest, entry.sign) if entry.value is group else entry for entry in tree]
    moved = Entry(Scalar(RUANG_TANDA_TANGAN, room.key.span), room.value)
    return Mapping((*entries, moved), tree.span, tree.whole)


def _entry(node: Mapping, key: str) -> Entry | None:
    return next((entry for entry in node if entry.key.text == key), None)
