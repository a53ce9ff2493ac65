"""Lay out a procedure: its table on one or more pages, with the flowchart in it.

Row heights come from the texts and from the symbols. Where arrows can't be routed cleanly, the rows they join
grow, then the lanes, and the pages are laid out anew; what can't be drawn cleanly even so is named in a warning.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft, Stack
from sopdoc.layout.flowchart.chart import HARD, Charts
from sopdoc.layout.flowchart.ways.budget import GRACE, Budget
from sopdoc.layout.page import LeftOut
from sopdoc.layout.pages.below import pages_below, stacks_below, total_height
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.facts import facts_of
from sopdoc.layout.procedure.left_out import left_out, told_below
from sopdoc.layout.procedure.long_labels import (
    crowded_sentences,
    has_tower,
    phrases_at_fault,
    sentences,
    words_at_fault,
)
from sopdoc.layout.procedure.setting import Growth, Setting, Task, set_procedure
from sopdoc.layout.procedure.sheet import draft_sheet
from sopdoc.layout.procedure.strip_room import without_strips
from sopdoc.layout.procedure.tidy import tidied
from sopdoc.layout.procedure.triage import most_arrows, too_many
from sopdoc.layout.woven import WovenProsedur, edges_of
from sopdoc.model.alur import END, Edge, flow_edges
from sopdoc.model.prosedur import Prosedur
from sopdoc.rules.facts.fact import Fact
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import without


class Step(Struct, frozen=True):
    """What is tried next where arrows lack room: their rows grow by ``rows``, and ``halves`` breaks their pages in two.

    ``lanes``, ``effort`` and ``labels`` are those of `Growth`.
    """

    rows: float
    lanes: float
    effort: int
    labels: float = 1.0
    halves: bool = False


STEPS = (
    Step(12.0, 1.0, 0),
    Step(12.0, 1.25, 1),
    Step(16.0, 1.6, 1),
    Step(24.0, 2.0, 2),
    Step(0.0, 2.0, 2, halves=True),
    Step(16.0, 2.0, 2, 0.8),
    Step(0.0, 2.0, 2, 0.8, halves=True),
)
"""From what changes a page least to what surely makes room."""
JUMP = (Step(40.0, 2.0, HARD, halves=True), *STEPS[4:])
"""Where so much is at fault that nothing less will do."""
CROWDED = 0.4
CROWD = 12
"""That is so where more than this part of all arrows lack room at first, and more than so many."""
MOST_GROWTH = 64.0
MOST_WORK, ARROW_WORK, LEAST_WORK = 480_000, 750, 280_000
"""Steps of work for a document: so many, which take two seconds, less what each arrow takes that is looked for though
the budget is spent, but no fewer than the last of these."""
ALL_GRACE = 100_000
"""What all arrows may take together in an attempt though the budget is spent."""
MANY_ROWS, ROW_WORK = 60, 5_000
"""For each row that a document has more than these there are some more steps."""
ATTEMPT_PART = 2.0
LAST_PART = 4.0
SETTLING_PART = 2.0
"""An attempt has this part of all the work. The last one has that much besides, and so has leaving out what has no room
even then."""


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
    return _made(_Tries(_first_setting(task), budget).best())


def _made(attempt: Attempt) -> ProcedurePages:
    """Return an attempt as pages, with what is wrong with it."""
    task = attempt.setting.task
    sheets = [draft_sheet(attempt, sheet) for sheet in attempt.sheets]
    drafts = pages_below(sheets, _all_below(attempt), task.press.templat)
    facts = () if isinstance(task.prosedur, WovenProsedur) else tuple(facts_of(attempt))
    return ProcedurePages(drafts, facts, attempt.letters, len(attempt.setting.keys))


def allowance(procedures: Sequence[Prosedur]) -> Budget:
    """Return how much work the procedures of a document are worth."""
    rows = sum(len(prosedur.langkah) for prosedur in procedures)
    arrows = sum(len(flow_edges(prosedur)) for prosedur in procedures)
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
        attempt = _Tries(setting, budget).best()
    made = _made(attempt)
    has_room = not attempt.overfull and not attempt.left_out
    return made if has_room and (len(made.drafts) == 1 or not place.whole) else None


def _may_fit(setting: Setting, place: Below) -> bool:
    """Tell whether there is room for all of a procedure, or else for its first row and pentagons below it."""
    room = setting.room.first_page + EPSILON
    if place.whole:
        return sum(setting.heights) + setting.room.trailing <= room
    strips = 0.0 if len(setting.heights) == 1 else setting.room.strip
    return setting.heights[0] + strips <= room


class _Tries:
    """Lays a procedure out again and again as long as arrows lack room and the budget lasts."""

    def __init__(self, first: Setting, budget: Budget) -> None:
        self._first = first
        self._task = first.task
        self._budget = budget
        self._whole = budget.left
        self._made: list[Attempt] = []

    def best(self) -> Attempt:
        """Lay the procedure out; where arrows lack room whatever is done, print keys for words on arrows."""
        best = self._grown(self._first.growth.keyed)
        if best.is_hopeless:
            return best
        for too_long in (sentences, phrases_at_fault, words_at_fault):
            keyed = too_long(best)
            if keyed and not self._budget.is_spent:
                best = min(best, self._grown(keyed.union(best.keys)), key=_faults)
        if best.faulty and self._budget.is_spent:
            best = min(best, self._roomiest(best), key=_faults)
        return self._settled() if best.faulty or self._task.unsought else best

    def _grown(self, keyed: frozenset[str]) -> Attempt:
        """Lay the procedure out; where arrows lack room, let rows and lanes grow, then let pages hold less."""
        best = attempt = self._try(Growth({}, keyed=keyed))
        rows: dict[int, float] = {}
        breaks: frozenset[int] = frozenset()
        for step in JUMP if _is_crowded(attempt) else STEPS:
            if not best.faulty or best.is_hopeless or (sentences(best) and (step.effort >= HARD or has_tower(best))):
                break
            if self._budget.is_spent:
                break
            if step.rows:
                rows = _grown_by(step.rows, rows, attempt)
            if step.halves:
                breaks |= _halves(attempt)
            attempt = self._try(Growth(dict(rows), step.lanes, breaks, step.effort, step.labels, keyed))
            best = min(best, attempt, key=_faults)
        return best

    def _roomiest(self, attempt: Attempt) -> Attempt:
        """Give arrows all the room there is, and keys for all words at fault: the last attempt is always made."""
        rows = _grown_by(MOST_GROWTH, {}, attempt)
        keyed = words_at_fault(attempt).union(attempt.keys)
        breaks = attempt.setting.growth.breaks | _halves(attempt)
        with self._budget.besides(self._whole / LAST_PART):
            return self._within_pages(Growth(rows, 2.0, breaks, HARD, 0.8, keyed))

    def _settled(self) -> Attempt:
        """Leave out what has no room: of all attempts, the best first, the one counts that leaves out fewest arrows."""
        first, *others = sorted(self._made, key=_faults)
        with self._budget.besides(self._whole / SETTLING_PART):
            best = self._without_faults(first)
            for attempt in others:
                if self._budget.is_spent or best.overfull or len(best.left_out) <= len(self._task.unsought):
                    break
                best = min(best, self._without_faults(attempt), key=_left)
            return tidied(self._told(best)) if best.left_out else best

    def _without_faults(self, attempt: Attempt) -> Attempt:
        return self._lay_out(replace(attempt.setting.growth, settles=True))

    def _told(self, settled: Attempt) -> Attempt:
        """Lay out without what is left out, so that the letters of pentagons follow one another.

        There is room below the table to tell what is left out, if that costs no other arrow its room.
        """
        again = replace(settled.setting.growth, left_out=frozenset(settled.left_out))
        told = replace(again, below=total_height(_all_below(settled)) - total_height(settled.setting.below))
        roomy = self._lay_out(told)
        return roomy if roomy.left_out == settled.left_out else self._lay_out(again)

    def _try(self, growth: Growth) -> Attempt:
        """Make an attempt for a part of all the work."""
        with self._budget.within(self._whole / ATTEMPT_PART):
            return self._within_pages(growth)

    def _within_pages(self, growth: Growth) -> Attempt:
        """Lay the procedure out; rows that are too high for their page with what they grew don't grow."""
        attempt = self._lay_out(growth)
        if attempt.overfull and growth.rows:
            rows = {row: height for row, height in growth.rows.items() if row not in attempt.overfull}
            attempt = self._lay_out(replace(growth, rows=rows))
        self._made.append(attempt)
        return attempt

    def _lay_out(self, growth: Growth) -> Attempt:
        is_first = growth == self._first.growth
        return lay_out(self._first if is_first else set_procedure(self._task, growth), self._budget)


