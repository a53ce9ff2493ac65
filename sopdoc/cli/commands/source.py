"""``sopdoc source``: the source that a built document carries."""

from __future__ import annotations

from pathlib import Path

import click

from sopdoc.build.give_back import write_project
from sopdoc.carried.file import document_of, documents_of, is_book
from sopdoc.cli.place import place
from sopdoc.cli.telling.screen import complain, tell
from sopdoc.cli.translated import argument, option, told_command
from sopdoc.messages import N_, _
from sopdoc.reading.built.built import carried_by
from sopdoc.shell import command, sopdoc_command
from sopdoc.work.tasks.outcome import Exit

_STANDARD_OUTPUT = "-"
_FILES = (".yaml", ".yml", ".txt")
_EXAMPLES = N_("""\b
Examples:
  sopdoc source surat-masuk.pdf > surat-masuk.yaml
  sopdoc source surat-masuk.docx --output kembali
  sopdoc build kembali

Exit codes: 0 the source is there; 1 the file carries none;
2 the file can't be read, or the folder can't be written.
""")


@told_command(
    "source",
    help=N_("Give back the source of FILE, a DOCX or PDF that sopdoc has built; it builds to the same document."),
    short_help=N_("Give back the source of a built document."),
    epilog=_EXAMPLES,
)
@argument("file", N_("FILE"), type=place)
@option(
    "-o",
    "--output",
    type=place,
    metavar=N_("FOLDER"),
    help=N_("Write source, offices and templates into this folder, as a project; by default the source is printed."),
)
def source_command(file: Path, output: Path | None) -> int:
    """Print the source, or write the project."""
    _check_folder(file, output)
    files = carried_by(file)
    if not files:
        hint = _("only documents that sopdoc built carry theirs, unless a template says `sumber: tidak`")
        complain(_("{path} carries no source").format(path=file), hint)
        return Exit.FAULTS
    if is_book(files) and (output is None or str(output) == _STANDARD_OUTPUT):
        meant = sopdoc_command("source", file, "--output", file.with_suffix(""))
        message = _("{path} is a book of {count} SOPs, whose sources need a folder: {c}")
        raise click.UsageError(message.format(path=file, count=len(documents_of(files)), c=meant))
    if output is None or str(output) == _STANDARD_OUTPUT:
        click.echo(document_of(files).data, nl=False)
        return Exit.OK
    for path in write_project(output, files):
        tell(_("wrote {path}").format(path=path))
    form = "book" if is_book(files) else "build"
    again = sopdoc_command(form, output, "--output", output / "output")
    tell(_("build it with: {command}").format(command=again))
    return Exit.OK


def _check_folder(file: Path, output: Path | None) -> None:
    """Raise UsageError for an output that was to be a file: a folder of that name is not what was meant."""
    if output is not None and output.suffix.lower() in _FILES and not output.is_dir():
        meant = f"{sopdoc_command('source', file)} > {command(output)}"
        raise click.UsageError(_("--output names a folder; the source alone is written with: {c}").format(c=meant))
