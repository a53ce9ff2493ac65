"""What ``sopdoc build`` does with its options."""

from __future__ import annotations

from pathlib import Path

import click
from msgspec import Struct
from msgspec.structs import replace

from sopdoc.build.build import carry_out, dry_run, part_of, plan_build
from sopdoc.build.request import Request
from sopdoc.cli.making.carried_out import carried_out
from sopdoc.cli.target import check_same, file_format
from sopdoc.cli.telling.again import Again, again
from sopdoc.cli.telling.build import Telling
from sopdoc.cli.telling.findings import Findings
from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.painters.registry import FORMATS
from sopdoc.work.files.shard import WHOLE, Shard
from sopdoc.work.tasks.home import default_output, default_source, settings_for
from sopdoc.work.tasks.outcome import Exit
from sopdoc.work.tasks.plan import Plan, make_plan, task_at

_ONE_FILE = ("docx", "pdf", "json")
"""Formats of which a document has one file."""


class Wishes(Struct, frozen=True):
    """The options of the command, by their names; no ``formats`` where none were named."""

    output: Path | None
    formats: tuple[str, ...]
    jobs: int | None
    force: bool
    strict: bool
    prune: bool
    dry_run: bool
    check: bool
    timeout: float
    shard: Shard
    scheduler: str | None
    report_file: Path | None
    quiet: bool


def run_build(named: tuple[Path, ...], findings: Findings, wishes: Wishes) -> int:
    """Build sources, or only look at them, and return the exit code."""
    ending = file_format(wishes.output, _ONE_FILE) if wishes.output else ""
    check_same(ending, wishes.formats)
    if wishes.output and ending:
        return _build_file(named or (default_source(),), wishes.output, wishes, findings)
    request = _request(wishes, named)
    plan = plan_build(named or (default_source(),), request)
    telling = Telling(findings, again(named, plan, request), quiet=wishes.quiet, report_file=wishes.report_file)
    if wishes.report_file and wishes.report_file.suffix[1:] in request.formats:
        _check_report(wishes.report_file, plan)
    if wishes.check or wishes.dry_run:
        return _look(plan, request, telling, check=wishes.check)
    if wishes.scheduler is None:
        return _build(plan, request, telling)
    return _build_on_cluster(plan, request, telling, wishes.scheduler)


def _request(wishes: Wishes, named: tuple[Path, ...]) -> Request:
    return Request(
        output=wishes.output or default_output(named),
        formats=wishes.formats or settings_for(named).format or FORMATS,
        jobs=wishes.jobs,
        force=wishes.force,
        strict=wishes.strict,
        prune=wishes.prune,
        shard=wishes.shard,
        apart=True,
        limit=wishes.timeout,
    )


def _check_report(file: Path, plan: Plan) -> None:
    """Raise InputOutputError where a report would be written over a document."""
    task = task_at(plan.tasks, file.with_suffix(""))
    if task:
        message = _("the report {path} would overwrite the document of {source}")
        hint = _("give the report another name, or another folder")
        raise InputOutputError(message.format(path=file, source=task.source), hint)


def _build_on_cluster(plan: Plan, request: Request, telling: Telling, address: str) -> int:
    from sopdoc.work.running.cluster import cluster

    with cluster(address) as (crew, workers):
        return _build(plan, replace(request, crew=crew, jobs=request.jobs or workers), telling)


def _build(plan: Plan, request: Request, telling: Telling) -> int:
    return carried_out(carry_out(plan, request), len(part_of(plan, request).tasks), request.output, telling)


def _look(plan: Plan, request: Request, telling: Telling, *, check: bool) -> int:
    code, is_work = telling.foretell(dry_run(plan, request), request)
    return max(code, Exit.FAULTS) if check and is_work else code


def _build_file(sources: tuple[Path, ...], file: Path, wishes: Wishes, findings: Findings) -> int:
    """Build the one document that becomes a file that was named; no output folder remembers it."""
    from sopdoc.build.single import build_file

    settings_for(sources)  # for their faults
    _check_alone(wishes)
    plan = make_plan(sources, file.parent)
    count = len(plan.tasks) + sum(1 for outcome in plan.outcomes if outcome.exit is not Exit.OK)
    if count != 1 or not plan.tasks:
        message = _("{path} is one file, and {count} sources are to be built").format(path=file, count=count)
        raise InputOutputError(message, _("name a folder with --output, or one source"))
    telling = Telling(findings, Again(), quiet=wishes.quiet, report_file=wishes.report_file)
    outcome = build_file(plan.tasks[0], file, file_format(file, _ONE_FILE), strict=wishes.strict, limit=wishes.timeout)
    return telling.sum_up_file(telling.follow((*plan.outcomes, outcome), 1), file)


def _check_alone(wishes: Wishes) -> None:
    """Raise UsageError for options that only make sense where an output folder remembers what was built."""
    asked = {
        "--check": wishes.check,
        "--dry-run": wishes.dry_run,
        "--prune": wishes.prune,
        "--shard": wishes.shard != WHOLE,
        "--scheduler": wishes.scheduler is not None,
        "--report": wishes.report_file == wishes.output,
    }
    for option, is_asked in asked.items():
        if is_asked:
            message = _("{option} is for output folders, and --output names the file {path}")
            raise click.UsageError(message.format(option=option, path=wishes.output))
