"""Tracked changes: what came and went since an earlier revision, for Word's own buttons to accept or reject.

Each has a number, an author and a date, which are written last, so that equal texts can be written once.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from sopdoc.painters.docx.ooxml import escaped
from sopdoc.typography.fate import Fate

_UNSIGNED = "\0"
"""Stands where a change's attributes go: no XML text holds it."""
_NAMES = {Fate.INSERTED: "ins", Fate.DELETED: "del"}
_CELL_NAMES = {Fate.INSERTED: "cellIns", Fate.DELETED: "cellDel"}
_NOTHING_SEEN = '<w:r><w:t xml:space="preserve">\u200b</w:t></w:r>'
_TEXT, _DELETED_TEXT = "<w:t xml:space", "<w:delText xml:space"


def tracked(runs: str, mark: Fate) -> str:
    """Return runs as what became of them; the text of what went has an element of its own."""
    if mark is Fate.KEPT or not runs:
        return runs
    if mark is Fate.DELETED:
        runs = runs.replace(_TEXT, _DELETED_TEXT).replace("</w:t>", "</w:delText>")
    return f"<w:{_NAMES[mark]}{_UNSIGNED}>{runs}</w:{_NAMES[mark]}>"


def tracked_drawing(run: str, mark: Fate) -> str:
    """Return a drawing's run as what became of it; what its text boxes say goes along as it is.

    It stands between two characters in the same state: LibreOffice leaves a drawing at the end of what it removes.
    """
    if mark is Fate.KEPT:
        return run
    around = tracked(_NOTHING_SEEN, mark)
    return f"{around}<w:{_NAMES[mark]}{_UNSIGNED}>{run}</w:{_NAMES[mark]}>{around}"


def change_of(mark: Fate) -> str:
    """Return what stands in the properties of a row or of a paragraph's end that came or went."""
    return f"<w:{_NAMES[mark]}{_UNSIGNED}/>" if mark in _NAMES else ""


def cell_change_of(mark: Fate) -> str:
    """Return what stands in the properties of a cell whose column came or went."""
    if mark is Fate.KEPT:  # as all but a few are
        return ""
    return f"<w:{_CELL_NAMES[mark]}{_UNSIGNED}/>"


def paragraph_end(marks: Iterable[Fate]) -> str:
    """Return the properties of a paragraph's end: joining paragraphs is what removes one."""
    changes = "".join(map(change_of, sorted(set(marks), key=list(Fate).index)))
    return f"<w:rPr>{changes}</w:rPr>" if changes else ""


def ends_in_cell(marks: list[Fate]) -> list[tuple[Fate, ...]]:
    """Return what became of the ends of a cell's paragraphs, by what became of these.

    A cell's last end can't go. Where its last paragraphs came or went, the end before them does, and theirs stays.
    """
    if not marks or marks[-1] is Fate.KEPT:
        return [(mark,) for mark in marks]
    last = marks[-1]
    *earlier, alike = [list(group) for _mark, group in groupby(marks)]
    ends = [(mark,) for group in earlier for mark in group]
    joined: list[tuple[Fate, ...]] = [*ends[:-1], (*ends[-1], last)] if ends else []
    return [*joined, *[(last,)] * (len(alike) - 1), (Fate.KEPT,)]


def signed(xml: str, author: str, date: str) -> str:
    """Return a part's XML with each change numbered, by whom and on which day (``2026-11-28``, or empty)."""
    first, *others = xml.split(_UNSIGNED)
    if not others:
        return xml
    by = f' w:author="{escaped(author)}"' + (f' w:date="{date}T00:00:00Z"' if date else "")
    return first + "".join(f' w:id="{number}"{by}{rest}' for number, rest in enumerate(others, start=1))
