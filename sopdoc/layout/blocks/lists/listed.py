"""The items of a list behind their marks."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.model.isi import MarkedList, Tanda, texts_of
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import Run, as_written, coded, fate_of


class Entry(Struct, frozen=True):
    """A marker, the text that hangs behind it, and what became of both. The marker may hold markup."""

    marker: str
    text: str
    mark: Fate = Fate.KEPT


class WovenList(MarkedList, frozen=True):
    """A list of two revisions of which the old one had another mark, or the page format's where it is None."""

    dulu: Tanda | None = None


def listed(isi: tuple[str, ...] | MarkedList, usual: Tanda) -> tuple[Entry, ...]:
    """Return the items of a list with their marks; ``usual`` marks one that names none.

    Items that went have the numbers and marks that they had.
    """
    now = (isi.tanda if isinstance(isi, MarkedList) else None) or usual
    was = (isi.dulu or usual) if isinstance(isi, WovenList) else now
    entries: list[Entry] = []
    olds = news = 0
    for text in texts_of(isi):
        fate = fate_of(text)
        olds += fate is not Fate.INSERTED
        news += fate is not Fate.DELETED
        marker = as_written(was.marker(olds) if fate is Fate.DELETED else now.marker(news))
        if fate is Fate.KEPT and was is not now:
            marker = coded((Run(was.marker(olds), mark=Fate.DELETED), Run(now.marker(news), mark=Fate.INSERTED)))
        entries.append(Entry(marker, text, fate))
    return tuple(entries)
