"""``sopdoc diff``: what changed between two revisions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from sopdoc.cli.commands.since import LISTS, list_changes, since_option
from sopdoc.cli.completing.values import files
from sopdoc.cli.dashes import DashesCommand, behind_dashes
from sopdoc.cli.day import day_option
from sopdoc.cli.options import formats_option, quiet_option
from sopdoc.cli.place import place
from sopdoc.cli.telling.findings import Findings, findings_as
from sopdoc.cli.telling.paint import ALWAYS, AUTO, NEVER, is_screen, paint_for
from sopdoc.cli.translated import argument, option, told_command
from sopdoc.messages import N_, _, ngettext
from sopdoc.review.registry import ENDINGS, FORMS, PAGES
from sopdoc.work.files.write import write_whole
from sopdoc.work.tasks.outcome import Exit, failure_of

if TYPE_CHECKING:  # help and completion don't pay for the comparison
    from sopdoc.review.made import Unmarked

_EXAMPLES = N_("""\b
Examples:
  sopdoc diff lama.yaml baru.yaml
  sopdoc diff lama.docx baru.yaml            a built document stands for its source
  sopdoc diff HEAD~1 -- sop_sources/dinas    what changed since the last revision but one in git
  sopdoc diff --stat main..revisi --         the project's sources in two branches, as a summary
  sopdoc diff 2024 2025 --format html --output perubahan.html
  sopdoc diff HEAD -- surat.yaml --format markdown > perubahan.md
  sopdoc diff lama.yaml baru.yaml --format docx,pdf --output perubahan --author "Bagian Organisasi"
  sopdoc diff 2024 2025 --format docx --output tinjauan        a redline of each document that changed
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


@told_command(
    "diff",
    cls=DashesCommand,
    help=N_("Show what changed between two revisions of SOPs, in the terms of the SOP."),
    short_help=N_("Show what changed between two revisions."),
    epilog=_EXAMPLES,
)
@argument("named", N_("OLD NEW | [REVISION] -- [PATH]..."), nargs=-1, shell_complete=files)
@formats_option(
    dict.fromkeys((*FORMS, *LISTS)),
    N_("Formats, parted by commas: {all}; by default text, or as --output ends."),
    {"all": ", ".join(FORMS)},
)
@option(
    "-o",
    "--output",
    type=place,
    metavar=N_("FILE"),
    help=N_("Write to this file instead of printing; several formats get an ending each."),
)
@option("--stat", "counts_only", is_flag=True, help=N_("Text: only how much changed, and in which files."))
@option(
    "--color",
    type=click.Choice((AUTO, ALWAYS, NEVER)),
    default=AUTO,
    show_default=True,
    help=N_("Text: colours on a terminal, unless NO_COLOR is set; always; or never."),
)
@option(
    "--textconv",
    type=place,
    metavar=N_("FILE"),
    is_eager=True,
    expose_value=False,
    callback=_print_for_git,
    help=N_("For git: print what one source, or built document, says, as text that git diff compares."),
)
@option("--author", metavar=N_("NAME"), help=N_("DOCX: who made the tracked changes; by default the office."))
@option(
    "--date",
    "day",
    metavar=N_("YYYY-MM-DD"),
    callback=day_option,
    help=N_("DOCX: the day of the changes, by default that of the revision. With --since: the day that the list ends."),
)
@option("--plain", is_flag=True, help=N_("DOCX: draw new symbols and arrows in black, not in colour."))
@option(
    "--chart-comments",
    is_flag=True,
    help=N_("DOCX: show the new flowchart without marks, and tell its changes in comments."),
)
@since_option
@quiet_option
@click.pass_context
def diff_command(context: click.Context, /, named: tuple[str, ...], **wishes: Any) -> int:  # noqa: ANN401
    """Compare, tell what can't be compared, and show what changed."""
    asked = _Asked(**wishes)
    with findings_as("text", verbose=False, elsewhere=_("compare a file alone to see all of them")) as told:
        if asked.since:
            paths = [Path(name) for name in (*named, *(behind_dashes(context) or ()))]
            return list_changes(asked.since, paths, told, asked.output, asked.formats, asked.day, quiet=asked.quiet)
        return _diff(asked, named, behind_dashes(context), told)


