"""A document from its pages' drafts: alone, or several numbered as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sopdoc.layout.blocks.overfull import tall_footer
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.drafts import Drafts, draft_document
from sopdoc.layout.page import Document, Page
from sopdoc.layout.pages.margin.numbering import number_pages
from sopdoc.model.instansi import Instansi
from sopdoc.model.sop import Sop
from sopdoc.rules.facts.fact import Fact
from sopdoc.source.tree import Node
from sopdoc.templat.templat import Templat
from sopdoc.typography.measure import Measurer


def layout_document(
    sop: Sop, instansi: Instansi, templat: Templat, measurer: Measurer, trees: tuple[Node | None, ...] = ()
) -> Document:
    """Lay a whole document out and number its pages; see `draft_document`."""
    return number_document((draft_document(sop, instansi, templat, measurer, trees),))


def number_document(parts: Sequence[Drafts], first: int = 1, total: int | None = None) -> Document:
    """Make one document of the drafts of one or several, in their order; nothing is laid out anew but footers.

    Its first page bears the number ``first``. ``total`` is how many pages the footers tell of, by default up to its
    last one: it may span more than this document. Procedures are counted through; title, office, number, date,
    typeface, Word file and tags are those of the first part. Raise ValueError without a part, for a smaller ``total``.
    """
    if not parts:
        raise ValueError("a document has at least one part")
    last = first - 1 + sum(len(part.pages) for part in parts)
    total = last if total is None else total
    if total < last:
        raise ValueError(f"the last page is {last}, and the total is said to be {total}")
    pages: list[Page] = []
    facts: list[Fact] = []
    procedures = 0
    for part in parts:
        numbered = number_pages(_counted(part, procedures), part.press, part.filling, first + len(pages), total)
        pages += numbered
        facts += (*part.facts, *tall_footer(numbered, part.press.templat))
        procedures += part.procedures
    head = parts[0]
    return Document(
        judul=head.judul,
        instansi=head.filling.instansi,
        nomor=head.filling.nomor,
        created=head.created,
        font=head.press.templat.huruf.nama,
        pages=tuple(pages),
        facts=tuple(facts),
        dasar_docx=head.press.templat.dasar_docx,
        huruf=head.press.templat.huruf,
        bertanda=head.press.templat.bertanda,
    )


def _counted(part: Drafts, before: int) -> Iterator[Draft]:
    """Yield a part's pages, their procedures counted on from those of the parts before it."""
    for draft in part.pages:
        if draft.prosedur is None or not before:
            yield draft
            continue
        shares = tuple(replace(share, prosedur=share.prosedur + before) for share in draft.shares)
        yield replace(draft, prosedur=draft.prosedur + before, shares=shares)
