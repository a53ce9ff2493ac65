"""Finished pages set in another family than the usual one: each run's face becomes that family's cut."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.image import Image
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Document
from sopdoc.templat.huruf import Huruf
from sopdoc.typography.faces import Face, Family
from sopdoc.typography.families import family_of

_OPAQUE = (Rect, Image)
"""Values without text, of which pages have many."""
T = TypeVar("T")


def in_family(document: Document, huruf: Huruf) -> Document:
    """Return a document whose texts know the cuts that set them; one in the usual family comes back as it is."""
    family = family_of(huruf)
    return document if family is None else replace(document, pages=_set_in(document.pages, family))


def _set_in(value: T, family: Family) -> T:
    if isinstance(value, Face):
        return family.cut(value)  # type: ignore[return-value] # a cut stands wherever a face does
    if type(value) is tuple:  # places are tuples by name
        return tuple(_set_in(item, family) for item in value)  # type: ignore[attr-defined,return-value]
    if not isinstance(value, Struct) or isinstance(value, (*_OPAQUE, Enum)):
        return value
    fields = {name: getattr(value, name) for name in value.__struct_fields__}
    changed = {name: new for name, old in fields.items() if (new := _set_in(old, family)) is not old}
    return replace(value, **changed) if changed else value
