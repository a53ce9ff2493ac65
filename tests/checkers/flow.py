"""The drawn flow is the source's flow: each edge once, with its label, joined through letters where a page breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.checkers.defect import Defect
from tests.checkers.letters import Letters
from tests.checkers.source import END, Procedure, Step
from tests.checkers.symbols import of_step
from tests.checkers.view import LeftOut, Line, Page, Symbol

Edge = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Drawn:
    """An arrow of the flow between two rows, put together from one connector or from two by a letter."""

    edge: Edge
    page: int


def check_flow(pages: list[Page], procedure: Procedure, letters: Letters, told: Iterable[LeftOut]) -> Iterator[Defect]:
    """Yield what is drawn but not written, and what is written but neither drawn nor told."""
    drawn: list[Drawn] = []
    for page in pages:
        outer = [line for line in page.lines if not _is_within(line, page, procedure)]
        drawn += [found for line in outer if (found := _drawn(page, line, procedure, letters))]
    yield from _compare(drawn, told, procedure)


def _step(procedure: Procedure, number: int) -> Step | None:
    return procedure.steps[number - 1] if 1 <= number <= len(procedure.steps) else None


def _is_within(line: Line, page: Page, procedure: Procedure) -> bool:
    """Tell whether a connector belongs to its row: a joint line, a hand-over, an arrow inside a stack."""
    if not line.arrow:
        return True
    if line.label or "offpage" in line.source or "offpage" in line.target:
        return False
    step = _step(procedure, line.source["langkah"])
    if step is None or line.target["langkah"] != step.number:
        return False
    lanes = (line.source["pelaksana"], line.target["pelaksana"])
    if lanes[0] != lanes[1]:
        return step.hand_over and lanes == step.lanes
    stack = _stack(page, step.number, lanes[0])
    return line.start in stack[:-1] and stack[stack.index(line.start) + 1] is line.end


def _stack(page: Page, number: int, lane: str) -> list[Symbol]:
    return [symbol for symbol in of_step(page, number) if symbol.pelaksana == lane]


def _is_end(page: Page, line: Line, step: Step) -> bool:
    """Tell whether an exit leads to the capsule "Selesai" below its diamond."""
    stack = _stack(page, step.number, step.leave)
    inside = line.source.get("langkah") == step.number and len(stack) > 1
    return inside and line.end is stack[-1] and line.end.shape == "terminator"


def _drawn(page: Page, line: Line, procedure: Procedure, letters: Letters) -> Drawn | None:
    if "offpage" in line.source:
        return None
    number = line.source["langkah"]
    if "offpage" in line.target:
        target = letters.targets.get(line.target["offpage"])
        return Drawn((number, target, bare(line.label)), page.number) if target is not None else None
    step = _step(procedure, line.target["langkah"])
    end = END if step and _is_end(page, line, step) else line.target["langkah"]
    return Drawn((number, end, bare(line.label)), page.number)


def bare(label: str) -> str:
    """Return a label without blanks and hyphens: words too wide for a lane are printed with some."""
    return "".join(label.replace("-", "").split())


def _compare(drawn: list[Drawn], told: Iterable[LeftOut], procedure: Procedure) -> Iterator[Defect]:
    shown = Counter(found.edge for found in drawn)
    left_out = Counter((arrow.source, arrow.target, bare(arrow.label)) for arrow in told)
    written = Counter(
        (step.number, target, bare(label))
        for step in procedure.steps
        for label, target in step.exits
        if target != END or step.decision
    )
    pages = {found.edge: found.page for found in drawn}
    for source, target, label in (shown - written).elements():
        detail = f"{source} → {target or 'selesai'} '{label}' is drawn, not written"
        yield Defect("flow-extra", pages[source, target, label], None, detail)
    for source, target, label in (written - shown - left_out).elements():
        yield Defect("flow-missing", 0, None, f"{source} → {target or 'selesai'} '{label}' is written, not drawn")
