"""The entry that a revision adds to the history: its number, counted on from the last one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sopdoc.model.sop import Revisi
from sopdoc.model.tanggal import Tanggal

History = tuple[Revisi, ...]
_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,9}(?![0-9])")
"""The first of a text is its number: "Revisi 3", "2/2025"."""


def with_entry(history: History, tanggal: Tanggal, uraian: str) -> tuple[History, Revisi]:
    """Return a history with one entry more, where its newest one stands, and that entry."""
    first = is_newest_first(history)
    entry = Revisi(_next_number(history if first else history[::-1]), tanggal, uraian)
    return ((entry, *history) if first else (*history, entry)), entry


def is_newest_first(history: History) -> bool:
    """Tell whether the entries stand in falling order, by their numbers, else by their dates."""
    numbers = [number for entry in history if (number := _number(entry)) is not None]
    if len(numbers) > 1 and numbers[0] != numbers[-1]:
        return numbers[0] > numbers[-1]
    dates = [_order(entry.tanggal) for entry in history if entry.tanggal and entry.tanggal.tahun]
    return len(dates) > 1 and dates[0] > dates[-1]


def _next_number(newest_first: Iterable[Revisi]) -> str:
    """Return the number behind the last one; entries since then that have none count as one each."""
    unnumbered = 0
    for entry in newest_first:
        found = _NUMBER.search(entry.revisi)
        if found:
            number = str(int(found.group()) + unnumbered + 1).zfill(len(found.group()))
            return f"{entry.revisi[: found.start()]}{number}{entry.revisi[found.end() :]}"
        unnumbered += 1
    return str(unnumbered + 1)


def _number(entry: Revisi) -> int | None:
    found = _NUMBER.search(entry.revisi)
    return int(found.group()) if found else None


def _order(tanggal: Tanggal) -> tuple[int, int, int]:
    return tanggal.tahun or 0, tanggal.bulan or 0, tanggal.hari or 0
