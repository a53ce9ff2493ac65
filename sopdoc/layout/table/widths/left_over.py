"""What the text columns get of the room that no row needs to become lower."""

from __future__ import annotations

from sopdoc.layout.blocks.grain import down_to_grain
from sopdoc.layout.table.columns import GROWING
from sopdoc.layout.table.widths.column_needs import ColumnNeeds, Widths


def filled(needs: ColumnNeeds, widths: Widths, room: float) -> Widths:
    """Give what is left to those that have most use for it, one after the other.

    Short texts come first, then air beside headings, usual widths as far as texts fill them, texts in one line, and
    usual widths of columns that are empty. What is left even then goes to the columns that grow.
    """
    for wanted in (needs.short, needs.wanted, needs.airy, needs.ample, needs.usual):
        widths = _nearer(widths, wanted, room)
    rest, growing = room - sum(widths.values()), [name for name in widths if name in GROWING]
    usual = sum(needs.usual[name] for name in growing)
    return {
        name: down_to_grain(width + (rest * needs.usual[name] / usual if name in growing else 0.0))
        for name, width in widths.items()
    }


def _nearer(widths: Widths, wanted: Widths, room: float) -> Widths:
    """Bring columns as near to wanted widths as the room allows, each by the same part of what it lacks."""
    lacks = {name: max(0.0, wanted[name] - width) for name, width in widths.items()}
    rest, lacking = room - sum(widths.values()), sum(lacks.values())
    part = min(1.0, max(0.0, rest) / lacking) if lacking > 0 else 0.0
    return {name: width + part * lacks[name] for name, width in widths.items()}
