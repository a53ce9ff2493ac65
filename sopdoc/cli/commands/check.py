"""``sopdoc check``: where sources break the regulation."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from sopdoc.cli.day import day_option
from sopdoc.cli.options import form_option, jobs_option, quiet_option, timeout_option
from sopdoc.cli.place import place
from sopdoc.cli.translated import argument, option, told_command
from sopdoc.late import late
from sopdoc.messages import N_, _
from sopdoc.reading.kinds.check_words import is_known, nearest_code
from sopdoc.reading.tables.settings import MOST_WARNINGS, SEVERITIES

_run_check = late("sopdoc.cli.making.checks:run_check")
FORMATS = ("text", "json", "sarif", "gitlab", "github")

_EXAMPLES = N_("""\b
Examples:
  sopdoc check
  sopdoc check sop_sources/dinas-sosial --info
  sopdoc check surat.yaml --select KG,MB003
  sopdoc check surat.yaml --fix --diff
  sopdoc check --format sarif > check.sarif

It says where a source breaks the regulation (PermenPAN-RB 35/2012) or contradicts itself. Nothing is
built. `sopdoc rules KG003` explains a rule. A rule that may be broken in a line is allowed by a
comment behind it: # sopdoc: izinkan KG003
Which rules are asked, and when checking fails, can be written into sopdoc.toml.

Exit codes: 0 nothing is as bad as --fail-on says; 1 something is, or there are more warnings than
--max-warnings; 2 wrong usage, or a file can't be read or written.
""")


def _codes(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes that an option names, each once, parted by commas."""
    named = (code.strip() for value in values for code in value.split(","))
    codes = tuple(dict.fromkeys(code.upper() if is_known(code.upper()) else code for code in named if code))
    if values and not codes:
        raise click.BadParameter(_("name at least one code or family: KG003, or KG"))
    for code in codes:
        if not is_known(code):
            near = nearest_code(code)
            hint = _("did you mean `{word}`?").format(word=near) if near else _("`sopdoc rules` lists all codes")
            raise click.BadParameter(_("no rule has the code `{code}`; {hint}").format(code=code, hint=hint))
    return codes


@told_command(
    "check",
    help=N_(
        "Say where SOPs break the regulation. SOURCE is a YAML file or a folder of them, by default sop_sources/; "
        "- reads one from standard input."
    ),
    short_help=N_("Say where sources break the regulation."),
    epilog=_EXAMPLES,
)
@argument("source", N_("[SOURCE]..."), nargs=-1, type=place)
@form_option(N_("How findings are told: text to people, all others to programs."), FORMATS)
@option("--select", multiple=True, metavar=N_("CODES"), callback=_codes, help=N_("Ask only these rules or families."))
@option("--ignore", multiple=True, metavar=N_("CODES"), callback=_codes, help=N_("Don't ask these rules or families."))
@option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    help=N_("From which severity on the exit code is 1; by default error."),
)
@option(
    "--max-warnings",
    type=click.IntRange(0, MOST_WARNINGS),
    metavar="N",
    help=N_("Exit with 1 where there are more warnings."),
)
@option("--info", is_flag=True, help=N_("Show infos, too: what could be better."))
@option("--fix", is_flag=True, help=N_("Mend in the sources what is certain, then check them."))
@option("--diff", is_flag=True, help=N_("Show what --fix would change, and write nothing."))
@option(
    "--stdin-filename",
    type=place,
    metavar=N_("FILE"),
    help=N_("What the source from standard input is called, and where its office is looked for."),
)
@option(
    "--date",
    "today",
    metavar=N_("YYYY-MM-DD"),
    callback=day_option,
    help=N_("The day that reviews are judged by; by default today."),
)
@jobs_option
@timeout_option
@quiet_option
def check_command(source: tuple[Path, ...], today: date | None, **wishes: Any) -> int:  # noqa: ANN401
    """Check, as the options, which `Wishes` in `making.checks` has by their names, say."""
    return int(_run_check(source, {"today": today or date.today(), **wishes}))
