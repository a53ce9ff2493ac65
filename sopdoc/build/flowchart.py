"""Draw the flowcharts of one source, each as a file of its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.errors import InputOutputError, SopdocError
from sopdoc.layout.charts_alone import Look
from sopdoc.layout.page import Document, Page
from sopdoc.layout.shares import apart
from sopdoc.messages import _
from sopdoc.painters.chart import Chart, has_chart
from sopdoc.painters.registry import CHART_PAINTERS, SVG_LETTERINGS
from sopdoc.pipeline import all_findings, draw_charts, lay_out, lay_out_alone, load
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import Diagnostic, has_errors
from sopdoc.work.files.write import write_whole
from sopdoc.work.tasks.plan import Task

_NAMED = 12
"""A hint names no more pages than these."""


class Wanted(Struct, frozen=True):
    """Which flowcharts, and as what: those of one procedure (counted from 1), of one page, or all.

    ``dpi`` is the number of dots an inch has, where a picture is made of dots; ``huruf`` how an SVG writes its texts.
    ``look`` says how they are laid out for themselves, if they are.
    """

    format: str
    dpi: int
    prosedur: int | None = None
    page: int | None = None
    look: Look = Look()
    huruf: str = ""


class Drawing(Struct, frozen=True):
    """A flowchart's file; ``mark`` ends its name, to tell it from others of its source, and is empty without others.

    ``kind`` tells those apart that show the same in another way: it stands before the mark in a folder.
    """

    mark: str
    data: bytes
    kind: str = ""


class Drawn(Struct, frozen=True):
    """What one source became: no drawings where its text has faults. See `sopdoc.pipeline.Rendered`."""

    drawings: tuple[Drawing, ...]
    diagnostics: tuple[Diagnostic, ...]
    shared: tuple[Diagnostic, ...] = ()


def draw_source(task: Task, wanted: Wanted) -> Drawn:
    """Draw the wanted flowcharts of a source.

    Raise SopdocError where it has none like that, a file can't be read or a tool is missing.
    """
    loaded = load(task.source, task.project)
    document = lay_out(loaded)
    if document is None:
        return Drawn((), loaded.diagnostics, loaded.shared_diagnostics)
    found, shared = all_findings(loaded, findings(document.facts))
    if has_errors(found + shared):
        return Drawn((), found, shared)
    if wanted.look != Look():
        document = lay_out_alone(loaded, document, wanted.look)
        found, shared = all_findings(loaded, findings(document.facts))
    pages = tuple(page for page in apart(document).pages if has_chart(page))
    drawings = _draw(document, _choose(pages, wanted, task.source), wanted, several=len(pages) > 1)
    return Drawn(drawings, found, shared)


def _draw(document: Document, pages: tuple[Page, ...], wanted: Wanted, *, several: bool) -> tuple[Drawing, ...]:
    paint = SVG_LETTERINGS[wanted.huruf] if wanted.huruf else CHART_PAINTERS[wanted.format]
    charts = draw_charts(replace(document, pages=pages))
    kind = "-teks" * wanted.look.worded + "-utuh" * wanted.look.whole
    marks = [_mark(chart, whole=wanted.look.whole) if several else "" for chart in charts]
    try:
        return tuple(Drawing(mark, paint(chart, wanted.dpi), kind) for mark, chart in zip(marks, charts, strict=True))
    except MemoryError as fault:
        hint = _("ask for fewer dots with --dpi")
        raise SopdocError(
            _("a picture with {dpi} dots an inch needs more memory").format(dpi=wanted.dpi), hint
        ) from fault


def _mark(chart: Chart, *, whole: bool) -> str:
    """Return what tells a drawing from others: its page's number, or its procedure's where it shows all of that."""
    return f"-{(chart.page.prosedur or 0) + 1 if whole else chart.mark}"


def _choose(pages: tuple[Page, ...], wanted: Wanted, source: Path) -> tuple[Page, ...]:
    """Return the pages that were asked for, at least one."""
    if not pages:
        raise SopdocError(_("{path} has no flowchart").format(path=source))
    if wanted.prosedur is not None:
        pages = _of_procedure(pages, wanted.prosedur, source)
    if wanted.page is None:
        return pages
    chosen = tuple(page for page in pages if page.number == wanted.page)
    if not chosen:
        numbers = dict.fromkeys(page.number for page in pages)
        options = _(" or ").join(f"`--page {number}`" for number in list(numbers)[:_NAMED])
        raise SopdocError(
            _("there is no such flowchart on page {page} of {path}").format(page=wanted.page, path=source),
            _("write {options}").format(options=options),
        )
    return chosen


def _of_procedure(pages: tuple[Page, ...], number: int, source: Path) -> tuple[Page, ...]:
    chosen = tuple(page for page in pages if page.prosedur == number - 1)
    if not chosen:
        raise SopdocError(
            _("{path} has no procedure {number}").format(path=source, number=number),
            _("its procedures are counted from 1 to {last}").format(last=1 + max(page.prosedur or 0 for page in pages)),
        )
    return chosen


def write_drawings(drawings: Iterable[Drawing], target: Path, suffix: str) -> tuple[Path, ...]:
    """Write each drawing to ``target`` plus its mark and ``suffix``, whole or not at all, and return the files.

    Raise InputOutputError, with what would help, at the first that can't be written.
    """
    files: list[Path] = []
    for drawing in drawings:
        path = target.with_name(f"{target.name}{drawing.kind}{drawing.mark}{suffix}")
        if path.is_dir():
            raise InputOutputError(_("{path} is a folder").format(path=path), _("choose another name with --output"))
        write_whole(path, drawing.data, _("choose another file or folder with --output"))
        files.append(path)
    return tuple(files)
