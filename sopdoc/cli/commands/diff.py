"""``sopdoc diff``: what changed between two revisions."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import click

from sopdoc.cli.commands.since import LISTS, list_changes, since_option, until_option
from sopdoc.cli.dashes import DashesCommand, behind_dashes
from sopdoc.cli.options import formats_option, quiet_option
from sopdoc.cli.place import place
from sopdoc.cli.telling.findings import Findings, findings_as
from sopdoc.cli.telling.paint import ALWAYS, AUTO, NEVER, paint_for
from sopdoc.messages import _
from sopdoc.review.registry import FORMS
from sopdoc.work.files.write import write_whole

_EXAMPLES = _("""\b
Examples:
  sopdoc diff lama.yaml baru.yaml
  sopdoc diff lama.docx baru.yaml            a built document stands for its source
  sopdoc diff HEAD~1 -- sop_sources/dinas    what changed since the last revision but one in git
  sopdoc diff --stat main..revisi --         the project's sources in two branches, as a summary
  sopdoc diff 2024 2025 --format html --output perubahan.html
  sopdoc diff HEAD -- surat.yaml --format markdown > perubahan.md
  sopdoc diff --since v2025                  the list of a region's changes, for a decree's annex

Two files, two folders, or paths behind -- in revisions of git. Words, times, performers, branches and
the order of steps count; numbers that only moved on, ids, comments and the layout of the YAML don't.

Exit codes: 0 they say the same; 1 they differ; 2 one of them has faults or can't be read, or wrong usage.
""")


def _print_for_git(context: click.Context, _option: click.Parameter, value: Path | None) -> None:
    """Print one file as git compares it, and end."""
    if value is not None:
        from sopdoc.review.textconv import as_git_text

        click.echo(as_git_text(value), nl=False)
        context.exit()


@click.command(
    "diff",
    cls=DashesCommand,
    help=_("Show what changed between two revisions of SOPs, in the terms of the SOP."),
    short_help=_("Show what changed between two revisions."),
    epilog=_EXAMPLES,
)
@click.argument("named", nargs=-1, metavar="OLD NEW | [REVISION] -- [PATH]...")
@formats_option(
    (*FORMS, *LISTS),
    _("Formats, parted by commas: {all}; by default text, or as --output ends.").format(all=", ".join(FORMS)),
)
@click.option(
    "-o",
    "--output",
    type=place,
    metavar="FILE",
    help=_("Write to this file instead of printing; several formats get an ending each."),
)
@click.option("--stat", "counts_only", is_flag=True, help=_("Text: only how much changed, and in which files."))
@click.option(
    "--color",
    type=click.Choice((AUTO, ALWAYS, NEVER)),
    default=AUTO,
    show_default=True,
    help=_("Text: colours on a terminal, unless NO_COLOR is set; always; or never."),
)
@click.option(
    "--textconv",
    type=place,
    metavar="FILE",
    is_eager=True,
    expose_value=False,
    callback=_print_for_git,
    help=_("For git: print what one source, or built document, says, as text that git diff compares."),
)
@since_option
@until_option
@quiet_option
@click.pass_context
def diff_command(context: click.Context, /, named: tuple[str, ...], **wishes: Any) -> int:  # noqa: ANN401
    """Compare, tell what can't be compared, and show what changed."""
    with findings_as("text", verbose=False, elsewhere=_("compare a file alone to see all of them")) as told:
        return _diff(named, behind_dashes(context), told, **wishes)


def _diff(
    before: tuple[str, ...],
    after: tuple[str, ...] | None,
    told: Findings,
    formats: tuple[str, ...],
    output: Path | None,
    counts_only: bool,
    color: str,
    since: str | None,
    until: date | None,
    quiet: bool,
) -> int:
    if since:
        paths = [Path(name) for name in (*before, *(after or ()))]
        return list_changes(since, paths, told, output, formats, until, quiet=quiet)
    if lists := [name for name in formats if name in LISTS]:
        raise click.UsageError(_("the format {names} is for the list of --since").format(names=", ".join(lists)))
    from sopdoc.pairs.arguments import sides_of
    from sopdoc.review.files import targets
    from sopdoc.review.review import review
    from sopdoc.review.wish import Wish

    files = targets(formats, output)
    wish = Wish(counts_only, paint_for(NEVER if output else color))
    with closing(sides_of(before, after)) as sides:
        found = review(sides)
        made = {file: FORMS[form](found, wish) for form, file in files.items()} if found.is_shown else {}
    for file, data in made.items():
        _give(file, data, told, quiet=quiet)
    for trouble in found.troubles:
        told.tell(trouble.path, trouble.faults, trouble.failure)
    told.sum_up()
    return found.exit


def _give(file: Path | None, data: bytes, told: Findings, *, quiet: bool) -> None:
    """Print a form of a review, or write it to its file."""
    if file is None:
        click.echo(data, nl=False, color=True)
        return
    write_whole(file, data, _("choose another file with --output"))
    if not quiet:
        told.answer(_("wrote {path}").format(path=file))
