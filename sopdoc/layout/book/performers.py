"""Who acts in the SOPs of a book, and what short names stand for (daftar pelaksana)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from msgspec import Struct, field
from msgspec.structs import replace

from sopdoc.layout.blocks.grid import Look
from sopdoc.layout.blocks.rows import Band, Grid
from sopdoc.layout.blocks.sections import Section, section_pages
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.book.sheet import Front
from sopdoc.layout.page import TableRole
from sopdoc.layout.pages.margin.filling import one_line
from sopdoc.layout.text_block import Align
from sopdoc.model.keys import folded
from sopdoc.model.prosedur import Pelaksana

_COLUMNS = (8.0, 22.0, 46.0, 24.0)
NONE = "–"
_FEW = 2
"""So many numbers in a row are not yet written as from … to …"""


class Performer(Struct):
    """Somebody who acts, by the name in full, what stands for it, and the numbers of the SOPs."""

    nama: str
    singkatan: str
    sop: list[int] = field(default_factory=list)


def performers_of(lanes: Iterable[Iterable[Pelaksana]], in_full: Mapping[str, str]) -> tuple[Performer, ...]:
    """Return all who act in SOPs, whose lanes are given in their order, each once.

    A name that ``in_full`` has another for stands for that one, as does an id; an id is no short name for itself.
    """
    known = {folded(short): name for short, name in in_full.items()}
    found: dict[str, Performer] = {}
    for number, each in enumerate(lanes, start=1):
        for lane in each:
            performer = _performer(lane, known)
            same = found.setdefault(folded(performer.nama), performer)
            same.singkatan = same.singkatan or performer.singkatan
            if number not in same.sop:
                same.sop.append(number)
    return tuple(found.values())


def _performer(lane: Pelaksana, known: Mapping[str, str]) -> Performer:
    printed = one_line(lane.nama)
    if full := known.get(folded(printed)):
        return Performer(one_line(full), printed)
    if full := known.get(folded(lane.id)):
        return Performer(one_line(full), lane.id)
    return Performer(printed, lane.id if _is_short(lane.id, printed) else "")


def _is_short(id_: str, nama: str) -> bool:
    """Tell whether an id is a short name that people use: letters only, and shorter than what it stands for."""
    return id_.isalpha() and len(id_) < len(nama) and folded(id_) != folded(nama)


def performer_pages(performers: tuple[Performer, ...], front: Front) -> tuple[Draft, ...]:
    """Lay out the table of performers, its heading on every page."""
    grid, words = front.grid(*_COLUMNS), front.words
    label = front.press.templat.label
    section = Section(
        heading=front.titled(words.daftar_pelaksana),
        grid=grid,
        bands=tuple(_band(number, each, grid, front) for number, each in enumerate(performers, start=1)),
        look=Look(TableRole.LIST, front.press.templat.garis, headings=1),
        header=(front.head(grid, label.no, words.singkatan, label.pelaksana, words.dalam_sop),),
        below=front.title_gap,
    )
    return section_pages((section,), front.frame)


def _band(number: int, performer: Performer, grid: Grid, front: Front) -> Band:
    centred = replace(front.in_table, align=Align.CENTRE)
    return Band(
        grid.row(
            front.box(grid, str(number), centred, 0),
            front.box(grid, performer.singkatan or NONE, front.in_table, 1),
            front.box(grid, performer.nama, front.in_table, 2),
            front.box(grid, ", ".join(ranges(performer.sop)), centred, 3),
        )
    )


def ranges(numbers: list[int]) -> Iterator[str]:
    """Yield rising numbers as they are read: 1, 3–5, 8."""
    starts = [0, *(at for at, (one, other) in enumerate(pairwise(numbers), start=1) if other != one + 1), len(numbers)]
    for start, past in pairwise(starts):
        group = numbers[start:past]
        if len(group) <= _FEW:
            yield from map(str, group)
        else:
            yield f"{group[0]}–{group[-1]}"
