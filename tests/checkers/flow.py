"""The drawn flow is the source's flow: each edge once, with its label, joined through letters where a page breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

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
    """Yield what is drawn but not written, written but neither drawn nor told, and ends at a row's wrong symbol."""
    drawn: list[Drawn] = []
    for page in pages:
        within = [line for line in page.lines if is_within(line, page, procedure)]
        yield from _check_rows(page, procedure, within)
        outer = [line for line in page.lines if line.arrow and line not in within]
        for line in outer:
            yield from _check_ends(page, line, procedure)
        drawn += [found for line in outer if (found := _drawn(page, line, procedure, letters))]
    yield from _compare(drawn, told, procedure)


def _step(procedure: Procedure, number: int) -> Step | None:
    return procedure.steps[number - 1] if 1 <= number <= len(procedure.steps) else None


def is_within(line: Line, page: Page, procedure: Procedure) -> bool:
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


def _check_rows(page: Page, procedure: Procedure, within: list[Line]) -> Iterator[Defect]:
    for step in procedure.steps:
        if step.number not in page.step_rows:
            continue
        own = [line for line in within if line.source.get("langkah") == step.number]
        yield from _check_joint(page, step, [line for line in own if not line.arrow])
        arrows = Counter((line.start, line.end) for line in own if line.arrow)
        if wanted := _wanted_arrows(page, step) - arrows:
            yield Defect("row-arrow", page.number, None, f"step {step.number} lacks {len(wanted)} arrows in its row")
        if arrows and max(arrows.values()) > 1:
            yield Defect("row-arrow", page.number, None, f"step {step.number} has an arrow twice in its row")


def _check_joint(page: Page, step: Step, lines: list[Line]) -> Iterator[Defect]:
    """A row done together hangs together by plain lines: one fewer than lanes."""
    wanted = 0 if step.hand_over else len(step.lanes) - 1
    reached = {step.lanes[0]}
    for _ in lines:
        for line in lines:
            ends = {line.source.get("pelaksana", ""), line.target.get("pelaksana", "")}
            if ends & reached and line.target.get("langkah") == step.number:
                reached |= ends
    together = set() if step.hand_over else set(step.lanes)
    if len(lines) != wanted or (together and reached != together):
        detail = f"step {step.number}: {len(lines)} plain lines join {sorted(reached)}"
        yield Defect("joint", page.number, None, detail)


def _wanted_arrows(page: Page, step: Step) -> Counter[tuple[Symbol | None, Symbol | None]]:
    """Return the arrows inside a row; a decision and its capsule below are joined by an exit instead."""
    found: Counter[tuple[Symbol | None, Symbol | None]] = Counter()
    for lane in dict.fromkeys(step.lanes):
        stack = _stack(page, step.number, lane)
        for above, below in pairwise(stack):
            if not (above.shape == "decision" and step.decision):
                found[above, below] += 1
    if step.hand_over:
        first, second = (_stack(page, step.number, lane) for lane in step.lanes)
        if first and second:
            found[first[-1], second[0]] += 1
    return found


def _check_ends(page: Page, line: Line, procedure: Procedure) -> Iterator[Defect]:
    """Arrows enter a row at the first symbol of its leading lane and leave at the last, exits at the diamond."""
    if line.start and "langkah" in line.source:
        step = _step(procedure, line.source["langkah"])
        if step and line.start not in _leaving(page, step):
            yield Defect("wrong-end", page.number, line.points[0], f"{line} leaves at {line.start}")
    if line.end and "langkah" in line.target:
        step = _step(procedure, line.target["langkah"])
        if step and line.end not in _entering(page, step) and not _is_end(page, line, step):
            yield Defect("wrong-end", page.number, line.points[-1], f"{line} enters at {line.end}")


def _leaving(page: Page, step: Step) -> list[Symbol]:
    stack = _stack(page, step.number, step.leave)
    if step.decision:
        return [symbol for symbol in stack if symbol.shape == "decision"][-1:]
    return stack[-2:] if step.ends else stack[-1:]


def _entering(page: Page, step: Step) -> list[Symbol]:
    stack = _stack(page, step.number, step.entry)
    return stack[:2] if step.number == 1 and stack and stack[0].shape == "terminator" else stack[:1]


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
