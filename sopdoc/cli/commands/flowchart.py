"""``sopdoc flowchart``: one source's flowcharts as pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from sopdoc.cli.options import findings_option, output_option, quiet_option
from sopdoc.cli.place import place
from sopdoc.cli.target import check_same, file_format
from sopdoc.cli.telling.findings import Findings, findings_as
from sopdoc.cli.translated import argument, option, told_command
from sopdoc.errors import InputOutputError
from sopdoc.messages import N_, _
from sopdoc.shell import sopdoc_command
from sopdoc.source.diagnostic import has_errors
from sopdoc.work.files.lock import locked
from sopdoc.work.tasks.home import default_output
from sopdoc.work.tasks.plan import Task, make_plan
from sopdoc.work.tasks.sources import holds_source

if TYPE_CHECKING:
    from sopdoc.build.flowchart import Drawing, Drawn

_FORMATS = ("svg", "png", "dot")
_HURUF = ("nama", "garis", "tertanam")
_SCREEN = Path("-")
_USUAL_DPI = 200
_LEAST_DPI, _MOST_DPI = 36, 600

_EXAMPLES = N_("""\b
Examples:
  sopdoc flowchart surat.yaml
  sopdoc flowchart surat.yaml --format png --dpi 300
  sopdoc flowchart surat.yaml --page 3 --output bagan.svg
  sopdoc flowchart surat.yaml --teks --utuh --huruf garis --output slide.svg
  sopdoc flowchart surat.yaml --format dot --output - | neato -n2 -Tpdf > bagan.pdf

Each page's flowchart is a file: the numbers of the steps and the lanes with their names. It goes to
the folder where `sopdoc build` puts the document: surat.svg, or surat-3.svg and surat-4.svg where
pages 3 and 4 of the document have one each; surat-teks-utuh.svg with --teks and --utuh. Nothing is
written where the source has faults.

Exit codes: 0 all drawn; 1 the source has faults; 2 wrong usage, or a file can't be read or written;
3 a tool or font is missing.
""")


@told_command(
    "flowchart",
    help=N_("Draw the flowcharts of one SOP, without the document. SOURCE is a YAML file."),
    short_help=N_("Draw flowcharts alone."),
    epilog=_EXAMPLES,
)
@argument("source", N_("SOURCE"), type=place)
@option(
    "-f",
    "--format",
    "wanted",
    type=click.Choice(_FORMATS, case_sensitive=False),
    help=N_("svg (lines), png (dots) or dot (the text that Graphviz draws); by default as --output ends, else svg."),
)
@output_option(
    N_("A folder, by default output, or a file whose name ends in .svg, .png or .dot; - prints the drawing.")
)
@option("--prosedur", type=click.IntRange(min=1), metavar="N", help=N_("Only the source's Nth procedure."))
@option("--page", type=click.IntRange(min=1), metavar="N", help=N_("Only page N of the document."))
@option("--teks", is_flag=True, help=N_("The words of the steps in their symbols, which grow with them."))
@option("--utuh", is_flag=True, help=N_("Each procedure in one drawing, however high, without page breaks."))
@option(
    "--huruf",
    type=click.Choice(_HURUF, case_sensitive=False),
    help=N_(
        "How an svg writes words: nama (typefaces by their names), garis (outlines, the same in every program) or"
        " tertanam (the typefaces go along); by default nama."
    ),
)
@option(
    "--dpi",
    type=click.IntRange(_LEAST_DPI, _MOST_DPI),
    metavar="N",
    help=N_("Dots an inch of a PNG; by default {usual}."),
    values={"usual": _USUAL_DPI},
)
@findings_option
@quiet_option
def flowchart_command(source: Path, findings: str, output: Path | None, **wishes: Any) -> int:  # noqa: ANN401
    """Draw, and say where the drawings are."""
    if findings == "json" and output == _SCREEN:
        raise click.UsageError(_("--findings json needs standard output for itself: name a file with --output"))
    with findings_as(findings, verbose=True, elsewhere="") as told:
        return _draw(source, output or default_output((source,)), told, **wishes)


def _draw(
    source: Path,
    output: Path,
    told: Findings,
    wanted: str | None,
    prosedur: int | None,
    page: int | None,
    dpi: int | None,
    huruf: str | None,
    teks: bool,
    utuh: bool,
    quiet: bool,
) -> int:
    from sopdoc.build.flowchart import Wanted, draw_source, only_drawing
    from sopdoc.layout.charts_alone import Look

    chosen = _format(wanted, output)
    _check_fitting(chosen, dpi, huruf)
    if utuh and page is not None:
        raise click.UsageError(_("--utuh draws whole procedures: choose one with --prosedur, not with --page"))
    task = _task(source, output)
    drawn = draw_source(task, Wanted(chosen, dpi or _USUAL_DPI, prosedur, page, Look(teks, utuh), huruf or ""))
    if _has_faults(drawn, task, output, told):
        return 1
    if output == _SCREEN:
        click.echo(only_drawing(drawn.drawings, source), nl=False)
        return 0
    for path in _write(drawn.drawings, task, output, chosen):
        if not quiet:
            told.answer(_("wrote {path}").format(path=path))
    return 0


def _check_fitting(chosen: str, dpi: int | None, huruf: str | None) -> None:
    """Raise a UsageError for an option that says nothing to the format."""
    if dpi is not None and chosen == "svg":
        raise click.UsageError(_("--dpi is for pictures made of dots, and svg is made of lines"))
    if huruf is not None and chosen == "png":
        raise click.UsageError(_("--huruf is for svg: the letters of a png are dots, and look the same everywhere"))
    if huruf is not None and chosen == "dot":
        raise click.UsageError(_("--huruf is for svg: a dot text names its typefaces"))


def _format(wanted: str | None, output: Path) -> str:
    """Return the format that was asked for, by name or by the output's ending."""
    ending = file_format(output, _FORMATS)
    check_same(ending, (wanted,) if wanted else ())
    return wanted or ending or _FORMATS[0]


def _task(source: Path, output: Path) -> Task:
    """Return the source with its project and its place in the output folder."""
    if source.is_dir() and holds_source(source):
        message = _("{path} is a folder, and flowcharts are drawn of one source").format(path=source)
        every = sopdoc_command("build", source, "--format", "svg")
        raise InputOutputError(message, _("name a file in it, or draw all with: {command}").format(command=every))
    return make_plan((source,), output).tasks[0]


def _has_faults(drawn: Drawn, task: Task, output: Path, told: Findings) -> bool:
    """Tell what was found, and return whether there are faults."""
    in_folder = output != _SCREEN and not file_format(output, _FORMATS)
    found = (*drawn.shared, *(task.warnings if in_folder else ()), *drawn.diagnostics)
    if found:
        told.tell(task.source, found)
    return has_errors(found)


def _write(drawings: tuple[Drawing, ...], task: Task, output: Path, chosen: str) -> tuple[Path, ...]:
    """Write to the file that was named, or into the folder, which no other sopdoc then writes into."""
    from sopdoc.build.flowchart import write_drawings

    if file_format(output, _FORMATS):
        named = tuple(replace(drawing, kind="") for drawing in drawings)
        marked = named if len(named) > 1 else (replace(named[0], mark=""),)
        return write_drawings(marked, output.with_suffix(""), output.suffix)
    with locked(output):
        return write_drawings(drawings, Path(task.target), f".{chosen}")
