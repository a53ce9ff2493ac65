"""Arrows that aren't drawn since they have no room: what is told of them below the table, in full, is no defect."""

from __future__ import annotations

from collections import defaultdict

from sopdoc.inspection.asked import bare
from sopdoc.layout.page import Document, LeftOut
from sopdoc.layout.text_block import UNDRAWN, TextBlock
from sopdoc.templat.templat import Templat
from sopdoc.typography.markup import plain_text


def told_arrows(document: Document, prosedur: int, templat: Templat) -> list[LeftOut]:
    """Return the arrows of a procedure that its pages leave out, and that a text behind them tells."""
    arrows: list[LeftOut] = []
    told: dict[int, str] = defaultdict(str)
    current: int | None = None
    for page in document.pages:
        current = current if page.prosedur is None else page.prosedur
        if current == prosedur:
            arrows += page.left_out
            for item in page.flow:
                if isinstance(item, TextBlock) and item.role == UNDRAWN:
                    told[item.langkah or 0] += "".join(line.text for line in item.lines)
    return [arrow for arrow in arrows if _words(arrow, templat) in bare(told[arrow.source])]


def _words(arrow: LeftOut, templat: Templat) -> str:
    end = templat.selesai_label if arrow.target is None else f"{templat.no_label}{arrow.target}"
    words = f": {arrow.key}" if arrow.key else f"({arrow.label})" if arrow.label else ""
    return bare(plain_text(end)) + bare(words)