def _first_setting(task: Task) -> Setting:
    """Set a procedure as it is tried first; no way is looked for for arrows whose pentagons have no room."""
    setting = set_procedure(task, Growth({}, keyed=crowded_sentences(task.prosedur, task.press.templat)))
    without = without_strips(setting)
    return set_procedure(replace(task, unsought=task.unsought | without), setting.growth) if without else setting


def _all_below(attempt: Attempt) -> tuple[tuple[float, Stack], ...]:
    """Return what follows the table, with the words that tell arrows that aren't drawn."""
    task = attempt.setting.task
    told = told_below(_told_arrows(attempt), task.press.templat)
    return stacks_below(task.prosedur, task.press, task.closing, attempt.keys, told)


def _told_arrows(attempt: Attempt) -> tuple[LeftOut, ...]:
    """Return the arrows that are told instead of drawn: none of those that went, and steps by the numbers they have."""
    prosedur, templat = attempt.setting.task.prosedur, attempt.setting.task.press.templat
    if not isinstance(prosedur, WovenProsedur):
        return left_out(attempt.setting.edges, attempt.left_out, templat, attempt.keys)
    there = [number for number in attempt.left_out if prosedur.fates[number] is not Fate.DELETED]
    numbers = {at: int(without(text, Fate.DELETED) or 0) for at, text in enumerate(prosedur.numbers, 1)}
    return tuple(
        replace(arrow, source=numbers[arrow.source], target=arrow.target and numbers[arrow.target])
        for arrow in left_out(attempt.setting.edges, there, templat, attempt.keys)
    )


