"""``sopdoc new``: a first source to fill in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sopdoc.build.start import LENGKAP, RINGKAS, create, sop_starter, starter, with_schema
from sopdoc.cli.place import place
from sopdoc.cli.telling.screen import note, tell
from sopdoc.cli.translated import argument, option, told_command
from sopdoc.errors import InputOutputError
from sopdoc.messages import N_, _
from sopdoc.reading.shelf.project import OFFICE_FILE, TEMPLATE_FILE
from sopdoc.shell import sopdoc_command
from sopdoc.source.diagnostic import render
from sopdoc.work.tasks.misnamed import right_name, source_name, unused_source
from sopdoc.work.tasks.plan import name_doubts
from sopdoc.work.tasks.sources import holds_source

_EXAMPLES = N_("""\b
Examples:
  sopdoc new surat-masuk.yaml
  sopdoc new sop_sources/dinas-sosial/surat-masuk.yaml
  sopdoc new sop_sources/dinas-sosial/instansi.yaml
  sopdoc new coba.yaml --dari lengkap

Keys that a document needs now and then stand in comments: without its # such a line is at work.
The new source builds at once: sopdoc build surat-masuk.yaml
A file that exists is never overwritten.
""")


@told_command(
    "new",
    help=N_(
        "Write a starter source to FILE, with comments that explain it. A FILE named instansi.yaml gets an office."
    ),
    short_help=N_("Write a commented starter source."),
    epilog=_EXAMPLES,
)
@argument("file", N_("FILE"), type=place)
@option(
    "--dari",
    "kind",
    type=click.Choice((RINGKAS, LENGKAP)),
    help=N_("Begin with the shortest SOP, or with one that has every key at work."),
)
def new_command(file: Path, kind: str | None) -> int:
    """Write the starter that fits the file's name."""
    _check_name(file)
    if file.name == OFFICE_FILE and kind:
        raise click.UsageError(_("--dari is for documents, and {name} describes an office").format(name=file.name))
    text = starter(OFFICE_FILE) if file.name == OFFICE_FILE else sop_starter(date.today(), kind or "")
    create(file, with_schema(file, text))
    for doubt in name_doubts(file, file.stem):
        note(render(doubt))
    tell(_("wrote {path}; {then}").format(path=file, then=_next_step(file)))
    return 0


def _check_name(file: Path) -> None:
    """Raise InputOutputError for a name that no source and no office has, and say which one would do."""
    message = _("the name of a source ends in .yaml: {path}").format(path=file)
    right = unused_source(file) if file.is_dir() else source_name(file)
    if file.name == TEMPLATE_FILE:
        message = _("{path} would be a page format and no document").format(path=file)
        right = file.with_name("sop.yaml")
    elif right == file and not right_name(file):
        return
    if right.exists():
        right = unused_source(right.parent)
    raise InputOutputError(message, _("try: {command}").format(command=sopdoc_command("new", right)))


def _next_step(file: Path) -> str:
    """Say how what was written is built; an office alone is no document yet."""
    if file.name != OFFICE_FILE:
        return _("build it with: {command}").format(command=sopdoc_command("build", file))
    if holds_source(file.parent):
        return _("build its documents with: {command}").format(command=sopdoc_command("build", file.parent))
    first = sopdoc_command("new", unused_source(file.parent))
    return _("write a first SOP beside it with: {command}").format(command=first)
