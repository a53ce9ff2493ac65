"""How wide lanes can be so that the names over them lie, and what that leaves the text columns."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.layout.blocks.grain import up_to_grain
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.widths.column_needs import ColumnNeeds, Widths
from sopdoc.layout.table.widths.lane_needs import LaneNeeds, lane_needs, level
from sopdoc.model.prosedur import Prosedur

NARROWER = 0.75
"""Lanes may become narrower than the page format says, down to this part, so that names lie."""
SELFLESS = 0.9
"""Lanes give a name that would be parted so much that this part of their width is left, …"""
WIDER = 1.5
"""… and its lane becomes so many times as wide as theirs."""


class LaneRoom(Struct, frozen=True):
    """What lanes need for their names, how wide they can be at ``most``, and the text columns' floors beside them."""

    needs: tuple[float, ...]
    most: float
    floors: Widths


def lane_room(prosedur: Prosedur, press: Press, room: float, text: ColumnNeeds) -> LaneRoom | None:
    """Return the lanes beside text columns that are read with ease, else beside narrow ones; None if no names lie."""
    pelaksana, needs = press.templat.kolom.pelaksana, lane_needs(prosedur, press)
    widest = up_to_grain(pelaksana.paling_lebar)
    whole, parted = needs.widths(widest, widest), needs.widths(0.0, widest)
    for wanted, floors, least, most in (
        (whole, text.readable, pelaksana.paling_sempit, pelaksana.wajar),
        (parted, text.readable, pelaksana.paling_sempit, pelaksana.wajar),
        (parted, text.least, NARROWER * pelaksana.paling_sempit, pelaksana.paling_sempit),
        (parted, text.parted, NARROWER * pelaksana.paling_sempit, pelaksana.paling_sempit),
        (parted, text.torn, NARROWER * pelaksana.paling_sempit, pelaksana.paling_sempit),
    ):
        left = room - sum(floors.values())
        found = level(wanted, left)
        if found >= least:
            kept = (
                wanted
                if wanted is whole
                else _least_parted(needs, left, widest, max(least, SELFLESS * min(found, most)))
            )
            return LaneRoom(kept, min(level(kept, left), most), floors)
    return None


def _least_parted(needs: LaneNeeds, room: float, widest: float, least: float) -> tuple[float, ...]:
    """Return what lanes need with as few words parted, the longest ones, as leave all others a ``least`` width."""
    best = needs.widths(0.0, widest)
    for longest in needs.lengths:
        widths = needs.widths(longest, widest)
        if level(widths, room) < max(least, longest / WIDER):
            break
        best = widths
    return best
