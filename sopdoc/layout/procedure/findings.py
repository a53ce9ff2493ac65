"""What is to be said about a procedure that was laid out: pages too full, lanes too narrow, arrows without room."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.blocks.overfull import blamed_label, is_long, long_label, small_page
from sopdoc.layout.flowchart.standing.label_words import printed_label
from sopdoc.layout.flowchart.standing.symbol_words import are_readable
from sopdoc.layout.page import Port
from sopdoc.layout.procedure.attempt import Attempt
from sopdoc.layout.procedure.wider_columns import wider_columns
from sopdoc.layout.table.cells import LEAST_SIZE
from sopdoc.layout.table.lane_names import ROLE as LANE_ROLE
from sopdoc.layout.table.paper import lanes_readable, larger_paper, wide_enough_paper
from sopdoc.messages import _
from sopdoc.model.alur import END, Edge
from sopdoc.rules.pages import (
    CROWDED_ARROW,
    HEADING_TOO_TALL,
    LABEL_BELOW,
    NARROW_LANES,
    PAGE_TOO_FULL,
    ROW_TOO_TALL,
    TITLE_TOO_LONG,
    WIDE_TEKS,
)
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.templat.templat import Templat
from sopdoc.typography.markup import plain_text

FEW = 3
"""No more pelaksana than these have wide lanes: names that can't be read there are too long."""
HEADING_PART = 0.5
"""A table heading or title that takes more of a page's height than this is to blame where a page is too full."""


def findings(attempt: Attempt) -> tuple[Diagnostic, ...]:
    """Return errors for what no page can hold, and warnings for what is hard to read."""
    return (
        *_overfull(attempt),
        *_narrow(attempt),
        *_wide_words(attempt),
        *_keyed_words(attempt),
        *_crowded(attempt),
    )


def _overfull(attempt: Attempt) -> Iterator[Diagnostic]:
    """Name what makes pages too full: the title, the heading, or the steps that stand on them."""
    if not attempt.overfull:
        return
    prosedur, templat = attempt.task.prosedur, attempt.task.press.templat
    most = HEADING_PART * frame_of(templat).height
    if attempt.title.rect.height > most and is_long(prosedur.judul):
        message = _("the judul of a prosedur is too long for a page")
        yield TITLE_TOO_LONG.found(message, prosedur.span, _("shorten it"))
    elif sum(attempt.header.heights) > most:
        yield _tall_heading(attempt)
    elif attempt.title.rect.height > most or attempt.tallest < _least_room(templat):
        yield small_page(templat, prosedur.span)
    else:
        remedy = wider_columns(attempt)
        yield from (_overfull_row(attempt, row, remedy) for row in attempt.overfull)


def _least_room(templat: Templat) -> float:
    """Return the height of a row that holds a decision, or a line and another."""
    lines = 2 * (LEAST_SIZE * templat.jarak_baris + templat.jarak_sel.tegak)
    return max(lines, templat.simbol.tinggi_keputusan)


def _tall_heading(attempt: Attempt) -> Diagnostic:
    """Name what makes the table's heading too high: a name of a pelaksana, the unit of time, or a template's label."""
    prosedur, templat = attempt.task.prosedur, attempt.task.press.templat
    tallest = max(
        (block for cell in attempt.header.cells for block in cell.blocks), key=lambda block: block.rect.height
    )
    if tallest.role == LANE_ROLE:
        message = _("the names of pelaksana leave no room for a step on the page")
        return HEADING_TOO_TALL.found(message, prosedur.span, _("shorten them, or use a wider paper"))
    key = blamed_label((tallest,), templat)
    if key:
        return long_label(key, templat)
    if not is_long(prosedur.satuan_waktu):
        return small_page(templat, prosedur.span)
    message = _("the satuan_waktu of a prosedur leaves no room for a step on the page")
    return HEADING_TOO_TALL.found(message, prosedur.span, _("shorten it"))


def _overfull_row(attempt: Attempt, row: int, remedy: tuple[str, ...]) -> Diagnostic:
    span = attempt.task.prosedur.langkah[row].span
    if attempt.rows[row].height > attempt.tallest or _is_as_high_as_its_texts(attempt, row):
        message = _("langkah {number} is too long for one page, and rows never split").format(number=row + 1)
        return ROW_TOO_TALL.found(message, span, _("shorten it, or make two of it"), *remedy)
    message = _("the symbols of langkah {number} and the words on its arrows fit on no page").format(number=row + 1)
    hint = _("use a larger paper, or smaller sizes for `tinggi` and `tinggi_keputusan` of `simbol` in the template")
    return PAGE_TOO_FULL.found(message, span, hint)


