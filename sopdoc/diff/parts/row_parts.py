"""The parts of a row that is in both revisions: which is which, and how they are called."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping

from sopdoc.diff.matching.pairing import Pairs, pair_in_order
from sopdoc.diff.matching.printed import printed
from sopdoc.diff.parts.rows import actors, performers
from sopdoc.model.prosedur import Bagian, Langkah, Links, Simbol, WrittenProsedur

SameLanes = tuple[Mapping[str, object], Mapping[str, object]]
"""What stands for each lane of both revisions, by its id: lanes that are the same have the same."""


def pair_row_parts(old: Langkah, new: Langkah, lanes: SameLanes) -> Pairs:
    """Pair parts that decide and are led alike, that decide, that are led alike, then in order."""

    def leader(bagian: Bagian, lanes: Mapping[str, object]) -> Hashable:
        return str(lanes[bagian.pelaksana[0]])

    keys: tuple[Callable[[Bagian, Mapping[str, object]], Hashable | None], ...] = (
        lambda bagian, lanes: (leader(bagian, lanes), bool(bagian.keputusan)),
        lambda bagian, _lanes: bool(bagian.keputusan) or None,
        leader,
        lambda _bagian, _lanes: True,
    )
    found: Pairs = {}
    for key in keys:
        olds = [key(bagian, lanes[0]) for bagian in old.bagian]
        pair_in_order(found, olds, [key(bagian, lanes[1]) for bagian in new.bagian])
    return found


Told = tuple[str, str, str]
"""A key of a row, and what the two revisions say there."""


def parts_told(old: WrittenProsedur, at: int, new: WrittenProsedur, to: int, lanes: SameLanes) -> Iterator[Told]:
    """Yield what changed of a row's parts, but for their ways: who acts, the symbols and the words in them.

    Where another acts, parts needn't be told apart beside: what is said of the row by and large is enough.
    """
    was, now = old.langkah[at], new.langkah[to]
    is_other, are_as_many = actors(was.oleh, lanes[0]) != actors(now.oleh, lanes[1]), len(was.bagian) == len(now.bagian)
    inner = tuple(_inner(old, at, new, to, by_part=are_as_many and not is_other))
    if is_other:
        yield "oleh", performers(was.oleh, old), performers(now.oleh, new)
    elif not inner and not are_as_many:
        yield "oleh", performers(_links(was), old), performers(_links(now), new)
    yield from inner


def _inner(old: WrittenProsedur, at: int, new: WrittenProsedur, to: int, *, by_part: bool) -> Iterator[Told]:
    for key, said in (("teks", _words), ("simbol", _symbols)):
        before, after = ([said(bagian) for bagian in sop.langkah[row].bagian] for sop, row in ((old, at), (new, to)))
        if list(filter(None, before)) != list(filter(None, after)):
            yield key, "\n".join(filter(None, before)), "\n".join(filter(None, after))
        elif before != after and by_part:
            yield key, _by_part(old, at, before), _by_part(new, to, after)


def _links(langkah: Langkah) -> Links:
    return tuple(bagian.pelaksana for bagian in langkah.bagian)


def _words(bagian: Bagian) -> str:
    return printed(bagian.teks)


def _symbols(bagian: Bagian) -> str:
    return "\n".join(symbols_of(bagian))


def _by_part(prosedur: WrittenProsedur, row: int, said: list[str]) -> str:
    return "; ".join(f"{part_name(prosedur, row, part)}: {text}" for part, text in enumerate(said) if text)


def symbols_of(bagian: Bagian) -> tuple[Simbol, ...]:
    """Return the symbols that a part names, and the one that its exits don't tell.

    That is the diamond where no exit has words, and the box where an arrow that is no exit has some.
    """
    has_words = any(cabang.label for cabang in bagian.exits)
    if bagian.keputusan and not has_words:
        untold = Simbol.KEPUTUSAN
    elif bagian.lanjut and has_words:
        untold = Simbol.PROSES
    else:
        return bagian.simbol
    return bagian.simbol if untold in bagian.simbol else (*bagian.simbol, untold)


def part_name(prosedur: WrittenProsedur, row: int, part: int) -> str:
    """Return what a part of a row is called: its leader, with its number where the leader has several parts."""
    leaders = [bagian.pelaksana[0] for bagian in prosedur.langkah[row].bagian]
    name = next(" ".join(lane.nama.split()) for lane in prosedur.pelaksana if lane.id == leaders[part])
    return f"{name} {part + 1}" if leaders.count(leaders[part]) > 1 else name
