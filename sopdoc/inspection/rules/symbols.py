"""Symbols: those that the source asks for, each inside its cell."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain, combinations

from sopdoc.inspection.asked import Step
from sopdoc.inspection.check import Check
from sopdoc.inspection.defect import CELL_GAP, SYMBOL_GAP, Kind
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.pieces import Body
from sopdoc.inspection.scene import Row, Scene
from sopdoc.inspection.space import inside, middle, near
from sopdoc.layout.page import Shape
from sopdoc.messages import _
from sopdoc.rules.drawing import DRAWN_SYMBOLS


def _check(drawings: Drawings) -> None:
    for scene, notes in drawings.sheets:
        if scene is not None:
            _check_page(scene, notes)
        elif notes.page.symbols or notes.page.connectors:
            notes.add(Kind.WRONG_SYMBOLS, _("symbols stand on a page without a table for them"))


def _check_page(scene: Scene, notes: Notes) -> None:
    for body in scene.bodies:
        if not (_stands_in_strip(scene, body) if body.is_pentagon else _stands_in_cell(scene, body)):
            words = _("{symbol} stands outside its cell").format(symbol=body.name)
            notes.symbol(Kind.SYMBOL_OUTSIDE, body, words)
    for one, two in combinations(scene.bodies, 2):
        if near(one.box, two.box, SYMBOL_GAP):
            words = _("{symbol} meets {other}").format(symbol=two.name, other=one.name)
            notes.symbol(Kind.SYMBOLS_TOUCH, two, words)
    for number, row in scene.rows.items():
        if _shapes(row) != row.step.stacks:
            words = _("langkah {number} shows {shown}, but its source asks for {asked}").format(
                number=number, shown=_described(_shapes(row), row.step), asked=_described(row.step.stacks, row.step)
            )
            notes.add(Kind.WRONG_SYMBOLS, words, langkah=number)


def _stands_in_cell(scene: Scene, body: Body) -> bool:
    row = scene.grid.step_rows.get(body.symbol.langkah)
    if row is None or body.symbol.pelaksana not in scene.lanes:
        return False
    column = scene.grid.first + scene.lanes.index(body.symbol.pelaksana)
    return inside(body.box, scene.grid.cell(row, column), CELL_GAP)


def _stands_in_strip(scene: Scene, body: Body) -> bool:
    """Tell whether a pentagon stands in some lane of a row that is no step's."""
    grid, (x, y) = scene.grid, middle(body.box)
    row, column = bisect_right(grid.rows, y) - 1, bisect_right(grid.columns, x) - 1
    free = grid.header <= row < len(grid.rows) - 1 and row not in grid.step_rows.values()
    return free and grid.first <= column < grid.past and inside(body.box, grid.cell(row, column), CELL_GAP)


def _shapes(row: Row) -> dict[str, tuple[Shape, ...]]:
    return {lane: tuple(body.symbol.shape for body in stack) for lane, stack in row.stacks.items()}


def _described(stacks: dict[str, tuple[Shape, ...]], step: Step) -> str:
    """Return shapes by lane, the step's own lanes first and in their order."""
    lanes = dict.fromkeys((*chain.from_iterable(step.langkah.oleh), *sorted(stacks)))
    shown = (f"{lane}: {' + '.join(stacks[lane])}" for lane in lanes if lane in stacks)
    return "; ".join(shown) or _("nothing")


CHECK = Check(
    DRAWN_SYMBOLS,
    (Kind.SYMBOL_OUTSIDE, Kind.SYMBOLS_TOUCH, Kind.WRONG_SYMBOLS),
    _check,
)