class _Asked(Struct, frozen=True):
    """The options as given."""

    formats: tuple[str, ...]
    output: Path | None
    counts_only: bool
    color: str
    author: str | None
    day: date | None
    plain: bool
    chart_comments: bool
    since: str | None
    quiet: bool

    def check(self, forms: Collection[str]) -> None:
        """Raise UsageError for options that none of the forms knows."""
        lists = [name for name in self.formats if name not in FORMS]
        if lists:
            raise click.UsageError(_("the format {names} is for the list of --since").format(names=", ".join(lists)))
        if "docx" in forms:
            return
        given = (("--author", self.author), ("--date", self.day), ("--plain", self.plain))
        for name, value in (*given, ("--chart-comments", self.chart_comments)):
            if value:
                raise click.UsageError(_("{option} is for --format docx").format(option=name))


def _diff(asked: _Asked, before: tuple[str, ...], after: tuple[str, ...] | None, told: Findings) -> int:
    from sopdoc.pairs.arguments import sides_of
    from sopdoc.review.apart import check_apart
    from sopdoc.review.files import targets
    from sopdoc.review.made import made_of, unmarked_of
    from sopdoc.review.review import review
    from sopdoc.review.wish import Wish

    files = targets(asked.formats, asked.output)
    asked.check(files)
    _check_screen(files)
    paint = paint_for(NEVER if asked.output else asked.color)
    wish = Wish(asked.counts_only, paint, asked.author, asked.day, asked.plain, asked.chart_comments)
    with closing(sides_of(before, after)) as sides:
        check_apart(asked.output, files, sides)
        found = review(sides)
        failed = False
        for made in made_of(found, files, asked.output, wish) if found.is_shown else ():
            if made.fault and made.file:
                failed = True
                told.tell(made.file, (), failure_of(made.fault, made.file))
            else:
                _give(made.file, made.data, told, quiet=asked.quiet)
    for trouble in found.troubles:
        told.tell(trouble.path, trouble.faults, trouble.failure)
    if not asked.quiet and found.are_trees and any(form in PAGES for form in files):
        _tell_unmarked(unmarked_of(found), told)
    told.sum_up()
    return max(found.exit, failed * Exit.ENVIRONMENT)


def _tell_unmarked(unmarked: Unmarked, told: Findings) -> None:
    """Say what changed and has no pages, so that nobody takes silence for an answer."""
    if unmarked.lone:
        text = ngettext(
            "{count} document came or went as a whole: only the other formats tell of it",
            "{count} documents came or went as a whole: only the other formats tell of them",
            unmarked.lone,
        )
        told.answer(text.format(count=unmarked.lone))
    if unmarked.shared:
        text = ngettext(
            "{count} file of an office or page format changed: it has no pages of its own",
            "{count} files of offices or page formats changed: they have no pages of their own",
            unmarked.shared,
        )
        told.answer(text.format(count=unmarked.shared))
    if unmarked.all:
        told.answer(_("no document changed: there are no pages to be marked"))


def _check_screen(files: Mapping[str, Path | None]) -> None:
    """Raise UsageError for a DOCX or PDF that would be printed on a terminal."""
    for form, file in files.items():
        if form in PAGES and file is None and is_screen():
            name = f"perubahan{ENDINGS[form]}"
            raise click.UsageError(_("write it to a file: --output {name}").format(name=name))


def _give(file: Path | None, data: bytes, told: Findings, *, quiet: bool) -> None:
    """Print a form of a review, or write it to its file."""
    if file is None:
        click.echo(data, nl=False, color=True)
        return
    write_whole(file, data, _("choose another file with --output"))
    if not quiet:
        told.answer(_("wrote {path}").format(path=file))
