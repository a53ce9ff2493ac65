"""How many changes there are, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sopdoc.diff.change import Change, Kind, What
from sopdoc.messages import _, ngettext


def changes_in_words(changes: Iterable[Change]) -> str:
    """Say how many changes there are, and of which kinds."""
    found = Counter(change.kind for change in changes)
    if not found:
        return _("no change")
    kinds = ", ".join(f"{found[kind]} {kind_name(kind)}" for kind in Kind if found[kind])
    total = found.total()
    return f"{ngettext('{count} change', '{count} changes', total).format(count=total)} ({kinds})"


def parts_in_words(changes: Iterable[Change]) -> str:
    """Say how many changes there are of each part of a document."""
    found = Counter(change.what for change in changes)
    names = {What.FIELD: _("field"), What.ITEM: _("item")}
    return ", ".join(f"{names.get(what, what)} {found[what]}" for what in What if found[what])


def kind_name(kind: Kind) -> str:
    """Return what became of a thing, in the reader's language."""
    return {
        Kind.ADDED: _("added"),
        Kind.REMOVED: _("removed"),
        Kind.CHANGED: _("changed"),
        Kind.MOVED: _("moved"),
    }[kind]
