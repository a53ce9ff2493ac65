"""Dates as officials write them → `Tanggal`."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from sopdoc.messages import _
from sopdoc.model.tanggal import BULAN, Tanggal
from sopdoc.reading.kind import FAULTY, Faults, Faulty, Json, Kind, is_compared, nearest, text_of
from sopdoc.source.diagnostic import error
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node

_LONGEST = 80
_OLD_SPELLINGS = {"Pebruari": 2, "Nopember": 11}
_MONTHS = {name.casefold(): number for number, name in enumerate(BULAN, 1)} | {
    name.casefold(): number for name, number in _OLD_SPELLINGS.items()
}
_MONTH_WORD = "|".join("".join(f"[{letter.upper()}{letter}]" for letter in name) for name in _MONTHS)
_YEAR = "[1-9][0-9]{3}"
_ISO = rf"({_YEAR})(?:-([0-9]{{1,2}})(?:-([0-9]{{1,2}}))?)?"
_WORDS = rf"(?:([0-9]{{1,2}})\s+)?({_MONTH_WORD})\s+({_YEAR})"
_NUMERIC = re.compile(rf"([0-9]{{1,2}})[-/.]([0-9]{{1,2}})[-/.]({_YEAR})")


def parse_tanggal(text: str) -> Tanggal | None:
    """Read "2025-01-15", "2025-01", "2025", "15 Januari 2025", "Pebruari 2022" or "-"; None where it is none of them.

    A day that doesn't exist is None too.
    """
    if text == "-":
        return Tanggal()
    match = re.fullmatch(_ISO, text)
    if match:
        year, month, day = (int(part) if part else None for part in match.groups())
        return _existing(year, month, day)
    match = re.fullmatch(_WORDS, text)
    if match:
        day_text, word, year_text = match.groups()
        return _existing(int(year_text), _MONTHS[word.casefold()], int(day_text) if day_text else None)
    return None


def _existing(year: int | None, month: int | None, day: int | None) -> Tanggal | None:
    if year is None or (month is not None and not 1 <= month <= len(BULAN)):
        return None
    if month is not None and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return Tanggal(year, month, day)


@dataclass(frozen=True, slots=True)
class Date(Kind):
    """A day, a month or a year."""

    def decode(self, node: Node, faults: Faults) -> Tanggal | Faulty:
        """Return the date."""
        text = text_of(node, faults, _("a date"))
        if isinstance(text, Faulty):
            return FAULTY
        tanggal = parse_tanggal(text)
        if tanggal is not None:
            return tanggal
        if re.fullmatch(rf"{_ISO}|{_WORDS}", text):
            message = _("the date `{text}` doesn't exist").format(text=excerpt(text))
            faults.append(error("no-such-date", message, node.span))
            return FAULTY
        message = _("`{text}` is not a date").format(text=excerpt(text))
        faults.append(error("bad-date", message, node.span, *_hints(text, faults)))
        return FAULTY

    def schema(self) -> Json:
        """Describe the text; an editor reads a bare year as a number."""
        pattern = rf"^\s*(?:-|{_ISO}|{_WORDS})\s*$"
        return {
            "anyOf": [{"type": "string", "pattern": pattern}, {"type": "integer", "minimum": 1000, "maximum": 9999}]
        }


def _hints(text: str, faults: Faults) -> tuple[str, ...]:
    return (_hint(text),) if is_compared(faults) else ()


def _hint(text: str) -> str:
    numeric = _NUMERIC.fullmatch(text)
    if numeric:
        day, month, year = numeric.groups()
        return _("write the year first: {date}").format(date=f"{year}-{int(month):02d}-{int(day):02d}")
    for word in re.findall(r"[^\W\d_]{3,}", text[:_LONGEST]):
        near = nearest(word, (*BULAN, *_OLD_SPELLINGS))
        if near and word.casefold() not in _MONTHS:
            return _("did you mean `{word}`?").format(word=excerpt(re.sub(r"\s+", " ", text.replace(word, near))))
    return _('write 2025-01-15, 15 Januari 2025, Januari 2025, 2025, or "-" for none')
