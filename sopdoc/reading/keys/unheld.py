"""Keys that stand beside those of the group that should hold them, without that group: `langkah` without `prosedur`."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf

from sopdoc.messages import _
from sopdoc.reading.kinds.kind import Faults
from sopdoc.rules.syntax import UNHELD
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Scalar, Sequence

_DEEPER = 4


def with_list_of(node: Mapping, holder: str, keys: frozenset[str], faults: Faults) -> Mapping:
    """Return a mapping in which the keys of a list's items that stand beside are its one item; report them together.

    ``keys`` are those that nothing else here holds; a single text may be a slip of another kind.
    """
    found = [entry for entry in node if entry.key.text in keys]
    if node.get(holder) is not None or not found or (len(found) == 1 and isinstance(found[0].value, Scalar)):
        return node
    names = _(" and ").join(f"`{excerpt(entry.key.text)}`" for entry in found)
    message = _("{keys} must stand in an item of `{holder}`, which is missing").format(keys=names, holder=holder)
    first = found[0].key
    margin = " " * (first.span.column - 1)
    ready = _("write `{holder}:`, and on the next line `{item}`").format(
        holder=f"{margin}{holder}", item=f"{margin}  - {first.text}:"
    )
    further = _("put {count} blanks before each other line of them").format(count=_DEEPER)
    faults.append(UNHELD.found(message, first.span, ready, further))
    value = Sequence((Mapping(tuple(found), first.span, node.whole),), first.span)
    return Mapping((*node.without(found), Entry(Scalar(holder, first.span), value)), node.span, node.whole)


def only_in(holder: str, keys: MappingOf[str, frozenset[str]], known: frozenset[str]) -> frozenset[str]:
    """Return the keys that stand in one group only, of those that each holds."""
    others = (held for name, held in keys.items() if name != holder)
    return keys[holder].difference(known, *others)
