"""What two connectors share: their way from a port that both leave, or to one that both enter."""

from __future__ import annotations

from sopdoc.inspection.pieces import Stroke
from sopdoc.inspection.sharing import together


def shared_lengths(one: Stroke, two: Stroke) -> tuple[float, float]:
    """Return how far two connectors run together from the port they both leave, and to the port they both enter."""
    trunk = together(one.points, two.points) if one.leaves and one.leaves == two.leaves else 0.0
    tail = together(one.points[::-1], two.points[::-1]) if one.arrives and one.arrives == two.arrives else 0.0
    return trunk, tail
