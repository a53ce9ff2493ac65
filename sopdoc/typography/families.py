"""The family that a page format asks for: its own files, or a bundled one with the widths of what it names."""

from __future__ import annotations

from functools import lru_cache

from sopdoc.templat.huruf import BUNDLED, Huruf
from sopdoc.typography.faces import Face, Family, bundled_family
from sopdoc.typography.measure import FontMeasurer

_STEMS = {"Liberation Sans Narrow": "LiberationSansNarrow", "Liberation Serif": "LiberationSerif", "Carlito": "Carlito"}


@lru_cache(maxsize=64)
def family_of(huruf: Huruf) -> Family | None:
    """Return the family that sets a page format's texts; None for the usual one, which has Arial's widths."""
    if huruf.tegak:
        bold, italic = huruf.tebal or huruf.tegak, huruf.miring or huruf.tegak
        both = huruf.tebal_miring or huruf.tebal or italic
        return Family(
            huruf.nama, {Face.REGULAR: huruf.tegak, Face.BOLD: bold, Face.ITALIC: italic, Face.BOLD_ITALIC: both}
        )
    bundled = BUNDLED.get(huruf.nama.casefold(), "")
    return bundled_family(huruf.nama, _STEMS[bundled]) if bundled in _STEMS else None


def measurer_of(huruf: Huruf) -> FontMeasurer:
    """Return what measures a page format's texts."""
    return FontMeasurer(family_of(huruf))


def bundled_families() -> tuple[Family, ...]:
    """Return the families that come with the program besides the usual one, by their own names."""
    return tuple(bundled_family(name, stem) for name, stem in _STEMS.items())
