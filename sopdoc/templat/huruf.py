"""Names of typefaces that a page format may choose."""

from __future__ import annotations

_MEASURED = ("arial", "liberation sans", "arimo", "helvetica")


def is_measured(huruf: str) -> bool:
    """Tell whether a typeface has the widths and heights that layout reckons with."""
    return huruf.casefold() in _MEASURED
