"""Contents that are too high for their room: a start of them tells, and stands for them where they are refused."""

from __future__ import annotations

from collections.abc import Callable

from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.model.isi import Isi, texts_of, with_texts

SHORT = 4096
"""Texts of no more characters than these are laid out whole."""
SPARE = 2
"""So many lines too high a start must be: a mark of bold type that is left without its partner prints as stars."""


def shortened(isi: Isi, room: float, set_in: Callable[[Isi], Blocks]) -> Isi:
    """Return a content as it is, or a start of it that ``set_in`` makes higher than ``room`` already.

    Starts are tried that are twice as long each time, so that a megabyte in a cell costs no more than a page of it.
    """
    length, whole = SHORT, _length(isi)
    while length < whole:
        start = _start(isi, length)
        if any(block.rect.height > room + SPARE * block.leading for block in set_in(start)):
            return start
        length *= 2
    return isi


def _length(isi: Isi) -> int:
    return len(isi) if isinstance(isi, str) else sum(len(text) + 1 for text in texts_of(isi))


def start_of(isi: Isi) -> Isi:
    """Return as much of a content as is laid out first: all of it, or a start that is about as high as a page."""
    return isi if _length(isi) <= SHORT else _start(isi, SHORT)


def _start(isi: Isi, length: int) -> Isi:
    """Return the first so many characters; an item of a list counts as one more."""
    if isinstance(isi, str):
        return isi[:length]
    items: list[str] = []
    for item in texts_of(isi):
        if length <= 0:
            break
        items.append(item[:length])
        length -= len(item) + 1
    return with_texts(isi, tuple(items))
