"""How long a document is: what lists say of it beside its title."""

from __future__ import annotations

from msgspec import Struct


class Extent(Struct, frozen=True, array_like=True):
    """Pages, steps of all procedures, and their times as printed: along their main paths, and at the longest.

    ``nominal`` is the first in seconds, to sort by; below 0 where no step has a time.
    """

    pages: int = 0
    langkah: int = 0
    waktu: str = ""
    nominal: float = -1.0
    terlama: str = ""
