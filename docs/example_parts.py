"""Parts of pages that the documentation shows, cut out of the PDF."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from pictures import cut, raster
from PIL import Image

from sopdoc.layout.page import Document, Page, Table, TableRole
from sopdoc.pipeline import paint

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom in points."""
DPI = 100
PAGE_DPI = 45
"""Of a page that is shown whole."""
PART_DPI = 75
"""Of a part of a page that is told by its edges alone."""
_ROOM = 1
"""Points around what is shown."""


def drawn_part(document: Document, name: str, kept: tuple[float, ...] = ()) -> Image.Image:
    """Return a part of the first page that has it; ``kept`` are edges within it, as parts of 1.

    ``page N`` is a whole page, small; behind N may stand edges, too. Raise LookupError where no page has the part.
    """
    if name != "page":
        page, edges = _found(document, PARTS[name])
        return cut(_raster(document, page.number, DPI), _within(edges, kept, _ROOM), DPI)
    number = int(kept[0])
    if len(kept) == 1:
        return _raster(document, number, PAGE_DPI)
    width, height = document.pages[number - 1].size
    return cut(_raster(document, number, PART_DPI), _within((0, 0, width, height), kept[1:], 0), PART_DPI)


def _within(edges: Edges, kept: tuple[float, ...], room: float) -> Edges:
    """Return edges within others, with room around them."""
    left, top, right, bottom = edges
    inner = kept or (0.0, 0.0, 1.0, 1.0)
    across = [left + part * (right - left) for part in inner[::2]]
    down = [top + part * (bottom - top) for part in inner[1::2]]
    return across[0] - room, down[0] - room, across[1] + room, down[1] + room


def _raster(document: Document, page: int, dpi: int) -> Image.Image:
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "example.pdf"
        pdf.write_bytes(paint(document, ("pdf",))[0].data)
        return raster(pdf, page, dpi)


def _found(document: Document, part: Callable[[Page], Edges | None]) -> tuple[Page, Edges]:
    for page in document.pages:
        edges = part(page)
        if edges:
            return page, edges
    raise LookupError


def _table(page: Page, role: TableRole) -> Table | None:
    return next((item for item in page.flow if isinstance(item, Table) and item.role is role), None)


def _of(role: TableRole) -> Callable[[Page], Edges | None]:
    def edges(page: Page) -> Edges | None:
        table = _table(page, role)
        return table and _outline(table)

    return edges


def _outline(table: Table) -> Edges:
    return table.columns[0], table.top, table.columns[-1], table.bottom


def _chart(page: Page) -> Edges | None:
    """Return the columns from the left edge to the last lane."""
    table = _table(page, TableRole.PROCEDURE)
    if table is None or table.lanes is None:
        return None
    return table.columns[0], table.top, table.columns[table.lanes[1]], table.bottom


def _lanes(page: Page) -> Edges | None:
    """Return the lanes below their heads."""
    table = _table(page, TableRole.PROCEDURE)
    if table is None or table.lanes is None:
        return None
    first, past = table.lanes
    return table.columns[first], table.top, table.columns[past], table.bottom


def _head(page: Page) -> Edges | None:
    table = _table(page, TableRole.PROCEDURE)
    return table and (table.columns[0], table.top, table.columns[-1], table.edges[table.headings])


def _below(page: Page) -> Edges | None:
    """Return what stands below the procedure table, its last row with it."""
    table = _table(page, TableRole.PROCEDURE)
    if table is None:
        return None
    lowest = max(item.rect.bottom for item in page.flow)
    return (table.columns[0], table.edges[-2], table.columns[-1], lowest) if lowest > table.bottom else None


def _above(page: Page) -> Edges | None:
    """Return what stands above the procedure table, with the table's head."""
    table = _table(page, TableRole.PROCEDURE)
    if table is None:
        return None
    return table.columns[0], page.margins[1], table.columns[-1], table.edges[table.headings]


PARTS: dict[str, Callable[[Page], Edges | None]] = {
    "identity": _of(TableRole.IDENTITY),
    "table": _of(TableRole.PROCEDURE),
    "worksheet": _of(TableRole.WORKSHEET),
    "history": _of(TableRole.REVISIONS),
    "chart": _chart,
    "lanes": _lanes,
    "head": _head,
    "above": _above,
    "below": _below,
}
