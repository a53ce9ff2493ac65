"""Lines with a colon that YAML takes for keys, but that are items or text of the key above them."""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingOf

from sopdoc.messages import _, ngettext
from sopdoc.reading.characters.ready import items_hint
from sopdoc.reading.kinds.kind import Faults, Kind, is_empty
from sopdoc.reading.kinds.words import Notes, Text, TextOrList
from sopdoc.reading.lists.marks import marks_of
from sopdoc.reading.lists.pasted import likely_items
from sopdoc.rules.syntax import BESIDE_HOLDER, NO_DASH
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Scalar, Sequence

_KEY = re.compile("[a-z_]+")


def without_stray_lines(node: Mapping, kinds: MappingOf[str, Kind], faults: Faults) -> Mapping:
    """Return a mapping without keys that belong to a text or list right above them; report those of each together."""
    if all(entry.key.text in kinds for entry in node):
        return node
    gone: list[Entry] = []
    for at, holder in enumerate(node.entries):
        run = _run(node, at, kinds)
        if run:
            faults.append(_as_list(holder, run) if _are_marked(run) else _as_text(holder, run))
            gone += (*run, *([holder] if is_empty(holder.value) else ()))
    if not gone:
        return node
    return Mapping(node.without(gone), node.span, node.whole and not any(entry.key.text in kinds for entry in gone))


def _run(node: Mapping, at: int, kinds: MappingOf[str, Kind]) -> list[Entry]:
    """Return the keys right below another one that are no keys: they bear marks, or the text above them is empty."""
    holder = node.entries[at]
    kind = kinds.get(holder.key.text)
    is_list = isinstance(kind, TextOrList | Notes) and isinstance(holder.value, Sequence)
    if not (is_list or (isinstance(kind, TextOrList | Notes | Text) and is_empty(holder.value))):
        return []
    run: list[Entry] = []
    for entry in node.entries[at + 1 :]:
        text = entry.key.text
        if text in kinds or _KEY.fullmatch(text) or not isinstance(entry.value, Scalar):
            break
        if entry.key.span.column != holder.key.span.column or (is_list and not marks_of(text)):
            break
        run.append(entry)
    return run if is_list or len(run) > 1 or _are_marked(run) else []


def _are_marked(run: list[Entry]) -> bool:
    return bool(run) and all(marks_of(entry.key.text) for entry in run)


def _as_list(holder: Entry, run: list[Entry]) -> Diagnostic:
    above = holder.value.items if isinstance(holder.value, Sequence) else ()
    lines = tuple(item.text for item in above if isinstance(item, Scalar)) + tuple(map(_line, run))
    items = likely_items(lines) or tuple(line[marks_of(line)[0].end :] if marks_of(line) else line for line in lines)
    message = _("this line is an item of `{key}` with a mark of its own, and lacks its `- `")
    return NO_DASH.found(message.format(key=holder.key.text), run[0].key.span, items_hint(items))


def _as_text(holder: Entry, run: list[Entry]) -> Diagnostic:
    count = holder.key.span.column + 1
    message = _("`{text}` is no key: this line stands in the column of `{key}`, which has no text")
    message = message.format(text=excerpt(run[0].key.text), key=holder.key.text)
    hint = ngettext(
        "put {count} blank before each line of the text", "put {count} blanks before each line of the text", count
    )
    write = _("write `{key}: |` above it").format(key=holder.key.text)
    return BESIDE_HOLDER.found(message, run[0].key.span, hint.format(count=count), write)


def _line(entry: Entry) -> str:
    value = entry.value.text if isinstance(entry.value, Scalar) else ""
    return f"{entry.key.text}{entry.sign or ': '}{value}".strip()
