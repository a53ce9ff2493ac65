"""The office and the page format that apply to two revisions: compared apart, as many documents share them."""

from __future__ import annotations

import math
from collections.abc import Iterator

from msgspec.structs import asdict

from sopdoc.diff.change import Change, Place, Side, Value, What
from sopdoc.diff.parts.fields import field_changes, kind_of_values
from sopdoc.model.instansi import Instansi
from sopdoc.source.tree import Mapping, Node, Scalar

_TEXTS = ("pemerintah", "nama", "unit", "alamat", "tempat", "templat")
_BASE = ("dasar",)
_BOOK = "buku"
_WORD_FILE: Place = ("dasar.docx",)
_PICTURE: Place = ("pengesahan", "gambar")


def office_changes(old: Instansi, new: Instansi) -> Iterator[Change]:
    """Yield what changed of the office, by its own keys; of a picture only that it is another one."""
    yield from field_changes(_fields(old), _fields(new), what=What.KANTOR)
    if old.logo != new.logo:
        place: Place = ("logo",)
        before, after = (Side(place) if office.logo else None for office in (old, new))
        yield Change(kind_of_values(old.logo, new.logo), What.KANTOR, before, after)


def book_changes(old: Node | None, new: Node | None) -> Iterator[Change]:
    """Yield what changed of what offices say of their books, as their files write it."""
    was, now = (tree.get(_BOOK) if isinstance(tree, Mapping) else None for tree in (old, new))
    yield from _leaf_changes(was, now, What.KANTOR, (_BOOK,))


def _fields(office: Instansi) -> dict[Place, Value]:
    found: dict[Place, Value] = {(key,): getattr(office, key) for key in _TEXTS}
    found |= {("disahkan_oleh", key): value for key, value in asdict(office.disahkan_oleh).items()}
    return {place: value for place, value in found.items() if value}


def templat_changes(old: Node | None, new: Node | None) -> Iterator[Change]:
    """Yield what changed of the page format, as its files write it."""
    yield from _leaf_changes(old, new, What.TEMPLAT, ())


def _leaf_changes(old: Node | None, new: Node | None, what: What, start: Place) -> Iterator[Change]:
    """Yield what changed of the texts of two trees, which stand at a place."""
    olds, news = dict(leaves(old, start)), dict(leaves(new, start))
    for place in dict.fromkeys((*news, *olds)):
        was, now = olds.get(place), news.get(place)
        if place != _BASE and not _same(was, now):
            before = None if was is None else Side(place, was, was)
            after = None if now is None else Side(place, now, now)
            yield Change(kind_of_values(was, now), what, before, after)


def word_file_changes(old: bytes, new: bytes) -> Iterator[Change]:
    """Yield that the Word file which gives documents their looks is another one; what is in it isn't compared."""
    yield from _file_changes(_WORD_FILE, old, new)


def picture_changes(old: bytes, new: bytes) -> Iterator[Change]:
    """Yield that the picture where somebody signs is another one under the same name."""
    if old and new:  # one that comes or goes is told by its name
        yield from _file_changes(_PICTURE, old, new)


def _file_changes(place: Place, old: bytes, new: bytes) -> Iterator[Change]:
    if old != new:
        before, after = (Side(place) if data else None for data in (old, new))
        yield Change(kind_of_values(old or None, new or None), What.TEMPLAT, before, after)


def leaves(node: Node | None, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield the texts of a tree by their places; a list is one text, an item a line."""
    if isinstance(node, Mapping):
        for entry in node:
            yield from leaves(entry.value, (*place, entry.key.text))
    elif isinstance(node, Scalar):
        yield place, node.text
    elif node is not None:
        yield place, "\n".join(text for item in node.items for _place, text in leaves(item))


def _same(old: str | None, new: str | None) -> bool:
    """Tell whether two texts say the same; numbers count as such ("17", "17.0")."""
    if old == new or old is None or new is None:
        return old == new
    numbers = _number(old), _number(new)
    return numbers[0] is not None and numbers[0] == numbers[1]


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
