"""Keys that stand in the column of the key that should hold them: `ya:` right below `keputusan:`."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf

from sopdoc.messages import _
from sopdoc.reading.characters.ready import blanks_before
from sopdoc.reading.kinds.kind import Faults, Kind, is_empty
from sopdoc.rules.syntax import BESIDE_HOLDER
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping

_DEEPER = 2


def without_fallen(node: Mapping, kinds: MappingOf[str, Kind], faults: Faults) -> Mapping:
    """Return a mapping without the keys that belong below an empty key above them; report each."""
    fallen = _fallen(node, kinds)
    if not fallen:
        return node
    for entry, holder in fallen:
        message = _("`{key}` belongs below `{holder}`")
        message = message.format(key=excerpt(entry.key.text), holder=excerpt(holder.key.text))
        hint = blanks_before(holder.key.span.column - 1 + _DEEPER)
        faults.append(BESIDE_HOLDER.found(message, entry.key.span, hint))
    return Mapping(node.without(part for pair in fallen for part in pair), node.span, whole=False)


def _fallen(node: Mapping, kinds: MappingOf[str, Kind]) -> list[tuple[Entry, Entry]]:
    """Return keys with the key that should hold them: those it may hold, if any of them can stand nowhere else."""
    fallen: list[tuple[Entry, Entry]] = []
    entries = list(node.entries)
    for at, holder in enumerate(entries):
        kind = kinds.get(holder.key.text)
        if kind is None or not is_empty(holder.value) or not _are_in_a_column(entries[at : at + 2]):
            continue
        run: list[Entry] = []
        for entry in entries[at + 1 :]:
            if not kind.may_hold(entry, kinds):
                break
            run.append(entry)
        if any(entry.key.text not in kinds for entry in run):
            fallen += ((entry, holder) for entry in run)
    return fallen


def _are_in_a_column(entries: list[Entry]) -> bool:
    lines = {entry.key.span.line for entry in entries}
    return len(lines) > 1 and len({entry.key.span.column for entry in entries}) == 1
