"""The units of times: each written in one way in a table, and days told from hours by the working day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from sopdoc.check.asked import Asked, Item
from sopdoc.check.families.times import times_of
from sopdoc.check.family import Family
from sopdoc.indonesian.open_times import Unit, units_in
from sopdoc.messages import _
from sopdoc.model.lama import Lama
from sopdoc.model.waktu import Waktu
from sopdoc.rules.regulation.mutu_baku import HARI_DAN_JAM, SATUAN_CAMPUR
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt, ready

_HOUR, _WHOLE_DAY = 3600, 86400
_SHORT = ("dtk", "mnt", "'", "′", "’", "hr", "hk", "mgg", "bln", "thn")
_BLANKS = re.compile(r"\s{2,}")


def _mixed(asked: Asked) -> Iterator[Broken]:
    """Report units that a table writes in other ways than mostly; a repair changes no number.

    The regulation fixes neither units nor their spelling, so that most of the table is followed: the fewest words
    change. Where there is no most, it is plain small letters, as in running text.
    """
    for steps in times_of(asked):
        items = [(time.item, units_in(time.item.text)) for step in steps for time in step.times]
        written = [unit for _item, units in items for unit in units]
        if _is_uniform({(unit.written, unit.meant) for unit in written}):
            continue
        spelled = _spellings(written)
        for item, units in items:
            if any(spelled[unit.meant] != unit.written for unit in units):
                yield _written_otherwise(asked, item, units, spelled)


def _written_otherwise(asked: Asked, item: Item, units: tuple[Unit, ...], spelled: dict[str, str]) -> Broken:
    text = item.text
    for unit in reversed(units):
        if spelled[unit.meant] != unit.written:
            before, behind = text[: unit.start].rstrip(), text[unit.end :]
            text = f"{before} {spelled[unit.meant]}{behind}"
    text = _BLANKS.sub(" ", text)
    message = _("`{text}` writes its unit otherwise than other steps").format(text=excerpt(item.text))
    hint = _("write `{text}`").format(text=ready(text))
    return Broken(message, item.span, (hint,), asked.put(item.node, item.text, text))


def _spellings(units: list[Unit]) -> dict[str, str]:
    """Return how each unit of a table is to be written."""
    capital = 2 * sum(unit.written[0].isupper() for unit in units) > len(units)
    return {unit.meant: _spelling(unit.meant, units, capital=capital) for unit in units}


def _is_uniform(spellings: set[tuple[str, str]]) -> bool:
    """Tell whether each unit is written in one way, and all with a capital first letter or none."""
    cases = {written[0].isupper() for written, _meant in spellings if written[0].isalpha()}
    return len(cases) <= 1 and len({meant for _written, meant in spellings}) == len(spellings)


def _spelling(meant: str, units: list[Unit], *, capital: bool) -> str:
    """Return the most usual spelling of a unit with a capital or a small first letter; whole words before short ones.

    Where none is such, the unit is written out.
    """
    counts = Counter(unit.written for unit in units if unit.meant == meant)
    if len(counts) == 1 and next(iter(counts)).casefold() in _SHORT:
        return next(iter(counts))
    fitting = {
        written: count
        for written, count in counts.items()
        if written[0].isupper() is capital and written.casefold() not in _SHORT and written[1:2].islower()
    }
    return max(sorted(fitting), key=fitting.__getitem__) if fitting else meant.title() if capital else meant


def _day_and_hours(asked: Asked) -> Iterator[Broken]:
    """Report times of a working day and more in hours, in a table that counts days as well: what they are in days."""
    day = _HOUR * asked.choices.working_day
    for steps in times_of(asked):
        read = [(time.item, time.waktu) for step in steps for time in step.times if time.waktu is not None]
        if not any(waktu.terlama.hari or waktu.terlama.hari_kerja for _item, waktu in read):
            continue
        for item, waktu in read:
            length = waktu.terlama
            if length.detik == length.nominal and length.detik >= day and length.detik % _WHOLE_DAY:
                yield _in_days(item, waktu, asked.choices.working_day)


def _in_days(item: Item, waktu: Waktu, hours: Fraction) -> Broken:
    in_days = Waktu(_as_days(waktu.tercepat, hours), _as_days(waktu.terlama, hours), waktu.kira_kira)
    message = _("`{text}` is {days} of {hours} hours each, and other steps of the table count days")
    told = message.format(text=excerpt(item.text), days=in_days, hours=f"{float(hours):g}")
    return Broken(told, item.span, (_("write `{time}`").format(time=in_days),))


def _as_days(length: Lama, hours: Fraction) -> Lama:
    days, rest = divmod(length.detik, _HOUR * hours)
    return Lama(hari=Fraction(days), detik=rest)


FAMILY: Family = ((SATUAN_CAMPUR, _mixed), (HARI_DAN_JAM, _day_and_hours))
