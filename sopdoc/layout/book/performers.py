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
from sopdoc.model.keys import folded, natural_key
from sopdoc.model.prosedur import Pelaksana
from sopdoc.typography.markup import as_written

_SHORT = "singkatan"
_COLUMNS = ("no", _SHORT, "nama", "sop")
_MOST = {_SHORT: 0.3, "sop": 0.3}
"""Parts of the width that a column has at most; names have the rest."""
_LEAST_SHORT = 3
"""Letters of the shortest id that anybody reads as a short name."""
_FEW = 2
"""So many numbers in a row are not yet written as from … to …"""


class Performer(Struct):
    """Somebody who acts, by the name in full, what stands for it, and the numbers of the SOPs."""

    nama: str
    singkatan: str
    sop: list[int] = field(default_factory=list)


def performers_of(lanes: Iterable[Iterable[Pelaksana]], in_full: Mapping[str, str]) -> tuple[Performer, ...]:
    """Return all who act in SOPs, whose lanes are given in their order, each once, by the alphabet.

    A name that ``in_full`` has another for stands for that one. An id is a short name where it contracts a name, and
    only one of all.
    """
    known = {folded(short): name for short, name in in_full.items()}
    found: dict[str, Performer] = {}
    contracted: dict[str, set[str]] = {}
    for number, each in enumerate(lanes, start=1):
        for lane in each:
            performer = _performer(lane, known)
            same = found.setdefault(folded(performer.nama), performer)
            same.singkatan = same.singkatan or performer.singkatan
            contracted.setdefault(lane.id.capitalize(), set()).add(same.nama)
            if number not in same.sop:
                same.sop.append(number)
    for short, names in contracted.items():
        for performer in found.values():
            if names == {performer.nama} and _contracts(short, performer.nama):
                performer.singkatan = performer.singkatan or short
    return tuple(sorted(found.values(), key=lambda performer: natural_key(performer.nama)))


def _performer(lane: Pelaksana, known: Mapping[str, str]) -> Performer:
    printed = one_line(lane.nama)
    full = known.get(folded(printed))
    return Performer(one_line(full), printed) if full else Performer(printed, "")


def _contracts(short: str, nama: str) -> bool:
    """Tell whether a word is made of a name's letters as short names are ("Kadis" of "Kepala Dinas").

    A part of the name as it is written is none.
    """
    letters, rest = folded(nama), iter(folded(nama))
    is_word = short.isalpha() and len(short) >= _LEAST_SHORT
    return is_word and folded(short) not in letters and all(letter in rest for letter in folded(short))


def performer_pages(performers: tuple[Performer, ...], front: Front) -> tuple[Draft, ...]:
    """Lay out the table of performers, its heading on every page; without short names it has no column for them."""
    words, label = front.words, front.press.templat.label
    shown = [name for name in _COLUMNS if name != _SHORT or any(each.singkatan for each in performers)]
    heads = {"no": label.no, _SHORT: words.singkatan, "nama": label.pelaksana, "sop": words.dalam_sop}
    texts = {"no": [str(len(performers))], _SHORT: [each.singkatan for each in performers]}
    texts["sop"] = [", ".join(ranges(each.sop)) for each in performers]
    widths = {
        name: max(
            front.column((heads[name],), front.in_head), front.column(found, front.in_table, _MOST.get(name, 1.0))
        )
        for name, found in texts.items()
    }
    grid = front.grid(*(widths.get(name, 0.0) for name in shown))
    section = Section(
        heading=front.titled(words.daftar_pelaksana),
        grid=grid,
        bands=tuple(_band(number, each, shown, grid, front) for number, each in enumerate(performers, start=1)),
        look=Look(TableRole.LIST, front.press.templat.garis, headings=1),
        header=(front.head(grid, *(heads[name] for name in shown)),),
        below=front.title_gap,
    )
    return section_pages((section,), front.frame)


def _band(number: int, performer: Performer, shown: list[str], grid: Grid, front: Front) -> Band:
    centred = replace(front.in_table, align=Align.CENTRE)
    said = {
        "no": (str(number), centred),
        _SHORT: (as_written(performer.singkatan), front.in_table),
        "nama": (as_written(performer.nama), front.in_table),
        "sop": (", ".join(ranges(performer.sop)), centred),
    }
    return Band(grid.row(*(front.box(grid, *said[name], at) for at, name in enumerate(shown))))


def ranges(numbers: list[int]) -> Iterator[str]:
    """Yield rising numbers as they are read: 1, 3–5, 8."""
    starts = [0, *(at for at, (one, other) in enumerate(pairwise(numbers), start=1) if other != one + 1), len(numbers)]
    for start, past in pairwise(starts):
        group = numbers[start:past]
        if len(group) <= _FEW:
            yield from map(str, group)
        else:
            yield f"{group[0]}–{group[-1]}"
