"""``sopdoc rules``: what SOPs are held to, and all about a rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from sopdoc.cli.options import form_option
from sopdoc.cli.telling.rules_json import rules_as_json
from sopdoc.cli.telling.rules_text import explained, listed
from sopdoc.cli.telling.screen import tell
from sopdoc.cli.translated import argument, told_command
from sopdoc.explain.pages import CODES, rules_for
from sopdoc.messages import N_, _
from sopdoc.reading.kinds.kind import nearest
from sopdoc.rules.rule import Rule
from sopdoc.rules.table import RULES
from sopdoc.shell import sopdoc_command
from sopdoc.source.text import excerpt
from sopdoc.work.tasks.outcome import Exit

_EXAMPLES = N_("""\b
Examples:
  sopdoc rules
  sopdoc rules KG003
  sopdoc rules ID005 unknown-target
  sopdoc rules --format json

A CODE is what a finding is shown with, in capitals or small letters. Some questions of the regulation are asked
while a source is read, under a code of their own: ID005 shows bad-date, too.

Exit codes: 0 all is shown; 2 no rule has that code, or wrong usage.
""")


def _completed(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Complete a code, however it is begun."""
    return [code for code in CODES if code.casefold().startswith(incomplete.casefold())]


@told_command(
    "rules",
    help=N_(
        "List the rules that SOPs are held to; with CODE, show what the rule asks, why, and on what ground, with "
        "examples."
    ),
    short_help=N_("List the rules that SOPs are held to, and explain them."),
    epilog=_EXAMPLES,
)
@argument("codes", N_("[CODE]..."), nargs=-1, shell_complete=_completed)
@form_option(N_("How rules are shown: text to people, json to programs."))
def rules_command(codes: Sequence[str], form: str) -> int:
    """Print all rules, or those that were asked for."""
    asked = {rule.code: rule for code in codes for rule in _named(code)}
    if form == "json":
        tell(rules_as_json((asked or RULES).values()))
        return Exit.OK
    for line in _pages(tuple(asked.values())) if asked else listed():
        tell(line)
    return Exit.OK


def _pages(rules: Sequence[Rule]) -> Iterator[str]:
    for number, rule in enumerate(rules):
        yield from ("", "") if number else ()
        yield from explained(rule)


def _named(code: str) -> tuple[Rule, ...]:
    """Return the rules that a code asks for; raise UsageError where it is none."""
    found = rules_for(code)
    if found:
        return found
    near = nearest(code, CODES)
    hint = "\n" + _("did you mean `{word}`?").format(word=near) if near else ""
    message = _("no rule has the code `{code}`; all are listed by: {command}")
    raise click.UsageError(message.format(code=excerpt(code), command=sopdoc_command("rules")) + hint)
