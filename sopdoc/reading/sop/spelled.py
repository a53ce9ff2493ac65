"""The parts of a row → the keys that a source says them by: in short where that means the same, else one by one."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from msgspec.structs import replace

from sopdoc.model.prosedur import Bagian, Cabang, Langkah
from sopdoc.reading.sop.parts import Spelling, parts_of
from sopdoc.reading.steering.actors import TOGETHER
from sopdoc.reading.steering.lane_names import HANDOVER
from sopdoc.source.span import NOWHERE

Tree = dict[str, Any]


def spelled_parts(langkah: Langkah) -> Tree:
    """Return what a row says of its parts; keys without a value are empty."""
    short = _in_short(langkah)
    if parts_of(short) == langkah.bagian:
        return _keys(short)
    return {"bagian": [_part(bagian) for bagian in langkah.bagian]}


def _in_short(langkah: Langkah) -> Spelling:
    """Return the spelling of a row without ``bagian`` that comes nearest to its parts."""
    return Spelling(
        links=langkah.oleh,
        id="",
        decisions=tuple(bagian.keputusan for bagian in langkah.bagian if bagian.keputusan),
        lanjut=langkah.bagian[-1].lanjut,
        simbol=langkah.simbol,
        teks=langkah.teks,
        span=NOWHERE,
    )


def _part(bagian: Bagian) -> Tree:
    alone = replace(_in_short(Langkah("", (bagian,))), id=bagian.id)
    return {key: value for key, value in {"id": bagian.id, **_keys(alone)}.items() if value}


def _keys(spelling: Spelling) -> Tree:
    together = [f" {TOGETHER} ".join(link) for link in spelling.links]
    decisions = [_ways(exits) for exits in spelling.decisions]
    return {
        "oleh": f" {HANDOVER} ".join(together) if len(together) > 1 else one_or_list(spelling.links[0]),
        "keputusan": decisions if len(decisions) > 1 else decisions[0] if decisions else "",
        "lanjut": _ways(spelling.lanjut),
        "simbol": one_or_list(tuple(map(str, spelling.simbol))),
        "teks": spelling.teks,
    }


def _ways(ways: tuple[Cabang, ...]) -> str | list[str] | Tree:
    """Return where ways lead: targets, or targets by the words on their arrows."""
    if not any(way.label for way in ways):
        return one_or_list(tuple(way.tujuan for way in ways))
    grouped = ((label, [way.tujuan for way in group]) for label, group in groupby(ways, lambda way: way.label))
    return {label: one_or_list(tuple(targets)) for label, targets in grouped}


def one_or_list(names: tuple[str, ...]) -> str | list[str]:
    """Return names as a source writes them: one by itself, several as a list."""
    return names[0] if len(names) == 1 else list(names)
