"""A finished document → the same with marks on symbols and arrows that the other revision lacks."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sopdoc.layout.page import Connector, Document, Page, Shape, Symbol
from sopdoc.layout.shares import apart
from sopdoc.model.alur import END
from sopdoc.review.page.seen import Seen
from sopdoc.typography.fate import Fate


def marked_document(document: Document, seen: Sequence[Seen], mark: Fate) -> Document:
    """Return a document whose flowcharts bear a mark where the other revision has nothing like it."""
    return replace(document, pages=tuple(_page(page, seen, mark) for page in apart(document).pages))


def _page(page: Page, seen: Sequence[Seen], mark: Fate) -> Page:
    if page.prosedur is None or not page.symbols:
        return page
    view = _View(page, seen[page.prosedur])
    hung = {symbol.id for line in page.connectors if not view.has_line(line) for symbol in view.hung_on(line)}
    symbols = tuple(
        replace(symbol, mark=mark) if symbol.id in hung or not view.has_symbol(symbol) else symbol
        for symbol in page.symbols
    )
    lines = tuple(line if view.has_line(line) else replace(line, mark=mark) for line in page.connectors)
    return replace(page, symbols=symbols, connectors=lines)


class _View:
    """Knows of a page's symbols and arrows whether the other revision has them."""

    def __init__(self, page: Page, seen: Seen) -> None:
        self._symbols = {symbol.id: symbol for symbol in page.symbols}
        self._rows = frozenset(symbol.langkah - 1 for symbol in page.symbols)
        self._seen = seen

    def has_symbol(self, symbol: Symbol) -> bool:
        """Tell it of a symbol; a letter at the page's end goes with its arrow."""
        return symbol.shape is Shape.OFFPAGE or self._seen.has_symbol(symbol.langkah - 1, symbol.pelaksana)

    def has_line(self, line: Connector) -> bool:
        """Tell it of an arrow: of its ends, and of the way that it stands for."""
        source, target = self._ends(line)
        if not (self.has_symbol(source) and self.has_symbol(target)):
            return False
        if Shape.OFFPAGE in (source.shape, target.shape):
            return self._seen.has_ways_off(source.langkah - 1, self._rows)
        if source.langkah == target.langkah and source.pelaksana != target.pelaksana:
            return True
        is_end = self._is_end(source, target)
        return self._seen.has_way(source.langkah - 1, END if is_end else target.langkah - 1)

    def hung_on(self, line: Connector) -> list[Symbol]:
        """Return the symbols that are there for an arrow's sake: letters, and the end below a decision."""
        source, target = self._ends(line)
        letters = [symbol for symbol in (source, target) if symbol.shape is Shape.OFFPAGE]
        return [*letters, target] if self._is_end(source, target) else letters

    def _is_end(self, source: Symbol, target: Symbol) -> bool:
        """Tell whether an arrow leads to an end that stands in its own row."""
        is_below = (source.langkah, source.pelaksana) == (target.langkah, target.pelaksana)
        return is_below and target.shape is Shape.TERMINATOR and source.id != target.id

    def _ends(self, line: Connector) -> tuple[Symbol, Symbol]:
        return self._symbols[line.source.symbol], self._symbols[line.target.symbol]
