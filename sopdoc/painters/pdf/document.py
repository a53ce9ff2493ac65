"""Pages as a PDF/A-2b file: vectors, embedded fonts, one bookmark per procedure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sopdoc.drawing.ink import Ink
from sopdoc.layout.page import Document, Page
from sopdoc.painters.compression import FAST, THOROUGH, zlib_stream
from sopdoc.painters.output import Output
from sopdoc.painters.pdf.file import PdfFile, reference, text_string
from sopdoc.painters.pdf.metadata import LANGUAGE, info_entries, xmp_packet
from sopdoc.painters.pdf.profile import NAME as PROFILE_NAME
from sopdoc.painters.pdf.profile import srgb_profile
from sopdoc.painters.pdf.resources import embed_resources, picture_names
from sopdoc.painters.pdf.sheet import paint_page


def paint_pdf(document: Document, inks: Iterable[Ink]) -> tuple[Output, ...]:
    """Return the document as one PDF file."""
    file = PdfFile()
    catalog, pages = file.reserve(), file.reserve()
    pictures = picture_names(document)
    resources = file.add(embed_resources(file, document, pictures))
    numbers = [
        _add_page(file, page, paint_page(page, ink, pictures), pages, resources)
        for page, ink in zip(document.pages, inks, strict=True)
    ]
    kids = b" ".join(reference(number) for number in numbers)
    file.set(pages, b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(numbers)))
    bookmarks = [(page.opens, number) for page, number in zip(document.pages, numbers, strict=True) if page.opens]
    file.set(catalog, _catalog(file, document, pages, bookmarks))
    return (Output(".pdf", file.finish(catalog, file.add(info_entries(document)))),)


def _add_page(file: PdfFile, page: Page, content: bytes, parent: int, resources: int) -> int:
    stream = file.add_deflated(zlib_stream(content, FAST))
    return file.add(
        b"<</Type/Page/Parent %s/MediaBox[0 0 %.2f %.2f]/Resources %s/Contents %s>>"
        % (reference(parent), *page.size, reference(resources), reference(stream))
    )


def _catalog(file: PdfFile, document: Document, pages: int, bookmarks: list[tuple[str, int]]) -> bytes:
    profile = file.add_deflated(_profile(), b"/N 3")
    metadata = file.add_stream(xmp_packet(document), b"/Type/Metadata/Subtype/XML")
    intent = b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(%s)/Info(%s)/DestOutputProfile %s>>" % (
        PROFILE_NAME.encode("ascii"),
        PROFILE_NAME.encode("ascii"),
        reference(profile),
    )
    entries = b"/Type/Catalog/Pages %s/Metadata %s/OutputIntents[%s]" % (
        reference(pages),
        reference(metadata),
        intent,
    )
    entries += b"/Lang(%s)/ViewerPreferences<</DisplayDocTitle true>>" % LANGUAGE.encode("ascii")
    if bookmarks:
        entries += b"/Outlines %s" % reference(_add_outline(file, bookmarks))
    return b"<<%s>>" % entries


@cache
def _profile() -> bytes:
    return zlib_stream(srgb_profile(), THOROUGH)


def _add_outline(file: PdfFile, bookmarks: list[tuple[str, int]]) -> int:
    """Add one bookmark per title, which opens its page; return the outline's number."""
    outline = file.reserve()
    numbers = [file.reserve() for _bookmark in bookmarks]
    for at, (title, page) in enumerate(bookmarks):
        entries = b"/Title %s/Parent %s/Dest[%s/Fit]" % (text_string(title), reference(outline), reference(page))
        if at > 0:
            entries += b"/Prev %s" % reference(numbers[at - 1])
        if at + 1 < len(numbers):
            entries += b"/Next %s" % reference(numbers[at + 1])
        file.set(numbers[at], b"<<%s>>" % entries)
    ends = (reference(numbers[0]), reference(numbers[-1]), len(numbers))
    file.set(outline, b"<</Type/Outlines/First %s/Last %s/Count %d>>" % ends)
    return outline
