"""Links as a PDF file has them.

Source: ISO 32000-1, 12.5.6.5 and 12.6.4.7; ISO 19005-2, 6.3; ISO 14289-1, 7.18.5.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sopdoc.layout.entry import linked_page
from sopdoc.layout.page import Document
from sopdoc.painters.links import Link
from sopdoc.painters.pdf.file import Page
from sopdoc.painters.pdf.objects import Shared, Value
from sopdoc.painters.pdf.tags.page import Clickable
from sopdoc.typography.pdf_library import pdfdoc

_PRINTED = 4
"""The flag that PDF/A wants on whatever a page shows."""


def link_annotation(link: Link, page_height: float) -> Shared:
    """Return a link that doesn't lead anywhere yet; it looks as the text does, and its target is read aloud."""
    rect = link.rect
    edges = (rect.x, page_height - rect.bottom, rect.right, page_height - rect.y)
    return Shared(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pdfdoc.PDFArray([round(edge, 2) for edge in edges]),
            "Border": pdfdoc.PDFArray([0, 0, 0]),
            "F": _PRINTED,
            "Contents": pdfdoc.PDFString(_said(link)),
        }
    )


def _said(link: Link) -> str:
    number = linked_page(link.target)
    return link.target.removeprefix("mailto:") if number is None else f"Halaman {number}"


def add_links(document: Document, added: Sequence[Page], links: Sequence[Sequence[Clickable]]) -> None:
    """Give pages that were added their links, and let these lead to where they do; some lead to other pages."""
    numbered = {page.number: its for page, its in zip(document.pages, added, strict=True)}
    for its, own in zip(added, links, strict=True):
        for each in own:
            for name, value in _target(each.link, numbered).items():
                each.annotation[name] = value
        its.Annots = pdfdoc.PDFArray([each.annotation for each in own]) if own else None


def _target(link: Link, numbered: Mapping[int, Page]) -> dict[str, Value]:
    number = linked_page(link.target)
    if number is None:
        return {"A": pdfdoc.PDFDictionary({"S": "/URI", "URI": pdfdoc.PDFString(link.target)})}
    return {"Dest": pdfdoc.PDFDestinationFit(numbered[number])}
