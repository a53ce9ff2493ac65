"""Templates that are valid key by key, and as odd as the schema lets them be."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import yaml

from sopdoc.model.isi import Tanda
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.shorthand import Shorthand
from sopdoc.reading.kinds.choice import Choice, Switch
from sopdoc.reading.kinds.kind import Kind
from sopdoc.reading.kinds.number import Colour, Millimetres, Number, Paper, Whole
from sopdoc.reading.kinds.order import Order
from sopdoc.reading.kinds.places import TextWithPlaces
from sopdoc.reading.kinds.tanda import ListMark
from sopdoc.reading.kinds.words import FolderName, Notes, Text
from sopdoc.reading.tables.schema import TEMPLAT
from sopdoc.reading.tables.table_looks import Fill
from sopdoc.reading.tables.widths import Widths
from sopdoc.templat.halaman import TEMPAT
from sopdoc.templat.kertas import KERTAS
from sopdoc.templat.tabel import LIKE_HEADING

CHANGES = (1, 1, 1, 2, 2, 3, 4, 12)
"""How many values differ."""
MOST_LINES = 60
MOST_WORDS = 12
SIZED = 0.5
_NO_LEAVES = (("pengesahan", "gambar"), ("pengesahan", "ruang"))
"""A file, and another name of `ruang_tanda_tangan`."""
PLACES = tuple(f"{{{place}}}" for place in TEMPAT)
WORDS = ("Nomor", "Standar Operasional Prosedur", "w" * 90, "pertanggungjawaban/pelaksanaan", "{halaman}", "", "\u2713")


def odd_templat(dice: Random) -> bytes:
    """Return a template that changes a few values of the shipped one, each to another that its key may have."""
    changed: dict[str, Any] = {"dasar": "permenpan35"}
    fields = list(_leaves(TEMPLAT, ()))
    for path, kind in dice.sample(fields, dice.choice(CHANGES)):
        _put(changed, path, _value(kind, dice))
    return yaml.safe_dump(changed, allow_unicode=True, sort_keys=False).encode()


def _put(changed: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Write a value below its keys, unless a word or a list stands for the keys above it already."""
    group: Any = changed
    for key in path[:-1]:
        group = group.setdefault(key, {})
        if not isinstance(group, dict):
            return
    group[path[-1]] = value


def misordered_templat(dice: Random) -> tuple[str, bytes]:
    """Return a list of `susunan` and a template in which it has an unknown, a doubled or a lacking part."""
    lists = [(path, kind) for path, kind in _leaves(TEMPLAT, ()) if isinstance(kind, Order)]
    path, kind = dice.choice(lists)
    parts = _order(kind, dice)
    match dice.randrange(3):
        case 1 if kind.freely:  # a part may stand twice
            parts.insert(0, "mutu_baku")
        case 0:
            parts.insert(dice.randint(0, len(parts)), dice.choice(("mutu_baku", "kepala", "nomer", "uraian")))
        case 1:
            parts.insert(dice.randint(0, len(parts)), dice.choice(parts))
        case _:
            lacking = dice.choice(kind.needed or kind.known)
            parts = [part for part in parts if part != lacking] if kind.needed else []
    group, key = path
    return key, yaml.safe_dump({"dasar": "permenpan35", group: {key: parts}}, sort_keys=False).encode()


def _leaves(table: Record, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Kind]]:
    for field in table.fields:
        path = (*above, field.key)
        if isinstance(field.kind, (Shorthand, Widths)):
            yield path, field.kind
        if isinstance(field.kind, Record):
            yield from _leaves(field.kind, path)
        elif not isinstance(field.kind, FolderName) and path not in _NO_LEAVES:
            yield path, field.kind


def _order(kind: Order, dice: Random) -> list[str]:
    """Return what must be in a list and some of what may be, in any order."""
    more = [part for part in kind.known if part not in kind.needed]
    parts = [*kind.needed, *dice.sample(more, dice.randint(0 if kind.needed else 1, len(more)))]
    return dice.sample(parts, len(parts))


def _sized(part: str, kind: Widths, dice: Random) -> Any:
    """Return a column's name, often with a width."""
    field = next(field for field in kind.fields if field.key == part)
    if isinstance(field.kind, Record) or dice.random() < SIZED:
        return part
    return {part: _value(field.kind, dice)}


def _value(kind: Kind, dice: Random) -> Any:  # noqa: PLR0911, PLR0912 # a case a kind
    match kind:
        case Whole():
            return dice.choice((kind.least, kind.least + 1, kind.most))
        case TextWithPlaces():
            return " ".join(dice.choice((*WORDS, *PLACES)) for _word in range(dice.randint(0, MOST_WORDS)))
        case Number() | Millimetres():
            return dice.choice((kind.least, kind.most, round(dice.uniform(kind.least, kind.most), 2)))
        case Paper():
            return dice.choice((*KERTAS, [100, 100], [558.8, 558.8], [100, 558.8]))
        case Switch():
            return dice.choice((True, False))
        case Choice():
            return str(dice.choice(kind.words))
        case ListMark():
            return str(dice.choice(tuple(Tanda)))
        case Colour():
            return f"{dice.randrange(1 << 24):06X}"
        case Shorthand():
            return _value(kind.word, dice)
        case Widths():
            return [_sized(part, kind, dice) for part in _order(kind.order, dice)]
        case Fill():
            return dice.choice((LIKE_HEADING, f"{dice.randrange(1 << 24):06X}"))
        case Order():
            return _order(kind, dice)
        case Notes():
            return [_value(Text(), dice) for _text in range(dice.randint(0, MOST_WORDS))]
        case Text():
            return dice.choice((" ", "\n")).join(dice.choice(WORDS) for _word in range(dice.randint(0, MOST_LINES)))
        case _:
            raise TypeError(kind)
