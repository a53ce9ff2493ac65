"""Pages as a PDF/A-2b file: vectors, embedded fonts, one bookmark per procedure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from sopdoc.drawing.ink import Ink
from sopdoc.layout.page import Document, Page, Picture, Table
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.instansi import Image
from sopdoc.painters.compression import FAST, THOROUGH, zlib_stream
from sopdoc.painters.output import Output
from sopdoc.painters.pdf.file import PdfFile, reference, text_string
from sopdoc.painters.pdf.fonts import embed_face
from sopdoc.painters.pdf.metadata import LANGUAGE, info_entries, xmp_packet
from sopdoc.painters.pdf.pen import FONT_NAMES
from sopdoc.painters.pdf.picture import embed_picture
from sopdoc.painters.pdf.profile import NAME as PROFILE_NAME
from sopdoc.painters.pdf.profile import srgb_profile
from sopdoc.painters.pdf.sheet import paint_page
from sopdoc.typography.faces import Cut, Face
from sopdoc.typography.substitutes import is_plain, printed


def paint_pdf(document: Document, inks: Iterable[Ink]) -> tuple[Output, ...]:
    """Return the document as one PDF file."""
    file = PdfFile()
    catalog, pages = file.reserve(), file.reserve()
    pictures = {image: f"P{at}" for at, image in enumerate(dict.fromkeys(_images(document)))}
    resources = file.add(_resources(file, document, pictures))
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


def _resources(file: PdfFile, document: Document, pictures: dict[Image, str]) -> bytes:
    """Add the fonts and pictures of all pages; return the dictionary that names them."""
    fonts = b"".join(
        b"/%s %s" % (FONT_NAMES[face].encode("ascii"), reference(embed_face(file, face, codes)))
        for face, codes in _codes_by_cut(document).items()
    )
    images = b"".join(
        b"/%s %s" % (name.encode("ascii"), reference(embed_picture(file, image))) for image, name in pictures.items()
    )
    return b"<</Font<<%s>>/XObject<<%s>>>>" % (fonts, images)


def _codes_by_cut(document: Document) -> dict[Cut, frozenset[int]]:
    """Return the cuts in use, each with the characters that are set in it."""
    texts: dict[Face, list[str]] = {face: [] for face in Face}
    for page in document.pages:
        for block in _blocks(page):
            for paragraph in block.paragraphs:
                lines = paragraph.lines if paragraph.marker is None else (paragraph.marker, *paragraph.lines)
                for line in lines:
                    for run in line.runs:
                        texts[run.face].append(run.text)
    return _shared({face: "".join(set("".join(texts[face]))) for face in Face if any(texts[face])})


def _shared(characters: dict[Face, str]) -> dict[Cut, frozenset[int]]:
    """Give characters that a face lacks to the cuts that print them."""
    codes: dict[Cut, set[int]] = {face: set() for face in characters}
    for face, found in characters.items():
        for piece, cut in ((found, face),) if is_plain(found, face) else printed(found, face):
            codes.setdefault(cut, set()).update(map(ord, piece))
    return {cut: frozenset(codes[cut]) for cut in FONT_NAMES if cut in codes}


def _blocks(page: Page) -> Iterator[TextBlock]:
    for item in page.flow:
        if isinstance(item, Table):
            yield from (block for cell in item.cells for block in cell.blocks)
        elif isinstance(item, TextBlock):
            yield item
    yield from (symbol.text for symbol in page.symbols if symbol.text is not None)
    yield from (connector.label for connector in page.connectors if connector.label is not None)
    if page.footer is not None:
        yield page.footer


def _images(document: Document) -> Iterator[Image]:
    for page in document.pages:
        for item in page.flow:
            if isinstance(item, Picture):
                yield item.image
            elif isinstance(item, Table):
                yield from (cell.picture.image for cell in item.cells if cell.picture is not None)


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
