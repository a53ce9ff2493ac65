"""Sheets that say neither by title nor by number what they belong to."""

from __future__ import annotations

from sopdoc.inspection.asked import bare
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, Spot, counted
from sopdoc.inspection.figures.sheets.texts import said
from sopdoc.layout.page import Page
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.layout.texts import blocks_of
from sopdoc.typography.markup import plain_text

ELLIPSIS = "…"
LEAST = 12
"""How many letters a shortened title keeps at least."""


def _ask(drawings: Drawings) -> Count:
    document = drawings.document
    names = [bare(plain_text(text)) for text in (document.judul, document.nomor)]
    known = [name for name in names if name]
    spots = [
        Spot(page.number, "neither title nor number", prosedur=page.prosedur or 0)
        for page in document.pages
        if not _names(page, known)
    ]
    return counted(spots, len(document.pages))


def _names(page: Page, known: list[str]) -> bool:
    """Tell whether a page says one of the names where names stand, or has its procedure's title over the table."""
    if any(block.role is Role.JUDUL_PROSEDUR for block in blocks_of(page)):
        return True
    texts = [said(block) for block in (*_headings(page), *(text.block for text in (*page.head, *page.foot)))]
    return any(name in bare(text) or _shortens(text, name) for text in texts for name in known)


def _headings(page: Page) -> list[TextBlock]:
    """Return what says title and number on covers and identity pages; a step's words say nothing of the sheet."""
    return [block for block in blocks_of(page) if block.role in (Role.JUDUL, Role.NOMOR)]


def _shortens(text: str, name: str) -> bool:
    start, ellipsis, _rest = text.partition(ELLIPSIS)
    return bool(ellipsis) and len(bare(start)) >= LEAST and name.startswith(bare(start))


ANONYMOUS = Figure("anonymous-sheets", "sheets that say neither title nor number", _ask)
