"""One page of a procedure: its title where it starts, and its table with the flowchart over the lanes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from msgspec.structs import replace

from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.flowchart.standing.chart_context import Band
from sopdoc.layout.page import Cell, FlowItem, Table, TableRole, TableRow
from sopdoc.layout.procedure.attempt import Attempt, SheetPlan
from sopdoc.layout.procedure.lacking.left_out import left_out
from sopdoc.layout.procedure.paging.page_rows import Sheet
from sopdoc.layout.procedure.setting import Setting
from sopdoc.layout.table.cells import moved_cell, strip_cells
from sopdoc.layout.woven import WovenProsedur, lane_fates, row_fates
from sopdoc.model.prosedur import Prosedur
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import without


def draft_sheet(attempt: Attempt, plan: SheetPlan) -> Draft:
    """Assemble a page."""
    starts = plan.sheet.first == 0
    title = attempt.setting.title
    flow: tuple[FlowItem, ...] = (title,) if starts and title.paragraphs else ()
    return Draft(
        flow=(*flow, _table(attempt, plan)),
        symbols=plan.chart.symbols,
        connectors=plan.chart.connectors,
        prosedur=attempt.setting.task.index,
        opens=without(attempt.setting.task.prosedur.judul, Fate.DELETED).replace("\n", " ") if starts else "",
        left_out=left_out(
            attempt.setting.edges, _leaving(attempt, plan.sheet), attempt.setting.task.press.templat, attempt.keys
        ),
    )


def _leaving(attempt: Attempt, sheet: Sheet) -> list[int]:
    """Return the arrows that are left out, by number, of those that leave a page's steps."""
    return [number for number in attempt.left_out if sheet.first <= attempt.setting.edges[number].source < sheet.past]


def _table(attempt: Attempt, plan: SheetPlan) -> Table:
    setting, bands = attempt.setting, plan.flow.bands
    tops = list(accumulate(setting.header.heights, initial=plan.top))[:-1]
    prosedur = setting.task.prosedur
    fates = row_fates(prosedur)
    whole = fates[0] if len(set(fates)) == 1 else Fate.KEPT
    headings = (TableRow(top, bottom, is_heading=True, mark=whole) for top, bottom in pairwise((*tops, bands[0].top)))
    return Table(
        columns=setting.columns.edges,
        rows=(*headings, *(_row(band, prosedur, whole) for band in bands), *_total_rows(attempt, plan, whole)),
        cells=tuple(_fated(setting, cell) for cell in (*_cells(setting, plan), *_total_cells(attempt, plan))),
        rule=setting.task.press.templat.garis,
        role=TableRole.PROCEDURE,
        lanes=(setting.columns.first_lane, setting.columns.past_lanes),
    )


def _row(band: Band, prosedur: Prosedur, whole: Fate) -> TableRow:
    """Return a row with what became of it; strips came or went only with the whole procedure."""
    row = band.row
    if row is None:
        return TableRow(band.top, band.bottom, mark=whole)
    if not isinstance(prosedur, WovenProsedur):
        return TableRow(band.top, band.bottom, langkah=row + 1)
    remark = prosedur.remarks[row] if prosedur.remarks else ""
    return TableRow(band.top, band.bottom, langkah=row + 1, mark=prosedur.rows[row], remark=remark)


def _total_rows(attempt: Attempt, plan: SheetPlan, whole: Fate) -> Iterator[TableRow]:
    """Yield the row with the procedure's time, below its last step."""
    if attempt.setting.total and plan is attempt.sheets[-1]:
        bottom = plan.flow.bands[-1].bottom
        yield TableRow(bottom, bottom + attempt.setting.total.height, mark=whole)


def _total_cells(attempt: Attempt, plan: SheetPlan) -> Iterator[Cell]:
    if attempt.setting.total and plan is attempt.sheets[-1]:
        rows = len(attempt.setting.header.heights) + len(plan.flow.bands)
        yield from attempt.setting.total.placed(rows, plan.flow.bands[-1].bottom)


def _fated(setting: Setting, cell: Cell) -> Cell:
    """Return a cell with what became of its lane, if it stands in one."""
    lane = cell.column - setting.columns.first_lane
    fates = lane_fates(setting.task.prosedur)
    if cell.column_span > 1 or not 0 <= lane < len(fates) or fates[lane] is Fate.KEPT:
        return cell
    return replace(cell, mark=fates[lane])


def _cells(setting: Setting, plan: SheetPlan) -> Iterator[Cell]:
    yield from (moved_cell(cell, 0, plan.top) for cell in setting.header.cells)
    headings = len(setting.header.heights)
    for number, band in enumerate(plan.flow.bands, headings):
        if band.row is None:
            yield from strip_cells(number, setting.columns)
        else:
            ends = (band.top, band.bottom)
            yield from setting.rows[band.row].cells(number, ends, setting.columns, setting.task.press.templat)
