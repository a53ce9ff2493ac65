"""Give drafts their place among all pages: a number, a head and a foot."""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.page import Page
from sopdoc.layout.pages.margin.filling import Filling
from sopdoc.layout.pages.margin.margins import page_margins
from sopdoc.layout.pages.margin.qr import qr_in_room
from sopdoc.layout.pages.signing.free_room import signatures_of


def number_pages(drafts: Iterable[Draft], press: Press, filling: Filling, first: int, total: int) -> tuple[Page, ...]:
    """Make pages of drafts, numbered from ``first`` on, of ``total`` in all; covers are counted but bear no number."""
    return tuple(
        _numbered(draft, press, filling, (first + before, total, before + 1)) for before, draft in enumerate(drafts)
    )


def _numbered(draft: Draft, press: Press, filling: Filling, place: tuple[int, int, int]) -> Page:
    """Make a page of a draft: its ``place`` is its number, how many there are, and its place in its document."""
    number, total, at = place
    tepi = press.templat.tepi
    head, foot = page_margins(press, filling, number, total, at, is_cover=draft.is_cover)
    return Page(
        number=number,
        size=press.templat.kertas,
        margins=(tepi.kiri, tepi.atas, tepi.kanan, tepi.bawah + press.templat.ruang_tte),
        flow=draft.flow,
        symbols=draft.symbols,
        connectors=draft.connectors,
        prosedur=draft.prosedur,
        head=head,
        foot=foot,
        opens=draft.opens,
        left_out=draft.left_out,
        shares=draft.shares,
        entry=draft.entry,
        signatures=signatures_of(draft.flow, press.templat),
        qr=qr_in_room(press.templat, filling),
    )
