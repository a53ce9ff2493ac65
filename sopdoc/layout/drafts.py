"""Lay out the pages of one document, before they have their place among others."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.glyphs import replace_missing
from sopdoc.layout.blocks.overfull import overfull_pages
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.pages.cover import cover_pages
from sopdoc.layout.pages.dates import with_dates
from sopdoc.layout.pages.identity import identity_pages
from sopdoc.layout.pages.margin.filling import Filling, one_line
from sopdoc.layout.pages.margin.margins import margin_press, tall_margins
from sopdoc.layout.pages.revisions import with_revisions
from sopdoc.layout.pages.worksheet import worksheet_pages
from sopdoc.layout.strung import procedures_after
from sopdoc.model.instansi import Instansi
from sopdoc.model.sop import Sop
from sopdoc.rules.facts.fact import Fact
from sopdoc.source.tree import Node
from sopdoc.templat.templat import Templat
from sopdoc.typography.measure import Measurer


class Drafts(Struct, frozen=True):
    """The pages of a document but for what depends on their place among others: numbers, footers, how many there are.

    Letters of off-page connectors and keys on arrows are in them already: they belong to a document, and start anew in
    each, also where several are numbered as one. The other values are those of `Document`; ``procedures`` is how many
    there are, ``press`` what all was set with, and ``filling`` what stands in the margins of pages.
    """

    judul: str
    filling: Filling
    created: str
    press: Press
    pages: tuple[Draft, ...]
    procedures: int
    facts: tuple[Fact, ...] = ()


def draft_document(
    sop: Sop, instansi: Instansi, templat: Templat, measurer: Measurer, trees: tuple[Node | None, ...] = ()
) -> Drafts:
    """Lay a document's pages out: cover, identity, worksheet, procedures, revision history.

    ``trees`` are what its three parts were read from: single characters that are lost have their places there.
    """
    sop = with_dates(sop, templat.bentuk_tanggal)
    (sop, instansi, templat), lost = replace_missing((sop, instansi, templat), measurer, sop.span, trees)
    bare, filling = Press.of(templat, measurer), Filling.of(sop, instansi)
    drafts = compose(sop, instansi, margin_press(bare, filling))
    return replace(drafts, facts=(*lost, *tall_margins(bare, filling), *drafts.facts))


def compose(sop: Sop, instansi: Instansi, press: Press) -> Drafts:
    """Lay out the pages of a document of which all characters can be set, with room for what is in their margins."""
    first = (
        *(cover_pages(sop, instansi, press) if sop.sampul else ()),
        *identity_pages(sop, instansi, press),
        *worksheet_pages(sop, press),
    )
    procedures, facts = procedures_after(first, sop, press)
    pages = with_revisions(procedures, sop, press)
    return Drafts(
        judul=one_line(sop.judul),
        filling=Filling.of(sop, instansi),
        created=_created(sop),
        press=press,
        pages=pages,
        procedures=len(sop.prosedur),
        facts=(*facts, *overfull_pages(pages, press.templat, sop.span)),
    )


def _created(sop: Sop) -> str:
    """Return when the SOP was made, else when it took effect, as an ISO date; a date without a day means its first."""
    dates = (tanggal.first_day.iso for tanggal in (sop.tanggal_pembuatan, sop.tanggal_efektif) if tanggal)
    return next(filter(None, dates), "")
