"""Build many documents into a folder that remembers what they were made of."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from sopdoc.build.books import without_books
from sopdoc.build.request import Request
from sopdoc.build.run import DOCUMENTS, Campaign, Workshop, foresee
from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.painters.registry import FORMATS, known_formats
from sopdoc.work.files.lock import alone_since, locked
from sopdoc.work.files.tidy import remove_temporaries
from sopdoc.work.memory.manifest import read_manifest
from sopdoc.work.memory.orphans import find_orphans
from sopdoc.work.tasks.misnamed import SUFFIX
from sopdoc.work.tasks.outcome import Outcome, Report, State
from sopdoc.work.tasks.plan import Plan, make_plan


def build_documents(
    sources: Sequence[Path | str],
    output: Path | str = "output",
    formats: Iterable[str] = FORMATS,
    *,
    jobs: int | None = 1,
    force: bool = False,
    strict: bool = False,
    prune: bool = False,
) -> Report:
    """Build files and folders of sources into ``output``, which mirrors their tree, and tell what became of each.

    What is up to date is left alone unless ``force``. ``jobs`` is the number of processes, where 1 means this one;
    None chooses by the number of documents. A ``strict`` build looks at each finished page, and leaves out documents
    whose flowcharts have a defect. ``prune`` removes the files of sources that are gone. Raise InputOutputError where
    a source isn't there or the output can't be written, ValueError for wishes that make no sense.
    """
    chosen = known_formats(formats)
    if isinstance(sources, str):
        raise ValueError(f"sources are a list, not {sources!r}")
    if jobs is not None and jobs < 1:
        raise ValueError(f"there must be a job, not {jobs}")
    arguments = [Path(source) for source in sources]
    request = Request(Path(output), chosen, jobs=jobs, force=force, strict=strict, prune=prune)
    return Report(tuple(carry_out(plan_build(arguments, request), request)))


def plan_build(arguments: Sequence[Path], request: Request, memory: str = "") -> Plan:
    """Plan a build as `make_plan` does; an argument whose sources are all gone stands for what is left over of them.

    Raise InputOutputError where all that is left over of a folder would be removed: the folder may only be away, as
    one on a share that isn't mounted; of a single book's folder that was meant. ``memory`` is that of what is built, as
    in `sopdoc.work.memory.manifest`. No document is planned over a book.
    """
    output = request.output

    def has_left_over(argument: Path) -> bool:
        records = read_manifest(output, memory=memory).records.values()
        orphans = find_orphans(records, Plan((), arguments=(argument,)), output)
        found = [orphan.source for orphan in orphans if orphan.files]
        is_exact = argument.suffix.lower() == SUFFIX
        if memory:
            is_exact = {path.parent.absolute() for path in found} == {Path(os.path.abspath(argument))}  # noqa: PTH100
        if found and request.prune and not is_exact:
            raise InputOutputError(
                _("no source is left in {path}, so nothing is removed").format(path=argument),
                _("if they are gone for good, name the file of each with --prune, or remove their documents by hand"),
            )
        return bool(found)

    plan = make_plan(arguments, output, has_left_over)
    return plan if memory else without_books(plan, output)


def carry_out(plan: Plan, request: Request, workshop: Workshop = DOCUMENTS) -> Generator[Outcome, None, None]:
    """Yield what becomes of each source of a plan: those not built at all, then in order, then what is left over.

    A KeyboardInterrupt, or a caller who leaves, ends it at once; what is written is whole, and remembered.
    """
    yield from plan.outcomes
    if not plan.tasks and not plan.bare:
        return
    part = part_of(plan, request)
    names = [task.name for task in plan.tasks]
    has_written = False
    try:
        with locked(request.output, request.shard.label) as since:
            _tidy(request.output, names, since)
            has_written = True
            with closing(Campaign(part, request, workshop).outcomes()) as outcomes:
                has_written = yield from _watched(outcomes)
    finally:
        if has_written:
            _tidy(request.output, names, alone_since(request.output))


def _tidy(output: Path, targets: list[str], since: int | None) -> None:
    """Remove what others left behind, if nobody is at work in the output folder ``since`` some moment."""
    if since is not None:
        remove_temporaries(output, targets, since)


def _watched(outcomes: Iterable[Outcome]) -> Generator[Outcome, None, bool]:
    """Pass outcomes on; return whether anything was built: then a worker may have died while it was writing."""
    has_written = False
    for outcome in outcomes:
        has_written = has_written or outcome.state is State.BUILT
        yield outcome
    return has_written


def dry_run(plan: Plan, request: Request, workshop: Workshop = DOCUMENTS) -> Generator[Outcome, None, None]:
    """Yield what would become of each source, and why, touching nothing."""
    yield from plan.outcomes
    yield from foresee(part_of(plan, request), request, workshop)


def part_of(plan: Plan, request: Request) -> Plan:
    """Return a plan without the documents that other machines build."""
    has = request.shard.has
    return replace(plan, tasks=tuple(task for task in plan.tasks if has(task.name)))
