"""What of a page belongs to one of several procedures."""

from __future__ import annotations

from msgspec import Struct


class Share(Struct, frozen=True):
    """A procedure's share of a page: which item of each kind is its first one; ``opens`` is as in `Page`."""

    prosedur: int
    flow: int = 0
    symbols: int = 0
    connectors: int = 0
    left_out: int = 0
    opens: str = ""