def _is_crowded(attempt: Attempt) -> bool:
    return len(attempt.faulty) > max(CROWD, CROWDED * len(attempt.setting.edges))


def _grown_by(height: float, rows: dict[int, float], attempt: Attempt) -> dict[int, float]:
    """Return what rows have grown by, those that arrows at fault join by so much more."""
    ends = {row for edge in attempt.faulty for row in _ends(attempt.setting.edges[edge])}
    return rows | {row: rows.get(row, 0.0) + height for row in sorted(ends)}


def _faults(attempt: Attempt) -> tuple[int, int, bool]:
    return len(attempt.overfull), len(attempt.faulty), has_tower(attempt)


def _left(attempt: Attempt) -> tuple[int, int, int]:
    """Rank what attempts leave out: of as many arrows, those to the next row are missed most."""
    left_out = [attempt.setting.edges[number] for number in attempt.left_out]
    onwards = sum(edge.target == edge.source + 1 for edge in left_out)
    return len(attempt.overfull), len(left_out), onwards


def _halves(attempt: Attempt) -> frozenset[int]:
    """Return the rows in the middle of pages with arrows that lack room."""
    sheets = [plan.sheet for plan in attempt.sheets if plan.chart.faulty]
    return frozenset((sheet.first + sheet.past + 1) // 2 for sheet in sheets if sheet.past - sheet.first > 1)


def _ends(edge: Edge) -> tuple[int, ...]:
    return (edge.source,) if edge.target == END else (edge.source, edge.target)
