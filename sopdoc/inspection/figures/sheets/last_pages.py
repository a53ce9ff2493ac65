"""Last pages of procedures with hardly a row on them."""

from __future__ import annotations

from functools import partial

from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, Spot, counted


def _ask(rows: int, drawings: Drawings) -> Count:
    last = []
    for prosedur in range(len(drawings.asked)):
        pages = [scene for scene, _ in drawings.of_procedure(prosedur) if scene.grid.step_rows]
        if len({scene.page.number for scene in pages}) > 1:
            last.append((prosedur, pages[-1]))
    spots = [
        Spot(scene.page.number, f"{rows} rows on the last page", max(scene.grid.step_rows), prosedur)
        for prosedur, scene in last
        if len(scene.grid.step_rows) == rows
    ]
    return counted(spots, len(last))


ONE_ROW = Figure("last-page-one-row", "last pages with one row, of procedures of several pages", partial(_ask, 1))
TWO_ROWS = Figure("last-page-two-rows", "last pages with two rows, of procedures of several pages", partial(_ask, 2))
