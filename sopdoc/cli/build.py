"""``sopdoc build``: sources in, documents out."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from sopdoc.cli.formats import chosen_formats
from sopdoc.cli.options import jobs_option, output_option, quiet_option, source_argument, timeout_option
from sopdoc.cli.place import place
from sopdoc.cli.telling import Telling
from sopdoc.errors import InputOutputError
from sopdoc.messages import _

if TYPE_CHECKING:
    from sopdoc.build.outcome import Outcome
    from sopdoc.build.plan import Plan
    from sopdoc.build.request import Request
    from sopdoc.build.shard import Shard

_EXAMPLES = _("""\b
Examples:
  sopdoc build
  sopdoc build sop_sources/dinas-sosial
  sopdoc build surat.yaml --output . --format pdf
  sopdoc build --format docx,pdf,json,svg --jobs 4
  sopdoc build --strict
  sopdoc build --dry-run
  sopdoc build --prune --report report.html

Only what is out of date is built: whose source, office, template or picture changed, whose output
is missing or was edited, or that another sopdoc made. A build that is interrupted goes on where it
stopped. Faults are shown as path:line:column, all of them in one run.

Exit codes: 0 all built; 1 some source has faults (the others are built), or --check found work;
2 wrong usage, or a file can't be read or written; 3 a tool or font is missing.
""")


def _chosen(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the formats that a list names, each once."""
    from sopdoc.painters.registry import PAINTERS

    return chosen_formats(value, PAINTERS)


def _shard(_context: click.Context, _option: click.Parameter, value: str | None) -> Shard:
    """Return the part of the work that is named as ``2/4``."""
    from sopdoc.build.shard import WHOLE, read_shard

    shard = WHOLE if value is None else read_shard(value)
    if shard is None:
        raise click.BadParameter(_("write it as 2/4: the second of four parts"))
    return shard


def _report_file(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path | None:
    """Return the file of a report, whose ending says what it is."""
    if value is not None and value.suffix.lower() not in (".html", ".json"):
        raise click.BadParameter(_("end its name in .html or .json"))
    return value


@click.command(
    "build",
    help=_(
        "Build SOP documents. SOURCE is a YAML file or a folder of them; by default sop_sources/. "
        "The output folder mirrors the source tree."
    ),
    short_help=_("Build documents from sources."),
    epilog=_EXAMPLES,
)
@source_argument
@output_option()
@click.option(
    "-f",
    "--format",
    "formats",
    metavar="LIST",
    callback=_chosen,
    default="docx,pdf",
    show_default=True,
    help=_("Formats, parted by commas: docx, pdf, json (the finished layout), svg (a file per flowchart page)."),
)
@jobs_option
@click.option("--force", is_flag=True, help=_("Write all files anew, also those that are up to date."))
@click.option(
    "--strict",
    is_flag=True,
    help=_("Look at each finished page: an arrow that is drawn wrong, or has no room of its own, is an error."),
)
@click.option("--prune", is_flag=True, help=_("Remove the files of documents whose source is gone."))
@click.option("-n", "--dry-run", is_flag=True, help=_("Say what would be built, and why; change nothing."))
@click.option("--check", is_flag=True, help=_("Like --dry-run, and exit with 1 if anything is out of date."))
@timeout_option
@click.option(
    "--shard",
    metavar="I/N",
    callback=_shard,
    help=_("Build the I-th of N parts: N machines share the work, each with a part of its own."),
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help=_("Give the work to a Dask cluster, as tcp://10.0.0.1:8786, whose machines see the same folders."),
)
@click.option(
    "--report",
    "report_file",
    type=place,
    metavar="FILE",
    callback=_report_file,
    help=_("Write what became of each document: FILE.html to read and search, FILE.json for programs."),
)
@quiet_option
def build_command(source: tuple[Path, ...], check: bool, dry_run: bool, **wishes: Any) -> int:  # noqa: ANN401
    """Build, or only look; the other ``wishes`` are those of `Telling` and `Request`, by their names."""
    from sopdoc.build.build import plan_build
    from sopdoc.build.home import default_sources
    from sopdoc.build.request import Request

    report_file = wishes.pop("report_file")
    telling = Telling(quiet=wishes.pop("quiet"), report_file=report_file)
    address = wishes.pop("scheduler")
    request = Request(limit=wishes.pop("timeout"), apart=True, **wishes)
    plan = plan_build(source or (default_sources(),), request)
    if report_file and report_file.suffix[1:] in request.formats:
        _check_report(report_file, plan)
    if check or dry_run:
        return _look(plan, request, telling, check=check)
    if address is None:
        return _build(plan, request, telling)
    return _build_on_cluster(plan, request, telling, address)


def _check_report(file: Path, plan: Plan) -> None:
    """Raise InputOutputError where a report would be written over a document."""
    from sopdoc.build.plan import task_at

    task = task_at(plan.tasks, file.with_suffix(""))
    if task:
        message = _("the report {path} would overwrite the document of {source}")
        hint = _("give the report another name, or another folder")
        raise InputOutputError(message.format(path=file, source=task.source), hint)


def _build_on_cluster(plan: Plan, request: Request, telling: Telling, address: str) -> int:
    from sopdoc.build.cluster import cluster

    with cluster(address) as (crew, workers):
        return _build(plan, replace(request, crew=crew, jobs=request.jobs or workers), telling)


def _build(plan: Plan, request: Request, telling: Telling) -> int:
    from sopdoc.build.build import carry_out, part_of

    done: list[Outcome] = []
    try:
        with closing(carry_out(plan, request)) as outcomes:
            for outcome in telling.follow(outcomes, len(part_of(plan, request).tasks)):
                done.append(outcome)
    except KeyboardInterrupt:
        telling.sum_up(done, request.output)
        raise
    except InputOutputError:
        if done:
            telling.sum_up(done, request.output)
        raise
    return telling.sum_up(done, request.output)


def _look(plan: Plan, request: Request, telling: Telling, *, check: bool) -> int:
    from sopdoc.build.build import dry_run
    from sopdoc.build.outcome import Exit

    code, is_work = telling.foretell(dry_run(plan, request), request.output, prune=request.prune)
    return max(code, Exit.FAULTS) if check and is_work else code
