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
from sopdoc.model.sop import Sop
from sopdoc.painters.chart import Chart, has_chart
from sopdoc.painters.registry import CHART_PAINTERS, SVG_LETTERINGS
from sopdoc.pipeline import all_findings, draw_charts, lay_out, lay_out_alone, load
from sopdoc.reading.load import Loaded
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import Diagnostic, has_errors
from sopdoc.typography.markup import plain_text
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

    ``kind`` tells those apart that show the same in another way: it stands before the mark in a folder. ``choice`` are
    the options that leave this drawing alone.
    """

    mark: str
    data: bytes
    kind: str = ""
    choice: str = ""


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
    document = lay_out(_front(loaded) if wanted.look.whole else loaded)
    if document is None or loaded.sop is None:
        return Drawn((), loaded.diagnostics, loaded.shared_diagnostics)
    found, shared = all_findings(loaded, findings(document.facts))
    if has_errors(found + shared):
        return Drawn((), found, shared)
    if wanted.look != Look():
        document = lay_out_alone(loaded, document, wanted.look)
        found, shared = all_findings(loaded, findings(document.facts))
    pages = tuple(page for page in apart(document).pages if has_chart(page))
    drawings = _draw(document, loaded.sop, _choose(pages, wanted, task.source), wanted, several=len(pages) > 1)
    return Drawn(drawings, found, shared)


def _front(loaded: Loaded) -> Loaded:
    """Return a source without its procedures: whole ones are drawn without a look at how pages would hold them."""
    return replace(loaded, sop=replace(loaded.sop, prosedur=())) if loaded.sop else loaded


def only_drawing(drawings: tuple[Drawing, ...], source: Path) -> bytes:
    """Return the one drawing of a source; raise SopdocError with what chooses one where there are several."""
    if len(drawings) == 1:
        return drawings[0].data
    raise SopdocError(
        _("{path} has {count} flowcharts, and one at a time can be printed").format(path=source, count=len(drawings)),
        _("write {options}").format(options=_options(drawing.choice for drawing in drawings)),
    )


def _options(choices: Iterable[str]) -> str:
    """Return what may be written, a few of it, as it is told in a hint."""
    return _(" or ").join(f"`{choice}`" for choice in list(dict.fromkeys(choices))[:_NAMED])


def _choice(page: Page, *, whole: bool) -> str:
    """Return the options that choose a page's flowchart: a page may have those of several procedures."""
    prosedur = f"--prosedur {(page.prosedur or 0) + 1}"
    if whole:
        return prosedur
    return f"--page {page.number} {prosedur}" if len(page.shares) > 1 else f"--page {page.number}"


def _whole_title(chart: Chart, sop: Sop, *, several: bool) -> str:
    """Return the title of a drawing that shows a procedure on no page: the document's, of several each with its own."""
    number = chart.page.prosedur or 0
    own = " ".join(plain_text(sop.prosedur[number].judul).split())
    judul = " ".join(plain_text(sop.judul).split())
    if not several:
        return judul
    return f"{judul} ({own})" if own not in ("", judul) else f"{judul} (prosedur {number + 1})"


def _draw(
    document: Document, sop: Sop, pages: tuple[Page, ...], wanted: Wanted, *, several: bool
) -> tuple[Drawing, ...]:
    paint = SVG_LETTERINGS[wanted.huruf] if wanted.huruf else CHART_PAINTERS[wanted.format]
    charts = draw_charts(replace(document, pages=pages))
    if wanted.look.whole:
        charts = tuple(replace(chart, title=_whole_title(chart, sop, several=several)) for chart in charts)
    kind = "-teks" * wanted.look.worded + "-utuh" * wanted.look.whole
    marks = [_mark(chart, whole=wanted.look.whole) if several else "" for chart in charts]
    try:
        return tuple(
            Drawing(mark, paint(chart, wanted.dpi), kind, _choice(chart.page, whole=wanted.look.whole))
            for mark, chart in zip(marks, charts, strict=True)
        )
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
        options = _options(f"--page {number}" for number in numbers)
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
