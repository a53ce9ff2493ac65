"""What the text columns get of the room that no row needs to become lower."""

from __future__ import annotations

from sopdoc.layout.blocks.grain import down_to_grain
from sopdoc.layout.table.columns import GROWING
from sopdoc.layout.table.widths.column_needs import ColumnNeeds, Widths


def filled(needs: ColumnNeeds, widths: Widths, room: float) -> Widths:
    """Give what is left to those that have most use for it, one after the other.

    Short texts come first, then words that would be parted, usual widths as far as texts fill them, air beside
    headings, usual widths and texts in one line. What is left even then goes to the columns that grow. Empty columns
    get nothing as long as those with texts have use for it.
    """
    rest = room - sum(widths.values())
    words, filled_usual = (needs.short, needs.whole_words, needs.wanted), needs.filled_usual
    for wanted in (*words, needs.airy, filled_usual, needs.ample, needs.roomy):
        widths, rest = _nearer(widths, wanted, rest)
        if rest <= 0.0:
            break
    usual = sum(width for name, width in needs.usual.items() if name in GROWING)
    return {
        name: down_to_grain(width + rest * needs.usual[name] / usual if name in GROWING else width)
        for name, width in widths.items()
    }


def _nearer(widths: Widths, wanted: Widths, rest: float) -> tuple[Widths, float]:
    """Bring columns as near to wanted widths as the rest allows, each by the same part of what it lacks.

    Return them, and what is left.
    """
    lacks = {name: wanted[name] - width for name, width in widths.items() if wanted.get(name, 0.0) > width}
    lacking = sum(lacks.values())
    if lacking <= 0.0:
        return widths, rest
    part = min(1.0, max(0.0, rest) / lacking)
    nearer = {name: width + part * lacks[name] if name in lacks else width for name, width in widths.items()}
    return nearer, rest - part * lacking
