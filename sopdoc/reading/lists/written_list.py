"""Blocks whose lines bear the marks of a list: they print as written, and hang behind their marks."""

from __future__ import annotations

from sopdoc.model.isi import MarkedList, Tanda
from sopdoc.reading.lists.marks_in_row import items_in_row

_ALONE = (Tanda.STRIP, Tanda.BULAT)
"""Marks that make a list of a single line; a lone "1." or "a." may be text."""
_MARKS = tuple(tanda for tanda in Tanda if tanda is not Tanda.TANPA)


def written_list(text: str) -> MarkedList | None:
    """Return the list that prints as the lines of a block do, if there is one.

    The first line begins with a mark, and others count on from it; lines between stay lines of the item above.
    """
    lines = text.split("\n")
    if any(not line.strip() for line in lines) or (len(lines) == 1 and items_in_row(text)):
        return None
    found = ((tanda, _items(lines, tanda)) for tanda in _MARKS)
    return next((MarkedList(items, tanda) for tanda, items in found if len(items) >= _least(tanda)), None)


def _least(tanda: Tanda) -> int:
    return 1 if tanda in _ALONE else 2


def _items(lines: list[str], tanda: Tanda) -> tuple[str, ...]:
    """Return the texts behind marks that count on from the first line's."""
    items: list[list[str]] = []
    for line in lines:
        marker = f"{tanda.marker(len(items) + 1)} "
        text = line.strip()
        if line.startswith(marker) and text != marker.strip():
            items.append([line.removeprefix(marker).strip()])
        elif not items:
            return ()
        else:
            items[-1].append(text)
    return tuple("\n".join(item) for item in items)
