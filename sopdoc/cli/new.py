"""``sopdoc new``: a first source to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from sopdoc.cli.place import place
from sopdoc.cli.screen import note, tell
from sopdoc.messages import _

_EXAMPLES = _("""\b
Examples:
  sopdoc new surat-masuk.yaml
  sopdoc new sop_sources/dinas-sosial/surat-masuk.yaml
  sopdoc new sop_sources/dinas-sosial/instansi.yaml

The new source builds at once: sopdoc build surat-masuk.yaml
A file that exists is never overwritten.
""")


@click.command(
    "new",
    help=_("Write a starter source to FILE, with comments that explain it. A FILE named instansi.yaml gets an office."),
    short_help=_("Write a commented starter source."),
    epilog=_EXAMPLES,
)
@click.argument("file", type=place)
def new_command(file: Path) -> int:
    """Write the starter that fits the file's name."""
    from sopdoc.build.plan import name_doubts
    from sopdoc.build.sources import SUFFIX
    from sopdoc.build.start import create, starter
    from sopdoc.errors import InputOutputError
    from sopdoc.reading.project import OFFICE_FILE
    from sopdoc.source.diagnostic import render

    if file.suffix.lower() != SUFFIX:
        message = _("the name of a source ends in .yaml: {path}").format(path=file)
        raise InputOutputError(message, _("try: sopdoc new {path}").format(path=f"{file}{SUFFIX}"))
    office = file.name == OFFICE_FILE
    create(file, starter(OFFICE_FILE if office else "sop.yaml"))
    for doubt in name_doubts(file, file.stem):
        note(render(doubt))
    target = file.parent if office else file
    tell(_("wrote {path}; build it with: sopdoc build {target}").format(path=file, target=target))
    return 0
