"""The parts of a row that is in both revisions: which is which, and how they are called."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import pairwise

from sopdoc.diff.matching.pairing import Pairs, pair_in_order
from sopdoc.diff.matching.printed import printed
from sopdoc.diff.parts.rows import actors
from sopdoc.model.prosedur import LANJUT, Bagian, Langkah, Links, Simbol, WrittenProsedur

SameLanes = tuple[Mapping[str, object], Mapping[str, object]]
"""What stands for each lane of both revisions, by its id: lanes that are the same have the same."""


def pair_row_parts(old: Langkah, new: Langkah, lanes: SameLanes) -> Pairs:
    """Pair parts that lead out and are led alike, that lead out alike, that are led alike, then in order.

    Where the same ones act in turn, each part is the one in its place.
    """
    if len(old.bagian) == len(new.bagian) and _acting(old, lanes[0]) == _acting(new, lanes[1]):
        return {at: at for at in range(len(old.bagian))}

    def leader(bagian: Bagian, lanes: Mapping[str, object]) -> str:
        return str(lanes[bagian.pelaksana[0]])

    def leads(bagian: Bagian) -> str | None:
        return "decides" if bagian.keputusan else "leads" if bagian.lanjut else None

    keys: tuple[Callable[[Bagian, Mapping[str, object]], Hashable | None], ...] = (
        lambda bagian, lanes: (leader(bagian, lanes), leads(bagian)),
        lambda bagian, _lanes: leads(bagian),
        leader,
        lambda _bagian, _lanes: True,
    )
    found: Pairs = {}
    for key in keys:
        olds = [key(bagian, lanes[0]) for bagian in old.bagian]
        pair_in_order(found, olds, [key(bagian, lanes[1]) for bagian in new.bagian])
    return found


def _acting(langkah: Langkah, lanes: Mapping[str, object]) -> Hashable:
    return actors(tuple(bagian.pelaksana for bagian in langkah.bagian), lanes)


def told_links(parts: Sequence[Bagian]) -> Links:
    """Return who acts in each part; symbols that are stacked by their names are told as one."""
    later = (bagian.pelaksana for before, bagian in pairwise(parts) if not _is_stacked(before, bagian))
    return (parts[0].pelaksana, *later)


def _is_stacked(above: Bagian, bagian: Bagian) -> bool:
    """Tell whether a part is a symbol that its name puts below another one of the same lane."""
    return bool(bagian.simbol) and bagian.pelaksana == above.pelaksana[:1]


Told = tuple[str, str, str]
"""A key of a row, and what the two revisions say there."""


def parts_told(old: WrittenProsedur, at: int, new: WrittenProsedur, to: int, lanes: SameLanes) -> Iterator[Told]:
    """Yield what changed of a row's parts, but for their ways: who acts, the symbols and the words in them.

    Where another acts, parts needn't be told apart beside: what is said of the row by and large is enough.
    """
    was, now = old.langkah[at], new.langkah[to]
    before, after = told_links(was.bagian), told_links(now.bagian)
    is_other, are_as_many = actors(before, lanes[0]) != actors(after, lanes[1]), len(was.bagian) == len(now.bagian)
    if is_other:
        yield "oleh", performers(was, old), performers(now, new)
    yield from _inner(old, at, new, to, by_part=are_as_many and not is_other)


def _inner(old: WrittenProsedur, at: int, new: WrittenProsedur, to: int, *, by_part: bool) -> Iterator[Told]:
    was, now = old.langkah[at].bagian, new.langkah[to].bagian
    for key, said in (("teks", _words), ("simbol", _symbols)):
        before, after = ([said(bagian) for bagian in parts] for parts in (was, now))
        if list(filter(None, before)) != list(filter(None, after)) or (before != after and by_part):
            yield key, _by_part(old, at, before), _by_part(new, to, after)
        elif key == "simbol" and by_part and _shapes_differ(was, now):
            yield key, _by_part(old, at, _bodies(was, now)), _by_part(new, to, _bodies(now, was))


def _words(bagian: Bagian) -> str:
    return printed(bagian.teks)


def _symbols(bagian: Bagian) -> str:
    return "\n".join(bagian.simbol)


def _shapes_differ(was: Sequence[Bagian], now: Sequence[Bagian]) -> bool:
    """Tell whether a diamond became a box, or the other way round, and no words on its exits say so."""
    return any(map(_differ, was, now))


def _differ(old: Bagian, new: Bagian) -> bool:
    return bool(old.keputusan) != bool(new.keputusan) and _has_words(old) == _has_words(new)


def _has_words(bagian: Bagian) -> bool:
    return any(cabang.label for cabang in bagian.exits)


def _bodies(parts: Sequence[Bagian], others: Sequence[Bagian]) -> list[str]:
    """Return the symbols of those parts that differ from the others so."""
    return [
        str(Simbol.KEPUTUSAN if bagian.keputusan else Simbol.PROSES) if _differ(bagian, other) else ""
        for bagian, other in zip(parts, others, strict=True)
    ]


def _by_part(prosedur: WrittenProsedur, row: int, said: list[str]) -> str:
    """Return what is said of a row's parts, with their names where there are several."""
    if len(told_links(prosedur.langkah[row].bagian)) == 1:
        return "\n".join(filter(None, said))
    return "\n".join(f"{part_name(prosedur, row, part)}: {text}" for part, text in enumerate(said) if text)


def performers(langkah: Langkah, prosedur: WrittenProsedur) -> str:
    """Return who acts, by their printed names: from hand to hand, and apart where parts have ways of their own."""
    names = {lane.id: " ".join(lane.nama.split()) for lane in prosedur.pelaksana}
    told = [", ".join(names[lane] for lane in langkah.bagian[0].pelaksana)]
    for before, bagian in pairwise(langkah.bagian):
        if not _is_stacked(before, bagian):
            told += [" -> " if _leads_to_next(before) else "; ", ", ".join(names[lane] for lane in bagian.pelaksana)]
    return "".join(told)


def _leads_to_next(bagian: Bagian) -> bool:
    return bagian.leads_on or any(cabang.tujuan == LANJUT for cabang in bagian.exits)


def part_name(prosedur: WrittenProsedur, row: int, part: int) -> str:
    """Return what a part of a row is called: its leader, and which of the leader's symbols it is if there are more."""
    leaders = [bagian.pelaksana[0] for bagian in prosedur.langkah[row].bagian]
    name = next(" ".join(lane.nama.split()) for lane in prosedur.pelaksana if lane.id == leaders[part])
    nth = leaders[: part + 1].count(leaders[part])
    return f"{name} (simbol ke-{nth})" if leaders.count(leaders[part]) > 1 else name
