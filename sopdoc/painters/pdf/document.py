"""Pages as a PDF/A-2b file: vectors, embedded fonts, one bookmark per procedure."""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.drawing.ink import Ink
from sopdoc.layout.page import Document
from sopdoc.model.instansi import Image
from sopdoc.painters.compression import FAST, zlib_stream
from sopdoc.painters.output import Output
from sopdoc.painters.pdf.metadata import LANGUAGE, Info, xmp_stream
from sopdoc.painters.pdf.objects import File
from sopdoc.painters.pdf.picture import picture_of
from sopdoc.painters.pdf.profile import output_intent
from sopdoc.painters.pdf.resources import fonts_of, picture_names
from sopdoc.painters.pdf.sheet import paint_page
from sopdoc.typography.pdf_library import own_settings, pdfdoc


def paint_pdf(document: Document, inks: Iterable[Ink]) -> tuple[Output, ...]:
    """Return the document as one PDF file."""
    pictures = picture_names(document)
    contents = [
        zlib_stream(paint_page(page, ink, pictures), FAST) for page, ink in zip(document.pages, inks, strict=True)
    ]
    with own_settings():
        return (Output(".pdf", _file(document, contents, pictures)),)


def _file(document: Document, contents: list[bytes], pictures: dict[Image, str]) -> bytes:
    file = File(LANGUAGE)
    resources = file.resources(fonts_of(document), {name: picture_of(image) for image, name in pictures.items()})
    pages = [
        file.add_page(page.size, content, resources) for page, content in zip(document.pages, contents, strict=True)
    ]
    file.set_bookmarks([(page.opens, made) for page, made in zip(document.pages, pages, strict=True) if page.opens])
    file.info = Info(document)
    catalog = file.Catalog
    catalog.Metadata = xmp_stream(document)
    catalog.OutputIntents = pdfdoc.PDFArray([output_intent()])
    catalog.ViewerPreferences = pdfdoc.ViewerPreferencesPDFDictionary({"DisplayDocTitle": "true"})
    return file.content()
