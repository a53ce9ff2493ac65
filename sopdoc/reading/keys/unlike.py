"""What an unknown key is told that is like no known one.

It may be a group of words whose keys stand by themselves: ``label: {judul: Nama}`` is to be ``judul_label: Nama``.
"""

from __future__ import annotations

from collections.abc import Collection

from sopdoc.messages import _
from sopdoc.reading.characters.ready import as_value
from sopdoc.reading.kinds.kind import did_you_mean
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Scalar

_LEAST = 3
"""So many known keys end alike where their ending is taken for the name of a group."""
_SHOWN = 3
_MANY, _HARDLY_ANY = 20, 10
"""Where nine in ten of so many known keys are written, the others say nothing of what was meant."""


def keys_by_themselves(entry: Entry, known: Collection[str]) -> tuple[str, ...]:
    """Return the hint to write keys one by one, where an unknown one names what the ends of known keys say."""
    ending = f"_{entry.key.text}"
    family = [key for key in known if key.endswith(ending)]
    if len(family) < _LEAST:
        return ()
    lines = list(_lines(entry, ending, family)) or [f"{key}: …" for key in family]
    shown = ", ".join(f"`{line}`" for line in lines[:_SHOWN]) + (", …" if len(lines) > _SHOWN else "")
    return (_("write each key by itself, on a line of its own: {lines}").format(lines=shown),)


def hints_of_left(key: str, unwritten: tuple[str, ...], known: int) -> tuple[str, ...]:
    """Return the hint that names the keys not yet written, or where hardly any of many is left, what else to do."""
    if known < _MANY or len(unwritten) * _HARDLY_ANY > known:
        return did_you_mean(key, unwritten)
    return (_("remove it with what belongs to it: no known key is like it, and nearly all are written already"),)


def _lines(entry: Entry, ending: str, family: list[str]) -> list[str]:
    """Return what was written in the group, as it is to stand without one."""
    if not isinstance(entry.value, Mapping):
        return []
    keys = {key: key if key in family else f"{key}{ending}" for key in (each.key.text for each in entry.value)}
    return [
        excerpt(f"{keys[each.key.text]}: {as_value(each.value.text)}")
        for each in entry.value
        if keys[each.key.text] in family and isinstance(each.value, Scalar)
    ]
