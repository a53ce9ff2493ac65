"""``sopdoc index``: the list of all SOPs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sopdoc.cli.findings import show_failure
from sopdoc.cli.formats import chosen_formats
from sopdoc.cli.options import jobs_option, output_option, quiet_option, source_argument, timeout_option
from sopdoc.cli.screen import note, tell
from sopdoc.messages import _, ngettext

if TYPE_CHECKING:
    from sopdoc.daftar.index import Index

_FORMATS = ("xlsx", "pdf", "html")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

_EXAMPLES = _("""\b
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


def _chosen(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the formats that a list names, each once."""
    return chosen_formats(value, _FORMATS)


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> date:
    """Return the day that was named, else today."""
    if value is None:
        return date.today()
    try:
        if _ISO.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise click.BadParameter(_("`{text}` is no day; write it as 2025-12-31").format(text=value))


@click.command(
    "index",
    help=_(
        "List the SOPs of offices (Daftar SOP). SOURCE is a YAML file or a folder of them; by default sop_sources/."
    ),
    short_help=_("List all SOPs of the offices, with their status."),
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
    default=",".join(_FORMATS),
    show_default=True,
    help=_("Formats, parted by commas."),
)
@click.option(
    "--date",
    "today",
    metavar="YYYY-MM-DD",
    callback=_day,
    help=_("The day that the list holds for, and that reviews are judged by; by default today."),
)
@jobs_option
@timeout_option
@quiet_option
def index_command(
    source: tuple[Path, ...],
    output: Path,
    formats: tuple[str, ...],
    today: date,
    jobs: int | None,
    timeout: float,
    quiet: bool,
) -> int:
    """List, showing faults and findings."""
    from sopdoc.build.home import default_sources
    from sopdoc.daftar.index import make_index, write_index
    from sopdoc.daftar.workers import Workers

    index = make_index(source or (default_sources(),), output, today, Workers(jobs, timeout, apart=True))
    _show(index)
    files = write_index(index, output, formats)
    if not quiet:
        for file in files:
            tell(_("wrote {path}").format(path=file))
        tell(_summary(index))
    return index.exit


def _show(index: Index) -> None:
    """Print all faults, then all findings, each once."""
    from sopdoc.source.diagnostic import render

    for failure in index.failures:
        show_failure(failure)
    for text in dict.fromkeys(render(diagnostic) for diagnostic in index.diagnostics):
        note(text)


def _summary(index: Index) -> str:
    count, offices = len(index.entries), len(index.daftar.parts)
    text = ngettext("listed {n} document", "listed {n} documents", count).format(n=count)
    text += ngettext(" of {n} office", " of {n} offices", offices).format(n=offices)
    faulty = sum(1 for entry in index.entries if entry.exit)
    if faulty:
        text += ngettext(", {n} of them faulty", ", {n} of them faulty", faulty).format(n=faulty)
    findings = len(index.findings)
    text += ngettext("; {n} finding", "; {n} findings", findings).format(n=findings)
    return f"{text}: {kinds}" if (kinds := ", ".join(_kinds(index))) else text


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
