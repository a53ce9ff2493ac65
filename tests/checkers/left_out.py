"""Arrows that a layout says it has left out: those that it tells below the table are accounted for."""

from __future__ import annotations

import re
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
    """Tell whether a text names where an arrow leads, and its key or words, maybe behind those of others there."""
    target = bare("" if arrow.target == END else str(arrow.target))
    pattern = re.escape(target)
    if arrow.key:
        pattern += r":(?:[a-z]+\),)*" + re.escape(bare(arrow.key))
    elif arrow.label:
        pattern += r"(?:\((?:(?!\);).)*\),)*" + re.escape(bare(f"({arrow.label})"))
    return bool(text) and re.search(pattern, bare(text)) is not None
