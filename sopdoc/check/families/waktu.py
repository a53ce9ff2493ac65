"""How long each step takes: whether it says so, and whether that can be right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum, auto
from fractions import Fraction
from functools import lru_cache
from itertools import chain

from sopdoc.check.asked import Asked, Item, Table
from sopdoc.check.families.times import StepTimes, times_of
from sopdoc.check.family import Family
from sopdoc.indonesian.open_times import Said, length_within, mended_time, units_in
from sopdoc.messages import _
from sopdoc.model.lama import Lama
from sopdoc.model.total_waktu import total_waktu
from sopdoc.model.waktu import Waktu, parse_waktu
from sopdoc.rules.regulation.mutu_baku import SESUAI_KEBUTUHAN, TANPA_WAKTU, WAKTU_GANJIL, WAKTU_TERBUKA
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt, ready
from sopdoc.typography.markup import plain_text

_HOUR, _YEAR = 3600, 366 * 86400
_USUAL_DAYS = (Fraction(15, 2), Fraction(8), Fraction(24))
"""Hours of days in which minutes are counted: as many whole days of them are no odd number."""
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?(?:\s*(?:-|–|s\.?/?d\.?)\s*[0-9]+)?\s*$")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})\s*(?:wi[bt]a?\s*)?(?:-|–|s\.?/?d\.?|sampai)\s*(\d{1,2})[.:](\d{2})", re.I)
_TOTAL = re.compile(
    r"(?:jumlah|total)\s+(?:keseluruhan\s+)?(?:lama\s+)?waktu[^0-9±:=]{0,30}[:=]?\s*(?P<time>[^.;]{1,60})", re.I
)


def _steps(asked: Asked) -> Iterator[StepTimes]:
    return chain.from_iterable(times_of(asked))


def _unread(asked: Asked) -> Iterator[Broken]:
    """Report steps without a time, and times that are no length; repair misspelled units."""
    for each in _steps(asked):
        if all(time.said is Said.NOTHING for time in each.times):
            message = _("step {number} doesn't say how long it takes").format(number=each.step.number)
            hint = _('write `waktu:` and a length such as `15 menit`, or `waktu: "-"` for none')
            yield Broken(message, each.step.span("waktu"), (hint,))
            continue
        for time in each.times:
            if time.said is Said.UNREAD:
                yield _no_length(asked, each.table, time.item, each.satuan)


def _no_length(asked: Asked, table: Table, item: Item, satuan: str) -> Broken:
    message = _("`{text}` is no length of time").format(text=excerpt(item.text))
    mended = mended_time(item.text, satuan)
    if mended:
        return Broken(message, item.span, (_hint(mended),), asked.put(item.node, item.text, mended))
    if _NUMBER.fullmatch(item.text.strip()):
        message = _("`{text}` is a number without a unit").format(text=excerpt(item.text))
        unit = _usual_unit(table)
        hint = _("write `{time}`, or `satuan_waktu: {unit}` in the procedure where all its numbers are {unit}")
        return Broken(message, item.span, (hint.format(time=f"{item.text.strip()} {unit}", unit=unit),))
    proposal = _between(item.text) or length_within(item.text)
    hint = _hint(proposal) if proposal else _("write a number and a unit, such as `15 menit` or `2 hari`")
    return Broken(message, item.span, (hint,))


def _hint(time: str) -> str:
    return _("write a number and a unit: `{time}`").format(time=ready(time))


def _usual_unit(table: Table) -> str:
    """Return the unit that most steps of a table have, as it is mostly written there."""
    units = Counter(
        unit.written for step in table.steps for item in step.items("waktu") for unit in units_in(item.text)
    )
    return units.most_common(1)[0][0] if units else "menit"


def _between(text: str) -> str:
    """Return how long it is from one time of day to another: "2 jam" for "08.00-10.00"; else ""."""
    match = _CLOCK.search(text)
    if match is None:
        return ""
    first, last = (60 * int(match[at]) + int(match[at + 1]) for at in (1, 3))
    return str(Lama(detik=Fraction(60 * (last - first)))) if first < last else ""


def _open(asked: Asked) -> Iterator[Broken]:
    for item in _items_saying(asked, Said.OPEN):
        message = _("`{text}` leaves open how long the step takes").format(text=excerpt(item.text))
        hint = _("write how long it takes at most, such as `maks. 3 hari`, and what it depends on in `keterangan`")
        yield Broken(message, item.span, (hint,))


def _as_needed(asked: Asked) -> Iterator[Broken]:
    for item in _items_saying(asked, Said.NEED):
        message = _("`{text}` can't be measured, and adds nothing to the total time").format(text=excerpt(item.text))
        hint = _("write how long it usually takes, such as `± 2 jam` or `1-3 hari`")
        yield Broken(message, item.span, (hint,))


def _items_saying(asked: Asked, what: Said) -> Iterator[Item]:
    return (time.item for each in _steps(asked) for time in each.times if time.said is what)


def _odd(asked: Asked) -> Iterator[Broken]:
    """Report times that are hardly meant: nothing, more than a year, odd minutes over days; and wrong totals."""
    hours = asked.choices.working_day.as_integer_ratio()  # fractions are slow to look up
    for each in _steps(asked):
        for time in each.times:
            if time.waktu is not None and (odd := _odd_kind(time.item.text, each.satuan, *hours)):
                yield _oddness(time.item, time.waktu, odd)
    yield from _wrong_totals(asked)


def _oddness(item: Item, waktu: Waktu, odd: _Odd) -> Broken:
    shown = excerpt(item.text)
    if odd is _Odd.NOTHING:
        hint = _("write how long it takes, or `seketika` where it happens by itself")
        return Broken(_("the step takes no time: `{text}`").format(text=shown), item.span, (hint,))
    if odd is _Odd.LONG:
        hint = _("check number and unit, and write for example `1 tahun`")
        return Broken(_("the step takes more than a year: `{text}`").format(text=shown), item.span, (hint,))
    message = _("`{text}` is more than a working day, in minutes").format(text=shown)
    return Broken(message, item.span, (_("write `{time}`").format(time=waktu),))


class _Odd(Enum):
    """What is odd about a time."""

    NOTHING = auto()
    LONG = auto()
    MINUTES = auto()


@lru_cache(maxsize=1024)
def _odd_kind(text: str, satuan: str, *day: int) -> _Odd | None:
    waktu = parse_waktu(text, satuan)
    longest = waktu.terlama if waktu else Lama()
    if not longest.nominal:
        return _Odd.NOTHING if any(map(str.isdigit, text)) else None
    if longest.nominal > _YEAR:
        return _Odd.LONG
    return _Odd.MINUTES if _odd_minutes(text, satuan, longest, Fraction(*day)) else None


def _odd_minutes(text: str, satuan: str, longest: Lama, day: Fraction) -> bool:
    """Tell whether a time is given in minutes alone, and is more than a working day but no whole number of them."""
    if longest.detik <= _HOUR * max(day, *_USUAL_DAYS[:2]) or longest.detik != longest.nominal:
        return False
    units = {unit.meant for unit in units_in(text)} or {satuan.strip(" ()").casefold()}
    whole = any(not longest.detik % (_HOUR * hours) for hours in (day, *_USUAL_DAYS))
    return units == {"menit"} and not whole


def _wrong_totals(asked: Asked) -> Iterator[Broken]:
    """Report a note that names another total than the steps add up to, where each takes its turn once."""
    for table in asked.tables:
        prosedur = table.prosedur
        found = [(note, match) for note in table.notes if (match := _TOTAL.search(note.text))]
        told = parse_waktu(found[0][1]["time"]) if len(found) == 1 else None
        if told is None or any(bagian.exits for langkah in prosedur.langkah for bagian in langkah.bagian):
            continue
        satuan = plain_text(prosedur.satuan_waktu)
        total = total_waktu((langkah.waktu, satuan) for langkah in prosedur.langkah)
        if total.waktu is not None and not total.kosong and not total.lain and str(total.waktu) != str(told):
            message = _("the note says `{told}`, but the steps add up to {total}")
            hint = _("write `{time}`").format(time=total.waktu)
            note, match = found[0]
            shown = excerpt(match["time"].strip())
            yield Broken(message.format(told=shown, total=total.waktu), note.span, (hint,))


FAMILY: Family = (
    (TANPA_WAKTU, _unread),
    (WAKTU_TERBUKA, _open),
    (SESUAI_KEBUTUHAN, _as_needed),
    (WAKTU_GANJIL, _odd),
)
