"""A flowchart in words, for those who can't see it: who does what, and where the arrows lead.

It is the drawing's alternative text: screen readers read it, and viewers that know no shapes show it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.layout.page import Connector, Page, Shape, Symbol, Table
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.typography.wrap import Break

LONGEST = 4000
"""The most characters of a description."""
LONGEST_STEP = 120
"""The most characters of what is done in a step: all of it stands in the table."""


def describe_flowchart(page: Page) -> str:
    """Return an Indonesian description of a page's flowchart."""
    title = f"Bagan alur {page.opens}" if page.opens else f"Bagan alur halaman {page.number}"
    return _cut(" ".join((f"{title.rstrip('.')}.", *_Description(page).sentences())), LONGEST)


class _Description:
    """A page's symbols, arrows and texts, by what they belong to."""

    def __init__(self, page: Page) -> None:
        self._symbols = {symbol.id: symbol for symbol in page.symbols}
        self._connectors = page.connectors
        self._left_out = page.left_out
        tables = [item for item in page.flow if isinstance(item, Table) and item.lanes]
        placed = [(table.cell_rect(cell), block) for table in tables for cell in table.cells for block in cell.blocks]
        self._lanes = [(rect, _text(block)) for rect, block in placed if block.role == Role.PELAKSANA]
        self._deeds = {block.langkah: _text(block) for _rect, block in placed if block.role == Role.KEGIATAN}

    def sentences(self) -> Iterator[str]:
        """Yield what arrives from other pages, then a sentence for each step."""
        steps: dict[int, list[Symbol]] = {}
        for symbol in self._symbols.values():
            if symbol.shape is not Shape.OFFPAGE:
                steps.setdefault(symbol.langkah, []).append(symbol)
            elif arriving := self._exits([symbol]):
                yield f"Dari penghubung {_text(symbol.text)}: {'; '.join(arriving)}."
        for number, symbols in sorted(steps.items()):
            yield self._sentence(number, symbols)

    def _sentence(self, number: int, symbols: list[Symbol]) -> str:
        kind = " (keputusan)" if any(symbol.shape is Shape.DECISION for symbol in symbols) else ""
        names = list(dict.fromkeys(filter(None, map(self._performer, symbols))))
        by = f" oleh {', '.join(names)}" if names else ""
        deed = _cut(self._deeds.get(number, ""), LONGEST_STEP).rstrip(".")
        ends = any(symbol.shape is Shape.TERMINATOR for symbol in symbols)
        onward = [*self._exits(symbols), *self._undrawn(number)] or (["selesai"] if ends else [])
        step = f"Langkah {number}{kind}{by}" + (f": {deed}" if deed else "")
        return "; ".join((step, *onward)) + "."

    def _performer(self, symbol: Symbol) -> str:
        """Return the name over the lane that a symbol stands in."""
        x = symbol.rect.centre.x
        return next((name for rect, name in self._lanes if rect.x <= x <= rect.right), symbol.pelaksana)

    def _exits(self, symbols: list[Symbol]) -> list[str]:
        """Return where arrows lead that leave a step's symbols for others than these."""
        own = {symbol.id for symbol in symbols}
        leaving = [item for item in self._connectors if item.arrow and item.source.symbol in own]
        said = [self._exit(item, self._symbols[item.target.symbol], own) for item in leaving]
        return list(dict.fromkeys(filter(None, said)))

    def _undrawn(self, number: int) -> list[str]:
        """Return where a step's arrows lead that aren't drawn: who can't see the drawing misses none of them."""
        leaving = [arrow for arrow in self._left_out if arrow.source == number]
        ends = [f"ke langkah {arrow.target}" if arrow.target else "selesai" for arrow in leaving]
        return [f"{arrow.label}: {end}" if arrow.label else end for arrow, end in zip(leaving, ends, strict=True)]

    def _exit(self, connector: Connector, target: Symbol, own: set[int]) -> str:
        label = connector.meaning or _text(connector.label)
        where = f"ke langkah {target.langkah}"
        if target.shape is Shape.OFFPAGE:
            where = f"ke penghubung {_text(target.text)}"
        elif target.id in own:
            ends = target.shape is Shape.TERMINATOR and label
            where = "selesai" if ends else f"kembali ke langkah {target.langkah}" if label else ""
        return f"{label}: {where}" if label else where


def _text(block: TextBlock | None) -> str:
    """Return a text in one line, list items after their markers."""
    words = []
    for paragraph in block.paragraphs if block else ():
        words += [f"{paragraph.marker.text} "] if paragraph.marker else []
        words += [
            line.written if line.parts_word or line.end is Break.HYPHEN else f"{line.text} " for line in paragraph.lines
        ]
    return " ".join("".join(words).split())


def _cut(text: str, most: int) -> str:
    """Return a text, cut after a word where it is longer than it may be."""
    return text if len(text) <= most else f"{text[: most - 1].rsplit(' ', 1)[0]}…"
