"""A file without a clock, of pages, bookmarks and what its catalog names.

Source: ISO 32000-1, 7.5 and 7.7; ISO 19005-2, 6.1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from sopdoc.painters.pdf.objects import Constant, Shared, Stream, Value, deflated
from sopdoc.painters.pdf.packing import Packing
from sopdoc.typography.pdf_library import pdfdoc

_VERSION = (1, 7)


class Bookmark(Struct, frozen=True):
    """A title that opens a page, and those below it."""

    title: str
    page: pdfdoc.PDFPage
    below: tuple[Bookmark, ...] = ()


def _place(bookmark: Bookmark, titles: dict[int, str]) -> object:
    """Return a bookmark as reportlab has them, its title by a number: titles may be alike."""
    number = len(titles)
    titles[number] = bookmark.title
    place = {number: pdfdoc.PDFDestinationFit(bookmark.page)}
    return (place, [_place(each, titles) for each in bookmark.below]) if bookmark.below else place


class Catalog(pdfdoc.PDFCatalog):
    """A catalog that may have output intents and files that belong to the document."""

    __NoDefault__ = (*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents", "AF")
    PageMode = None


class Page(pdfdoc.PDFPage):
    """A page whose content may belong to the parts of a document, in whose order one tabs through it."""

    __NoDefault__ = (*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs")


class File(pdfdoc.PDFDocument):
    """A file without a clock; made and finished within `own_settings`."""

    def __init__(self, language: str) -> None:
        super().__init__(compression=0, invariant=1, pdfVersion=_VERSION)
        self.Catalog = self._catalog = catalog = Catalog()
        catalog.Pages, catalog.Outlines, catalog.Lang = self.Pages, self.Outlines, pdfdoc.PDFString(language)
        self._given: dict[int, bytes] = {}

    def resources(self, fonts: Mapping[str, Value], pictures: Mapping[str, Value]) -> Shared:
        """Return what pages may name; fonts stand where reportlab keeps those of a file."""
        self.idToObject[pdfdoc.BasicFonts].dict.update(fonts)
        font = pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)
        return Shared({"Font": font, "XObject": pdfdoc.PDFDictionary(dict(pictures))})

    def add_page(self, size: tuple[float, float], content: bytes, resources: Shared, marked: int | None = None) -> Page:
        """Append a page of a size in points, with compressed content.

        ``marked`` is the key by which the tree of the document's parts knows the content.
        """
        page = Page()
        if marked is not None:
            page.StructParents, page.Tabs = marked, "/S"
        page.MediaBox = pdfdoc.PDFArray((0, 0, *(round(edge, 2) for edge in size)))
        page.Resources = resources
        page.Contents = deflated(content)
        self.addPage(page)
        return page

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Let titles open pages that were added."""
        titles: dict[int, str] = {}
        self.outline.setDestinations([_place(each, titles) for each in bookmarks] or None)  # None: it has no outline
        self.outline.destinationnamestotitles = titles

    def number_of(self, value: Value) -> int:
        """Return the number of what stands for itself."""
        return int(self.idToObjectNumberAndVersion[self.Reference(value).name][0])

    @property
    def next_number(self) -> int:
        """The number of what stands for itself next."""
        return int(self.objectcounter) + 1

    def give(self, written: Mapping[int, bytes]) -> None:
        """Take objects that are written already, and no streams; their numbers follow each other from the next one."""
        self._given |= written
        self.objectcounter += len(written)

    def content(self) -> bytes:
        """Return the whole file."""
        return bytes(self.GetPDFData(None))

    def format(self) -> bytes:
        """Return the whole file once its objects are known; writing one may number others that it refers to."""
        packing, number = Packing(self, _VERSION), 1
        while number <= self.objectcounter:
            if number in self._given:
                packing.add(number, self._given[number])
            else:
                value = self.idToObject[self.numberToId[number]]
                add = packing.add_stream if isinstance(value, Stream | Constant) else packing.add
                add(number, pdfdoc.format(value, self, toplevel=1))
            number += 1
        trailer = {"Root": self.Reference(self.Catalog), "Info": self.Reference(self.info)}
        return packing.finished(number, trailer)

    def ID(self) -> bytes:  # noqa: N802 - reportlab's name
        """Return what identifies the file, once all else of it is written."""
        return b"[ <%s> ]" % b"> <".join([self.signature.hexdigest().encode("ascii")] * 2)
