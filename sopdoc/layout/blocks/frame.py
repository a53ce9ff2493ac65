"""The part of a sheet that content may fill."""

from __future__ import annotations

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Rect
from sopdoc.templat.templat import Templat


def frame_of(templat: Templat) -> Rect:
    """Return the rectangle inside the margins, above the room kept for an electronic signature.

    Its edges lie on the grain of 0.1 pt, as all rules do.
    """
    width, height = templat.kertas
    tepi = templat.tepi
    bottom = height - tepi.bawah - templat.ruang_tte
    return Rect.from_edges(snap(tepi.kiri), snap(tepi.atas), snap(width - tepi.kanan), snap(bottom))
