"""Pages as a PDF/A file (3b with its source attached, else 2b): vectors, embedded fonts, one bookmark per procedure."""

from __future__ import annotations

from sopdoc.layout.page import Document, Page
from sopdoc.painters.compression import FAST, zlib_stream
from sopdoc.painters.output import Options, Output
from sopdoc.painters.pdf.attachment import attach_source
from sopdoc.painters.pdf.file import File
from sopdoc.painters.pdf.link import add_links
from sopdoc.painters.pdf.metadata import LANGUAGE, Info, xmp_stream
from sopdoc.painters.pdf.outline import set_outline
from sopdoc.painters.pdf.pen import Pen
from sopdoc.painters.pdf.profile import output_intent
from sopdoc.painters.pdf.resources import Resources
from sopdoc.painters.pdf.sheet import Sheet
from sopdoc.painters.pdf.tags.element import Element
from sopdoc.painters.pdf.tags.hanging import Tagged, hang_tree
from sopdoc.painters.pdf.tags.page import PageTags
from sopdoc.painters.pdf.tags.tree import Tree
from sopdoc.typography.pdf_library import own_settings, pdfdoc

_Painted = tuple[Page, bytes, PageTags]
"""A page, its compressed content, and its parts."""


def paint_pdf(document: Document, options: Options) -> tuple[Output, ...]:
    """Return the document as one PDF file."""
    resources, tree = Resources(), Tree(document)
    sheets = []
    for number, (page, ink) in enumerate(zip(document.pages, options.inks, strict=True)):
        tags = PageTags(tree, page, number)
        pen = Pen(page.size[1], resources, tags.marked if document.bertanda else None)
        sheets.append((page, zlib_stream(Sheet(page, pen, tags).paint(ink), FAST), tags))
    with own_settings():
        return (Output(".pdf", _file(document, sheets, resources, tree.root)),)


def _file(document: Document, sheets: list[_Painted], resources: Resources, root: Element) -> bytes:
    file = File(LANGUAGE)
    named = file.resources(resources.fonts(), resources.pictures())
    is_tagged = document.bertanda
    added = [
        file.add_page(page.size, content, named, at if is_tagged else None)
        for at, (page, content, _tags) in enumerate(sheets)
    ]
    add_links(document, added, [tags.links for _page, _content, tags in sheets])
    set_outline(file, document, added)
    file.info = Info(document)
    file.Catalog.Metadata = xmp_stream(document)
    attach_source(file, document)
    if is_tagged:
        marked = [tags.marked for _page, _content, tags in sheets]
        hang_tree(file, root, list(map(Tagged, added, marked, [tags.links for _page, _content, tags in sheets])))
    file.Catalog.OutputIntents = pdfdoc.PDFArray([output_intent()])
    file.Catalog.ViewerPreferences = pdfdoc.ViewerPreferencesPDFDictionary({"DisplayDocTitle": "true"})
    return file.content()
