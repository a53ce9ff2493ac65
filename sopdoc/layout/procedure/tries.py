"""Lay a procedure out again and again where arrows lack room: rows grow, then lanes, then pages hold less."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.flowchart.chart import HARD
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.pages.below import total_height
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.lacking.long_labels import has_tower, phrases_at_fault, sentences, words_at_fault
from sopdoc.layout.procedure.lacking.told import all_below
from sopdoc.layout.procedure.setting import Growth, Setting, set_procedure
from sopdoc.layout.procedure.tidy import tidied
from sopdoc.model.alur import END, Edge


class Step(Struct, frozen=True):
    """What is tried next where arrows lack room: their rows grow by ``rows``, and ``halves`` breaks their pages in two.

    ``lanes`` and ``effort`` are those of `Growth`.
    """

    rows: float
    lanes: float
    effort: int
    halves: bool = False


STEPS = (
    Step(12.0, 1.0, 0),
    Step(12.0, 1.25, 1),
    Step(16.0, 1.6, 1),
    Step(24.0, 2.0, 2),
    Step(0.0, 2.0, 2, halves=True),
    Step(16.0, 2.0, 2),
    Step(0.0, 2.0, 2, halves=True),
)
"""From what changes a page least to what surely makes room."""
JUMP = (Step(40.0, 2.0, HARD, halves=True), *STEPS[4:])
"""Where so much is at fault that nothing less will do."""
ROOMS = ((40.0, 1.5, False), (0.0, 1.5, False), (12.0, 2.0, False), (40.0, 1.5, True))
"""What rows with arrows at fault grow by on a sheet that may be as large as it takes, the factor of all lanes, and
whether keys stand for words: which of them does can't be foreseen."""
CLEARER = (Step(12.0, 1.0, 1), Step(12.0, 1.2, 1))
"""What rows grow by below their symbols, and lanes, where words on their arrows stand badly."""
ROOM_STEPS, WAYS_STEPS = 75_000, 75_000
"""Steps of work for each of these, and for what lacks room in it."""
CROWDED = 0.4
CROWD = 12
"""That is so where more than this part of all arrows lack room at first, and more than so many."""
MOST_GROWTH = 64.0
ATTEMPT_PART = 2.0
LAST_PART = 4.0
SETTLING_PART = 2.0
"""An attempt has this part of all the work. The last one has that much besides, and so has leaving out what has no room
even then."""


class Tries:
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
                rows = grown_by(step.rows, rows, attempt)
            if step.halves:
                breaks |= _halves(attempt)
            attempt = self._try(Growth(dict(rows), step.lanes, breaks, step.effort, keyed))
            best = min(best, attempt, key=_faults)
        return best

    def _roomiest(self, attempt: Attempt) -> Attempt:
        """Give arrows all the room there is, and keys for all words at fault: the last attempt is always made."""
        rows = grown_by(MOST_GROWTH, {}, attempt)
        keyed = words_at_fault(attempt).union(attempt.keys)
        breaks = attempt.setting.growth.breaks | _halves(attempt)
        with self._budget.besides(self._whole / LAST_PART):
            return self._within_pages(Growth(rows, 2.0, breaks, HARD, keyed))

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
        told = replace(again, below=total_height(all_below(settled)) - total_height(settled.setting.below))
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


class TriesAlone(Tries):
    """Lays a procedure out that is drawn alone: on a sheet that is as wide and as high as it takes.

    A whole one can't be broken into pages, so that a hard search takes long and finds little where very many arrows
    lack room. Several sheets of different sizes are made with an easy one instead, and what lacks room is given
    another way.
    """

    def best(self) -> Attempt:
        """Lay the procedure out: in several sizes where it is crowded, at last with keys for words on arrows."""
        first = self._try(self._first.growth)
        whole = self._task.alone is not None and not self._task.alone.breaks
        crowded = whole and _is_crowded(first) and not first.is_hopeless
        best = self._clearer(self._in_rooms(first) if crowded else super().best())
        return tidied(self._told(best)) if best.left_out and crowded else best

    def _in_rooms(self, first: Attempt) -> Attempt:
        """Return the sheet, of several sizes, that leaves out fewest arrows: the first that leaves out none."""
        made: list[Attempt] = []
        for rows, lanes, keyed in ROOMS:
            keys = words_at_fault(first) if keyed else sentences(first)
            growth = Growth(grown_by(rows, {}, first), lanes, effort=1, keyed=keys.union(first.keys))
            made.append(self._in_room(growth))
            if len(made[-1].left_out) <= len(self._task.unsought) or self._budget.is_spent:
                break
        return min(made, key=_left)

    def _clearer(self, best: Attempt) -> Attempt:
        """Give words more room where they stand in another row than their step, or else read badly.

        Where arrows are left out, they decide where words stand.
        """
        attempt = best
        for step in CLEARER:
            if not attempt.misplaced or attempt.left_out or best.overfull or best.is_hopeless:
                break
            growth = attempt.setting.growth
            rows = {attempt.setting.edges[number].source: step.rows for number in attempt.misplaced}
            words = growth.words | {row: growth.words.get(row, 0.0) + more for row, more in sorted(rows.items())}
            wider = replace(growth, words=words, lanes=growth.lanes * step.lanes, effort=step.effort, settles=False)
            attempt = self._in_room(wider)
            best = min(best, attempt, key=_unclear)
        return best

    def _in_room(self, growth: Growth) -> Attempt:
        """Lay the procedure out on a sheet of one size; what has no room even there is left out."""
        with self._budget.besides(ROOM_STEPS):
            routed = self._lay_out(growth)
        with self._budget.besides(WAYS_STEPS):
            return self._without_faults(routed)


def _is_crowded(attempt: Attempt) -> bool:
    return len(attempt.faulty) > max(CROWD, CROWDED * len(attempt.setting.edges))


def grown_by(height: float, rows: dict[int, float], attempt: Attempt) -> dict[int, float]:
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


def _unclear(attempt: Attempt) -> tuple[int, int, int, int]:
    """Rank attempts by what they leave out, and of as much by how many words read badly."""
    return *_left(attempt), len(attempt.misplaced)


def _halves(attempt: Attempt) -> frozenset[int]:
    """Return the rows in the middle of pages with arrows that lack room; none where there is one sheet by intent."""
    if attempt.setting.task.alone:
        return frozenset()
    sheets = [plan.sheet for plan in attempt.sheets if plan.chart.faulty]
    return frozenset((sheet.first + sheet.past + 1) // 2 for sheet in sheets if sheet.past - sheet.first > 1)


def _ends(edge: Edge) -> tuple[int, ...]:
    return (edge.source,) if edge.target == END else (edge.source, edge.target)
