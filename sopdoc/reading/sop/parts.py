"""Write out the spellings of a row: hand-overs and stacks of symbols become parts.

Of the source format, "A row of several parts".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.model.prosedur import SEMUA, Bagian, Cabang, Simbol
from sopdoc.reading.keys.values import Values
from sopdoc.source.span import Span

BODIES = (Simbol.PROSES, Simbol.KEPUTUSAN)
"""Symbols that stand for an activity; capsules stand over or under one of them."""
_NOBODY: tuple[tuple[str, ...], ...] = ((),)
Stack = tuple[Simbol, ...]


class Spelling(Struct, frozen=True):
    """What a row, or an item of ``bagian``, says in short of one part or several."""

    links: tuple[tuple[str, ...], ...]
    """Those who act, from hand to hand; those of one link together."""
    id: str
    decisions: tuple[tuple[Cabang, ...], ...]
    lanjut: tuple[Cabang, ...]
    simbol: Stack
    teks: str
    span: Span


def spelling_of(values: Values) -> Spelling:
    """Return what was written; what is missing or faulty is empty."""
    return Spelling(
        links=values.get("oleh") or _NOBODY,
        id=values.get("id", ""),
        decisions=values.get("keputusan", ()),
        lanjut=values.get("lanjut", ()),
        simbol=values.get("simbol", ()),
        teks=values.get("teks", ""),
        span=values.node.span,
    )


def holders(values: Values) -> tuple[Values, ...]:
    """Return what says something of a row's parts: the items of its ``bagian``, or else the row itself."""
    return values.get("bagian") or (values,)


def all_holders(rows: tuple[Values, ...]) -> Iterator[Values]:
    """Yield rows, and the items of their ``bagian``."""
    for values in rows:
        yield values
        yield from (holder for holder in holders(values) if holder is not values)


def row_parts(values: Values, lanes: tuple[str, ...]) -> tuple[Bagian, ...]:
    """Return the parts of a row in a procedure with these lanes."""
    parts = (parts_of(_of_all(spelling_of(each), lanes), named=each is not values) for each in holders(values))
    return tuple(chain.from_iterable(parts))


def _of_all(spelling: Spelling, lanes: tuple[str, ...]) -> Spelling:
    """Return a spelling in which ``semua`` is all lanes, the first one leading, or whoever is named before."""
    if SEMUA in lanes or not any(SEMUA in link for link in spelling.links):
        return spelling
    links = ([name for each in link for name in (lanes if each == SEMUA else (each,))] for link in spelling.links)
    return replace(spelling, links=tuple(tuple(dict.fromkeys(link)) for link in links))


def parts_of(spelling: Spelling, *, named: bool = False) -> tuple[Bagian, ...]:
    """Return the parts that are meant, in the order of the flow; a word stands in the first one of the last link.

    The first one has the ``id`` where it is ``named``: that of a row without ``bagian`` is the row's.
    """
    links = tuple(_linked(spelling))
    last, *others = links[-1]
    worded = (*links[:-1], (replace(last, teks=spelling.teks), *others))
    first, *rest = _with_ways(tuple(chain.from_iterable(worded)), spelling)
    return (replace(first, id=spelling.id) if named else first, *rest)


def stacks_in(simbol: Stack) -> tuple[Stack, ...]:
    """Return the symbols of each part that stands in the same cell: an activity, with its capsules."""
    stacks: list[list[Simbol]] = [[]]
    for symbol in simbol:
        if symbol in BODIES and any(body in stacks[-1] for body in BODIES):
            stacks.append([])
        stacks[-1].append(symbol)
    return tuple(tuple(stack) for stack in stacks)


def _linked(spelling: Spelling) -> Iterator[tuple[Bagian, ...]]:
    """Yield the parts of each link; symbols are the first link's where they open the procedure, else the last one's."""
    own = 0 if spelling.simbol[:1] == (Simbol.MULAI,) else len(spelling.links) - 1
    for at, link in enumerate(spelling.links):
        stacks = stacks_in(spelling.simbol) if at == own else ((),)
        first, *below = (Bagian(link, simbol=stack, span=spelling.span) for stack in stacks)
        yield (first, *(replace(part, pelaksana=link[:1]) for part in below))


def _with_ways(parts: tuple[Bagian, ...], spelling: Spelling) -> tuple[Bagian, ...]:
    """Give decisions to the diamonds from top to bottom, or else to the last part, which leads on, too."""
    found = list(parts)
    diamonds = [at for at, part in enumerate(parts) if Simbol.KEPUTUSAN in part.simbol] or [len(parts) - 1]
    for at, exits in zip(diamonds, spelling.decisions, strict=False):
        found[at] = replace(found[at], keputusan=exits)
    found[-1] = replace(found[-1], lanjut=spelling.lanjut)
    return tuple(found)
