"""String a document's procedures after what precedes them: each on pages of its own, or below something on a page."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import up_to_twip
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft, Stack, lower_edge
from sopdoc.layout.pages.closing import closing_stack
from sopdoc.layout.procedure.procedure import Below, ProcedurePages, allowance, procedure_below, procedure_pages
from sopdoc.layout.procedure.title import named, printed_title
from sopdoc.layout.shares import joined
from sopdoc.layout.table.own_labels import with_own_labels
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.sop import Sop
from sopdoc.rules.facts.fact import Fact
from sopdoc.templat.halaman import HalamanIdentitas
from sopdoc.templat.tabel import Konektor
from sopdoc.templat.templat import Templat

IDENTITY_GAP = 10.0
"""From the identity block to a table below it."""
PROCEDURE_GAP = 18.0
"""From a procedure to another one below it."""


def procedures_after(first: tuple[Draft, ...], sop: Sop, press: Press) -> tuple[tuple[Draft, ...], tuple[Fact, ...]]:
    """Lay out all procedures after a document's first pages; return all pages, and what is wrong with procedures."""
    strung = _Strung(first, sop, press)
    for index in range(len(sop.prosedur)):
        strung.add(index)
    return tuple(strung.drafts), tuple(strung.facts)


class _Strung:
    """Pages so far, and what is left of the budget, the letters and the keys of a document."""

    def __init__(self, first: tuple[Draft, ...], sop: Sop, press: Press) -> None:
        self.drafts = list(first)
        self.facts: list[Fact] = []
        self._sop = sop
        self._press = press
        self._rows = sum(len(prosedur.langkah) for prosedur in sop.prosedur)
        self._budget = allowance(sop.prosedur)
        self._letters = self._keys = 0

    def add(self, index: int) -> None:
        """Lay out the next procedure."""
        prosedur = self._sop.prosedur[index]
        name = named(prosedur, self._sop)
        with self._budget.within(self._budget.left * len(prosedur.langkah) / self._rows):
            made, is_below = self._laid_out(index)
        opened = replace(made.drafts[0], opens=name)  # also where no title is printed over its table
        if is_below:
            self.drafts[-1] = joined(self.drafts[-1], opened)
        else:
            self.drafts.append(opened)
        self.drafts += made.drafts[1:]
        self.facts += made.facts
        self._rows -= len(prosedur.langkah)
        self._letters += made.letters if self._press.templat.konektor is Konektor.HURUF else 0
        self._keys += made.keys

    def _laid_out(self, index: int) -> tuple[ProcedurePages, bool]:
        """Return a procedure's pages, and whether the first one's contents stand below what is there already."""
        prosedur, place = self._titled(index), self._place(index)
        press = replace(self._press, templat=with_own_labels(self._press.templat, prosedur))
        letters, keys, closing = self._letters, self._keys, _closing(self._sop, index, press)
        if place is not None:
            below = procedure_below(prosedur, index, press, letters, keys, closing, self._budget, place)
            if below is not None:
                return below, True
        return procedure_pages(prosedur, index, press, letters, keys, closing, self._budget), False

    def _titled(self, index: int) -> Prosedur:
        prosedur = self._sop.prosedur[index]
        title = printed_title(prosedur, self._sop, self._press.templat.judul_prosedur)
        return replace(prosedur, judul=title)

    def _place(self, index: int) -> Below | None:
        """Return where the page format would have a procedure begin below something else, if it would."""
        templat = self._press.templat
        if not self.drafts or not self.drafts[-1].flow:
            return None
        last = self.drafts[-1]
        if index:
            return Below(_below(last, PROCEDURE_GAP), whole=True) if templat.prosedur_sehalaman else None
        if templat.halaman_identitas is HalamanIdentitas.SENDIRI or self._sop.lembar_kerja is not None:
            return None  # a worksheet has pages of its own between
        top = _below(last, IDENTITY_GAP)
        return _within(Below(top, whole=templat.halaman_identitas is HalamanIdentitas.MENYATU), templat)


def _within(place: Below, templat: Templat) -> Below | None:
    return place if place.top < frame_of(templat).bottom else None


def _below(draft: Draft, gap: float) -> float:
    return up_to_twip(lower_edge(draft.flow[-1]) + gap)


def _closing(sop: Sop, index: int, press: Press) -> Stack | None:
    """Return a procedure's own signature block; the last one has the document's otherwise."""
    penutup = sop.prosedur[index].penutup
    if penutup is None and index == len(sop.prosedur) - 1:
        penutup = sop.penutup
    return None if penutup is None else closing_stack(penutup, press, frame_of(press.templat))
