"""PDFs, painted and read again."""

from __future__ import annotations

import zlib
from io import BytesIO

import pypdf
from PIL import Image as Pillow

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.drawing.ink import NO_INK, Ink
from sopdoc.geometry.image import Image, ImageFormat
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Document, Page
from sopdoc.layout.picture import Picture
from sopdoc.painters.output import Options
from sopdoc.painters.pdf.document import paint_pdf
from sopdoc.painters.pdf.pen import Pen
from sopdoc.painters.pdf.resources import Resources
from sopdoc.painters.pdf.sheet import Sheet
from sopdoc.painters.pdf.tags.page import PageTags
from sopdoc.painters.pdf.tags.tree import Tree
from tests.painters.pages import block, document, flowchart_page, listed, page

BOTH = "**tebal *keduanya* itu** dan *miring* — “kutip” é Ω"


def picture(mode: str, kind: ImageFormat, **options: object) -> Picture:
    """A picture of 6 × 4 pixels, all of one colour, in 60 × 40 points."""
    data = BytesIO()
    Pillow.new(mode, (6, 4), 77 if mode in {"L", "P"} else None).save(data, kind.value, **options)
    return Picture(Rect(100, 100, 60, 40), Image(data.getvalue(), kind, 6, 4))


WHOLE = document(
    page(
        block(BOTH, underline=True),
        listed(("satu", "lanjutan"), ("dua",), y=90),
        picture("RGBA", ImageFormat.PNG),
        picture("L", ImageFormat.JPEG),
    ),
    flowchart_page(),
)


def painted(made: Document) -> bytes:
    (output,) = paint_pdf(made, Options(draw_pages(made.pages, open_engine())))
    assert output.suffix == ".pdf"
    return output.data


def content_of(sheet: Page, ink: Ink = NO_INK, *, tagged: bool = False) -> str:
    """A page's operators."""
    tags = PageTags(Tree(document(sheet)), sheet, 0)
    pen = Pen(sheet.size[1], Resources(), tags.marked if tagged else None)
    return Sheet(sheet, pen, tags).paint(ink).decode("latin-1")


def read(made: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(painted(made)))


def inflated(stream: bytes) -> bytes:
    """The content of a compressed stream as it stands in a file."""
    _entries, _stream, content = stream.partition(b"\nstream\n")
    return zlib.decompress(content.removesuffix(b"\nendstream\n"))
