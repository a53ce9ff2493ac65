"""How long a document is: what lists say of it beside its title."""

from __future__ import annotations

from msgspec import Struct


class Extent(Struct, frozen=True, array_like=True):
    """Pages, steps of all procedures, and the sum of their times as printed.

    ``nominal`` is that sum in seconds, to sort by; below 0 where no step has a time.
    """

    pages: int = 0
    langkah: int = 0
    waktu: str = ""
    nominal: float = -1.0
