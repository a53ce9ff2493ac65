"""Defects that can't be planted without others beside them: symbols that stand elsewhere or are gone, row lines."""

from __future__ import annotations

from collections.abc import Callable

from sopdoc.inspection.defect import Kind
from sopdoc.layout.page import Shape
from tests.inspection.planting import Chart, crowded, ending, pages, plain, rows
from tests.inspection.plants import Plant, pentagon


def _elsewhere(langkah: int, lane: str = "", *, across: float = 0.0, down: float = 0.0) -> Plant:
    """Return a change that moves a step's symbol, and not its arrows."""

    def change(c: Chart) -> Chart:
        symbol = c.symbol(langkah, lane)
        return c.with_symbol(symbol, rect=symbol.rect.moved(across, down))

    return change


def _out_of_its_strip(c: Chart) -> Chart:
    symbol = pentagon(c)
    return c.with_symbol(symbol, rect=symbol.rect.moved(0, -30))


def _gone(langkah: int, lane: str = "", at: int = 0) -> Plant:
    """Return a change that takes a step's symbol away."""

    def change(c: Chart) -> Chart:
        symbol = c.symbol(langkah, lane, at)
        return c.changed(symbols=tuple(one for one in c.page.symbols if one is not symbol))

    return change


def _doubled(source: int, target: int) -> Plant:
    return lambda c: c.added(c.line(c.index(source, target)))


CASES: list[tuple[Kind, Callable[[], Chart], Plant]] = [
    (Kind.SYMBOL_OUTSIDE, plain, _elsewhere(1, across=22)),
    (Kind.SYMBOL_OUTSIDE, plain, lambda c: _elsewhere(1, across=c.edge(1) - c.edge(0))(c)),
    (Kind.SYMBOL_OUTSIDE, plain, _elsewhere(1, down=16)),
    (Kind.SYMBOL_OUTSIDE, plain, lambda c: _elsewhere(1, down=c.y(2) - c.y(1))(c)),
    (Kind.SYMBOL_OUTSIDE, pages, _out_of_its_strip),
    (Kind.WRONG_SYMBOLS, plain, lambda c: c.with_symbol(c.symbol(1), shape=Shape.PROCESS)),
    (Kind.WRONG_SYMBOLS, rows, lambda c: c.with_symbol(c.symbol(2, "c"), shape=Shape.DECISION)),
    (Kind.WRONG_SYMBOLS, rows, _gone(3, "a")),
    (Kind.WRONG_SYMBOLS, ending, _gone(2, at=1)),
    (Kind.FLOW_EXTRA, rows, _doubled(3, 3)),
    (Kind.ROW_LINES, rows, lambda c: c.with_line(c.index(3, 3), arrow=False)),
    (Kind.ROW_LINES, rows, lambda c: c.with_line(c.index(2, 2), arrow=True)),
    (Kind.LABEL_UNCLEAR, ending, lambda c: c.words_at(c.exit("Ya"), c.x(2) + 1.1, c.symbol(2).rect.bottom + 1.5)),
    (Kind.LABEL_UNCLEAR, crowded, lambda c: c.words_at(c.exit("Ya"), c.x(3) + 30, c.y(3) - 11.4)),
]
