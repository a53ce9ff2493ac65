"""Which decisions have fewer ports than they need, so that two of their exits may leave by one."""

from __future__ import annotations

from tests.checkers.flow import is_within
from tests.checkers.source import Procedure, Step
from tests.checkers.symbols import of_step
from tests.checkers.view import Line, Page, Symbol

PORTS = 4


def short_of_ports(page: Page, procedure: Procedure) -> frozenset[int]:
    """Return the numbers of a page's decisions whose exits, and what arrives, need more ports than are open.

    Lines of the row itself close a port.
    """
    aimed = {target for step in procedure.steps for _, target in step.exits}
    steps = [step for step in procedure.steps if step.decision and step.number in page.step_rows]
    return frozenset(step.number for step in steps if _is_short(page, procedure, step, step.number in aimed))


def _is_short(page: Page, procedure: Procedure, step: Step, aimed: bool) -> bool:
    diamond = next((symbol for symbol in of_step(page, step.number) if symbol.shape == "decision"), None)
    if diamond is None:
        return False
    closed: set[str | None] = set()
    for line in page.lines:
        if is_within(line, page, procedure):
            closed |= {symbol.port_at(place) for symbol, place in _ends(line) if symbol is diamond}
            aimed = aimed or (line.arrow and line.end is diamond)
    return len(step.exits) + aimed > PORTS - len(closed)


def _ends(line: Line) -> tuple[tuple[Symbol | None, tuple[float, float]], ...]:
    return (line.start, line.points[0]), (line.end, line.points[-1])
