"""Exits as they are written on one line, for hints."""

from __future__ import annotations

from itertools import groupby

from msgspec.structs import replace

from sopdoc.model.prosedur import LANJUT, SELESAI, Cabang
from sopdoc.reading.characters.ready import as_value

Exits = tuple[Cabang, ...]
_ON = (Cabang("ya", LANJUT), Cabang("tidak", SELESAI))
_ENDING = (Cabang("ya", SELESAI), Cabang("tidak", SELESAI))


def written(exits: Exits) -> str:
    """Return the exits of a decision as a mapping, or as a list where they have no words."""
    if not any(cabang.label for cabang in exits):
        return f"[{', '.join(cabang.tujuan for cabang in exits)}]"
    return f"{{{', '.join(_one(label, tuple(group)) for label, group in groupby(exits, lambda each: each.label))}}}"


def _one(label: str, exits: Exits) -> str:
    targets = ", ".join(cabang.tujuan for cabang in exits)
    return f"{as_value(label)}: {targets}" if len(exits) == 1 else f"{as_value(label)}: [{targets}]"


def exits_for(decisions: tuple[Exits, ...], diamonds: int, is_last: bool) -> str:
    """Return a list with exits for each diamond: those that are written, and others that lead on.

    The lowest diamond of the last row has no row to lead to.
    """
    missing = [_ON] * (diamonds - len(decisions))
    if missing and is_last:
        missing[-1] = _ENDING
    return _list((*decisions, *missing)[:diamonds])


def one_leading_on(decisions: tuple[Exits, ...], wrong: Exits) -> str:
    """Return the decisions with one in which the first exit leads on."""
    first, *others = wrong
    better = (replace(first, tujuan=LANJUT), *others)
    right = tuple(better if exits is wrong else exits for exits in decisions)
    return written(right[0]) if len(right) == 1 else _list(right)


def _list(decisions: tuple[Exits, ...]) -> str:
    return f"[{', '.join(map(written, decisions))}]"
