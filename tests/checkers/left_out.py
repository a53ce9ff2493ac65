"""Arrows that a layout says it has left out: those that it tells below the table are accounted for."""

from __future__ import annotations

from collections import defaultdict

from tests.checkers.flow import bare
from tests.checkers.source import END
from tests.checkers.view import UNDRAWN, LeftOut, Page


def told_arrows(pages: tuple[Page, ...]) -> dict[int, list[LeftOut]]:
    """Return the arrows that are told, by procedure; a page without a table belongs to the one before."""
    arrows: dict[int, list[LeftOut]] = defaultdict(list)
    told: dict[tuple[int, int | None], str] = defaultdict(str)
    current = 0
    for page in pages:
        current = current if page.prosedur is None else page.prosedur
        arrows[current] += page.left_out
        for text in page.texts:
            if text.role == UNDRAWN:
                told[current, text.langkah] += " ".join(text.lines)
    return {
        index: [arrow for arrow in found if _is_told(arrow, told[index, arrow.source])]
        for index, found in arrows.items()
    }


def _is_told(arrow: LeftOut, text: str) -> bool:
    words = f": {arrow.key}" if arrow.key else f"({arrow.label})" if arrow.label else ""
    return bare(f"{'' if arrow.target == END else arrow.target}{words}") in bare(text) and bool(text)
