"""Build many documents."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path

from sopdoc.build.lock import locked
from sopdoc.build.outcome import Outcome, Report
from sopdoc.build.plan import Plan, make_plan
from sopdoc.build.runner import run, usual_jobs
from sopdoc.build.worker import Order, fill
from sopdoc.build.write import remove_temporaries
from sopdoc.pipeline import FORMATS


def build_documents(
    sources: Sequence[Path | str],
    output: Path | str = "output",
    formats: Sequence[str] = FORMATS,
    *,
    jobs: int | None = 1,
    force: bool = False,
    strict: bool = False,
) -> Report:
    """Build files and folders of sources into ``output``, which mirrors their tree, and tell what became of each.

    ``jobs`` is the number of processes; None chooses by the number of documents. A ``strict`` build looks at each
    finished page, and leaves out documents whose flowcharts have a defect. Raise InputOutputError where a
    source isn't there or the output can't be written.
    """
    plan = make_plan([Path(source) for source in sources], Path(output))
    return Report(tuple(carry_out(plan, Path(output), tuple(formats), jobs=jobs, force=force, strict=strict)))


def carry_out(
    plan: Plan,
    output: Path,
    formats: tuple[str, ...],
    *,
    jobs: int | None = None,
    force: bool = False,
    strict: bool = False,
) -> Generator[Outcome, None, None]:
    """Yield what becomes of each source of a plan: first those that are not built at all, then in order."""
    yield from plan.outcomes
    if not plan.tasks:
        return
    orders = [Order(task, formats, force, strict) for task in plan.tasks]
    with locked(output):
        remove_temporaries(sorted({task.target.parent for task in plan.tasks}))
        yield from run(orders, jobs or usual_jobs(len(orders)), fill)
