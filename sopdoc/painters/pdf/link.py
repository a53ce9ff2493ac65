"""Links as a PDF file has them.

Source: ISO 32000-1, 12.5.6.5 and 12.6.4.7; ISO 19005-2, 6.3.
"""

from __future__ import annotations

from sopdoc.layout.page import Page
from sopdoc.painters.links import Link, links_on
from sopdoc.painters.pdf.objects import Value
from sopdoc.typography.pdf_library import pdfdoc

_PRINTED = 4
"""The flag that PDF/A wants on whatever a page shows."""


def link_annotations(page: Page) -> list[Value]:
    """Return the links of a page; they look as the texts do."""
    return [_annotation(link, page.size[1]) for link in links_on(page)]


def _annotation(link: Link, page_height: float) -> Value:
    rect = link.rect
    edges = (rect.x, page_height - rect.bottom, rect.right, page_height - rect.y)
    return pdfdoc.PDFDictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pdfdoc.PDFArray([round(edge, 2) for edge in edges]),
            "Border": pdfdoc.PDFArray([0, 0, 0]),
            "F": _PRINTED,
            "A": pdfdoc.PDFDictionary({"S": "/URI", "URI": pdfdoc.PDFString(link.target)}),
        }
    )
