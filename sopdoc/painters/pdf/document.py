"""Pages as a PDF/A file (3b with its source attached, else 2b): vectors, embedded fonts, one bookmark per procedure."""

from __future__ import annotations

from sopdoc.layout.page import Document
from sopdoc.painters.compression import FAST, zlib_stream
from sopdoc.painters.output import Options, Output
from sopdoc.painters.pdf.attachment import attach_source
from sopdoc.painters.pdf.file import File
from sopdoc.painters.pdf.link import add_links
from sopdoc.painters.pdf.metadata import LANGUAGE, Info, xmp_stream
from sopdoc.painters.pdf.outline import set_outline
from sopdoc.painters.pdf.profile import output_intent
from sopdoc.painters.pdf.resources import Resources
from sopdoc.painters.pdf.sheet import paint_page
from sopdoc.typography.pdf_library import own_settings, pdfdoc


def paint_pdf(document: Document, options: Options) -> tuple[Output, ...]:
    """Return the document as one PDF file."""
    resources = Resources()
    contents = [
        zlib_stream(paint_page(page, ink, resources), FAST)
        for page, ink in zip(document.pages, options.inks, strict=True)
    ]
    with own_settings():
        return (Output(".pdf", _file(document, contents, resources)),)


def _file(document: Document, contents: list[bytes], resources: Resources) -> bytes:
    file = File(LANGUAGE)
    named = file.resources(resources.fonts(), resources.pictures())
    pages = zip(document.pages, contents, strict=True)
    added = [file.add_page(page.size, content, named) for page, content in pages]
    add_links(document, added)
    set_outline(file, document, added)
    file.info = Info(document)
    file.Catalog.Metadata = xmp_stream(document)
    attach_source(file, document)
    file.Catalog.OutputIntents = pdfdoc.PDFArray([output_intent()])
    file.Catalog.ViewerPreferences = pdfdoc.ViewerPreferencesPDFDictionary({"DisplayDocTitle": "true"})
    return file.content()
