"""How wide lanes can be so that the names over them lie, and what that leaves the text columns."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.layout.blocks.grain import up_to_grain
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.widths.column_needs import ColumnNeeds, Widths
from sopdoc.layout.table.widths.lane_needs import lane_needs, level
from sopdoc.model.prosedur import Prosedur

NARROWER = 0.75
"""Lanes may become narrower than the page format says, down to this part, so that names lie."""


class LaneRoom(Struct, frozen=True):
    """What lanes need for their names, how wide they can be at ``most``, and the text columns' floors beside them."""

    needs: tuple[float, ...]
    most: float
    floors: Widths


def lane_room(prosedur: Prosedur, press: Press, room: float, text: ColumnNeeds) -> LaneRoom | None:
    """Return the lanes beside text columns that are read with ease, else beside narrow ones; None if no names lie."""
    pelaksana = press.templat.kolom.pelaksana
    whole, parted = (_needs(prosedur, press, parted=parted) for parted in (False, True))
    for needs, floors, least, most in (
        (whole, text.readable, pelaksana.paling_sempit, pelaksana.wajar),
        (parted, text.readable, pelaksana.paling_sempit, pelaksana.wajar),
        (parted, text.least, NARROWER * pelaksana.paling_sempit, pelaksana.paling_sempit),
    ):
        found = level(needs, room - sum(floors.values()))
        if found >= least:
            return LaneRoom(needs, min(found, most), floors)
    return None


def _needs(prosedur: Prosedur, press: Press, *, parted: bool) -> tuple[float, ...]:
    """Return what lanes need for their names: those that are too long for the widest lane have them parted."""
    widest = press.templat.kolom.pelaksana.paling_lebar
    whole, pieces = (lane_needs(prosedur, press, parted=each) for each in (parted, True))
    return tuple(
        min(need if need <= widest else piece, up_to_grain(widest)) for need, piece in zip(whole, pieces, strict=True)
    )
