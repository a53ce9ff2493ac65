"""The part of a sheet that content may fill."""

from __future__ import annotations

from sopdoc.geometry.rect import Rect
from sopdoc.templat.templat import Templat


def frame_of(templat: Templat) -> Rect:
    """Return the rectangle inside the margins, above the room kept for an electronic signature."""
    width, height = templat.kertas
    tepi = templat.tepi
    return Rect.from_edges(tepi.kiri, tepi.atas, width - tepi.kanan, height - tepi.bawah - templat.ruang_tte)
