"""Symbols: each in the middle of its lane, apart from the others, with the words that the source gives it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tests.checkers.defect import SYMBOL_GAP, Defect
from tests.checkers.parts import Part, Place
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
            yield from _check_parts(page, step)
            yield from _check_words(page, step, words)
            yield from _check_capsules(page, step)


def _aside(page: Page, symbol: Symbol, column: int) -> float:
    """Return how far a symbol stands from the middle of a column."""
    left, right = page.columns[column : column + 2]
    return abs((left + right) / 2 - symbol.box.centre[0])


def of_step(page: Page, number: int) -> list[Symbol]:
    """Return a step's symbols from top to bottom."""
    found = [symbol for symbol in page.symbols if symbol.langkah == number and symbol.shape != "offpage"]
    return sorted(found, key=lambda symbol: symbol.box.y)


def of_part(page: Page, place: Place) -> list[Symbol]:
    """Return a part's symbols from top to bottom."""
    return [symbol for symbol in of_step(page, place[0]) if symbol.bagian == place[1]]


def _check_parts(page: Page, step: Step) -> Iterator[Defect]:
    """Yield parts without a symbol in each of their lanes, symbols of no part, and parts of a cell out of order."""
    asked = {(part.place[1], lane) for part in step.parts for lane in part.lanes}
    shown = {(symbol.bagian, symbol.pelaksana) for symbol in of_step(page, step.number)}
    for part, lane in sorted(asked ^ shown):
        what = "has no symbol" if (part, lane) in asked else "isn't written"
        yield Defect("part-symbols", page.number, None, f"part {step.number}.{part} in lane {lane} {what}")
    for one, two in combinations([part for part in step.parts if asked <= shown], 2):
        lane = two.lanes[0]
        upper, lower = (_body(page, part, lane) for part in (one, two))
        if lane in one.lanes and upper and lower and upper.box.bottom > lower.box.y:
            yield Defect("part-order", page.number, lower.box.centre, f"{lower} stands above {upper}")


def _body(page: Page, part: Part, lane: str) -> Symbol | None:
    """Return the symbol of a part in a lane that isn't its capsule, if there is another one."""
    found = [symbol for symbol in of_part(page, part.place) if symbol.pelaksana == lane]
    return next((symbol for symbol in found if symbol.shape != "terminator"), found[0] if found else None)


def _check_capsules(page: Page, step: Step) -> Iterator[Defect]:
    """Yield capsules that arrows enter and leave, where nobody wrote them: a capsule begins or ends."""
    capsules = [symbol for symbol in of_step(page, step.number) if symbol.shape == "terminator"]
    arrows = [line for line in page.lines if line.arrow]
    for symbol in [] if step.simbol else capsules:
        if any(line.end is symbol for line in arrows) and any(line.start is symbol for line in arrows):
            yield Defect("capsule-between", page.number, symbol.box.centre, f"arrows enter and leave {symbol}")


def _check_words(page: Page, step: Step, words: tuple[str, str]) -> Iterator[Defect]:
    for part in step.parts:
        symbols = of_part(page, part.place)
        meant = [other for other in step.parts if other.teks == part.teks and other.worded]
        saying = [symbol for other in meant for symbol in of_part(page, other.place) if symbol.text == part.teks]
        if part.teks and not saying:
            yield Defect("symbol-text", page.number, None, f"no symbol of step {part.place} says '{part.teks}'")
        for symbol in symbols:
            capsule = symbol.shape == "terminator" and symbol.text in words
            if symbol.text not in {"", part.teks} and not capsule:
                yield Defect("symbol-text", page.number, symbol.box.centre, f"{symbol} says '{symbol.text}'")
