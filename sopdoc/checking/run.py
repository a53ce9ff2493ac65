"""Check all sources that files and folders stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.check.document import in_order
from sopdoc.check.selection import Selection
from sopdoc.checking.look import Order, Seen, look, lost
from sopdoc.daftar.workers import Workers
from sopdoc.late import late
from sopdoc.work.tasks.outcome import State
from sopdoc.work.tasks.plan import Plan, tasks_of

_found_in_region = late("sopdoc.checking.region:found_in_region")
"""Only where there are several sources."""


class Request(Struct, frozen=True):
    """Which rules are asked, None as settings say, as of which day, and who looks."""

    selection: Selection | None = None
    today: date | None = None
    workers: Workers = Workers()


def check_sources(plan: Plan, request: Request) -> Iterator[Seen]:
    """Yield what was found in each source, in order; what several share is told with the first of them.

    Several are asked the rules of a region, too, once all have been looked at.
    """
    for outcome in plan.outcomes:
        if outcome.state is State.PASSED_BY:
            yield Seen(outcome.source, outcome.diagnostics, failure=outcome.failure)
    tasks = tasks_of(plan)
    several = len(tasks) > 1
    orders = [Order(task, request.selection, request.today, several) for task in tasks]
    shared: set[object] = set()
    looked = request.workers.share(orders, look, lost)
    for seen in _in_region(orders, tuple(looked), request) if several else looked:
        fresh = tuple(each for each in seen.shared if each not in shared)
        shared.update(fresh)
        yield replace(seen, shared=fresh)


def _in_region(orders: Sequence[Order], seen: tuple[Seen, ...], request: Request) -> Iterator[Seen]:
    found = _found_in_region(orders, seen, request.workers)
    for each in seen:
        more = found.get(each.source)
        yield replace(each, found=in_order((*each.found, *more))) if more else each
