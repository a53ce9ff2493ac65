"""``sopdoc index``: the list of all SOPs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sopdoc.cli.day import day
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
from sopdoc.cli.target import check_same, file_format
from sopdoc.cli.telling.findings import Findings, findings_as
from sopdoc.cli.translated import option, told_command
from sopdoc.messages import N_, _, ngettext
from sopdoc.work.tasks.home import default_output, default_source

if TYPE_CHECKING:
    from sopdoc.daftar.index import Index

_FORMATS = ("xlsx", "pdf", "html")

_EXAMPLES = N_("""\b
Examples:
  sopdoc index
  sopdoc index sop_sources/dinas-sosial --format pdf
  sopdoc index --date 2025-12-31 --output arsip/2025

It writes daftar-sop.xlsx, daftar-sop.pdf and daftar-sop.html: every SOP with number, title, dates,
pages, steps, total time and status, office by office. Warnings name numbers and titles that two SOPs
have, `keterkaitan` that no SOP is known for, and SOPs whose last review is over a year old.
Nothing else is built. The same sources and the same --date give the same list. A source that takes
longer than --timeout is listed by its name.

Exit codes: 0 the list is written; 1 it is, and some source has faults; 2 wrong usage, or a file
can't be read or written; 3 a tool or font is missing.
""")

_ELSEWHERE = N_("--verbose shows all of them")


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> date:
    """Return the day that was named, else today."""
    return date.today() if value is None else day(value)


@told_command(
    "index",
    help=N_(
        "List the SOPs of offices (Daftar SOP). SOURCE is a YAML file or a folder of them; by default sop_sources/."
    ),
    short_help=N_("List all SOPs of the offices, with their status."),
    epilog=_EXAMPLES,
)
@source_argument
@output_option(
    N_("Output folder; by default output, in the project's folder. Or a file that ends in .xlsx, .pdf or .html.")
)
@formats_option(
    _FORMATS,
    N_("Formats, parted by commas; by default {all}, or as --output ends."),
    {"all": ",".join(_FORMATS)},
)
@option(
    "--date",
    "today",
    metavar=N_("YYYY-MM-DD"),
    callback=_day,
    help=N_("The day that the list holds for, and that reviews are judged by; by default today."),
)
@jobs_option
@timeout_option
@verbose_option
@findings_option
@quiet_option
def index_command(source: tuple[Path, ...], findings: str, verbose: bool, **wishes: Any) -> int:  # noqa: ANN401
    """List, telling faults and findings."""
    with findings_as(findings, verbose=verbose, elsewhere=_(_ELSEWHERE)) as told:
        return _list(source, told, **wishes)


def _list(
    source: tuple[Path, ...],
    told: Findings,
    output: Path | None,
    formats: tuple[str, ...],
    today: date,
    jobs: int | None,
    timeout: float,
    quiet: bool,
) -> int:
    from sopdoc.daftar.index import make_index, write_index, write_list
    from sopdoc.daftar.workers import Workers

    ending = file_format(output, _FORMATS) if output else ""
    check_same(ending, formats)
    folder = output if output and not ending else default_output(source)
    place = output.with_suffix("") if output and ending else None
    index = make_index(source or (default_source(),), folder, today, Workers(jobs, timeout, apart=True), place)
    for path, found, failure in index.told():
        told.tell(path, found, failure)
    told.sum_up()
    if output and ending:
        files: tuple[Path, ...] = (write_list(index, output, ending),)
    else:
        files = write_index(index, folder, formats or _FORMATS)
    if not quiet:
        for file in files:
            told.answer(_("wrote {path}").format(path=file))
        told.answer(_summary(index))
    return index.exit


def _summary(index: Index) -> str:
    count, offices = len(index.entries), len(index.daftar.parts)
    told = _("listed {documents} of {offices}").format(
        documents=ngettext("{n} document", "{n} documents", count).format(n=count),
        offices=ngettext("{n} office", "{n} offices", offices).format(n=offices),
    )
    faulty = sum(1 for entry in index.entries if entry.exit)
    if faulty:
        told = _("{told}, {n} of them faulty").format(told=told, n=faulty)
    found = len(index.findings)
    findings = ngettext("{n} finding", "{n} findings", found).format(n=found)
    return "; ".join((told, ": ".join((findings, kinds)) if (kinds := ", ".join(_kinds(index))) else findings))


def _kinds(index: Index) -> Iterator[str]:
    """Say how many findings of each kind there are: of a whole region they fill many screens."""
    counts = Counter(finding.diagnostic.code for finding in index.findings)
    n = counts["same-nomor"]
    kinds = [(n, ngettext("{n} with the number of another", "{n} with the numbers of others", n))]
    n = counts["same-judul"]
    kinds.append((n, ngettext("{n} with the title of another", "{n} with the titles of others", n)))
    n = counts["unknown-keterkaitan"]
    kinds.append((n, ngettext("{n} unknown keterkaitan", "{n} unknown keterkaitan", n)))
    n = counts["old-review"]
    kinds.append((n, ngettext("{n} review over a year old", "{n} reviews over a year old", n)))
    n = counts["no-date"]
    kinds.append((n, ngettext("{n} without dates", "{n} without dates", n)))
    return (text.format(n=count) for count, text in kinds if count)
