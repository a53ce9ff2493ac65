"""Symbols: each in its cell, of the shape that the source asks for, apart from the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from tests.checkers.defect import CELL_GAP, SYMBOL_GAP, Defect
from tests.checkers.source import END, Procedure, Stack, Step, stacks
from tests.checkers.space import near
from tests.checkers.view import Page, Symbol

CENTRE_TOLERANCE = 0.5
"""From a symbol's middle to its lane's; pentagons may stand aside."""


def check_symbols(page: Page, procedure: Procedure, *, terpisah: bool, words: tuple[str, str]) -> Iterator[Defect]:
    """Yield symbols in a wrong place or of a wrong shape; ``words`` are what capsules of their own say."""
    for symbol in page.symbols:
        yield from _check_cell(page, symbol)
    for one, two in combinations(page.symbols, 2):
        if near(one.box.corners, two.box.corners, SYMBOL_GAP):
            yield Defect("symbols-touch", page.number, two.box.centre, f"{one} and {two}")
    for step in _as_drawn(page, procedure):
        if step.number in page.step_rows:
            yield from _check_shapes(page, step, terpisah)
            yield from _check_words(page, step, words)


def _as_drawn(page: Page, procedure: Procedure) -> Iterator[Step]:
    """Yield the steps without the exits to the end that are left out: no capsule stands for them."""
    ending = Counter(arrow.source for arrow in page.left_out if arrow.target == END)
    for step in procedure.steps:
        others = tuple(way for way in step.exits if way[1] != END)
        gone = step.decision and ending[step.number] >= len(step.exits) - len(others)
        yield replace(step, exits=others) if gone else step


def of_step(page: Page, number: int) -> list[Symbol]:
    """Return a step's symbols from top to bottom."""
    found = [symbol for symbol in page.symbols if symbol.langkah == number and symbol.shape != "offpage"]
    return sorted(found, key=lambda symbol: symbol.box.y)


def _check_cell(page: Page, symbol: Symbol) -> Iterator[Defect]:
    x, y = symbol.box.centre
    row, column = page.row_of(y), page.column_of(x)
    if row is None or column is None or not page.cell(row, column).holds(symbol.box, -CELL_GAP):
        yield Defect("symbol-outside", page.number, (x, y), f"{symbol} leaves its cell")
        return
    if symbol.shape == "offpage":
        if row in page.step_rows.values() or not 2 <= column < len(page.lanes) + 2:
            yield Defect("symbol-outside", page.number, (x, y), f"{symbol} stands in no strip")
        return
    if symbol.pelaksana not in page.lanes or column != page.lanes.index(symbol.pelaksana) + 2:
        yield Defect("symbol-lane", page.number, (x, y), f"{symbol} stands in column {column}")
    if page.step_rows.get(symbol.langkah) != row:
        yield Defect("symbol-row", page.number, (x, y), f"{symbol} stands in row {row}")
    cell = page.cell(row, column)
    if abs(cell.centre[0] - x) > CENTRE_TOLERANCE:
        yield Defect("symbol-aside", page.number, (x, y), f"{symbol} is not in the middle of its lane")


def _check_shapes(page: Page, step: Step, terpisah: bool) -> Iterator[Defect]:
    shown: dict[str, Stack] = defaultdict(tuple)
    for symbol in of_step(page, step.number):
        shown[symbol.pelaksana] = (*shown[symbol.pelaksana], symbol.shape)
    wanted = stacks(step, terpisah=terpisah)
    if wanted is None:
        wanted = {lane: (shown[lane],) for lane in step.lanes if shown[lane]}
    for lane in sorted({*wanted, *step.lanes, *shown}):
        if shown[lane] not in wanted.get(lane, ()):
            detail = f"step {step.number} shows {shown[lane]} in lane {lane}, not {wanted.get(lane)}"
            yield Defect("shapes", page.number, None, detail)


def _check_words(page: Page, step: Step, words: tuple[str, str]) -> Iterator[Defect]:
    symbols = of_step(page, step.number)
    if step.teks and not any(symbol.text == step.teks for symbol in symbols):
        yield Defect("symbol-text", page.number, None, f"no symbol of step {step.number} says '{step.teks}'")
    for symbol in symbols:
        capsule = symbol.shape == "terminator" and symbol.text in words
        if symbol.text not in {"", step.teks} and not capsule:
            yield Defect("symbol-text", page.number, symbol.box.centre, f"{symbol} says '{symbol.text}'")
