"""Arrows that aren't drawn since they have no room: what is told of them below the table, in full, is no defect."""

from __future__ import annotations

from collections import defaultdict

from sopdoc.inspection.asked import bare
from sopdoc.layout.page import Document, LeftOut
from sopdoc.layout.shares import apart
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.templat.templat import Templat
from sopdoc.typography.markup import plain_text


def told_arrows(document: Document, prosedur: int, templat: Templat) -> list[LeftOut]:
    """Return the arrows of a procedure that its pages leave out, and that a text behind them tells."""
    arrows: list[LeftOut] = []
    told: dict[int, str] = defaultdict(str)
    current: int | None = None
    for page in apart(document).pages:
        current = current if page.prosedur is None else page.prosedur
        if current == prosedur:
            arrows += page.left_out
            for item in page.flow:
                if isinstance(item, TextBlock) and item.role == Role.PANAH_TAK_TERGAMBAR:
                    told[item.langkah or 0] += "".join(line.written for line in item.lines)
    return [arrow for arrow in arrows if _is_told(arrow, arrows, bare(told[arrow.source]), templat)]


def _is_told(arrow: LeftOut, arrows: list[LeftOut], text: str, templat: Templat) -> bool:
    """Tell whether an arrow's words stand behind its target, or behind those of others that lead there."""
    end, words = _end(arrow, templat), _words(arrow)
    others = {_words(other) for other in arrows if (other.source, other.target) == (arrow.source, arrow.target)}
    for behind in text.split(end)[1:]:
        rest = behind.removeprefix(":")
        while not rest.startswith(words) and (other := next(filter(rest.startswith, others - {""}), None)):
            rest = rest.removeprefix(other).removeprefix(",")
        if rest.startswith(words):
            return True
    return False


def _end(arrow: LeftOut, templat: Templat) -> str:
    return bare(plain_text(templat.label.selesai if arrow.target is None else f"{templat.label.no}{arrow.target}"))


def _words(arrow: LeftOut) -> str:
    """Return the key of an arrow, its words in parentheses, or nothing."""
    return bare(arrow.key or (f"({arrow.label})" if arrow.label else ""))
