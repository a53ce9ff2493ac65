"""Lay out a procedure: its table on one or more pages, with the flowchart in it.

Row heights come from the texts and from the symbols. Where arrows can't be routed cleanly, the rows they join
grow, then the lanes, and the pages are laid out anew; what can't be drawn cleanly even so is named in a warning.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.attempt import Attempt, Growth, Task, lay_out
from sopdoc.layout.below import pages_below
from sopdoc.layout.findings import findings
from sopdoc.layout.flowchart.chart import HARD, Charts
from sopdoc.layout.long_labels import crowded_sentences, has_tower, phrases_at_fault, sentences
from sopdoc.layout.sheet import draft_sheet
from sopdoc.layout.stack import Draft, Stack
from sopdoc.layout.text import Typesetter
from sopdoc.model.alur import END, Edge
from sopdoc.model.prosedur import Prosedur
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.templat.templat import Templat


class Step(Struct, frozen=True):
    """What is tried next where arrows lack room: their rows grow by ``rows``, or pages are broken in two if by nothing.

    ``lanes``, ``effort`` and ``labels`` are those of `Growth`.
    """

    rows: float
    lanes: float
    effort: int
    labels: float = 1.0


STEPS = (
    Step(12.0, 1.0, 0),
    Step(12.0, 1.25, 1),
    Step(16.0, 1.6, 1),
    Step(24.0, 2.0, 2),
    Step(0.0, 2.0, 2),
    Step(16.0, 2.0, 2, 0.8),
    Step(0.0, 2.0, 2, 0.8),
)
"""From what changes a page least to what surely makes room."""


class ProcedurePages(Struct, frozen=True):
    """A procedure's pages, what is to be said about it, and how many letters and keys it took."""

    drafts: tuple[Draft, ...]
    diagnostics: tuple[Diagnostic, ...]
    letters: int
    keys: int


def procedure_pages(
    prosedur: Prosedur,
    index: int,
    templat: Templat,
    setter: Typesetter,
    first_letter: int,
    first_key: int,
    closing: Stack | None,
) -> ProcedurePages:
    """Lay out procedure number ``index`` (from 0), its notes and its signature block below the table.

    Letters of off-page connectors are numbered from ``first_letter`` on, keys on arrows from ``first_key``. Warnings
    name words on arrows that stand below the table, arrows that can't be drawn cleanly, and lanes too narrow to read;
    a row that no page can hold is an error.
    """
    attempt = _best_attempt(Task(prosedur, index, templat, setter, first_letter, first_key, closing, Charts()))
    sheets = [draft_sheet(attempt, sheet) for sheet in attempt.sheets]
    drafts = pages_below(sheets, attempt.below, templat)
    return ProcedurePages(drafts, findings(attempt), attempt.letters, len(attempt.keys))


def _best_attempt(task: Task) -> Attempt:
    """Lay the procedure out; where arrows lack room whatever is done, print keys for long words on arrows."""
    best = _grown(task, crowded_sentences(task.prosedur))
    for too_long in (sentences, phrases_at_fault):
        keyed = too_long(best)
        if keyed:
            best = min(best, _grown(task, keyed.union(best.keys)), key=_faults)
    return best


def _grown(task: Task, keyed: frozenset[str]) -> Attempt:
    """Lay the procedure out; where arrows lack room, let rows and lanes grow, then let pages hold less."""
    best = attempt = lay_out(task, Growth({}, keyed=keyed))
    rows: dict[int, float] = {}
    breaks: frozenset[int] = frozenset()
    for step in STEPS:
        if not best.faulty or best.is_hopeless or (sentences(best) and (step.effort >= HARD or has_tower(best))):
            break
        if step.rows:
            for row in sorted({row for edge in attempt.faulty for row in _ends(attempt.edges[edge])}):
                rows[row] = rows.get(row, 0.0) + step.rows
        else:
            breaks |= _halves(attempt)
        attempt = _lay_out_within_pages(task, Growth(dict(rows), step.lanes, breaks, step.effort, step.labels, keyed))
        best = min(best, attempt, key=_faults)
    return best


def _faults(attempt: Attempt) -> tuple[int, int, bool]:
    return len(attempt.overfull), len(attempt.faulty), has_tower(attempt)


def _lay_out_within_pages(task: Task, growth: Growth) -> Attempt:
    """Lay the procedure out; rows that are too high for their page with what they grew don't grow."""
    attempt = lay_out(task, growth)
    if not attempt.overfull:
        return attempt
    rows = {row: height for row, height in growth.rows.items() if row not in attempt.overfull}
    return lay_out(task, replace(growth, rows=rows))


def _halves(attempt: Attempt) -> frozenset[int]:
    """Return the rows in the middle of pages with arrows that lack room."""
    sheets = [plan.sheet for plan in attempt.sheets if plan.chart.faulty]
    return frozenset((sheet.first + sheet.past + 1) // 2 for sheet in sheets if sheet.past - sheet.first > 1)


def _ends(edge: Edge) -> tuple[int, ...]:
    return (edge.source,) if edge.target == END else (edge.source, edge.target)
