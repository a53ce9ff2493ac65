"""``sopdoc template``: which page formats there are, what each says and where, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from sopdoc.cli.options import findings_option
from sopdoc.cli.place import place
from sopdoc.cli.telling.findings import findings_as
from sopdoc.cli.telling.screen import tell
from sopdoc.cli.translated import argument, option, told_command
from sopdoc.errors import SopdocError
from sopdoc.messages import N_, _, ngettext
from sopdoc.reading.office.known_templates import KnownTemplat, known_templates, nearest_template, read_known
from sopdoc.reading.office.shown_templat import ShownValue, shown_values
from sopdoc.reading.shelf.project import Project, find_project
from sopdoc.shell import sopdoc_command
from sopdoc.source.diagnostic import Diagnostic, has_errors
from sopdoc.work.tasks.home import default_source, sources_of
from sopdoc.work.tasks.outcome import Exit

_WIDEST = 60
"""Values are set in columns as long as they are no wider than this."""

_project_option = option(
    "-p",
    "--project",
    type=place,
    metavar=N_("FOLDER"),
    help=N_("The project whose templates are meant; by default that of the working folder."),
)

_LIST = N_("""\b
Examples:
  sopdoc template list
  sopdoc template list --project kabupaten
""")


@told_command(
    "list",
    help=N_("List the templates of a project: their names, what each is based on, and where they are."),
    short_help=N_("List the templates and what they are based on."),
    epilog=_LIST,
)
@_project_option
def list_command(project: Path | None) -> int:
    """Print a line for each template."""
    known = _Known.of(project).templates
    name, base = (max(len(getattr(each, key)) for each in known) for key in ("name", "base"))
    for each in known:
        tell(f"{each.name:{name}}  {each.base or '-':{base}}  {each.shown}")
    return Exit.OK


def _names_of_templates(context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Complete the name of a template of the project."""
    try:
        names = [each.name for each in _Known.of(context.params.get("project")).templates]
    except (SopdocError, OSError):
        return []
    return [name for name in names if name.startswith(incomplete)]


_SHOW = N_("""\b
Examples:
  sopdoc template show permenpan35
  sopdoc template show banggai

Each line has a key, its value, and the file and line that say so: the template's own, or one that it is based on.
Exit codes: 0 all is shown; 1 the template has faults; 2 there is no such template.
""")


@told_command(
    "show",
    help=N_("Show all values of the template NAME, each with the file and line that it comes from."),
    short_help=N_("Show all values of a template and where they come from."),
    epilog=_SHOW,
)
@argument("name", N_("NAME"), shell_complete=_names_of_templates)
@_project_option
def show_command(name: str, project: Path | None) -> int:
    """Print a line for each value."""
    known = _Known.of(project)
    loaded = read_known(known.named(name), known.project, known.like)
    if has_errors(loaded.diagnostics) or loaded.tree is None:
        return _tell_faults({name: loaded.diagnostics}, "text")
    values = shown_values(loaded.tree)
    lines = [(f"{'.'.join(value.keys)}: {value.text}", value) for value in values]
    width = max(len(text) for text, _value in lines if len(text) <= _WIDEST)
    for text, value in lines:
        tell(f"{text:{width}}  {_place(value)}")
    return Exit.OK


def _place(value: ShownValue) -> str:
    return f"{value.span.path}:{value.span.line}"


_CHECK = N_("""\b
Examples:
  sopdoc template check
  sopdoc template check banggai jeneponto

Exit codes: 0 all are right; 1 one has faults; 2 there is no template of that name, or a file can't be read.
""")


@told_command(
    "check",
    help=N_("Read the templates NAME, by default all, and say everything that is wrong with them."),
    short_help=N_("Say what is wrong with templates."),
    epilog=_CHECK,
)
@argument("names", N_("[NAME]..."), nargs=-1, shell_complete=_names_of_templates)
@_project_option
@findings_option
def check_command(names: Sequence[str], project: Path | None, findings: str) -> int:
    """Read templates, and tell their faults."""
    known = _Known.of(project)
    chosen = [known.named(name) for name in dict.fromkeys(names)] or known.templates
    return _tell_faults(
        {each.name: read_known(each, known.project, known.like).diagnostics for each in chosen}, findings
    )


def _tell_faults(found: dict[str, tuple[Diagnostic, ...]], form: str) -> int:
    """Tell what is wrong with templates, what several rest on once, and how many are faulty."""
    seen: set[Diagnostic] = set()
    with findings_as(form, verbose=True, elsewhere="") as findings:
        for diagnostics in found.values():
            new = [diagnostic for diagnostic in diagnostics if diagnostic not in seen]
            seen.update(new)
            if new:
                findings.tell(Path(new[0].span.path), new)
        findings.sum_up()
        faulty = sum(map(has_errors, found.values()))
        count = ngettext("{n} template", "{n} templates", len(found)).format(n=len(found))
        findings.answer(_("{templates} read, {faulty} faulty").format(templates=count, faulty=faulty))
    return Exit.FAULTS if faulty else Exit.OK


class _Known:
    """The templates of a project, which people named ``like``."""

    def __init__(self, project: Project, like: Path, templates: tuple[KnownTemplat, ...]) -> None:
        self.project = project
        self.like = like
        self.templates = templates

    @classmethod
    def of(cls, folder: Path | None) -> _Known:
        """Return the templates of the project that was named, else of the working folder's."""
        named = default_source() if folder is None else folder
        like = sources_of(named)[0]
        project = find_project(like, named=named)
        return cls(project, like, known_templates(project, like))

    def named(self, name: str) -> KnownTemplat:
        """Return a template by its name; raise UsageError where there is none of it."""
        for templat in self.templates:
            if templat.name == name:
                return templat
        hints = "".join(f"\n{hint}" for hint in nearest_template(name, self.templates))
        message = _("no template is named {name}; all are listed by: {command}")
        listed = sopdoc_command("template", "list")
        raise click.UsageError(message.format(name=name, command=listed) + hints)
