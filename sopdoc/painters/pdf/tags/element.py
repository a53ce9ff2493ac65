"""A part of a document: what it is, and what it consists of.

Source: ISO 32000-1, 14.7.2, 14.8.4 and 14.8.5; ISO 14289-1, 7.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from sopdoc.geometry.rect import Rect
from sopdoc.painters.pdf.objects import Shared, text_code


class Element(Struct, eq=False):
    """An element of the tree; ``page`` counts from 0. ``more`` are other entries of its dictionary, as PDF.

    Kids are elements, numbers of marked content on its page, and what can be clicked there (`Shared`). ``number`` is
    its own in the file.
    """

    kind: str
    page: int
    more: str = ""
    kids: list[Element | int | Shared] = []
    number: int = 0

    def child(self, kind: str, more: str = "") -> Element:
        """Return a new last part of this element, on the same page."""
        element = Element(kind, self.page, more)
        self.kids.append(element)
        return element


def alternative(text: str) -> str:
    """Return the entry that says what is read aloud instead of the content."""
    return f"/Alt {text_code(text)}"


def figure_entries(text: str, rect: Rect, page_height: float) -> str:
    """Return the entries of a picture: what is read aloud, and its place on the page (y down, in points)."""
    edges = f"{rect.x:.1f} {page_height - rect.bottom:.1f} {rect.right:.1f} {page_height - rect.y:.1f}"
    return f"{alternative(text)}/A<</O/Layout/BBox[{edges}]>>"


@cache
def cell_entries(row_span: int, column_span: int, scope: str = "") -> str:
    """Return the entries of a table's cell: how much it covers and, of a heading, whether a "Row" or a "Column"."""
    spans = f"/RowSpan {row_span}" * (row_span > 1) + f"/ColSpan {column_span}" * (column_span > 1)
    told = f"/Scope/{scope}{spans}" if scope else spans
    return f"/A<</O/Table{told}>>" if told else ""


def numbering(marker: str) -> str:
    """Return the entries of a list with such marks."""
    first = marker[:1]
    kind = "Decimal" if first.isdecimal() else "LowerAlpha" if first.isalpha() and first.islower() else ""
    return f"/A<</O/List/ListNumbering/{kind}>>" if kind else ""
