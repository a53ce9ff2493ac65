"""Lanes that were written as names, or under ids that can't be such → the lanes that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopdoc.messages import _
from sopdoc.model.prosedur import Pelaksana
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.kinds.post import POST
from sopdoc.reading.kinds.words import is_id, ready_id
from sopdoc.reading.lists.marks import marks_of
from sopdoc.reading.lists.marks_in_row import items_in_row
from sopdoc.reading.lists.pasted import likely_items
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence

_LONGEST = 4 * LONGEST
"""Longer texts are no names, and taking them apart would take long."""
_BETWEEN = re.compile(r"\s*(?:[,;\n]|[-–—=]+>|[→➔➜➝➞➡⇒⟶])\s*(?:(?:dan|serta)\s+)?", re.IGNORECASE)
_PAIRS = re.compile(r"(?:^|[,;]\s*)([^,;:=]+?)\s*(?::\s|=)\s*([^,;:=]+?)\s*(?=[,;]|$)")
"""Ids and names in one line."""
_JOINED = re.compile(r"\s+(?:dan|serta)\s+|\s*[&+/]\s*", re.IGNORECASE)
_ROLE = re.compile(
    r"petugas|staf|pelaksana|operator|admin|bendahara|pemohon|pengadministrasi|analis|verifikator"
    r"|kadis|kabid|kabag|kasi|kasie|kasubbag|kasubag|kasubbid|sekdis|sekda",
    re.IGNORECASE,
)


def lanes_of(node: Node | None) -> tuple[Pelaksana, ...]:
    """Return the lanes that a value means, each under an id that may be one; none where any has none of its own."""
    lanes = _lanes(node)
    ids = {lane.id for lane in lanes}
    return lanes if len(ids) == len(lanes) and all(ids) else ()


def as_lanes(node: Node) -> tuple[str, ...]:
    """Return lanes that were written as a list, or as names without an id; nothing where these can't be told."""
    lanes = ", ".join(f"{lane.id}: {as_value(lane.nama)}" for lane in lanes_of(node))
    if not lanes or len(lanes) > 2 * LONGEST:
        return ()
    hint = _("give each an id, on a line of its own or like this: `{lanes}`")
    if isinstance(node, Sequence) and all(isinstance(item, Mapping) for item in node.items):
        hint = _("write the lanes without `- `: `{lanes}`")
    return (hint.format(lanes=f"{{{lanes}}}"),)


def _lanes(node: Node | None) -> tuple[Pelaksana, ...]:
    items = node.items if isinstance(node, Sequence) else () if node is None else (node,)
    if len(items) == 1 and isinstance(items[0], Scalar):
        if len(items[0].text) > _LONGEST:
            return ()
        pairs = _PAIRS.findall(items[0].text) if _PAIRS.match(items[0].text) else ()
        if pairs:
            return tuple(Pelaksana(key if is_id(key) else ready_id(key), name) for key, name in pairs)
        return tuple(Pelaksana(ready_id(name), name) for name in _names(items[0]))
    return tuple(lane for item in items for lane in _of_item(item))


def _of_item(item: Node) -> Iterator[Pelaksana]:
    """Yield the lanes of an item: a name, or ids and names; one without an id where it is anything else."""
    if isinstance(item, Scalar):
        name = _unmarked(item.text)
        yield Pelaksana(ready_id(name), name)
    for entry in item.entries if isinstance(item, Mapping) else ():
        key = entry.key.text
        nama = entry.value.text if isinstance(entry.value, Scalar) else None
        yield Pelaksana("" if nama is None else key if is_id(key) else ready_id(key), nama or "")
    if isinstance(item, Sequence):
        yield Pelaksana("", "")


def _names(node: Scalar) -> tuple[str, ...]:
    """Return the names in a text: one a line, or with commas, semicolons, arrows or "dan" between them."""
    parts = likely_items(node.lines) or node.lines or items_in_row(node.text) or _BETWEEN.split(node.text)
    parts = tuple(_unmarked(part) for part in parts if part.strip())
    return tuple(name for part in parts for name in _apart(part))


def _apart(text: str) -> tuple[str, ...]:
    """Part names that are joined by "dan", which stands within a post as well (Bagian Umum dan Kepegawaian)."""
    parts = tuple(part.strip() for part in _JOINED.split(text))
    are_words = all(map(str.isalnum, parts))
    are_roles = all(POST.match(part) or _ROLE.match(part) for part in parts)
    return parts if are_words or are_roles else (text.strip(),)


def _unmarked(text: str) -> str:
    text = text.strip()
    marks = marks_of(text)
    return text[marks[0].end :] if marks else text
