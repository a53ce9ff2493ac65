"""Heads and feet of pages, with numbers as fields that stay right when pages are added."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import to_twips
from sopdoc.layout.margin_text import Field, MarginText, Piece
from sopdoc.layout.page import Page
from sopdoc.painters.docx.ooxml import HEAD, NAMESPACES, escaped
from sopdoc.painters.docx.text.block import block_paras
from sopdoc.painters.docx.text.look import SEPARATOR_STYLE, StyleBook
from sopdoc.painters.docx.text.text import Para, run_properties

_NAMES = {Field.PAGE: "PAGE", Field.PAGES: "NUMPAGES"}
_PARAGRAPH_END = "</w:p>"
_EDGES = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'

Texts = tuple[MarginText, ...]


class Column(Struct, frozen=True):
    """The sides of the text on a page, in twips."""

    left: int
    right: int


def counted(texts: Texts, page: Page, pages: int) -> Texts:
    """Return texts in which only those numbers are fields that a word processor would count as they stand."""
    numbers = {Field.PAGE: str(page.number), Field.PAGES: str(pages)}

    def kept(piece: Piece) -> Piece:
        return piece if piece.text == numbers.get(piece.field) else replace(piece, field=Field.NONE)

    return tuple(replace(text, pieces=tuple(map(kept, text.pieces))) for text in texts)


def alike(texts: Texts) -> tuple[object, ...]:
    """Return what pages must have in common to share texts: where these stand, and all that isn't counted."""
    return tuple((text.block.rect, text.block.size, text.block.role, tuple(map(_said, text.pieces))) for text in texts)


def _said(piece: Piece) -> tuple[object, ...]:
    return piece.face, piece.field, "" if piece.field else piece.text


def margin_xml(tag: str, texts: Texts, column: Column, book: StyleBook, bound: str = "") -> str:
    """Return a head (``hdr``) or foot (``ftr``); without texts one of the least height.

    A ``bound`` run has its place on the page: it hangs on the last paragraph, which no table holds.
    """
    content = "".join(_content(texts, column, book)) or _separator()
    end = content.rindex(_PARAGRAPH_END)
    content = content[:end] + bound + content[end:]
    return f"{HEAD}<w:{tag} {NAMESPACES}>{content}</w:{tag}>"


def head_distance(texts: Texts) -> int:
    """Return how far a head's upper edge is from the sheet's, in twips."""
    return max(to_twips(min(text.block.rect.y for text in texts)), 0)


def foot_distance(texts: Texts, page_height: float) -> int:
    """Return how far a foot's lower edge is from the sheet's, in twips."""
    *_others, last = _bands(texts)
    beside = SEPARATOR_STYLE.look.line if len(last) > 1 else 0
    return max(to_twips(page_height - _bottom(last)) - beside, 0)


def _bands(texts: Texts) -> list[Texts]:
    """Return the texts that stand beside each other, from top to bottom."""
    return [tuple(band) for _top, band in groupby(texts, key=lambda text: text.block.rect.y)]


def _bottom(band: Texts) -> float:
    return max(text.block.rect.bottom for text in band)


def _content(texts: Texts, column: Column, book: StyleBook) -> Iterator[str]:
    bands = _bands(texts)
    for at, band in enumerate(bands):
        following = bands[at + 1] if at + 1 < len(bands) else ()
        gap = to_twips(following[0].block.rect.y) - to_twips(_bottom(band)) if following else 0
        if len(band) == 1:
            yield replace(_para(band[0], column, book), after=max(gap, 0)).xml()
        else:
            yield _table(band, column, book)
            yield _separator(max(gap - SEPARATOR_STYLE.look.line, 0))


def _separator(after: int = 0) -> str:
    return Para(SEPARATOR_STYLE, SEPARATOR_STYLE.look, after=after).xml()


def _table(band: Texts, column: Column, book: StyleBook) -> str:
    """Return texts beside each other as cells without rules, which share the whole width."""
    starts = [to_twips(text.block.rect.x) for text in band[1:]]
    edges = [column.left, *starts, column.right]
    widths = [right - left for left, right in pairwise(edges)]
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_para(text, Column(left, left + width), book).xml()}</w:tc>"
        for text, left, width in zip(band, edges, widths, strict=False)
    )
    height = max(to_twips(text.block.rect.height) for text in band)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_EDGES}</w:tblPr>'
        f'<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>'
        f"{cells}</w:tr></w:tbl>"
    )


def _para(text: MarginText, column: Column, book: StyleBook) -> Para:
    block = text.block
    style, look = book.style(block.role), book.look(block)
    made = block_paras(block, column.left, column.right, look, style)[0]
    if not any(piece.field for piece in text.pieces):
        return made
    runs = "".join(_run(piece, run_properties(piece.face, look, style.look)) for piece in text.pieces)
    return replace(made, runs=runs, marks=())


def _run(piece: Piece, properties: str) -> str:
    lines = escaped(piece.text).split("\n")
    content = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' if line else "" for line in lines)
    run = f"<w:r>{properties}{content}</w:r>"
    return _field(_NAMES[piece.field], run, properties) if piece.field else run


def _field(name: str, shown: str, properties: str) -> str:
    """Return a field that shows a run until a program works it out: viewers that don't would skip a simple field."""
    begin, separate, end = (
        f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = f'<w:r>{properties}<w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    return f"{begin}{code}{separate}{shown}{end}"
