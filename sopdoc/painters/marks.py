"""How painters that place everything themselves show what came and what went since an earlier revision.

Words that came are underlined, words that went are struck out, arrows and symbols that went are dashed, and a bar
stands beside each changed row: the page can be read in black and white, too. See docs/analysis/marked-page.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from msgspec import Struct

from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import FlowItem, Page, Table, TableRow
from sopdoc.layout.shares import pages_of
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.lines import PlacedLine
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import Run
from sopdoc.typography.measure import FontMeasurer

COLOURS = {Fate.KEPT: "000000", Fate.INSERTED: "00662E", Fate.DELETED: "B00020"}
"""RRGGBB. Both stand out from white by more than 6 : 1, and from each other by their lines alone."""
DASHES = {Fate.KEPT: (), Fate.INSERTED: (), Fate.DELETED: (3.0, 2.0)}
"""Lengths of lines and gaps, in points."""
BAR_WIDTH = 1.5
BAR_GAP = 4.0
"""From a bar to the rows or lines that it stands beside."""
_STRIPE = 1 / 16
_HEIGHTS = {Fate.INSERTED: -0.1, Fate.DELETED: 0.25}
"""How far above the baseline words have their line; this and its thickness are parts of the type size."""


class Stripe(Struct, frozen=True):
    """A line under or through words, as the area that it covers."""

    rect: Rect
    mark: Fate


def is_marked(runs: Sequence[Run]) -> bool:
    """Tell whether any of some runs came or went."""
    return runs[0].mark is not Fate.KEPT if len(runs) == 1 else any(run.mark is not Fate.KEPT for run in runs)


def stripes(placed: PlacedLine, size: float) -> Iterator[Stripe]:
    """Yield the lines under and through the words of a line of text, but not through blanks at their ends."""
    measurer, along = FontMeasurer(), 0.0
    for run in placed.line.runs:
        width = measurer.width(run.text, run.face, size)
        if run.mark in _HEIGHTS:
            words = run.text.strip(" ") or run.text
            before = measurer.width(run.text[: run.text.index(words)], run.face, size)
            inked = measurer.width(words, run.face, size)
            above, half = _HEIGHTS[run.mark] * size, _STRIPE * size / 2
            yield Stripe(placed.box(along + before, inked, above + half, half - above), run.mark)
        along += width


def change_bars(page: Page) -> Iterator[Rect]:
    """Yield a bar for each stretch of a page in which something changed, left of what stands there."""
    for part in pages_of(page):
        yield from _own_bars(part)


def _own_bars(page: Page) -> Iterator[Rect]:
    drawn = _drawn_steps(page)
    for item in page.flow:
        if isinstance(item, Table):
            changed = _changed_rows(item, drawn)
            for is_changed, rows in groupby(enumerate(item.rows), key=lambda row: row[0] in changed):
                stretch = [row for _at, row in rows]
                if is_changed:
                    yield _bar(item.rect.x, stretch[0].top, stretch[-1].bottom)
        elif isinstance(item, TextBlock) and _has_marks(item):
            yield _bar(item.rect.x, item.rect.y, item.rect.bottom)


def _bar(left: float, top: float, bottom: float) -> Rect:
    return Rect(left - BAR_GAP - BAR_WIDTH, top, BAR_WIDTH, bottom - top)


def _drawn_steps(page: Page) -> frozenset[int]:
    """Return the steps of which a symbol, or an arrow that leaves it, came or went."""
    steps = {symbol.id: symbol.langkah for symbol in page.symbols}
    marked = [symbol.langkah for symbol in page.symbols if symbol.mark is not Fate.KEPT]
    marked += [steps[line.source.symbol] for line in page.connectors if line.mark is not Fate.KEPT]
    return frozenset(marked)


def _changed_rows(table: Table, drawn: frozenset[int]) -> frozenset[int]:
    """Return the places of rows that came or went, hold words that did, or show a step that was drawn otherwise."""
    rows = {at for at, row in enumerate(table.rows) if _is_changed(row, drawn)}
    cells = (cell for cell in table.cells if any(map(_has_marks, cell.blocks)))
    spans = (range(cell.row, cell.row + cell.row_span) for cell in cells)
    return frozenset(rows.union(chain.from_iterable(spans)))


def _is_changed(row: TableRow, drawn: frozenset[int]) -> bool:
    return row.mark is not Fate.KEPT or row.langkah in drawn


def _has_marks(item: FlowItem) -> bool:
    return bool(marks_of(item) - {Fate.KEPT})


def marks_of(item: FlowItem) -> set[Fate]:
    """Return what became of a text's paragraphs and of its words."""
    if not isinstance(item, TextBlock):
        return set()
    runs = (run for part in item.paragraphs for line in part.lines for run in line.runs)
    return {part.mark for part in item.paragraphs} | {run.mark for run in runs}
