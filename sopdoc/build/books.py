"""Books of SOPs as tasks of a build: one for each folder that holds sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from sopdoc.build.run import Workshop
from sopdoc.build.worker import Order, begin_with
from sopdoc.late import late
from sopdoc.messages import _
from sopdoc.rules.files import SAME_OUTPUT
from sopdoc.source.span import Span
from sopdoc.work.memory.freshness import Verdict
from sopdoc.work.memory.manifest import BOOKS as MEMORY
from sopdoc.work.memory.manifest import read_manifest
from sopdoc.work.running.job import Begun
from sopdoc.work.tasks.outcome import Exit, Failure, Outcome, State
from sopdoc.work.tasks.plan import Plan, Task, task_at

NAME = "buku-sop"
"""Of a book's files, in the folder of its SOPs' outputs."""
_RENDER = late("sopdoc.build.binding:render")
"""Only a process that draws pays for it."""


def books_of(plan: Plan, output: Path) -> Plan:
    """Return a plan of books for one of documents: a task for each folder that holds some, in their order.

    What documents were refused for stays said; a document whose outputs a book's would be is refused.
    """
    folders: dict[Path, list[Task]] = {}
    for task in plan.tasks:
        folders.setdefault(task.source.parent, []).append(task)
    made = [_book(folder, tasks, output) for folder, tasks in folders.items()]
    clashes = {book.name: clash for book in made if (clash := task_at(plan.tasks, Path(book.target)))}
    refused = tuple(map(_refused, clashes.values()))
    tasks = tuple(book for book in made if book.name not in clashes)
    return replace(plan, tasks=tasks, outcomes=(*plan.outcomes, *refused))


def _book(folder: Path, tasks: Sequence[Task], output: Path) -> Task:
    """Return the task of a folder's book.

    What it is made from has no place of its own: that of its outputs names it.
    """
    above, _slash, _name = tasks[0].name.rpartition("/")
    name = f"{above}/{NAME}" if above else NAME
    warnings = tuple(warning for task in tasks for warning in task.warnings)
    parts = tuple(task.place for task in tasks)
    return Task(folder, tasks[0].project, str(output / name), warnings, name, name, parts)


def without_books(plan: Plan, output: Path) -> Plan:
    """Return a plan of documents that overwrites no book which ``output`` remembers: such sources are refused."""
    if not any(Path(task.target).name.casefold() == NAME for task in plan.tasks):
        return plan
    books = read_manifest(output, memory=MEMORY).records
    clashes = [task for name in books if (task := task_at(plan.tasks, output / name))]
    tasks = tuple(task for task in plan.tasks if task not in clashes)
    return replace(plan, tasks=tasks, outcomes=(*plan.outcomes, *map(_refused, clashes)))


def _refused(task: Task) -> Outcome:
    message = _("its output {path} would be the book of its folder").format(path=f"{task.target}.*")
    clash = SAME_OUTPUT.found(message, Span(str(task.source)), _("give the source another name"))
    return Outcome(task.source, diagnostics=(clash,))


def begin_book(order: Order) -> Begun[Outcome]:
    """Make a book and write it beside its place, as `begin_with` does."""
    return begin_with(order, _RENDER)


def lost_book(order: Order) -> Outcome:
    """Say that a book's worker died or was ended."""
    message = _("the book of {path} is not made: it took too long, or the process that was making it died")
    hint = _("give it more time with --timeout; the other books are not affected")
    return Outcome(order.task.source, failure=Failure(Exit.FAULTS, message.format(path=order.task.source), hint))


def _look(verdict: Verdict) -> Outcome:
    """Return what would become of a book that is out of date; its SOPs are not looked at before."""
    return Outcome(verdict.task.source, diagnostics=verdict.task.warnings, state=State.PLANNED, reason=verdict.reason)


BOOKS = Workshop(begin_book, lost_book, _look, MEMORY, shares=True)
"""How books are made."""
