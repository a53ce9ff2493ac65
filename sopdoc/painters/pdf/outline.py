"""Bookmarks and page labels of a file.

A document has a bookmark for each procedure; a book has one for each part and SOP, and below it those of procedures
that are called otherwise. Labels are the numbers that stand on the pages: a book's cover has none.

Source: ISO 32000-1, 12.3.3 and 12.4.2.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sopdoc.layout.page import Document, Page
from sopdoc.layout.shares import pages_of
from sopdoc.painters.pdf.file import Bookmark, File
from sopdoc.painters.pdf.objects import Value
from sopdoc.typography.pdf_library import pdfdoc

COVER = "Sampul"
"""The label of a book's cover."""


def bookmarks_of(document: Document, added: Sequence[pdfdoc.PDFPage]) -> tuple[Bookmark, ...]:
    """Return the bookmarks of a document, those of a book's procedures below its parts; ``added`` are its pages."""
    found: list[tuple[Bookmark, list[Bookmark]]] = []
    alone: list[Bookmark] = []
    for page, its in zip(document.pages, added, strict=True):
        if page.entry:
            found.append((Bookmark(page.entry.title, its), []))
        own = [Bookmark(part.opens, its) for part in pages_of(page) if part.opens]
        if found:
            found[-1][1].extend(own)
        else:
            alone += own
    return (*alone, *(replace(one, below=_other(one, below)) for one, below in found))


def _other(above: Bookmark, below: Sequence[Bookmark]) -> tuple[Bookmark, ...]:
    """Return the bookmarks below another: a lone one of its name would say nothing new."""
    return () if [each.title for each in below] == [above.title] else tuple(below)


def set_outline(file: File, document: Document, added: Sequence[pdfdoc.PDFPage]) -> None:
    """Give a file its bookmarks and, where it is a book, the labels of its pages."""
    file.set_bookmarks(bookmarks_of(document, added))
    if any(page.entry for page in document.pages):
        file.Catalog.PageLabels = _labels(document.pages)


def _labels(pages: Sequence[Page]) -> pdfdoc.PDFDictionary:
    """Return the labels: the cover's, which bears no number, then numbers as they count on."""
    starts = [0, *(at for at, page in enumerate(pages) if at and page.number != pages[at - 1].number + 1)]
    numbers: dict[int, dict[str, Value]] = {at: {"S": "/D", "St": pages[at].number} for at in starts}
    if len(pages) > 1:
        numbers = {**numbers, 0: {"P": pdfdoc.PDFString(COVER)}, 1: {"S": "/D", "St": pages[1].number}}
    entries = [each for at in sorted(numbers) for each in (at, pdfdoc.PDFDictionary(numbers[at]))]
    return pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(entries)})
