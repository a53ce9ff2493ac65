"""Give drafts their place among all pages: a number and a footer."""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.page import Page
from sopdoc.layout.pages.footer import footer_block


def number_pages(drafts: Iterable[Draft], press: Press, first: int, total: int) -> tuple[Page, ...]:
    """Make pages of drafts, numbered from ``first`` on, of ``total`` in all; covers are counted but bear no number."""
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
            footer=None if draft.is_cover else footer_block(number, total, press),
            opens=draft.opens,
            left_out=draft.left_out,
        )
        for number, draft in enumerate(drafts, start=first)
    )
