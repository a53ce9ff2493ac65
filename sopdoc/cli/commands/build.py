"""``sopdoc build``: sources in, documents out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sopdoc.cli.options import (
    findings_option,
    formats_option,
    jobs_option,
    output_option,
    quiet_option,
    source_argument,
    timeout_option,
    verbose_option,
)
from sopdoc.cli.place import place
from sopdoc.cli.telling.findings import findings_as
from sopdoc.cli.translated import option, told_command
from sopdoc.messages import N_, _
from sopdoc.painters.registry import PAINTERS
from sopdoc.work.files.shard import WHOLE, Shard, read_shard

_EXAMPLES = N_("""\b
Examples:
  sopdoc build
  sopdoc build sop_sources/dinas-sosial
  sopdoc build surat.yaml --output surat.pdf
  sopdoc build --format docx,pdf,json,svg --jobs 4
  sopdoc build --strict
  sopdoc build --dry-run
  sopdoc build --prune --report report.html

Only what is out of date is built: whose source, office, template or picture changed, whose output
is missing or was edited, or that another sopdoc made. A build that is interrupted goes on where it
stopped. Faults are shown as path:line:column, all of them in one run; where more than a few documents
have some, a line each and how many of each kind: --verbose shows all. --findings json prints all as
JSON, for programs.

Exit codes: 0 all built; 1 some source has faults (the others are built), or --check found work;
2 wrong usage, or a file can't be read or written; 3 a tool or font is missing.
""")

_ELSEWHERE = N_("--verbose shows all of them, as --report report.html does on a page")


def _shard(_context: click.Context, _option: click.Parameter, value: str | None) -> Shard:
    """Return the part of the work that is named as ``2/4``."""
    shard = WHOLE if value is None else read_shard(value)
    if shard is None:
        raise click.BadParameter(_("write it as 2/4: the second of four parts"))
    return shard


def _report_file(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path | None:
    """Return the file of a report, whose ending says what it is."""
    if value is not None and value.suffix.lower() not in (".html", ".json"):
        raise click.BadParameter(_("end its name in .html or .json"))
    return value


@told_command(
    "build",
    help=N_(
        "Build SOP documents. SOURCE is a YAML file or a folder of them; by default sop_sources/. "
        "The output folder mirrors the source tree."
    ),
    short_help=N_("Build documents from sources."),
    epilog=_EXAMPLES,
)
@source_argument
@output_option(
    N_(
        "Output folder; by default output, in the project's folder. For one source also a file, "
        "whose name ends in .docx, .pdf or .json."
    )
)
@formats_option(
    PAINTERS,
    N_(
        "Formats, parted by commas: docx, pdf, json (the finished layout), svg (a file per flowchart page); "
        "by default docx,pdf, or as --output ends."
    ),
)
@jobs_option
@option("--force", is_flag=True, help=N_("Write all files anew, also those that are up to date."))
@option(
    "--strict",
    is_flag=True,
    help=N_(
        "Look at each finished page: an arrow that is drawn wrong, or has no room of its own, is an error; "
        "so is what `sopdoc check` calls one."
    ),
)
@option("--prune", is_flag=True, help=N_("Remove the files of documents whose source is gone."))
@option("-n", "--dry-run", is_flag=True, help=N_("Say what would be built, and why; change nothing."))
@option("--check", is_flag=True, help=N_("Like --dry-run, and exit with 1 if anything is out of date."))
@timeout_option
@option(
    "--shard",
    metavar="I/N",
    callback=_shard,
    help=N_("Build the I-th of N parts: N machines share the work, each with a part of its own."),
)
@option(
    "--scheduler",
    metavar=N_("ADDRESS"),
    help=N_("Give the work to a Dask cluster, as tcp://10.0.0.1:8786, whose machines see the same folders."),
)
@option(
    "--report",
    "report_file",
    type=place,
    metavar=N_("FILE"),
    callback=_report_file,
    help=N_("Write what became of each document: FILE.html to read and search, FILE.json for programs."),
)
@verbose_option
@findings_option
@quiet_option
def build_command(source: tuple[Path, ...], findings: str, verbose: bool, **wishes: Any) -> int:  # noqa: ANN401
    """Build, or only look, as the other options, which `Wishes` has by their names, say."""
    from sopdoc.cli.making.documents import Wishes, run_build

    with findings_as(findings, verbose=verbose, elsewhere=_(_ELSEWHERE)) as told:
        return run_build(source, told, Wishes(**wishes))
