"""``sopdoc book``: an office's SOPs as one book."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sopdoc.cli.options import (
    findings_option,
    formats_option,
    jobs_option,
    output_option,
    quiet_option,
    timeout_option,
    verbose_option,
)
from sopdoc.cli.place import place
from sopdoc.cli.telling.findings import findings_as
from sopdoc.cli.translated import argument, option, told_command
from sopdoc.late import late
from sopdoc.messages import N_, _

_FORMATS = ("docx", "pdf")
_RUN = late("sopdoc.cli.making.books:run_books")
"""The command's own --help doesn't wait for layout."""
_EXAMPLES = N_("""\b
Examples:
  sopdoc book
  sopdoc book sop_sources/dinas-sosial
  sopdoc book --format pdf --jobs 4
  sopdoc book --check

Each folder that holds SOPs becomes one book, buku-sop.docx and buku-sop.pdf, in its folder of the output: cover,
decree, contents with page numbers and revisions, explanation, performers, approval sheet, then all SOPs by number.
What stands in it besides the SOPs is written in instansi.yaml, below `buku:`; parts of which nothing is written are
left out, and a warning names them. Only books that are out of date are made.

Exit codes: 0 all made; 1 some SOP has faults (its book is not made, the others are), or --check found work;
2 wrong usage, or a file can't be read or written; 3 a tool or font is missing.
""")

_ELSEWHERE = N_("--verbose shows all of them")


@told_command(
    "book",
    help=N_(
        "Make one book of all SOPs of an office (buku SOP). FOLDER holds sources; by default sop_sources/, "
        "of which each folder with SOPs has a book of its own."
    ),
    short_help=N_("Make one book of an office's SOPs."),
    epilog=_EXAMPLES,
)
@argument("folder", N_("[FOLDER]..."), nargs=-1, type=place)
@output_option()
@formats_option(_FORMATS, N_("Formats, parted by commas; by default docx,pdf."))
@jobs_option
@option("--force", is_flag=True, help=N_("Write all files anew, also those that are up to date."))
@option("--prune", is_flag=True, help=N_("Remove the books of folders that hold no SOP any more."))
@option("-n", "--dry-run", is_flag=True, help=N_("Say what would be made, and why; change nothing."))
@option("--check", is_flag=True, help=N_("Like --dry-run, and exit with 1 if anything is out of date."))
@timeout_option
@verbose_option
@findings_option
@quiet_option
def book_command(folder: tuple[Path, ...], findings: str, verbose: bool, **wishes: Any) -> int:  # noqa: ANN401
    """Make books, or only look, as the other options, which `BookWishes` has by their names, say."""
    with findings_as(findings, verbose=verbose, elsewhere=_(_ELSEWHERE)) as told:
        return int(_RUN(folder, told, wishes))
