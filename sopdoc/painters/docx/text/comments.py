"""Word's comments: what can't be tracked is told at the step whose number they are tied to."""

from __future__ import annotations

from sopdoc.painters.docx.ooxml import HEAD, MAIN, escaped
from sopdoc.painters.docx.text.tracked import tracked
from sopdoc.typography.fate import Fate

_BARE, _END, _PROPERTIES_END = "<w:p/>", "</w:p>", "</w:pPr>"


def commented(paragraphs: str, number: int, fate: Fate) -> str:
    """Return finished paragraphs, the first of which is tied to a comment by its number.

    In a cell that came or went the comment's sign does so, too, before its words: behind them, or about them, it would
    keep LibreOffice from removing the row.
    """
    first, end, rest = paragraphs.replace(_BARE, f"<w:p>{_END}", 1).partition(_END)
    start = first.find(_PROPERTIES_END) + len(_PROPERTIES_END) if _PROPERTIES_END in first else len("<w:p>")
    before, words = first[:start], first[start:]
    sign = tracked(f'<w:r><w:commentReference w:id="{number}"/></w:r>', fate)
    if fate is not Fate.KEPT:
        return f"{before}{sign}{words}{end}{rest}"
    opening, closing = (f'<w:commentRange{side} w:id="{number}"/>' for side in ("Start", "End"))
    return f"{before}{opening}{words}{closing}{sign}{end}{rest}"


def comments_xml(comments: list[str], author: str, date: str) -> str:
    """Return the part that holds all comments, by whom and of which day (``2026-11-28``, or empty)."""
    by = f' w:author="{escaped(author)}"' + (f' w:date="{date}T00:00:00Z"' if date else "")
    told = (f'<w:comment w:id="{number}"{by}>{_lines(text)}</w:comment>' for number, text in enumerate(comments))
    return f'{HEAD}<w:comments xmlns:w="{MAIN}">{"".join(told)}</w:comments>'


def _lines(text: str) -> str:
    lines = (f'<w:p><w:r><w:t xml:space="preserve">{escaped(line)}</w:t></w:r></w:p>' for line in text.split("\n"))
    return "".join(lines)
