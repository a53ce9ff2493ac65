"""A page's flowchart, ready to be looked at: its grid, each row's symbols, all connectors."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from sopdoc.inspection.asked import Part, Step
from sopdoc.inspection.grid import Grid, grid_of
from sopdoc.inspection.pieces import Body, Stroke, words_of
from sopdoc.inspection.space import box_about, box_of
from sopdoc.layout.page import Connector, Page, Shape, Table


class Row(Struct, frozen=True, eq=False):
    """A step's symbols on its page, by lane from top to bottom."""

    step: Step
    stacks: dict[str, tuple[Body, ...]]

    def part_of(self, body: Body) -> Part | None:
        """Return the part that a symbol belongs to."""
        number = max(body.symbol.bagian, 1) - 1
        return self.step.parts[number] if number < len(self.step.parts) else None

    def stack_of(self, part: Part) -> tuple[Body, ...]:
        """Return the symbols of a part's leader, without a capsule "Selesai" of its own."""
        stack = self.stacks.get(part.lane, ())
        capsule = self.capsule_in(part.lane)
        return tuple(body for body in stack if body is not capsule and self.part_of(body) is part)

    def capsule_in(self, lane: str) -> Body | None:
        """Return the capsule "Selesai" of its own that exits of a lane's parts lead to."""
        stack = self.stacks.get(lane, ())
        return stack[-1] if lane in self.step.capsules and len(stack) > 1 else None

    def exit_of(self, part: Part) -> Body | None:
        """Return the symbol that the flow leaves a part at."""
        return next(iter(self.stack_of(part)[::-1]), None)

    def entries_of(self, part: Part) -> tuple[Body, ...]:
        """Return the symbols that the flow may enter a part at: the first, and the one below a start capsule."""
        stack = self.stack_of(part)
        starts = self.step.number == 1 and stack[:1] and stack[0].symbol.shape is Shape.TERMINATOR
        return stack[:2] if starts else stack[:1]

    def holds_link(self, source: Body, target: Body) -> bool:
        """Tell whether an arrow without words between two of its symbols belongs to one part."""
        return (source, target) in self.steps_down

    @property
    def steps_down(self) -> list[tuple[Body, Body]]:
        """The pairs of a part's symbols that follow each other in one cell."""
        return [pair for part in self.step.parts for pair in pairwise(self.stack_of(part))]


class Scene(Struct, frozen=True):
    """One page of a procedure."""

    page: Page
    grid: Grid
    lanes: tuple[str, ...]
    bodies: tuple[Body, ...]
    rows: dict[int, Row]
    strokes: tuple[Stroke, ...]


def scene_of(page: Page, table: Table, steps: tuple[Step, ...], lanes: tuple[str, ...]) -> Scene:
    """Take a page apart."""
    grid = grid_of(table)
    bodies = tuple(Body(symbol, box_of(symbol.rect), words_of(symbol.text)) for symbol in page.symbols)
    rows = {step.number: Row(step, _stacks(bodies, step.number)) for step in steps if step.number in grid.step_rows}
    known = {body.symbol.id: body for body in bodies}
    strokes = tuple(_stroke(connector, known, rows) for connector in page.connectors)
    return Scene(page, grid, lanes, bodies, rows, strokes)


def _stacks(bodies: Iterable[Body], number: int) -> dict[str, tuple[Body, ...]]:
    found: dict[str, list[Body]] = {}
    own = [body for body in bodies if body.symbol.langkah == number and not body.is_pentagon]
    for body in sorted(own, key=lambda body: body.box[1]):
        found.setdefault(body.symbol.pelaksana, []).append(body)
    return {lane: tuple(stack) for lane, stack in found.items()}


def _stroke(connector: Connector, known: dict[int, Body], rows: dict[int, Row]) -> Stroke:
    source, target = known.get(connector.source.symbol), known.get(connector.target.symbol)
    words = connector.meaning or words_of(connector.label)
    return Stroke(
        connector=connector,
        source=source,
        target=target,
        segments=tuple(box_about(pair) for pair in pairwise(connector.points)),
        box=box_about(connector.points),
        words=words,
        inner=not connector.arrow or (not words and _belongs_to_row(source, target, rows)),
    )


def _belongs_to_row(source: Body | None, target: Body | None, rows: dict[int, Row]) -> bool:
    if source is None or target is None or source.is_pentagon or target.is_pentagon:
        return False
    row = rows.get(source.symbol.langkah)
    return row is not None and target.symbol.langkah == source.symbol.langkah and row.holds_link(source, target)
