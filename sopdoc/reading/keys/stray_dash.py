"""Items with keys that lack their dash, or have one too many."""

from __future__ import annotations

from collections.abc import Collection

from sopdoc.messages import _, ngettext
from sopdoc.reading.characters.ready import as_value, in_full
from sopdoc.rules.syntax import NO_DASH, STRAY_DASH
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence


def no_dash(item: Mapping) -> Diagnostic:
    """Report keys that stand where a list of items belongs."""
    line = f"- {item.entries[0].key.text}:"
    hints = (
        _("start it with `{line}`, and let its other keys stand below the first one").format(line=excerpt(line)),
        _("each further item starts with `- `, too"),
    )
    return NO_DASH.found(_("this item of the list lacks its `- `"), item.entries[0].key.span, *hints)


def keyed_items(node: Mapping, known: Collection[str]) -> tuple[Node, ...]:
    """Return the items of a list that were written under keys of their own, as `1:` and `2:`; of other keys none."""
    if any(entry.key.text in known for entry in node):
        return ()
    items = tuple(entry.value for entry in node)
    return (
        items
        if all(isinstance(item, Mapping) and any(each.key.text in known for each in item) for item in items)
        else ()
    )


def no_key_of_item(node: Mapping) -> Diagnostic:
    """Report items that stand under keys instead of behind dashes."""
    key, item = node.entries[0].key, node.entries[0].value
    first = item.entries[0] if isinstance(item, Mapping) else node.entries[0]
    value = f" {as_value(first.value.text)}" if isinstance(first.value, Scalar) else ""
    hint = _("leave out `{key}:` and the like, and begin each item so: `{line}`")
    line = in_full(f"- {first.key.text}:{value}")
    message = _("items of a list have no keys such as `{key}`").format(key=excerpt(key.text))
    return NO_DASH.found(message, key.span, hint.format(key=excerpt(key.text), line=line))


def belongs_below(item: Mapping) -> str:
    """Return how far in a key of an item must stand."""
    first = item.entries[0].key
    count = first.span.column - 1
    hint = ngettext(
        "it belongs below `{first}` at {line}:{column}: put {count} blank before it",
        "it belongs below `{first}` at {line}:{column}: put {count} blanks before it",
        count,
    )
    return hint.format(first=excerpt(first.text), line=first.span.line, column=first.span.column, count=count)


def without_stray_dashes(node: Sequence, first: str, known: Collection[str], faults: list[Diagnostic]) -> Sequence:
    """Return a list in which an item that only goes on with the one above is a part of it; report its dash.

    Such an item lacks the key ``first`` with which each begins, and has ``known`` keys that the one above lacks.
    """
    items: list[Node] = []
    for item in node.items:
        above = items[-1] if items else None
        if not first or not isinstance(item, Mapping) or not isinstance(above, Mapping) or above.get(first) is None:
            items.append(item)
            continue
        keys = {entry.key.text for entry in item}
        if not keys or first in keys or not keys <= set(known) or any(above.get(key) is not None for key in keys):
            items.append(item)
            continue
        faults.append(_one_too_many(item))
        items[-1] = Mapping((*above.entries, *item.entries), above.span, above.whole and item.whole)
    return Sequence(tuple(items), node.span, node.whole) if len(items) < len(node.items) else node


def _one_too_many(item: Mapping) -> Diagnostic:
    key = item.entries[0].key
    message = _("this dash begins a new item, but `{key}` belongs to the item above").format(key=excerpt(key.text))
    hint = _("put a blank in the place of the `-` before `{key}`").format(key=excerpt(key.text))
    return STRAY_DASH.found(message, key.span, hint)
