"""Both pentagons of a letter: where the flow leaves a page, and where it arrives."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.pentagons import End, ends_of

Key = tuple[int, str]
"""A procedure (from 0) and a letter: letters are a document's, digits a procedure's."""


class Pair(Struct, frozen=True, eq=False):
    """Where an arrow leaves a page, and where it arrives on another."""

    letter: str
    out: End
    into: End

    @property
    def forward(self) -> bool:
        """Whether it leads to a later page."""
        return self.out.scene.page.number < self.into.scene.page.number

    @property
    def upper(self) -> End:
        """The end on the earlier page."""
        return self.out if self.forward else self.into

    @property
    def lower(self) -> End:
        """The end on the later page."""
        return self.into if self.forward else self.out


def pairs_of(drawings: Drawings) -> list[Pair]:
    """Return all letters with one end out of a page and one into another."""
    outs: dict[Key, End] = {}
    intos: dict[Key, End] = {}
    for end in (end for scene, _ in drawings.drawn for end in ends_of(scene)):
        key = end.scene.page.prosedur or 0, end.pentagon.words
        (outs if end.out else intos).setdefault(key, end)
    return [Pair(key[1], out, intos[key]) for key, out in outs.items() if key in intos]