def _is_as_high_as_its_texts(attempt: Attempt, row: int) -> bool:
    """Tell whether texts make a row as high as it is: on the first page the title leaves less room for them."""
    bands = (band for sheet in attempt.sheets for band in sheet.flow.bands if band.row == row)
    return all(band.bottom - band.top <= attempt.rows[row].height + EPSILON for band in bands)


def _narrow(attempt: Attempt) -> Iterator[Diagnostic]:
    """Say that lanes or the names over them can't be read, and what would help."""
    task = attempt.task
    if lanes_readable(attempt.symbol_width, attempt.header, task.press.templat):
        return
    message = _("{count} pelaksana leave lanes too narrow to read").format(count=len(task.prosedur.pelaksana))
    paper = wide_enough_paper(task.prosedur, task.press)
    hint = _("part the procedure in two: no paper is wide enough for all of them")
    if len(task.prosedur.pelaksana) <= FEW:
        hint = _("shorten their names")
    if paper:
        hint = _("use a wider paper: `kertas: {paper}` with `orientasi: mendatar` in the template").format(paper=paper)
    yield NARROW_LANES.found(message, task.prosedur.span, hint)


def _wide_words(attempt: Attempt) -> Iterator[Diagnostic]:
    """Name the steps whose words don't fit into their symbol in readable type."""
    symbols = [symbol for sheet in attempt.sheets for symbol in sheet.chart.symbols]
    wide: dict[int, set[str]] = {}
    for symbol in symbols:
        if symbol.text and not are_readable(symbol):
            wide.setdefault(symbol.langkah, set()).add(_letters("".join(line.text for line in symbol.text.lines)))
    for row, words in sorted(wide.items()):
        message = _("the words in the symbol of langkah {number} don't fit in it in readable type").format(number=row)
        langkah = attempt.task.prosedur.langkah[row - 1]
        own, hints = _letters(plain_text(langkah.teks)), []
        if own in words:
            hints.append(_("use a shorter `teks`, or fewer pelaksana"))
        if words - {own}:
            hints.append(_("use fewer pelaksana, or a shorter `mulai_label` or `selesai_label` in the template"))
        yield WIDE_TEKS.found(message, langkah.span, *hints)


def _letters(text: str) -> str:
    """Return what words are compared by, however they are broken into lines."""
    return "".join(text.split())


def _keyed_words(attempt: Attempt) -> Iterator[Diagnostic]:
    """Name the exits whose words stand below the table."""
    for langkah in attempt.task.prosedur.langkah:
        for cabang in langkah.keputusan:
            key = attempt.keys.get(printed_label(cabang.label))
            if key is not None:
                message = _("the words on this exit have no room at its arrow: they stand below the table as {key}")
                yield LABEL_BELOW.found(message.format(key=key), cabang.span, _("use a shorter label"))


def _crowded(attempt: Attempt) -> Iterator[Diagnostic]:
    """Name the arrows that aren't drawn."""
    for number in attempt.left_out:
        edge = attempt.edges[number]
        if edge.target == END:
            message = _(
                "the arrow from langkah {source} to its end has no room and isn't drawn: "
                "a sentence below the table tells it"
            ).format(source=edge.source + 1)
        else:
            message = _(
                "the arrow from langkah {source} to langkah {target} has no room and isn't drawn: "
                "a sentence below the table tells it"
            ).format(source=edge.source + 1, target=edge.target + 1)
        yield CROWDED_ARROW.found(message, _span(attempt, number), *_roomier(attempt, edge))


def _span(attempt: Attempt, number: int) -> Span:
    """Return where an arrow is written: at its exit, or its step if that doesn't decide."""
    source = attempt.edges[number].source
    langkah = attempt.task.prosedur.langkah[source]
    order = sum(edge.source == source for edge in attempt.edges[:number])
    return langkah.keputusan[order].span if langkah.keputusan else langkah.span


def _roomier(attempt: Attempt, edge: Edge) -> Iterator[str]:
    """Yield what would make room for an arrow."""
    prosedur, templat = attempt.task.prosedur, attempt.task.press.templat
    if len(prosedur.langkah[edge.source].keputusan) > len(Port):
        yield _(
            "make several decisions of langkah {number}, each of at most {most} exits, and right behind each the steps "
            "that it leads to"
        ).format(number=edge.source + 1, most=len(Port))
        return
    paper = larger_paper(templat)
    if paper:
        yield _("use a larger paper: `kertas: {paper}` with `orientasi: mendatar` in the template").format(paper=paper)
    if len(prosedur.pelaksana) > 1:
        yield _("use fewer pelaksana or a shorter label") if edge.label else _("use fewer pelaksana")
    elif edge.label:
        yield _("use a shorter label")
    elif not paper:
        yield _("put the steps that it joins closer together")
