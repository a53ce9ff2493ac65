"""Dates as officials write them → `Tanggal`."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from sopdoc.messages import _
from sopdoc.model.tanggal import BULAN, Tanggal
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, Json, Kind, is_compared, nearest, refused, text_of
from sopdoc.rules.keys import BAD_DATE, NO_SUCH_DATE
from sopdoc.source.edit import Edit
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node

_LONGEST = 80
_SOME_YEAR = 2025
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
        teks = " ".join(text.split())
        return _existing(int(year_text), _MONTHS[word.casefold()], int(day_text) if day_text else None, teks)
    return None


def _existing(year: int | None, month: int | None, day: int | None, teks: str = "") -> Tanggal | None:
    if year is None or (month is not None and not 1 <= month <= len(BULAN)):
        return None
    if month is not None and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return Tanggal(year, month, day, teks)


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
            return refused(NO_SUCH_DATE.found(message, node.span, _nearest_day(text)), faults)
        message = _("`{text}` is not a date").format(text=excerpt(text))
        hints = _hints(text, faults)
        return refused(BAD_DATE.found(message, node.span, *hints, edits=_certain(text, node.span)), faults)

    def schema(self) -> Json:
        """Describe the text; an editor reads a bare year as a number."""
        pattern = rf"^\s*(?:-|{_ISO}|{_WORDS})\s*$"
        return {
            "anyOf": [{"type": "string", "pattern": pattern}, {"type": "integer", "minimum": 1000, "maximum": 9999}]
        }


def _certain(text: str, span: Span) -> tuple[Edit, ...]:
    """Return the change that writes a date as it is meant, where its day, month and year are all there."""
    numeric = _NUMERIC.fullmatch(text)
    certain = _numeric(text) if numeric and int(numeric[2]) <= len(BULAN) else _respelled(text) if not numeric else ""
    found = parse_tanggal(certain) if certain else None
    return (Edit(span, certain),) if found is not None and found.is_day and span.start >= 0 else ()


def _hints(text: str, faults: Faults) -> tuple[str, ...]:
    return (_hint(text),) if is_compared(faults) else ()


def _hint(text: str) -> str:
    numeric = _numeric(text)
    if numeric and parse_tanggal(numeric) is None:
        return _nearest_day(numeric)
    for proposed in (numeric, _respelled(text), _embedded(text), _long_year(text)):
        if proposed and parse_tanggal(proposed) is not None:
            return _("write `{date}`").format(date=proposed)
    yearless = re.fullmatch(rf"([0-9]{{1,2}})\s+({_MONTH_WORD})", text)
    if yearless:
        month = _MONTHS[yearless[2].casefold()]
        day = min(max(int(yearless[1]), 1), calendar.monthrange(_SOME_YEAR, month)[1])
        return _("write the year, too, such as `{date}`").format(date=f"{day} {BULAN[month - 1]} {_SOME_YEAR}")
    return _('write 2025-01-15, 15 Januari 2025, Januari 2025, 2025, or "-" for none')


def _numeric(text: str) -> str:
    """Return a date in digits with its year first; the day is the number before, or the one that is no month."""
    year_first = re.fullmatch(rf"({_YEAR})[/.]([0-9]{{1,2}})[/.]([0-9]{{1,2}})", text)
    if year_first:
        return "-".join(part.zfill(2) for part in year_first.groups())
    match = _NUMERIC.fullmatch(text)
    if not match:
        return ""
    day, month, year = (int(part) for part in match.groups())
    day, month = (month, day) if month > len(BULAN) else (day, month)
    return f"{year}-{month:02d}-{day:02d}"


def _long_year(text: str) -> str:
    """Return a date whose year has two digits with all four."""
    match = re.fullmatch(rf"([0-9]{{1,2}})[\s.,/-]+({_MONTH_WORD})[\s.,/'’-]+([0-9]{{2}})", text)
    return f"{match[1]} {match[2]} 20{match[3]}" if match else ""


def _embedded(text: str) -> str:
    """Return the date inside a text such as "Senin, 15 Januari 2025"."""
    match = re.search(rf"(?<![\w]){_WORDS}(?![\w])|(?<![\w-]){_ISO}(?![\w-])", text[:_LONGEST])
    return re.sub(r"\s+", " ", match.group()) if match and match.group() != text else ""


def _respelled(text: str) -> str:
    """Return a date with its month spelled out."""
    for word in re.findall(r"[^\W\d_]{3,}", text[:_LONGEST]):
        near = nearest(word, (*BULAN, *_OLD_SPELLINGS))
        if near and word.casefold() not in _MONTHS:
            return re.sub(r"[\s.,/-]+", " ", text.replace(word, near, 1)).strip()
    return re.sub(r"[\s.,/-]+", " ", text).strip()


def _nearest_day(text: str) -> str:
    """Return the hint to a day or month that doesn't exist: the last day, or the two numbers the other way round."""
    iso = re.fullmatch(_ISO, text)
    if iso is None:
        *_rest, word, year_text = text.split()
        year, month = int(year_text), _MONTHS[word.casefold()]
        last = calendar.monthrange(year, month)[1]
        last = 1 if re.match(r"0+\s", text) else last
        return _edge_of_month(last, f"{last} {BULAN[month - 1]} {year}", f"{BULAN[month - 1]} {year}")
    year, month, day = (int(part or 0) for part in iso.groups())
    if 1 <= month <= len(BULAN):
        last = calendar.monthrange(year, month)[1] if day else 1
        return _edge_of_month(last, f"{year}-{month:02d}-{last:02d}", f"{year}-{month:02d}")
    if _existing(year, day, month):
        return _("did you mean `{date}`? the month stands before the day").format(date=f"{year}-{day:02d}-{month:02d}")
    return _("months are 01 to 12: write `{year}-12`, or `{year}` without a month").format(year=year)


def _edge_of_month(day: int, date: str, month: str) -> str:
    if day == 1:
        return _("write `{day}`, the first day of that month, or `{month}` without a day").format(day=date, month=month)
    return _("write `{day}`, the last day of that month, or `{month}` without a day").format(day=date, month=month)
