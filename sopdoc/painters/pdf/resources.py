"""What the pages of a document need besides their content: fonts and pictures, each once."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.layout.page import Document, Page, Picture, Table
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.instansi import Image
from sopdoc.painters.pdf.fonts import font_of
from sopdoc.painters.pdf.objects import Shared
from sopdoc.painters.pdf.pen import FONT_NAMES
from sopdoc.typography.faces import Cut, Face
from sopdoc.typography.substitutes import is_plain, printed


def picture_names(document: Document) -> dict[Image, str]:
    """Return the names of a document's pictures, each once however often it is shown."""
    return {image: f"P{at}" for at, image in enumerate(dict.fromkeys(_images(document)))}


def fonts_of(document: Document) -> dict[str, Shared]:
    """Return the fonts of all pages by their names in the content."""
    return {FONT_NAMES[face]: font_of(face, codes) for face, codes in _codes_by_cut(document).items()}


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
