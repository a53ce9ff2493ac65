"""``sopdoc schema``: the source format for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sopdoc.cli.place import place
from sopdoc.cli.telling.screen import tell
from sopdoc.cli.translated import option, told_command
from sopdoc.errors import InputOutputError
from sopdoc.messages import N_, _
from sopdoc.reading.tables.json_schema import KINDS, schema_text
from sopdoc.work.files.write import write_whole

_EXAMPLES = N_("""\b
Examples:
  sopdoc schema
  sopdoc schema --output sopdoc.schema.json

An editor with a YAML plug-in completes keys and marks faults while you type when a source
begins with: # yaml-language-server: $schema=sopdoc.schema.json
""")


@told_command(
    "schema",
    help=N_("Print the JSON Schema (draft-07) of SOP sources, for editors that complete and check while you type."),
    short_help=N_("Print the JSON Schema for editors."),
    epilog=_EXAMPLES,
)
@option("-o", "--output", type=place, metavar=N_("PATH"), help=N_("Write it to this file instead."))
@option(
    "--of",
    "kind",
    type=click.Choice(KINDS),
    default=KINDS[0],
    show_default=True,
    help=N_("Of which files: documents, instansi.yaml, templat.yaml, or sopdoc.toml (pengaturan)."),
)
def schema_command(output: Path | None, kind: str) -> int:
    """Print or write the schema."""
    if output is None:
        click.echo(schema_text(kind), nl=False)
        return 0
    _keep_other_files(output)
    write_whole(output, schema_text(kind).encode(), _("choose another file with --output"))
    tell(_("wrote {path}").format(path=output))
    return 0


def _keep_other_files(path: Path) -> None:
    """Raise InputOutputError where something else than a JSON Schema would be overwritten."""
    hint = _("name a file of its own: sopdoc schema --output sopdoc.schema.json")
    if path.is_dir():
        raise InputOutputError(_("{path} is a folder").format(path=path), hint)
    if path.exists() and not (path.is_file() and _is_schema(path.read_bytes())):
        raise InputOutputError(_("{path} exists, is no JSON Schema, and is left as it is").format(path=path), hint)


def _is_schema(data: bytes) -> bool:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and "$schema" in value
