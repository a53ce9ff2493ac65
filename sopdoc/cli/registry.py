"""All commands, and what becomes of their faults."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from sopdoc.cli.late_group import LateCommand, LateGroup
from sopdoc.cli.project_language import project_language
from sopdoc.cli.telling.screen import complain, note
from sopdoc.cli.translated import TranslatedOption
from sopdoc.errors import InputOutputError, MissingToolError, SopdocError
from sopdoc.late import late
from sopdoc.messages import N_, _, one_language
from sopdoc.messages.system import reason_of
from sopdoc.version import VERSION

_EXAMPLES = N_("""\b
Examples:
  sopdoc init my-office        start a project with an office and one SOP
  sopdoc new sop/surat.yaml    write a first source, with comments
  sopdoc build                 build all of sop_sources/ into output/
  sopdoc check                 say where sources break the regulation
  sopdoc index                 list all SOPs of the offices, with their status
  sopdoc time surat.yaml       tell how long an SOP takes, and who works how long
  sopdoc flowchart surat.yaml  draw the flowcharts of one SOP, without the document
  sopdoc diff lama.yaml baru.yaml  show what changed between two revisions of an SOP
  sopdoc revise surat.yaml     date a revision, and add it to the document's history
  sopdoc template list         list the page formats that an office may choose
  sopdoc source surat.pdf      print the source that a built document carries
  sopdoc verify surat.pdf      tell whether a built document was edited since
  sopdoc rules KG003           explain a rule: what it asks, why, and examples
  sopdoc doctor                check that everything needed is there

Exit codes: 0 all is well; 1 a source has faults (the others are built);
2 wrong usage, or a file can't be read or written; 3 a tool or font is missing.
""")


@click.group(
    "sopdoc",
    cls=LateGroup,
    help=N_("Make official SOP documents (PermenPAN-RB 35/2012), in DOCX and PDF, from YAML sources."),
    epilog=_EXAMPLES,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    VERSION,
    "--version",
    "-V",
    cls=TranslatedOption,
    prog_name="sopdoc",
    message="%(prog)s %(version)s",
    help=N_("Show the version and exit."),
)
@click.pass_context
def sopdoc(context: click.Context) -> int:
    """Show the help where no command is named."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
    else:
        _check_working_directory()
    return 0


def _check_working_directory() -> None:
    """Raise InputOutputError where the folder that relative paths start from was deleted meanwhile."""
    try:
        Path.cwd()
    except FileNotFoundError as fault:
        message = _("the working directory {path} is no longer there").format(path=os.environ.get("PWD", "."))
        raise InputOutputError(message, _("go to a folder that exists, then run the same command again")) from fault


_TEMPLATE_EXAMPLES = N_("""\b
Examples:
  sopdoc template list           which templates there are, and where
  sopdoc template show banggai   all values, and the file and line of each
  sopdoc template check          what is wrong with them
""")
_template = LateGroup(
    "template",
    short_help=N_("List, show and check page formats."),
    help=N_("List the templates (page formats) of a project, show what one says, and check them."),
    epilog=_TEMPLATE_EXAMPLES,
)
for _subcommand in (
    LateCommand(
        "list", "sopdoc.cli.commands.template:list_command", N_("List the templates and what they are based on.")
    ),
    LateCommand(
        "show",
        "sopdoc.cli.commands.template:show_command",
        N_("Show all values of a template and where they come from."),
    ),
    LateCommand("check", "sopdoc.cli.commands.template:check_command", N_("Say what is wrong with templates.")),
):
    _template.add_command(_subcommand)

for _command in (
    LateCommand("build", "sopdoc.cli.commands.build:build_command", N_("Build documents from sources.")),
    LateCommand("check", "sopdoc.cli.commands.check:check_command", N_("Say where sources break the regulation.")),
    LateCommand(
        "index", "sopdoc.cli.commands.index:index_command", N_("List all SOPs of the offices, with their status.")
    ),
    LateCommand(
        "time", "sopdoc.cli.commands.time:time_command", N_("Tell how long SOPs take, and who works how long.")
    ),
    LateCommand("book", "sopdoc.cli.commands.book:book_command", N_("Make one book of an office's SOPs.")),
    LateCommand("flowchart", "sopdoc.cli.commands.flowchart:flowchart_command", N_("Draw flowcharts alone.")),
    LateCommand("diff", "sopdoc.cli.commands.diff:diff_command", N_("Show what changed between two revisions.")),
    LateCommand("source", "sopdoc.cli.commands.source:source_command", N_("Give back the source of a built document.")),
    LateCommand("verify", "sopdoc.cli.commands.verify:verify_command", N_("Tell whether built documents were edited.")),
    LateCommand(
        "rules",
        "sopdoc.cli.commands.rules:rules_command",
        N_("List the rules that SOPs are held to, and explain them."),
    ),
    LateCommand(
        "revise", "sopdoc.cli.commands.revise:revise_command", N_("Date a revision, and add it to the history.")
    ),
    LateCommand("new", "sopdoc.cli.commands.project.new:new_command", N_("Write a commented starter source.")),
    LateCommand(
        "init", "sopdoc.cli.commands.project.init:init_command", N_("Start a project with an office and one SOP.")
    ),
    _template,
    LateCommand(
        "schema", "sopdoc.cli.commands.project.schema:schema_command", N_("Print the JSON Schema for editors.")
    ),
    LateCommand(
        "completion",
        "sopdoc.cli.commands.project.completion:completion_command",
        N_("Print the script that completes commands in a shell."),
    ),
    LateCommand(
        "doctor", "sopdoc.cli.commands.project.doctor:doctor_command", N_("Check that everything needed is there.")
    ),
):
    sopdoc.add_command(_command)


_ASKED = "_SOPDOC_COMPLETE"
"""Set where a shell's script asks for completions (`sopdoc.cli.completing`)."""


def run_command(arguments: Sequence[str] | None) -> int:
    """Run one command and return its exit code; raise KeyboardInterrupt or OSError but nothing else.

    An OSError that gets out names no file: what was printed could not be written.
    """
    with one_language(project_language()):
        return _run(arguments)


def _run(arguments: Sequence[str] | None) -> int:
    if _ASKED in os.environ:
        late("sopdoc.cli.completing.shells:register")()
    try:
        return int(sopdoc.main(arguments, prog_name="sopdoc", standalone_mode=False) or 0)
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as fault:
        fault.show()
        return fault.exit_code
    except SopdocError as fault:
        _tell(fault)
        return 3 if isinstance(fault, MissingToolError) else 2
    except SystemExit as end:  # click's own answer to a shell that completes, and to a reader that left
        if _ASKED in os.environ:
            return int(end.code or 0)
        raise BrokenPipeError from None
    except OSError as fault:
        if fault.filename is None:
            raise
        complain(_("{path} can't be read: {reason}").format(path=os.fsdecode(fault.filename), reason=reason_of(fault)))
        return 2
    except Exception as fault:  # whatever it is, people get a sentence
        return _internal(fault)


def _tell(fault: SopdocError) -> None:
    for line in fault.lines:
        note(line)
    if not fault.lines:
        complain(fault.message, fault.hint)


def _internal(fault: Exception) -> int:
    if os.environ.get("SOPDOC_DEBUG"):
        traceback.print_exc(file=sys.stderr)
    hint = _("the fault is sopdoc's; please report it with what SOPDOC_DEBUG=1 shows")
    complain(_("internal error: {kind}: {fault}").format(kind=type(fault).__name__, fault=fault), hint)
    return 1
