"""A flowchart in words, for those who can't see it: who does what, and where the arrows lead.

It is the drawing's alternative text: screen readers read it, and viewers that know no shapes show it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.layout.page import Connector, Page, Shape, Symbol
from sopdoc.layout.text_block import Role
from sopdoc.painters.alternatives.chart import Chart
from sopdoc.painters.alternatives.words import cut, said

LONGEST = 4000
"""The most characters of a description."""
LONGEST_STEP = 120
"""The most characters of what is done in a step: all of it stands in the table."""


def describe_flowchart(page: Page) -> str:
    """Return an Indonesian description of a page's flowchart."""
    title = f"Bagan alur {page.opens}" if page.opens else f"Bagan alur halaman {page.number}"
    return cut(" ".join((f"{title.rstrip('.')}.", *_Description(page).sentences())), LONGEST)


class _Description:
    """A page's symbols, arrows and texts, by what they belong to."""

    def __init__(self, page: Page) -> None:
        self._chart = Chart(page)
        self._left_out = page.left_out
        self._deeds = self._chart.texts(Role.KEGIATAN)

    def sentences(self) -> Iterator[str]:
        """Yield what arrives from other pages, then a sentence for each step."""
        steps: dict[int, list[Symbol]] = {}
        for symbol in self._chart.symbols.values():
            if symbol.shape is not Shape.OFFPAGE:
                steps.setdefault(symbol.langkah, []).append(symbol)
            elif arriving := self._exits([symbol]):
                yield f"Dari penghubung {said(symbol.text)}: {'; '.join(arriving)}."
        for number, symbols in sorted(steps.items()):
            yield self._sentence(number, symbols)

    def _sentence(self, number: int, symbols: list[Symbol]) -> str:
        kind = " (keputusan)" if any(symbol.shape is Shape.DECISION for symbol in symbols) else ""
        names = list(dict.fromkeys(filter(None, map(self._chart.performer, symbols))))
        by = f" oleh {', '.join(names)}" if names else ""
        deed = cut(self._deeds.get(number, ""), LONGEST_STEP).rstrip(".")
        ends = any(symbol.shape is Shape.TERMINATOR for symbol in symbols)
        onward = [*self._exits(symbols), *self._undrawn(number)] or (["selesai"] if ends else [])
        step = f"Langkah {number}{kind}{by}" + (f": {deed}" if deed else "")
        return "; ".join((step, *onward)) + "."

    def _exits(self, symbols: list[Symbol]) -> list[str]:
        """Return where arrows lead that leave a step's symbols for others than these."""
        own = {symbol.id for symbol in symbols}
        leaving = [item for item in self._chart.page.connectors if item.arrow and item.source.symbol in own]
        exits = [self._exit(arrow, self._chart.target(arrow), own) for arrow in leaving]
        return list(dict.fromkeys(filter(None, exits)))

    def _undrawn(self, number: int) -> list[str]:
        """Return where a step's arrows lead that aren't drawn: who can't see the drawing misses none of them."""
        leaving = [arrow for arrow in self._left_out if arrow.source == number]
        ends = [f"ke langkah {arrow.target}" if arrow.target else "selesai" for arrow in leaving]
        return [f"{arrow.label}: {end}" if arrow.label else end for arrow, end in zip(leaving, ends, strict=True)]

    def _exit(self, connector: Connector, target: Symbol, own: set[int]) -> str:
        label = connector.meaning or said(connector.label)
        where = f"ke langkah {target.langkah}"
        if target.shape is Shape.OFFPAGE:
            where = f"ke penghubung {said(target.text)}"
        elif target.id in own:
            ends = target.shape is Shape.TERMINATOR and label
            where = "selesai" if ends else f"kembali ke langkah {target.langkah}" if label else ""
        return f"{label}: {where}" if label else where
