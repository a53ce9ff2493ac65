"""Decide what is built, and where each document goes."""

from __future__ import annotations

import os
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from posixpath import splitext

from msgspec import Struct

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.reading.shelf.project import Project, find_project
from sopdoc.rules.files import RESERVED_NAME, SAME_OUTPUT
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import one_line
from sopdoc.work.files.plain import NOT_ON_WINDOWS
from sopdoc.work.tasks.home import sources_of
from sopdoc.work.tasks.outcome import Outcome, State, failure_of
from sopdoc.work.tasks.sources import find_sources


class Task(Struct, frozen=True):
    """One document to build: ``target`` is its outputs' path without what a format adds (``.pdf``).

    ``place`` is where the source is below its project's root, and ``name`` where the target is below the output folder,
    with slashes. Of thousands of documents, each path that is made and taken apart again counts. A book's ``source`` is
    its folder; ``parts`` are the places of the sources in it.
    """

    source: Path
    project: Project
    target: str = ""
    warnings: tuple[Diagnostic, ...] = ()
    place: str = ""
    name: str = ""
    parts: tuple[str, ...] = ()


class Plan(Struct, frozen=True):
    """The documents to build, what was said of sources that are not, and the files and folders that were named.

    ``bare`` are those among these that have no source any more.
    """

    tasks: tuple[Task, ...]
    outcomes: tuple[Outcome, ...] = ()
    arguments: tuple[Path, ...] = ()
    bare: tuple[Path, ...] = ()


def _nothing_left(_argument: Path) -> bool:
    return False


def make_plan(arguments: Sequence[Path], output: Path, has_left_over: Callable[[Path], bool] = _nothing_left) -> Plan:
    """Plan a build of files and folders into ``output``, which mirrors the tree below each source's root.

    A file that is named twice is built once. Raise InputOutputError where an argument stands for no source, unless it
    ``has_left_over`` something of sources that it had.
    """
    bare: list[Path] = []
    tasks: dict[str, Task] = {}
    outcomes: list[Outcome] = []
    below_output = str(output / "name").removesuffix("name")
    named = {source: argument for argument in arguments for source in sources_of(argument)}
    for argument, project_folder in named.items():
        try:
            sources = find_sources(argument)
        except InputOutputError:
            if not has_left_over(argument):
                raise
            bare.append(argument)
            continue
        project = find_project(argument, named=project_folder)
        outcomes += (
            Outcome(Path(found.span.path), diagnostics=(found,), state=State.PASSED_BY) for found in sources.warnings
        )
        outcomes += (
            Outcome(argument, failure=failure_of(fault, argument), state=State.PASSED_BY) for fault in sources.closed
        )
        root = _full(project.root)
        for source in sources.files:
            full = _full(source)
            if full not in tasks:
                tasks[full] = _task(source, project, below_output, _below(root, full))
    kept, refused = _apart(tasks.values())
    return Plan(kept, (*outcomes, *refused), tuple(named), tuple(bare))


def _task(source: Path, project: Project, below_output: str, place: str) -> Task:
    name = splitext(place)[0]
    return Task(source, project, below_output + name.replace("/", os.sep), name_doubts(source, name), place, name)


def _below(root: str, source: str) -> str:
    """Return a file's place below a folder that it is in, with slashes."""
    return source[len(root.rstrip(os.sep)) + 1 :].replace(os.sep, "/")


def _full(path: Path) -> str:
    """Return a path from the top, with links left as they are."""
    return os.path.abspath(path)  # noqa: PTH100 - of thousands of files, and Path.absolute keeps ".."


def name_doubts(source: Path, name: str) -> tuple[Diagnostic, ...]:
    """Warn of names that can't be copied to a computer with Windows; ``name`` is a source's, with its folders."""
    folder, _slash, stem = name.rpartition("/")
    refused = _refused_folder(folder)
    if refused:
        message, hint = _("a folder named {name} can't be opened on Windows"), _("give the folder another name")
    elif NOT_ON_WINDOWS.search(stem):
        refused = stem
        message, hint = _("a file named {name} can't be opened on Windows"), _("give the source another name")
    else:
        return ()
    return (RESERVED_NAME.found(message.format(name=one_line(refused)), Span(str(source)), hint),)


@lru_cache(maxsize=1024)
def _refused_folder(folder: str) -> str:
    """Return the first name in a path that Windows refuses; many sources share a folder."""
    return next((part for part in folder.split("/") if NOT_ON_WINDOWS.search(part)), "")


def _apart(tasks: Iterable[Task]) -> tuple[tuple[Task, ...], tuple[Outcome, ...]]:
    """Part the tasks from those whose outputs would overwrite each other, also where case doesn't count."""
    groups: defaultdict[str, list[Task]] = defaultdict(list)
    for task in tasks:
        groups[_one_of_all_cases(task.target)].append(task)
    kept = tuple(group[0] for group in groups.values() if len(group) == 1)
    refused = tuple(
        Outcome(task.source, diagnostics=(_clash(task, group),))
        for group in groups.values()
        if len(group) > 1
        for task in group
    )
    return kept, refused


def tasks_of(plan: Plan) -> tuple[Task, ...]:
    """Return all documents, at the end those that aren't built because another has the same output."""
    refused = (
        Task(outcome.source, _project(outcome.source, plan.arguments), warnings=outcome.diagnostics)
        for outcome in plan.outcomes
        if outcome.state is not State.PASSED_BY
    )
    return (*plan.tasks, *refused)


def _project(source: Path, arguments: Sequence[Path]) -> Project:
    """Return the tree that a source belongs to, as the argument that it was found by says."""
    return find_project(next((each for each in arguments if source.is_relative_to(each)), source))


def task_at(tasks: Iterable[Task], place: Path) -> Task | None:
    """Return the task whose outputs would be at a place, but for their endings, also where case doesn't count."""
    wanted = _one_of_all_cases(_full(place))
    here = (task for task in tasks if task.target and _one_of_all_cases(os.path.abspath(task.target)) == wanted)  # noqa: PTH100
    return next(here, None)


def _one_of_all_cases(path: str) -> str:
    """Return what is the same for paths that some systems take for one."""
    return _composed(path).casefold()


def _composed(path: str) -> str:
    """Return a path with each accent stored in its letter, not behind it."""
    return unicodedata.normalize("NFC", path)


def _clash(task: Task, group: list[Task]) -> Diagnostic:
    other = next(each for each in group if each is not task)
    message = _("its output {path} would be the same file as that of {other}").format(
        path=f"{task.target}.*", other=other.source
    )
    if other.target != task.target and _composed(other.target) == _composed(task.target):
        hint = _("give one of them another name: only the way in which an accent is stored differs")
    elif other.project.root != task.project.root:
        hint = _("build the folder that holds both, or each into an output folder of its own")
    else:
        hint = _("give one of them another name, not only in case")
    return SAME_OUTPUT.found(message, Span(str(task.source)), hint)
