"""Links as a PDF file has them.

Source: ISO 32000-1, 12.5.6.5 and 12.6.4.7; ISO 19005-2, 6.3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sopdoc.layout.entry import linked_page
from sopdoc.layout.page import Document
from sopdoc.painters.links import Link, links_on
from sopdoc.painters.pdf.objects import Value
from sopdoc.typography.pdf_library import pdfdoc

_PRINTED = 4
"""The flag that PDF/A wants on whatever a page shows."""


def add_links(document: Document, added: Sequence[pdfdoc.PDFPage]) -> None:
    """Give pages that were added their links, which look as the texts do; some lead to other pages."""
    numbered = {page.number: its for page, its in zip(document.pages, added, strict=True)}
    for page, its in zip(document.pages, added, strict=True):
        found = [_annotation(link, page.size[1], numbered) for link in links_on(page)]
        its.Annots = pdfdoc.PDFArray(found) if found else None


def _annotation(link: Link, page_height: float, numbered: Mapping[int, pdfdoc.PDFPage]) -> Value:
    rect = link.rect
    edges = (rect.x, page_height - rect.bottom, rect.right, page_height - rect.y)
    return pdfdoc.PDFDictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pdfdoc.PDFArray([round(edge, 2) for edge in edges]),
            "Border": pdfdoc.PDFArray([0, 0, 0]),
            "F": _PRINTED,
            **_target(link, numbered),
        }
    )


def _target(link: Link, numbered: Mapping[int, pdfdoc.PDFPage]) -> dict[str, Value]:
    number = linked_page(link.target)
    if number is None:
        return {"A": pdfdoc.PDFDictionary({"S": "/URI", "URI": pdfdoc.PDFString(link.target)})}
    return {"Dest": pdfdoc.PDFDestinationFit(numbered[number])}
