"""Texts as they print: what makes no difference on paper is taken out."""

from __future__ import annotations

import re
from functools import lru_cache

from sopdoc.model.isi import Isi
from sopdoc.typography.markup import parse_markup, spelled

_BLANKS = re.compile(r"[^\S\n]+")


@lru_cache(maxsize=16384)
def printed(text: str) -> str:
    """Return a text with one blank for several, and its markup spelled one way."""
    lines = "\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return spelled(parse_markup(lines)) if "*" in lines else lines


def items(isi: Isi) -> tuple[str, ...]:
    """Return the texts of a cell; one text is a list of one."""
    if isinstance(isi, str):
        return (isi,) if isi else ()
    return isi


def same_text(old: str, new: str) -> bool:
    """Tell whether two texts print the same."""
    return old == new or printed(old) == printed(new)


def same_isi(old: Isi, new: Isi) -> bool:
    """Tell whether two cells say the same; a list of one says what its text does."""
    return old == new or tuple(map(printed, items(old))) == tuple(map(printed, items(new)))


def joined(isi: Isi) -> str:
    """Return a cell as one text, an item a line."""
    return isi if isinstance(isi, str) else "\n".join(isi)
