"""What reportlab's objects of a PDF file need for PDF/A.

reportlab numbers and writes the objects. A tree of them is made here and in the neighbours, and what must stand for
itself in the file (a stream, a page, a `Shared` dictionary) gets its number where it is first met.

Source: ISO 32000-1, 7.3 and 7.5; ISO 19005-2, 6.1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import md5

from sopdoc.typography.pdf_library import pdfdoc

_VERSION = (1, 7)
Value = object
"""What may stand in a dictionary: reportlab's objects, numbers, or a text or bytes that are PDF already."""


class Shared(pdfdoc.PDFDictionary):
    """A dictionary that others refer to."""

    __RefOnly__ = 1


class Stream(pdfdoc.PDFStream):
    """A stream that is written as it is, its end on a line of its own as PDF/A wants it."""

    def __init__(self, content: bytes, entries: Mapping[str, Value] | None = None) -> None:
        super().__init__(pdfdoc.PDFDictionary({"Length": len(content), **(entries or {})}), content)

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the stream; the file is identified by it, too."""
        document.updateSignature(self.content)
        return b"%s\nstream\n%s\nendstream\n" % (self.dictionary.format(document), self.content)


def deflated(content: bytes, entries: Mapping[str, Value] | None = None) -> Stream:
    """Return a stream of what `zlib_stream` compressed."""
    return Stream(content, {"Filter": "/FlateDecode", **(entries or {})})


class _Nowhere(pdfdoc.DummyDoc):
    """Stands for the file where something is written for all files."""

    def updateSignature(self, content: bytes) -> None:  # noqa: N802 - reportlab's name
        """Identify nothing."""


def written(value: Value) -> bytes:
    """Return a value as PDF, for all files that have it; it must not refer to others."""
    return bytes(pdfdoc.format(value, _Nowhere(), toplevel=1))


class Constant(pdfdoc.PDFObject):
    """A stream of many files, written once; each gets a copy, since reportlab marks what it has numbered."""

    __RefOnly__ = 1

    def __init__(self, stream: Stream) -> None:
        self._written = written(stream)
        self._signature = md5(self._written, usedforsecurity=False).digest()

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the stream; the file is identified by it, too."""
        document.updateSignature(self._signature)
        return self._written


class Catalog(pdfdoc.PDFCatalog):
    """A catalog that may have output intents and files that belong to the document."""

    __NoDefault__ = (*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents", "AF")
    PageMode = None


class File(pdfdoc.PDFDocument):
    """A file without a clock; made and finished within `own_settings`."""

    def __init__(self, language: str) -> None:
        super().__init__(compression=0, invariant=1, pdfVersion=_VERSION)
        self.Catalog = self._catalog = catalog = Catalog()
        catalog.Pages, catalog.Outlines, catalog.Lang = self.Pages, self.Outlines, pdfdoc.PDFString(language)

    def resources(self, fonts: Mapping[str, Value], pictures: Mapping[str, Value]) -> Shared:
        """Return what pages may name; fonts stand where reportlab keeps those of a file."""
        self.idToObject[pdfdoc.BasicFonts].dict.update(fonts)
        font = pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)
        return Shared({"Font": font, "XObject": pdfdoc.PDFDictionary(dict(pictures))})

    def add_page(
        self, size: tuple[float, float], content: bytes, resources: Shared, annotations: Sequence[Value] = ()
    ) -> pdfdoc.PDFPage:
        """Append a page of a size in points, with compressed content and what can be clicked on it."""
        page = pdfdoc.PDFPage()
        page.MediaBox = pdfdoc.PDFArray((0, 0, *(round(edge, 2) for edge in size)))
        page.Resources = resources
        page.Contents = deflated(content)
        page.Annots = pdfdoc.PDFArray(annotations) if annotations else None
        self.addPage(page)
        self.updateSignature(repr(size))
        return page

    def set_bookmarks(self, bookmarks: list[tuple[str, pdfdoc.PDFPage]]) -> None:
        """Let titles open pages."""
        titles = dict(enumerate(title for title, _page in bookmarks))
        places = [{at: pdfdoc.PDFDestinationFit(page)} for at, (_title, page) in enumerate(bookmarks)]
        self.outline.destinationnamestotitles = titles
        self.outline.setDestinations(places or None)  # None: the file has no outline
        self.updateSignature(repr(titles))

    def content(self) -> bytes:
        """Return the whole file."""
        return bytes(self.GetPDFData(None))
