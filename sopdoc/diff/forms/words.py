"""Which words of a text changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from msgspec import Struct

from sopdoc.typography.fate import Fate

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
LONGEST = 2000
"""Of texts with more tokens the whole is replaced."""


class Part(Struct, frozen=True):
    """A part of a text, and what became of it."""

    fate: Fate
    text: str


def parts_of(old: str, new: str) -> tuple[Part, ...]:
    """Return both texts as one: what was kept, what went, what came; blanks alone between two changes belong to them.

    Seen the other way round the same words changed.
    """
    if (len(new), new) < (len(old), old):
        other = {Fate.DELETED: Fate.INSERTED, Fate.INSERTED: Fate.DELETED, Fate.KEPT: Fate.KEPT}
        return _ordered(Part(other[part.fate], part.text) for part in parts_of(new, old))
    olds, news = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(olds), len(news)) > LONGEST:
        return tuple(part for part in (Part(Fate.DELETED, old), Part(Fate.INSERTED, new)) if part.text)
    return _ordered(_parts(olds, news))


def _parts(old: list[str], new: list[str]) -> Iterator[Part]:
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for at, (code, start, end, new_start, new_end) in enumerate(codes):
        text = "".join(old[start:end])
        if code == "equal" and (text.strip() or at in (0, len(codes) - 1)):
            yield Part(Fate.KEPT, text)
            continue
        yield Part(Fate.DELETED, text)
        yield Part(Fate.INSERTED, "".join(new[new_start:new_end]))


def _ordered(parts: Iterator[Part]) -> tuple[Part, ...]:
    """Return parts with what went before what came between two kept ones, and each of them once."""
    found: list[Part] = []
    changed = {Fate.DELETED: "", Fate.INSERTED: ""}
    for part in (*parts, Part(Fate.KEPT, "")):
        if part.fate is not Fate.KEPT:
            changed[part.fate] += part.text
            continue
        found += [Part(fate, text) for fate, text in changed.items() if text]
        changed = {Fate.DELETED: "", Fate.INSERTED: ""}
        found += [part] if part.text else []
    return tuple(found)
