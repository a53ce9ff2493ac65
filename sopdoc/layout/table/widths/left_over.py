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
    widths, rest = _nearer(widths, needs.short, rest)
    widths, rest = _wholly(widths, needs.whole_words, rest)
    for wanted in (needs.wanted, needs.airy, needs.filled_usual, needs.ample, needs.roomy):
        widths, rest = _nearer(widths, wanted, rest)
        if rest <= 0.0:
            break
    usual = sum(width for name, width in needs.usual.items() if name in GROWING)
    return {
        name: down_to_grain(width + rest * needs.usual[name] / usual if name in GROWING else width)
        for name, width in widths.items()
    }


def _wholly(widths: Widths, wanted: Widths, rest: float) -> tuple[Widths, float]:
    """Bring those columns to wanted widths for which the rest is enough, first those that lack least.

    Half of what a word lacks is of no use to it. Return them, and what is left.
    """
    found = dict(widths)
    for name in sorted(widths, key=lambda name: wanted[name] - widths[name]):
        lack = wanted[name] - widths[name]
        if 0.0 < lack <= rest:
            found[name], rest = wanted[name], rest - lack
    return found, rest


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
