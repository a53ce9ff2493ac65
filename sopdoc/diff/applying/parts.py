"""The parts of a row after what changed: who acts, the symbols, and the words in them."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from sopdoc.diff.parts.row_parts import told_links
from sopdoc.model.prosedur import Bagian

Parts = tuple[Bagian, ...]
FIELDS = {"oleh": "pelaksana", "teks": "teks", "simbol": "simbol"}
"""Keys that tell of a row's parts, and the field of a part that each is about."""


def applied_parts(old: Parts, new: Parts, told: Container[str]) -> Parts:
    """Return a row's parts of which these keys changed; both revisions have the same names of lanes.

    What wasn't told is as it was; where there are more parts or fewer, in the order in which it stood.
    """
    is_other = "oleh" in told or len(old) != len(new)
    if "oleh" not in told and _said(old, "oleh") != _said(new, "oleh"):
        return old
    found = new
    for key, field in FIELDS.items():
        if key not in told and not (is_other and _said(old, key) == _said(new, key)):
            kept = [getattr(bagian, field) for bagian in old]
            if len(old) != len(new):
                kept = [*_said(old, key), *[kept[0][:0]] * (len(new) - len(_said(old, key)))]
            found = tuple(replace(bagian, **{field: value}) for bagian, value in zip(found, kept, strict=True))
    return found


def _said(parts: Parts, key: str) -> list[object]:
    """Return what is told of parts, whichever of them says it; who follows himself acts once."""
    values = [getattr(bagian, FIELDS[key]) for bagian in parts]
    return list(told_links(parts)) if key == "oleh" else list(filter(None, values))
