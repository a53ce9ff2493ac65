"""The drawn flow is the source's flow: each edge once, with its label, joined through letters where a page breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.checkers.defect import Defect
from tests.checkers.letters import Letters
from tests.checkers.parts import OUT, Place
from tests.checkers.source import Procedure
from tests.checkers.symbols import of_part, of_step
from tests.checkers.view import LeftOut, Line, Page, place_of

Edge = tuple[Place, Place, str]


@dataclass(frozen=True, slots=True)
class Drawn:
    """An arrow of the flow between two parts, put together from one connector or from two by a letter."""

    edge: Edge
    page: int


def check_flow(pages: list[Page], procedure: Procedure, letters: Letters, told: Iterable[LeftOut]) -> Iterator[Defect]:
    """Yield what is drawn but not written, and what is written but neither drawn nor told."""
    drawn: list[Drawn] = []
    for page in pages:
        outer = [line for line in page.lines if line.arrow and not _is_within(line, page, procedure)]
        drawn += [found for line in outer if (found := _drawn(page, line, procedure, letters))]
    yield from _compare(drawn, told, procedure)


def _is_within(line: Line, page: Page, procedure: Procedure) -> bool:
    """Tell whether an arrow belongs to a part: from symbol to symbol of its cell, where no exit leads to the end."""
    if line.label or "offpage" in line.source or "offpage" in line.target:
        return False
    if place_of(line.source) != place_of(line.target) or _leads_to_end(page, line, procedure):
        return False
    lanes = (line.source["pelaksana"], line.target["pelaksana"])
    stack = [symbol for symbol in of_part(page, place_of(line.source)) if symbol.pelaksana == lanes[0]]
    if lanes[0] != lanes[1] or line.start not in stack[:-1]:
        return False
    return stack[stack.index(line.start) + 1] is line.end


def _leads_to_end(page: Page, line: Line, procedure: Procedure) -> bool:
    """Tell whether an arrow leads to a capsule "Selesai" below its cell, which all parts of the cell have in common."""
    part = procedure.part(place_of(line.source))
    if part is None or line.end is None or line.end.shape != "terminator" or not part.draws_end:
        return False
    owner = procedure.part((line.end.langkah, line.end.bagian))
    if owner is None or owner.place[0] != part.place[0] or not owner.draws_end:
        return False
    return line.end is [symbol for symbol in of_step(page, part.place[0]) if symbol.pelaksana == part.lanes[0]][-1]


def _drawn(page: Page, line: Line, procedure: Procedure, letters: Letters) -> Drawn | None:
    if "offpage" in line.source:
        return None
    source = place_of(line.source)
    if "offpage" in line.target:
        target = letters.targets.get(line.target["offpage"])
        return Drawn((source, target, bare(line.label)), page.number) if target is not None else None
    end = OUT if _leads_to_end(page, line, procedure) else place_of(line.target)
    return Drawn((source, end, bare(line.label)), page.number)


def bare(label: str) -> str:
    """Return a label without blanks and hyphens: words too wide for a lane are printed with some."""
    return "".join(label.replace("-", "").split())


def _compare(drawn: list[Drawn], told: Iterable[LeftOut], procedure: Procedure) -> Iterator[Defect]:
    shown = Counter(found.edge for found in drawn)
    left_out = Counter((arrow.source, arrow.target, bare(arrow.label)) for arrow in told)
    written = Counter(
        (part.place, target, bare(label))
        for step in procedure.steps
        for part in step.parts
        for label, target in part.exits
        if target != OUT or part.draws_end
    )
    pages = {found.edge: found.page for found in drawn}
    for edge in (shown - written).elements():
        yield Defect("flow-extra", pages[edge], None, f"{_named(edge)} is drawn, not written")
    for edge in (written - shown).elements():
        (source, _), (target, _), label = edge
        if left_out[source, target, label] > 0:
            left_out[source, target, label] -= 1
        else:
            yield Defect("flow-missing", 0, None, f"{_named(edge)} is written, not drawn")


def _named(edge: Edge) -> str:
    (row, part), (row2, part2), label = edge
    return f"{row}.{part} → {f'{row2}.{part2}' if row2 else 'selesai'} '{label}'"
