"""Texts as they print: what makes no difference on paper is taken out."""

from __future__ import annotations

import re
from functools import lru_cache

from sopdoc.model.isi import Isi, MarkedList, kolom_of, tanda_of, texts_of
from sopdoc.typography.markup import parse_markup, spelled

_BLANKS = re.compile(r"[^\S\n]+")


@lru_cache(maxsize=16384)
def printed(text: str) -> str:
    """Return a text with one blank for several, and its markup spelled one way."""
    lines = "\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return spelled(parse_markup(lines)) if "*" in lines else lines


def same_text(old: str, new: str) -> bool:
    """Tell whether two texts print the same."""
    return old == new or printed(old) == printed(new)


def same_isi(old: Isi, new: Isi) -> bool:
    """Tell whether two cells say the same, set alike; a list of one says what its text does."""
    return old == new or (_said(old) == _said(new) and list_settings(old) == list_settings(new))


def _said(isi: Isi) -> tuple[str, ...]:
    return tuple(map(printed, texts_of(isi)))


def list_settings(isi: Isi) -> dict[str, str]:
    """Return what a list says of how it is set, by its keys."""
    kolom = kolom_of(isi)
    said = {"tanda": tanda_of(isi) or "", "kolom": str(kolom) if kolom > 1 else ""}
    return {key: str(value) for key, value in said.items() if value}


def joined(isi: Isi) -> str:
    """Return a cell as one text, an item a line, behind its mark where the list names one."""
    if not isinstance(isi, MarkedList):
        return "\n".join(texts_of(isi))
    markers = [isi.tanda.marker(number) if isi.tanda else "" for number, _text in enumerate(isi.butir, start=1)]
    columns = [f"kolom: {isi.kolom}"] if isi.kolom > 1 else []
    return "\n".join((*columns, *(f"{mark} {text}".lstrip() for mark, text in zip(markers, isi.butir, strict=True))))
