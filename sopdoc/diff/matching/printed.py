"""Texts as they print: what makes no difference on paper is taken out."""

from __future__ import annotations

import re
from functools import lru_cache

from sopdoc.model.isi import Isi
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import as_written, parse_markup

_BLANKS = re.compile(r"[^\S\n]+")
_MARK = {Face.REGULAR: "", Face.ITALIC: "*", Face.BOLD: "**", Face.BOLD_ITALIC: "***"}


@lru_cache(maxsize=16384)
def printed(text: str) -> str:
    """Return a text with one blank for several, and its markup spelled one way."""
    lines = "\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return _spelled(lines) if "*" in lines else lines


def _spelled(text: str) -> str:
    runs = ((_MARK[run.face], as_written(run.text)) for run in parse_markup(text))
    return "".join(f"{mark}{text}{mark}" for mark, text in runs)


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
