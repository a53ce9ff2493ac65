"""``sopdoc build``: sources in, documents out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sopdoc.cli.place import place
from sopdoc.cli.screen import complain, note, tell
from sopdoc.messages import _, ngettext

if TYPE_CHECKING:
    from sopdoc.build.outcome import Failure, Outcome, Report

_EXAMPLES = _("""\b
Examples:
  sopdoc build
  sopdoc build sop_sources/dinas-sosial
  sopdoc build surat.yaml --output . --format pdf
  sopdoc build --format docx,pdf,json,svg --jobs 4
  sopdoc build --strict

Every build reads every source; a file whose bytes would not change is left alone unless
--force is given. Faults are shown as path:line:column, all of them in one run.

Exit codes: 0 all built; 1 some source has faults (the others are built);
2 wrong usage, or a file can't be read or written; 3 a tool or font is missing.
""")


def _chosen(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the formats that a list names, each once."""
    from sopdoc.painters.registry import PAINTERS

    known = ", ".join(PAINTERS)
    names = tuple(dict.fromkeys(name.strip().lower() for name in value.split(",") if name.strip()))
    for name in names:
        if name not in PAINTERS:
            raise click.BadParameter(_("there is no format {name}; there are: {known}").format(name=name, known=known))
    if not names:
        raise click.BadParameter(_("name at least one of: {known}").format(known=known))
    return names


@click.command(
    "build",
    help=_(
        "Build SOP documents. SOURCE is a YAML file or a folder of them; by default sop_sources/. "
        "The output folder mirrors the source tree."
    ),
    short_help=_("Build documents from sources."),
    epilog=_EXAMPLES,
)
@click.argument("source", nargs=-1, type=place)
@click.option(
    "-o", "--output", type=place, metavar="PATH", default="output", show_default=True, help=_("Output folder.")
)
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
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help=_("Processes that work side by side; by default as many as the number of sources is worth."),
)
@click.option("--force", is_flag=True, help=_("Write all files anew, also those that would not change."))
@click.option(
    "--strict",
    is_flag=True,
    help=_("Look at each finished page: an arrow that is drawn wrong, or has no room of its own, is an error."),
)
@click.option("-q", "--quiet", is_flag=True, help=_("Print nothing but faults and warnings."))
def build_command(
    source: tuple[Path, ...],
    output: Path,
    formats: tuple[str, ...],
    jobs: int | None,
    force: bool,
    strict: bool,
    quiet: bool,
) -> int:
    """Build, showing faults as they come."""
    from sopdoc.build.build import carry_out
    from sopdoc.build.outcome import Report
    from sopdoc.build.plan import make_plan
    from sopdoc.build.sources import DEFAULT

    plan = make_plan(source or (DEFAULT,), output)
    with closing(carry_out(plan, output, formats, jobs=jobs, force=force, strict=strict)) as outcomes:
        report = Report(tuple(_shown(outcomes)))
    if not quiet:
        tell(_summary(report, output))
    return report.exit


def _shown(outcomes: Iterable[Outcome]) -> Iterable[Outcome]:
    """Show each outcome's findings and pass it on; what several sources share is shown once."""
    from sopdoc.source.diagnostic import render

    seen: set[object] = set()
    for outcome in outcomes:
        for diagnostic in outcome.shared:
            if diagnostic not in seen:
                note(render(diagnostic))
        for diagnostic in outcome.diagnostics:
            note(render(diagnostic))
        if outcome.failure and (key := (outcome.failure.message, outcome.failure.hint)) not in seen:
            _show_failure(outcome.failure)
            seen.add(key)
        seen.update(outcome.shared)
        yield outcome


def _show_failure(failure: Failure) -> None:
    if failure.trace and os.environ.get("SOPDOC_DEBUG"):
        note(failure.trace)
    complain(failure.message, failure.hint)


def _summary(report: Report, output: Path) -> str:
    built, total, files = len(report.built), len(report.documents), len(report.files)
    if built == total:
        documents = ngettext("built {n} document", "built {n} documents", built).format(n=built)
    else:
        documents = ngettext("built {built} of {n} document", "built {built} of {n} documents", total).format(
            built=built, n=total
        )
    return documents + ngettext(", {n} file in {output}", ", {n} files in {output}", files).format(
        n=files, output=output
    )
