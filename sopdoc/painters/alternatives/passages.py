"""What of a procedure stands on which page: its steps, and what its lettered pentagons join across pages."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.layout.page import Document, Page, Shape, Symbol
from sopdoc.layout.shares import apart
from sopdoc.layout.text_block import Role
from sopdoc.painters.alternatives.chart import Chart
from sopdoc.painters.alternatives.words import said


class Stop(Struct, frozen=True):
    """A step on a page that a pentagon is joined to; steps count from 1."""

    langkah: int
    bagian: int
    page: int


class Passages:
    """The steps and pentagons of a document; letters are those of one procedure."""

    def __init__(self, document: Document) -> None:
        self._pages: dict[tuple[int | None, int], int] = {}
        self._numbers: dict[tuple[int | None, int], str] = {}
        self._before: dict[tuple[int | None, str], list[Stop]] = {}
        self._behind: dict[tuple[int | None, str], list[Stop]] = {}
        for page in apart(document).pages:
            if page.symbols:
                self._add(Chart(page))

    def _add(self, chart: Chart) -> None:
        own = chart.page.prosedur
        self._numbers |= {(own, step): number.rstrip(".") for step, number in chart.texts(Role.NO).items()}
        for symbol in chart.page.symbols:
            if symbol.shape is not Shape.OFFPAGE:
                self._pages.setdefault((own, symbol.langkah), chart.page.number)
        for arrow in chart.page.connectors:
            source, target = chart.symbols[arrow.source.symbol], chart.symbols[arrow.target.symbol]
            for pentagon, step, found in ((target, source, self._before), (source, target, self._behind)):
                if pentagon.shape is Shape.OFFPAGE and step.shape is not Shape.OFFPAGE:
                    stop = Stop(step.langkah, step.bagian, chart.page.number)
                    found.setdefault((own, said(pentagon.text)), []).append(stop)

    def page_of(self, page: Page, langkah: int) -> int:
        """Return the page on which a step of a page's procedure stands."""
        return self._pages.get((page.prosedur, langkah), page.number)

    def number_of(self, page: Page, langkah: int) -> str:
        """Return what is printed before a step of a page's procedure."""
        return self._numbers.get((page.prosedur, langkah)) or str(langkah)

    def before(self, page: Page, pentagon: Symbol) -> list[Stop]:
        """Return the steps whose arrows lead to a pentagon's letter."""
        return self._before.get((page.prosedur, said(pentagon.text)), [])

    def behind(self, page: Page, pentagon: Symbol) -> list[Stop]:
        """Return the steps to which arrows lead from a pentagon's letter."""
        return self._behind.get((page.prosedur, said(pentagon.text)), [])
