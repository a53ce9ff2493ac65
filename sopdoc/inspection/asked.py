"""What a source asks to be drawn. Of the source format, "Flow" and "Symbols"."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.glyphs import LOOKALIKES
from sopdoc.layout.page import LeftOut, Shape
from sopdoc.model.alur import END, Edge, Place, flow_edges
from sopdoc.model.prosedur import Bagian, Langkah, Prosedur, Simbol
from sopdoc.templat.templat import Templat, Terminator
from sopdoc.typography.markup import plain_text

_SHAPES = {
    Simbol.MULAI: Shape.TERMINATOR,
    Simbol.SELESAI: Shape.TERMINATOR,
    Simbol.PROSES: Shape.PROCESS,
    Simbol.KEPUTUSAN: Shape.DECISION,
}
_ALIKE = str.maketrans({character: other.replace("\\", "") for character, other in LOOKALIKES.items()})

Stack = tuple[Shape, ...]
"""The shapes in one cell, from top to bottom."""


class Part(Struct, frozen=True):
    """A part of a row, ``number`` from 0, with the edges that leave it and its leader's symbols.

    ``capsule``: exits to the end lead to a capsule "Selesai" of its own below the cell's last symbol. ``aimed``: an
    edge leads to it.
    """

    number: int
    bagian: Bagian
    edges: tuple[Edge, ...]
    stack: Stack
    capsule: bool
    aimed: bool

    @property
    def lane(self) -> str:
        """The lane of its leader, at which arrows enter and leave."""
        return self.bagian.pelaksana[0]

    @property
    def decides(self) -> bool:
        """Whether it is a decision."""
        return bool(self.bagian.keputusan)

    @property
    def ports(self) -> int:
        """How many ports its exits need: a fork's branches without words leave together, all others apart."""
        apart = sum(self.decides or bool(bare(plain_text(edge.label))) for edge in self.edges)
        return max(1, apart + (apart < len(self.edges)))

    @property
    def drawn_edges(self) -> tuple[Edge, ...]:
        """The edges that need an arrow: a part that simply ends the procedure has none."""
        return tuple(edge for edge in self.edges if edge.target != END or self.capsule)


class Step(Struct, frozen=True):
    """A row of the source, ``number`` from 1, with its parts."""

    number: int
    langkah: Langkah
    parts: tuple[Part, ...]

    @property
    def stacks(self) -> dict[str, Stack]:
        """The symbols that it asks for by lane: those of its parts below each other, a capsule of its own last."""
        stacks: dict[str, Stack] = {}
        for part in self.parts:
            lead, *others = part.bagian.pelaksana
            stacks[lead] = (*stacks.get(lead, ()), *part.stack)
            for lane in others:
                stacks[lane] = (*stacks.get(lane, ()), Shape.PROCESS)
        for lane in self.capsules:
            stacks[lane] = (*stacks[lane], Shape.TERMINATOR)
        return stacks

    @property
    def capsules(self) -> tuple[str, ...]:
        """The lanes with a capsule of its own: one stands for all parts of a lane."""
        return tuple(dict.fromkeys(part.lane for part in self.parts if part.capsule))

    def drawn_without(self, left_out: Sequence[LeftOut]) -> Step:
        """Return the step as it is to be drawn if arrows are left out: no capsule stands where none leads to it."""
        return replace(self, parts=tuple(self._part_without(part, left_out) for part in self.parts))

    def _part_without(self, part: Part, left_out: Sequence[LeftOut]) -> Part:
        ends = sum(edge.target == END for edge in part.edges)
        places = [(arrow.source, arrow.part) for arrow in left_out if arrow.target is None]
        gone = places.count((self.number, part.number)) >= ends
        return replace(part, capsule=False) if part.capsule and gone else part


def steps_of(prosedur: Prosedur, templat: Templat) -> tuple[Step, ...]:
    """Return all rows of a procedure."""
    edges = flow_edges(prosedur)
    apart = templat.terminator is Terminator.TERPISAH
    return tuple(
        Step(
            row + 1,
            langkah,
            tuple(_part((row, number), bagian, edges, apart) for number, bagian in enumerate(langkah.bagian)),
        )
        for row, langkah in enumerate(prosedur.langkah)
    )


def _part(place: Place, bagian: Bagian, edges: tuple[Edge, ...], apart: bool) -> Part:
    own = tuple(edge for edge in edges if edge.place == place)
    ends = [edge.target == END for edge in own]
    worded = any(edge.target == END and bare(plain_text(edge.label)) for edge in own)
    parts = bool(bagian.keputusan) or worded or (any(ends) and not all(ends))
    body = Shape.DECISION if bagian.keputusan else Shape.PROCESS
    aimed = any(edge.target_place == place for edge in edges)
    restarts = place == (0, 0) and aimed
    usual = _usual(body, place == (0, 0), not parts and any(ends), apart or restarts)
    return Part(
        place[1],
        bagian,
        own,
        tuple(_SHAPES[simbol] for simbol in bagian.simbol) or usual,
        capsule=parts and any(ends),
        aimed=aimed,
    )


def _usual(body: Shape, starts: bool, ends: bool, apart: bool) -> Stack:
    """Return a cell's symbols where the source names none: capsules stand ``apart``, or are the activity itself.

    The start stands apart from what is come back to: nothing leads to a start.
    """
    if apart:
        return (*(Shape.TERMINATOR,) * starts, body, *(Shape.TERMINATOR,) * ends)
    return (Shape.TERMINATOR,) if body is Shape.PROCESS and (starts or ends) else (body,)


def says(drawn: str, written: str) -> bool:
    """Tell whether an arrow's words are those of a label, but for case, blanks, hyphens and look-alikes.

    Words that are wider than a lane are printed with hyphens.
    """
    return bare(drawn) == bare(plain_text(written))


def bare(text: str) -> str:
    """Return a text without blanks and hyphens, in small letters, look-alikes as one."""
    alike = unicodedata.normalize("NFKC", text.translate(_ALIKE)).casefold()
    return "".join(alike.replace("-", "").split())
