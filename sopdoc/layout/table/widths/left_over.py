"""What the text columns get of the room that nothing needs."""

from __future__ import annotations

from sopdoc.layout.blocks.grain import down_to_grain
from sopdoc.layout.table.columns import GROWING
from sopdoc.layout.table.widths.column_needs import ColumnNeeds, Widths


def filled(needs: ColumnNeeds, widths: Widths, room: float) -> Widths:
    """Give what is left to the columns that aren't as wide as usual, then to those that grow."""
    lacks = {name: max(0.0, needs.wanted[name] - width) for name, width in widths.items()}
    rest, lacking = room - sum(widths.values()), sum(lacks.values())
    if lacking > 0:
        part = min(1.0, rest / lacking)
        widths = {name: width + part * lacks[name] for name, width in widths.items()}
    rest = room - sum(widths.values())
    growing = [name for name in widths if name in GROWING and needs.whole[name]] or [
        name for name in widths if name in GROWING
    ]
    usual = sum(needs.usual[name] for name in growing)
    return {
        name: down_to_grain(width + (rest * needs.usual[name] / usual if name in growing else 0.0))
        for name, width in widths.items()
    }
