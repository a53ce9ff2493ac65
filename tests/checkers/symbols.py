"""Symbols: each in the middle of its lane, apart from the others, with the words that the source gives it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tests.checkers.defect import SYMBOL_GAP, Defect
from tests.checkers.source import Procedure, Step
from tests.checkers.space import near
from tests.checkers.view import Page, Symbol

CENTRE_TOLERANCE = 0.5
"""From a symbol's middle to its lane's; pentagons may stand aside."""


def check_symbols(page: Page, procedure: Procedure, words: tuple[str, str]) -> Iterator[Defect]:
    """Yield symbols aside, on each other, or with wrong words; ``words`` are what capsules of their own say."""
    for symbol in page.symbols:
        column = page.column_of(symbol.box.centre[0])
        if symbol.shape != "offpage" and (column is None or _aside(page, symbol, column) > CENTRE_TOLERANCE):
            yield Defect("symbol-aside", page.number, symbol.box.centre, f"{symbol} is not in the middle of its lane")
    for one, two in combinations(page.symbols, 2):
        if near(one.box.corners, two.box.corners, SYMBOL_GAP):
            yield Defect("symbols-touch", page.number, two.box.centre, f"{one} and {two}")
    for step in procedure.steps:
        if step.number in page.step_rows:
            yield from _check_words(page, step, words)


def _aside(page: Page, symbol: Symbol, column: int) -> float:
    """Return how far a symbol stands from the middle of a column."""
    left, right = page.columns[column : column + 2]
    return abs((left + right) / 2 - symbol.box.centre[0])


def of_step(page: Page, number: int) -> list[Symbol]:
    """Return a step's symbols from top to bottom."""
    found = [symbol for symbol in page.symbols if symbol.langkah == number and symbol.shape != "offpage"]
    return sorted(found, key=lambda symbol: symbol.box.y)


def _check_words(page: Page, step: Step, words: tuple[str, str]) -> Iterator[Defect]:
    symbols = of_step(page, step.number)
    if step.teks and not any(symbol.text == step.teks for symbol in symbols):
        yield Defect("symbol-text", page.number, None, f"no symbol of step {step.number} says '{step.teks}'")
    for symbol in symbols:
        capsule = symbol.shape == "terminator" and symbol.text in words
        if symbol.text not in {"", step.teks} and not capsule:
            yield Defect("symbol-text", page.number, symbol.box.centre, f"{symbol} says '{symbol.text}'")
