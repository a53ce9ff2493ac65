"""``sopdoc init``: a project with an office and one SOP."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sopdoc.build.start import start_project
from sopdoc.cli.place import place
from sopdoc.cli.telling.screen import tell
from sopdoc.cli.translated import argument, told_command
from sopdoc.messages import N_, _
from sopdoc.reading.tables.json_schema import KINDS, schema_text
from sopdoc.shell import command

_EXAMPLES = N_("""\b
Examples:
  sopdoc init my-office && cd my-office && sopdoc build
  sopdoc init .

\b
It makes:
  sop_sources/dinas-contoh/instansi.yaml       the office: names, address, who approves
  sop_sources/dinas-contoh/sop-contoh.yaml     an SOP, with comments that explain it
  templates/README.md                          how to change the look of the pages
  sopdoc.toml                                  settings: output folder, formats, language
  README.md                                    which folder holds what
  sopdoc.schema.json, schema/                  for editors that complete and check while you type
""")


@told_command(
    "init",
    help=N_("Start a project in FOLDER, which is made where it doesn't exist. Files that exist are left as they are."),
    short_help=N_("Start a project with an office and one SOP."),
    epilog=_EXAMPLES,
)
@argument("folder", N_("FOLDER"), type=place)
def init_command(folder: Path) -> int:
    """Make the project and say how to build it."""
    schemas = {kind: schema_text(kind).encode() for kind in KINDS}
    for path in start_project(folder, schemas, date.today()):
        tell(_("wrote {path}").format(path=path))
    go = "" if folder.resolve() == Path.cwd() else f"{command('cd', folder)}\n  "
    tell(_("build it with:\n  {commands}").format(commands=f"{go}sopdoc build"))
    return 0
