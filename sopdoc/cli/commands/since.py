"""``sopdoc diff --since``: the list of changes for the annex of a decree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from sopdoc.cli.target import check_same, file_format
from sopdoc.cli.telling.findings import Findings
from sopdoc.cli.translated import option
from sopdoc.messages import N_, _
from sopdoc.work.files.write import write_whole
from sopdoc.work.tasks.home import default_output, default_sources

LISTS = ("xlsx", "pdf")

since_option = option(
    "--since",
    metavar=N_("REVISION"),
    help=N_("Write the list of SOPs that came, went or changed since then, for a decree's annex: xlsx and pdf."),
)


def list_changes(
    since: str,
    paths: Sequence[Path],
    told: Findings,
    output: Path | None,
    formats: Sequence[str],
    until: date | None,
    *,
    quiet: bool,
) -> int:
    """Write the list into the project's output folder, another one, or one file; return the exit code.

    Raise UsageError for an output or a format that no list has.
    """
    from sopdoc.perubahan.changes import changes_since
    from sopdoc.perubahan.reporters.registry import REPORTERS
    from sopdoc.perubahan.write import write_list

    others = [name for name in formats if name not in LISTS]
    if others:
        message = _("the list of --since is written as {known}, not as {others}")
        raise click.UsageError(message.format(known=", ".join(LISTS), others=", ".join(others)))
    ending = file_format(output, LISTS) if output else ""
    check_same(ending, formats)
    found = changes_since(since, paths or default_sources(), until)
    way_out = _("choose another file or folder with --output")
    if output and ending:
        write_whole(output, REPORTERS[ending](found.daftar), way_out)
        files: tuple[Path, ...] = (output,)
    else:
        files = write_list(found.daftar, output or default_output(), formats or LISTS, way_out)
    for trouble in found.troubles:
        told.tell(trouble.source, trouble.faults, trouble.failure)
    told.sum_up()
    if not quiet:
        for file in files:
            told.answer(_("wrote {path}").format(path=file))
        told.answer(found.daftar.rekap.words)
    return found.exit
