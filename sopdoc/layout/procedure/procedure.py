"""Lay out a procedure: its table on one or more pages, with the flowchart in it.

Row heights come from the texts and from the symbols. Where arrows can't be routed cleanly, the rows they join
grow, then the lanes, and the pages are laid out anew; what can't be drawn cleanly even so is named in a warning.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.alone.sheet import Alone
from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft, Stack
from sopdoc.layout.flowchart.chart import Charts
from sopdoc.layout.flowchart.ways.budget import GRACE, Budget
from sopdoc.layout.pages.below import pages_below
from sopdoc.layout.procedure.attempt import Attempt
from sopdoc.layout.procedure.facts import facts_of
from sopdoc.layout.procedure.giving_way import fitted
from sopdoc.layout.procedure.lacking.long_labels import crowded_sentences
from sopdoc.layout.procedure.lacking.told import all_below
from sopdoc.layout.procedure.lacking.triage import most_arrows, too_many
from sopdoc.layout.procedure.saving import best_attempt
from sopdoc.layout.procedure.setting import Growth, Setting, Task, set_procedure
from sopdoc.layout.procedure.sheet import draft_sheet
from sopdoc.layout.procedure.strip_room import without_strips
from sopdoc.layout.procedure.tries import TriesAlone
from sopdoc.layout.woven import WovenProsedur, edges_of
from sopdoc.model.alur import flow_edges
from sopdoc.model.prosedur import Prosedur
from sopdoc.rules.facts.fact import Fact

MOST_WORK, ARROW_WORK, LEAST_WORK = 455_000, 750, 265_000
"""Steps of work for a document: so many, which take two seconds, less what each arrow takes that is looked for though
the budget is spent, but no fewer than the last of these."""
ALL_GRACE = 100_000
"""What all arrows may take together in an attempt though the budget is spent."""
LEAST_BEGINNING = 2
"""A table that goes on overleaf begins below something else with so many rows at least."""
MANY_ROWS, ROW_WORK = 60, 5_000
"""For each row that a document has more than these there are some more steps."""


class ProcedurePages(Struct, frozen=True):
    """A procedure's pages, what is wrong with it, and how many letters and keys it took."""

    drafts: tuple[Draft, ...]
    facts: tuple[Fact, ...]
    letters: int
    keys: int


class Below(Struct, frozen=True):
    """Where on a page a procedure is to begin, and whether only if all of it fits there."""

    top: float
    whole: bool


def procedure_pages(
    prosedur: Prosedur,
    index: int,
    press: Press,
    first_letter: int,
    first_key: int,
    closing: Stack | None,
    budget: Budget | None = None,
) -> ProcedurePages:
    """Lay out procedure number ``index`` (from 0), its notes and its signature block below the table.

    Letters of off-page connectors are numbered from ``first_letter`` on, keys on arrows from ``first_key``. Warnings
    name words on arrows that stand below the table, arrows that can't be drawn cleanly, and lanes too narrow to read;
    a row that no page can hold is an error. Within the ``budget`` all is done that makes room for arrows.
    """
    budget = budget or allowance((prosedur,))
    edges = edges_of(prosedur)
    unsought = too_many(edges, ceil(budget.part * len(edges)))
    task = Task(prosedur, index, press, first_letter, first_key, closing, Charts(), unsought)
    return _made(best_attempt(_first_setting(task), budget))


def drawn_alone(
    prosedur: Prosedur, index: int, press: Press, first_letter: int, first_key: int, budget: Budget, alone: Alone
) -> ProcedurePages:
    """Lay out a procedure's flowchart for itself; see `procedure_pages`."""
    unsought = too_many(edges_of(prosedur), ceil(budget.part * len(edges_of(prosedur))))
    task = Task(prosedur, index, press, first_letter, first_key, None, Charts(), unsought, alone=alone)
    return _made(TriesAlone(_first_setting(task), budget).best())


def _made(attempt: Attempt) -> ProcedurePages:
    """Return an attempt as pages, with what is wrong with it."""
    task = attempt.setting.task
    sheets = [draft_sheet(attempt, sheet) for sheet in attempt.sheets]
    drafts = pages_below(sheets, all_below(attempt), task.press.templat)
    facts = () if isinstance(task.prosedur, WovenProsedur) else tuple(facts_of(attempt))
    return ProcedurePages(drafts, facts, attempt.letters, len(attempt.setting.keys))


def allowance(procedures: Sequence[Prosedur]) -> Budget:
    """Return how much work the procedures of a document are worth."""
    rows = sum(len(prosedur.langkah) for prosedur in procedures)
    arrows = sum(len(flow_edges(prosedur)) for prosedur in procedures)
    if not arrows:
        return Budget(MOST_WORK)
    sought = min(arrows, most_arrows(rows))
    more = ROW_WORK * max(0, rows - MANY_ROWS)
    grace = min(GRACE, int(ALL_GRACE * max(1.0, rows / MANY_ROWS) / sought))
    return Budget(max(MOST_WORK - ARROW_WORK * sought, LEAST_WORK) + more, grace, sought / arrows)


def procedure_below(
    prosedur: Prosedur,
    index: int,
    press: Press,
    first_letter: int,
    first_key: int,
    closing: Stack | None,
    budget: Budget,
    place: Below,
) -> ProcedurePages | None:
    """Lay out a procedure below something else, on the same page; None where it is to begin a page of its own.

    See `procedure_pages`. Half of the budget is enough to see whether it has its room there.
    """
    edges = edges_of(prosedur)
    unsought = too_many(edges, ceil(budget.part * len(edges)))
    task = Task(prosedur, index, press, first_letter, first_key, closing, Charts(), unsought, place.top)
    setting = _first_setting(task)
    if not _may_fit(setting, place):
        return None
    with budget.within(budget.left / 2):
        attempt = best_attempt(setting, budget)
    made = _made(attempt)
    has_room = not attempt.overfull and not attempt.left_out
    begins_well = len(made.drafts) == 1 or (not place.whole and attempt.sheets[0].sheet.count >= LEAST_BEGINNING)
    return made if has_room and begins_well else None


def _may_fit(setting: Setting, place: Below) -> bool:
    """Tell whether there is room for all of a procedure, or else for its first rows and pentagons below them."""
    room = setting.room.first_page + EPSILON
    if place.whole:
        setting = fitted(setting)
        return sum(setting.heights) + setting.room.total + setting.room.trailing <= room
    first = setting.heights[:LEAST_BEGINNING]
    strips = 0.0 if len(setting.heights) == len(first) else setting.room.strip
    return sum(first) + strips <= room


def _first_setting(task: Task) -> Setting:
    """Set a procedure as it is tried first; no way is looked for for arrows whose pentagons have no room."""
    setting = set_procedure(task, Growth({}, keyed=crowded_sentences(task.prosedur, task.press.templat)))
    without = without_strips(setting)
    return (
        set_procedure(replace(setting.task, unsought=task.unsought | without), setting.growth) if without else setting
    )
