"""The DOCX painter."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.page import Document
from sopdoc.painters.alternatives.passages import Passages
from sopdoc.painters.docx.body import body_of
from sopdoc.painters.docx.drawing.fates import unmarked_chart
from sopdoc.painters.docx.kit import Kit
from sopdoc.painters.docx.package.package import packed
from sopdoc.painters.docx.text.contents import contents_of
from sopdoc.painters.docx.text.look import style_book
from sopdoc.painters.output import Options, Output
from sopdoc.reading.word.base import open_base


def paint_docx(document: Document, options: Options) -> tuple[Output, ...]:
    """Return one native Word file; its flowcharts are Word's own shapes, so what Graphviz drew isn't needed."""
    base = open_base(document.dasar_docx, document.font)
    if options.chart_comments:
        document = replace(document, pages=tuple(map(unmarked_chart, document.pages)))
    passages, contents = Passages(document), contents_of(document)
    kit = Kit(style_book(document, base), document.instansi, passages, plain=options.plain, contents=contents)
    body = body_of(document, kit, options)
    return (Output(".docx", packed(document, body, kit, base)),)
