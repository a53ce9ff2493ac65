"""``sopdoc doctor``: tell whether everything needed is there."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from textwrap import indent

from sopdoc.cli.options import output_option
from sopdoc.cli.telling.screen import tell
from sopdoc.cli.translated import told_command
from sopdoc.drawing.engine import try_engine
from sopdoc.errors import MissingToolError, SopdocError
from sopdoc.messages import N_, _
from sopdoc.reading.settings.settings import Settings
from sopdoc.reading.shelf.project import ROOT_MARK
from sopdoc.reading.tree.parser import describe_parser
from sopdoc.typography.faces import FAMILY, SUBSTITUTE_FAMILY, Face, Substitute
from sopdoc.typography.families import bundled_families
from sopdoc.typography.files.font_file import font_file
from sopdoc.version import VERSION
from sopdoc.work.files.write import check_writable
from sopdoc.work.tasks.home import default_output, settings_for

_EXAMPLES = N_("""\b
Examples:
  sopdoc doctor
  sopdoc doctor --output shared/output

Exit codes: 0 all is there; 2 the output folder can't be written, or the settings have faults;
3 a tool or font is missing (the command that installs it is shown).
""")


@told_command(
    "doctor",
    help=N_(
        "Check what sopdoc needs: Graphviz, fonts, the YAML parser, and an output folder that can be written; "
        "show the settings of the project (sopdoc.toml)."
    ),
    short_help=N_("Check that everything needed is there."),
    epilog=_EXAMPLES,
)
@output_option()
def doctor_command(output: Path | None) -> int:
    """Check one thing after the other, all of them."""
    tell(f"sopdoc {VERSION}")
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        (_("Python"), _python),
        (_("Graphviz"), _graphviz),
        (_("fonts"), _fonts),
        (_("YAML"), _yaml),
        (_("settings"), _settings),
        (_("output"), lambda: _output(output)),
    )
    return max(_check(name, look) for name, look in checks)


def _check(name: str, look: Callable[[], str]) -> int:
    try:
        tell(f"  ok      {name}: {look()}")
    except SopdocError as fault:
        state = _("missing") if isinstance(fault, MissingToolError) else _("wrong")
        tell(f"  {state:7} {name}: {fault.message}")
        for line in fault.lines or ((f"{_('hint')}: {fault.hint}",) if fault.hint else ()):
            tell(indent(line, " " * 10))
        return 3 if isinstance(fault, MissingToolError) else 2
    return 0


def _python() -> str:
    return platform.python_version()


def _graphviz() -> str:
    return try_engine()


def _fonts() -> str:
    others = bundled_families()
    for cut in (*Face, *Substitute, *(family.cut(face) for family in others for face in Face)):
        font_file(cut)
    families = _("{family}, {count} faces")
    counts = [
        (FAMILY, len(Face)),
        *((family.name, len(Face)) for family in others),
        (SUBSTITUTE_FAMILY, len(Substitute)),
    ]
    return "; ".join(families.format(family=family, count=count) for family, count in counts)


def _yaml() -> str:
    return describe_parser()


def _settings() -> str:
    """Say what the project's settings are, and in which file."""
    settings = settings_for()
    if settings.file is None:
        return _("none, as there is no {file} in a project here").format(file=ROOT_MARK)
    said = "; ".join(f"{key} = {', '.join(values)}" for key, values in _said(settings) if any(values))
    return f"{os.path.relpath(settings.file)}: {said or _('nothing is set')}"


def _said(settings: Settings) -> Iterator[tuple[str, Sequence[str]]]:
    places = [place.path for place in (settings.keluaran,) if place]
    yield "sumber", [os.path.relpath(place.path) for place in settings.sumber]
    yield "keluaran", [os.path.relpath(path) for path in places]
    yield "format", settings.format
    yield "bahasa", [settings.bahasa]
    yield "templat", [settings.templat]


def _output(named: Path | None) -> str:
    folder = named or default_output()
    check_writable(folder)
    return _("{folder} can be written").format(folder=folder)
