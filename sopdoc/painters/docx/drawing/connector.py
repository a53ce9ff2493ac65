"""Routes as Word's own connectors: a preset, its frame and its adjustments."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from sopdoc.geometry.rect import Point

PRESETS = {2: "straightConnector1", 3: "bentConnector2", 4: "bentConnector3", 5: "bentConnector4", 6: "bentConnector5"}
"""By number of points."""
STRAIGHT, BENT_ONCE = 2, 3
"""Points of the routes without adjustments."""
ADJUSTMENT_UNIT = 100_000
"""An adjustment of the frame's full width or height."""
QUARTER_TURN = 5_400_000
"""In 60,000ths of a degree."""
HAIR = 0.1
"""A frame that a bent route leaves and enters at one coordinate gets this width instead of none, in points, since
adjustments are parts of it."""

OFF_ROUNDING = HAIR / 4
"""So far to the right a turned frame of that width lies of its place: LibreOffice rounds its sides apart where they lie
just between two of its units, and draws the line half as far again from the ends."""


class Transform(Struct, frozen=True):
    """Where a preset connector lies: its unturned frame in points, a turn to the right, and flips made before it.

    In its own frame a connector starts at (0, 0), heading right, and ends at (width, height).
    """

    preset: str
    x: float
    y: float
    width: float
    height: float
    turned: bool
    flip_h: bool
    flip_v: bool
    adjustments: tuple[int, ...]


def transform_of(points: tuple[Point, ...]) -> Transform:
    """Return the preset, frame and adjustments that draw a route of horizontal and vertical segments.

    Raise ValueError if it has more than five segments.
    """
    corners = corners_of(points)
    if len(corners) not in PRESETS:
        raise ValueError(f"no connector has {len(corners)} points")
    start, end = corners[0], corners[-1]
    upright = len(corners) > STRAIGHT and start.x == corners[1].x
    along, across = (1, 0) if upright else (0, 1)
    way, aside = end[along] - start[along], end[across] - start[across]
    moved = OFF_ROUNDING if upright and len(corners) > BENT_ONCE and not aside else 0.0
    if len(corners) > BENT_ONCE:
        way, aside = way or HAIR, aside or HAIR
    return Transform(
        preset=PRESETS[len(corners)],
        x=(start.x + end.x) / 2 - abs(way) / 2 + moved,
        y=(start.y + end.y) / 2 - abs(aside) / 2,
        width=abs(way),
        height=abs(aside),
        turned=upright,
        flip_h=way < 0,
        flip_v=aside > 0 if upright else aside < 0,
        adjustments=tuple(
            round(
                ADJUSTMENT_UNIT
                * ((corner[along] - start[along]) / way if odd else (corner[across] - start[across]) / aside)
            )
            for odd, corner in zip((True, False, True), corners[1:-2], strict=False)
        ),
    )


def corners_of(points: tuple[Point, ...]) -> list[Point]:
    """Return the ends and corners of a route, without points inside a segment."""
    distinct = [points[0], *(after for before, after in pairwise(points) if after != before)]
    inner = zip(distinct, distinct[1:], distinct[2:], strict=False)
    corners = [middle for before, middle, after in inner if not _in_line(before, middle, after)]
    return [distinct[0], *corners, distinct[-1]]


def _in_line(before: Point, middle: Point, after: Point) -> bool:
    return before.x == middle.x == after.x or before.y == middle.y == after.y
