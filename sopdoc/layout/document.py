"""Put a document's pages together and number them."""

from __future__ import annotations

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.glyphs import replace_missing
from sopdoc.layout.blocks.overfull import overfull_pages
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft, Stack
from sopdoc.layout.page import Document, Page
from sopdoc.layout.pages.closing import closing_stack
from sopdoc.layout.pages.cover import cover_pages
from sopdoc.layout.pages.footer import footer_block
from sopdoc.layout.pages.identity import identity_pages
from sopdoc.layout.pages.revisions import revisions_pages
from sopdoc.layout.pages.worksheet import worksheet_pages
from sopdoc.layout.procedure.procedure import allowance, procedure_pages
from sopdoc.model.instansi import Instansi
from sopdoc.model.sop import Sop
from sopdoc.model.tanggal import Tanggal
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Node
from sopdoc.templat.templat import Templat
from sopdoc.typography.markup import plain_text
from sopdoc.typography.measure import Measurer


def layout_document(
    sop: Sop, instansi: Instansi, templat: Templat, measurer: Measurer, trees: tuple[Node | None, ...] = ()
) -> Document:
    """Lay a whole document out: cover, identity, worksheet, procedures, revision history.

    ``trees`` are what its three parts were read from: warnings of single characters stand at their places there.
    """
    (sop, instansi, templat), warnings = replace_missing((sop, instansi, templat), measurer, sop.span, trees)
    press = Press.of(templat, measurer)
    covers = cover_pages(sop, instansi, press) if sop.sampul else ()
    procedures, found = _procedures(sop, press)
    drafts = (
        *covers,
        *identity_pages(sop, instansi, press),
        *worksheet_pages(sop, press),
        *procedures,
        *revisions_pages(sop, press),
    )
    pages = _numbered(drafts, len(covers), press)
    return Document(
        judul=_one_line(sop.judul),
        instansi=_one_line(instansi.nama or instansi.pemerintah),
        nomor=_one_line(sop.nomor),
        created=_created(sop),
        font=templat.huruf,
        pages=pages,
        warnings=tuple(dict.fromkeys((*warnings, *found, *overfull_pages(pages, templat, sop.span)))),
        dasar_docx=templat.dasar_docx,
    )


def _procedures(sop: Sop, press: Press) -> tuple[tuple[Draft, ...], tuple[Diagnostic, ...]]:
    drafts: list[Draft] = []
    diagnostics: list[Diagnostic] = []
    first_letter = first_key = 0
    rows = sum(len(prosedur.langkah) for prosedur in sop.prosedur)
    budget = allowance(sop.prosedur)
    for index, prosedur in enumerate(sop.prosedur):
        closing = _closing(sop, index, press)
        with budget.within(budget.left * len(prosedur.langkah) / rows):
            laid_out = procedure_pages(prosedur, index, press, first_letter, first_key, closing, budget)
        rows -= len(prosedur.langkah)
        drafts += laid_out.drafts
        diagnostics += laid_out.diagnostics
        first_letter += laid_out.letters
        first_key += laid_out.keys
    return tuple(drafts), tuple(diagnostics)


def _closing(sop: Sop, index: int, press: Press) -> Stack | None:
    """Return a procedure's own signature block; the last one has the document's otherwise."""
    penutup = sop.prosedur[index].penutup
    if penutup is None and index == len(sop.prosedur) - 1:
        penutup = sop.penutup
    return None if penutup is None else closing_stack(penutup, press, frame_of(press.templat))


def _numbered(drafts: tuple[Draft, ...], covers: int, press: Press) -> tuple[Page, ...]:
    """Make pages of drafts; covers are counted but bear no number."""
    tepi = press.templat.tepi
    margins = (tepi.kiri, tepi.atas, tepi.kanan, tepi.bawah + press.templat.ruang_tte)
    return tuple(
        Page(
            number=number,
            size=press.templat.kertas,
            margins=margins,
            flow=draft.flow,
            symbols=draft.symbols,
            connectors=draft.connectors,
            prosedur=draft.prosedur,
            footer=None if number <= covers else footer_block(number, len(drafts), press),
            opens=draft.opens,
            left_out=draft.left_out,
        )
        for number, draft in enumerate(drafts, start=1)
    )


def _created(sop: Sop) -> str:
    """Return when the SOP was made, else when it took effect, as an ISO date; a date without a day means its first."""
    for tanggal in (sop.tanggal_pembuatan, sop.tanggal_efektif):
        if tanggal is not None and tanggal.tahun is not None:
            return _iso(tanggal.tahun, tanggal)
    return ""


def _iso(tahun: int, tanggal: Tanggal) -> str:
    return f"{tahun:04d}-{tanggal.bulan or 1:02d}-{tanggal.hari or 1:02d}"


def _one_line(text: str) -> str:
    """Return a text without markup and line breaks."""
    return " ".join(plain_text(text).split())
