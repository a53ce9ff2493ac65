"""What a source asks to be drawn. Of the source format, "Flow" and "Symbols"."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.glyphs import LOOKALIKES
from sopdoc.layout.page import LeftOut, Shape
from sopdoc.model.alur import END, Edge, flow_edges
from sopdoc.model.prosedur import Langkah, Prosedur, Simbol
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


class Step(Struct, frozen=True):
    """A row of the source, ``number`` from 1, with its edges (rows from 0) and the symbols that it asks for, by lane.

    ``capsule``: a capsule "Selesai" of its own stands below the last symbol. ``aimed``: an edge leads to the row.
    """

    number: int
    langkah: Langkah
    edges: tuple[Edge, ...]
    stacks: dict[str, Stack]
    capsule: bool
    aimed: bool

    @property
    def entry(self) -> str:
        """The lane that arrows enter."""
        return self.langkah.oleh.pelaksana[0]

    @property
    def leave(self) -> str:
        """The lane that arrows leave."""
        return self.langkah.oleh.pelaksana[1 if self.hands_over else 0]

    @property
    def hands_over(self) -> bool:
        """Whether the first performer hands to the second."""
        return self.langkah.oleh.serah_terima

    def drawn_without(self, left_out: Sequence[LeftOut]) -> Step:
        """Return the step as it is to be drawn if arrows are left out: no capsule stands where none leads to it."""
        ends = sum(edge.target == END for edge in self.edges)
        gone = sum(arrow.source == self.number and arrow.target is None for arrow in left_out)
        if not self.capsule or gone < ends:
            return self
        return replace(self, capsule=False, stacks=self.stacks | {self.leave: self.stacks[self.leave][:-1]})

    @property
    def decides(self) -> bool:
        """Whether the row is a decision."""
        return bool(self.langkah.keputusan)

    @property
    def drawn_edges(self) -> tuple[Edge, ...]:
        """The edges that need an arrow: a row that simply ends the procedure has none."""
        return tuple(edge for edge in self.edges if edge.target != END or self.capsule)


def steps_of(prosedur: Prosedur, templat: Templat) -> tuple[Step, ...]:
    """Return all rows of a procedure."""
    edges = flow_edges(prosedur)
    aimed = {edge.target for edge in edges}
    last = len(prosedur.langkah) - 1
    apart = templat.terminator is Terminator.TERPISAH
    return tuple(
        _step(row, langkah, tuple(edge for edge in edges if edge.source == row), row == last, row in aimed, apart)
        for row, langkah in enumerate(prosedur.langkah)
    )


def _step(row: int, langkah: Langkah, edges: tuple[Edge, ...], last: bool, aimed: bool, apart: bool) -> Step:
    ends = [edge.target == END for edge in edges]
    parts = bool(langkah.keputusan) or (any(ends) and not all(ends))
    capsule = parts and any(ends)
    stacks = _stacks(langkah, row == 0, not parts and (last or any(ends)), apart)
    if capsule:
        leave = langkah.oleh.pelaksana[1 if langkah.oleh.serah_terima else 0]
        stacks[leave] = (*stacks[leave], Shape.TERMINATOR)
    return Step(row + 1, langkah, edges, stacks, capsule, aimed)


def _stacks(langkah: Langkah, starts: bool, ends: bool, apart: bool) -> dict[str, Stack]:
    """Return the symbols of each lane; a stack that opens with ``mulai`` is the giver's, any other one the taker's."""
    lead, *others = langkah.oleh.pelaksana
    written = tuple(_SHAPES[simbol] for simbol in langkah.simbol)
    body = Shape.DECISION if langkah.keputusan else Shape.PROCESS
    if not langkah.oleh.serah_terima:
        stacks: dict[str, Stack] = dict.fromkeys(others, (Shape.PROCESS,))
        return {lead: written or _usual(body, starts, ends, apart), **stacks}
    at_giver = langkah.simbol[:1] == (Simbol.MULAI,)
    given = written if at_giver else _usual(Shape.PROCESS, starts, False, apart)
    taken = written if written and not at_giver else _usual(body, False, ends, apart)
    return {lead: given, others[0]: taken}


def _usual(body: Shape, starts: bool, ends: bool, apart: bool) -> Stack:
    """Return a cell's symbols where the source names none: capsules stand ``apart``, or are the activity itself."""
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
