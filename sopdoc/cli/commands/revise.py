"""``sopdoc revise``: the date of a revision, and its entry in the history."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from sopdoc.cli.day import day_option
from sopdoc.cli.options import quiet_option
from sopdoc.cli.place import place
from sopdoc.cli.telling.findings import findings_as
from sopdoc.cli.telling.screen import tell
from sopdoc.cli.translated import argument, option, told_command
from sopdoc.errors import InputOutputError
from sopdoc.messages import N_, _
from sopdoc.model.tanggal import Tanggal
from sopdoc.reading.load import find_project, load_source
from sopdoc.revising.proposal import proposed
from sopdoc.revising.rewrite import Rewritten, rewrite
from sopdoc.revising.save import link_of, save
from sopdoc.revising.shown import changed_lines
from sopdoc.shell import sopdoc_command
from sopdoc.source.text import clean_text
from sopdoc.work.tasks.outcome import Exit

_EXAMPLES = N_("""\b
Examples:
  sopdoc revise surat-masuk.yaml --date 2026-11-28
  sopdoc revise surat-masuk.yaml --date 2026-11-28 --note "Menambah langkah validasi"
  sopdoc revise surat-masuk.yaml --date 2026-11-28 --against v2025 --dry-run

It sets tanggal_revisi, and adds an entry to riwayat_revisi: the next number, the day, and what changed.
Nothing else in the file changes, neither comments nor the way in which it is written. Without --note the
text is proposed from what changed since the last revision in git; read it, it will be signed.

Exit codes: 0 the source is revised; 1 it has faults; 2 wrong usage, nothing has changed, or the file
can't be read or written.
""")
_SAMPLE_NOTE = "Menyempurnakan langkah kerja"
_SAMPLE_DAY = "2025-12-31"
_TODAY = '"$(date +%F)"'
"""Today, where the shell is one that says it."""


@told_command(
    "revise",
    help=N_("Write the date of a revision, and its entry in the history, into SOURCE."),
    short_help=N_("Date a revision, and add it to the history."),
    epilog=_EXAMPLES,
)
@argument("source", N_("SOURCE"), type=place)
@option("--date", "today", metavar=N_("YYYY-MM-DD"), callback=day_option, help=N_("The day of the revision; required."))
@option("--note", metavar=N_("TEXT"), help=N_("What changed, as it is printed; by default proposed."))
@option(
    "--against",
    metavar=N_("OLD"),
    help=N_("What the text is proposed from: an older file, or a revision in git; by default HEAD."),
)
@option("--dry-run", is_flag=True, help=N_("Only show which lines would change."))
@quiet_option
def revise_command(
    source: Path, today: date | None, note: str | None, against: str | None, dry_run: bool, quiet: bool
) -> int:
    """Revise one source."""
    options = [text for name, value in (("--note", note), ("--against", against)) if value for text in (name, value)]
    if today is None:
        raise click.UsageError(_("--date is missing, the day of the revision: {c}").format(c=_dated(source, options)))
    if note is not None and not clean_text(note):
        raise click.UsageError(_("the text of --note is empty"))
    link = link_of(source)
    if link is not None:
        meant = sopdoc_command("revise", link, "--date", today.isoformat(), *options)
        message = _("{path} is a link, and is left as it is").format(path=source)
        raise InputOutputError(message, _("revise the file itself: {command}").format(command=meant))
    return _revise(source, today, note, against, is_shown_only=dry_run, quiet=quiet)


def _revise(
    source: Path, today: date, note: str | None, against: str | None, *, is_shown_only: bool, quiet: bool
) -> int:
    project = find_project(source)
    loaded = load_source(source, project)
    if loaded.written is None:
        with findings_as("text", verbose=True, elsewhere="") as told:
            told.tell(source, loaded.diagnostics)
            told.sum_up()
        return Exit.FAULTS
    uraian = clean_text(note) if note is not None else _proposed(source, against, today)
    rewritten = rewrite(source, project, loaded, Tanggal(today.year, today.month, today.day), uraian)
    if is_shown_only:
        tell(changed_lines(rewritten))
        return Exit.OK
    save(rewritten)
    if not quiet:
        tell(_said(rewritten))
    return Exit.OK


def _proposed(source: Path, against: str | None, today: date) -> str:
    """Return the proposed text; what hinders that is told with the command that brings a text of its own."""
    try:
        return proposed(source, against)
    except InputOutputError as fault:
        meant = sopdoc_command("revise", source, "--date", today.isoformat(), "--note", _SAMPLE_NOTE)
        raise InputOutputError(fault.message, _("say yourself what changed: {c}").format(c=meant)) from fault


def _dated(source: Path, options: list[str]) -> str:
    if os.name == "nt":
        return sopdoc_command("revise", source, "--date", _SAMPLE_DAY, *options)
    return f"{sopdoc_command('revise', source, *options)} --date {_TODAY}"


def _said(rewritten: Rewritten) -> str:
    entry = rewritten.entry
    text = _("wrote {path}: revisi {number}, {day}: {what}")
    return text.format(path=rewritten.path, number=entry.revisi, day=entry.tanggal, what=entry.uraian)
