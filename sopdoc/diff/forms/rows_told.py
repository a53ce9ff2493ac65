"""What became of a procedure's rows, in a few words: the rows by their numbers, or only how many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sopdoc.diff.change import Change, Kind, What
from sopdoc.diff.forms.counted import joined_numbers

_ROW = 3
"""Where a row's number stands in a place."""
_CELLS = {
    "oleh": "pelaksana",
    "kelengkapan": "kelengkapan",
    "waktu": "waktu",
    "output": "output",
    "keterangan": "keterangan",
    "alur": "alur",
}
"""Cells that are named where they are all that changed of a row; else the row is."""
_OLD_NUMBERS = "(nomor lama)"
Phrase = tuple[Kind, str]


def rows_told(changes: Iterable[Change], rows: Mapping[int, int], *, counted: bool) -> Iterator[Phrase]:
    """Yield what was changed, added, removed and moved; ``rows`` are the pairs of old rows and new ones.

    Rows are told by numbers, or ``counted``.
    """
    found = [change for change in changes if change.what in (What.LANGKAH, What.ALUR)]
    yield from _changed(found, rows, counted)
    for kind in (Kind.ADDED, Kind.REMOVED, Kind.MOVED):
        numbers = {_row(change) + 1 for change in found if change.kind is kind and _is_whole(change)}
        if numbers:
            old = kind is Kind.REMOVED and not counted
            yield kind, f"{_rows(numbers, counted)} {_OLD_NUMBERS}" if old else _rows(numbers, counted)


def _changed(changes: Iterable[Change], rows: Mapping[int, int], counted: bool) -> Iterator[Phrase]:
    """Yield the rows of which cells or exits changed: those of one cell by that cell, behind the others."""
    cells: defaultdict[int, set[str]] = defaultdict(set)
    for change in changes:
        if not _is_whole(change):
            row = rows[_row(change)] if change.kind is Kind.REMOVED else _row(change)
            cells[row].add("alur" if change.what is What.ALUR else change.field)
    if counted:
        yield from [(Kind.CHANGED, _rows(cells, counted))] if cells else []
        return
    for cell in ("", *_CELLS):
        numbers = [row + 1 for row, keys in cells.items() if _lone(keys) == cell]
        if numbers:
            yield Kind.CHANGED, " ".join(filter(None, (_CELLS.get(cell), _rows(numbers, counted))))


def _lone(keys: set[str]) -> str:
    """Return the only cell of a row that changed, if it is one that is named."""
    (first, *others) = keys
    return first if first in _CELLS and not others else ""


def _is_whole(change: Change) -> bool:
    """Tell whether a change is of a whole row."""
    return change.what is What.LANGKAH and not change.field


def _row(change: Change) -> int:
    return int(change.place[_ROW])


def _rows(numbers: Iterable[int], counted: bool) -> str:
    return f"{len(set(numbers))} langkah" if counted else f"langkah {joined_numbers(numbers)}"
