"""Words on lines that stand in a block of cells which comes or goes without their line: they stand elsewhere then."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.docx.drawing.bands import Block, Grid
from sopdoc.painters.docx.drawing.cuts import STATES, Piece, fate_in
from sopdoc.typography.fate import Fate

GAP = 1.1
"""Distance of words from their line and from rules, in points."""


class Placed(Struct, frozen=True):
    """Words on a line: in which block they stand, and what becomes of them."""

    label: TextBlock
    block: Block
    mark: Fate


def placed_labels(label: TextBlock, pieces: list[Piece], grid: Grid, mark: Fate) -> Iterator[Placed]:
    """Yield the words on a line that has a fate: where they are, and beside another piece when they are gone there."""
    block = grid.block(label.rect.centre)
    fate = fate_in(grid, block, mark)
    if fate is not None:
        yield Placed(label, block, fate)
    if fate is not mark:
        lasting = [piece for piece in pieces if grid.marks(piece.block) <= {mark}]
        found = [(_beside(label.rect, ends, grid.rect(piece.block)), piece) for piece in lasting for ends in _of(piece)]
        if found:
            rect, piece = min(found, key=lambda each: _apart(each[0], label.rect))
            gone = STATES[fate] if fate else mark
            yield Placed(replace(label, rect=rect), piece.block, gone)


def _of(piece: Piece) -> Iterator[tuple[Point, Point]]:
    return pairwise(piece.points)


def _beside(label: Rect, ends: tuple[Point, Point], block: Rect) -> Rect:
    """Return the place nearest to a label's own that is beside a segment, in a block."""
    left, right = sorted((ends[0].x, ends[1].x))
    top, bottom = sorted((ends[0].y, ends[1].y))
    x, y = _held(label.x, left, right - label.width), _held(label.y, top, bottom - label.height)
    if left == right:
        x = left + GAP if left + 2 * GAP + label.width <= block.right else left - GAP - label.width
    else:
        y = top - GAP - label.height if top - 2 * GAP - label.height >= block.y else top + GAP
    x = _held(x, block.x + GAP, block.right - GAP - label.width)
    y = _held(y, block.y + GAP, block.bottom - GAP - label.height)
    return Rect(x, y, label.width, label.height)


def _held(value: float, low: float, high: float) -> float:
    return max(low, min(value, high))


def _apart(one: Rect, other: Rect) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)
