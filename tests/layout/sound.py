"""What holds on every page: rules on twips, grids covered once, texts in their cells, all of it in the frame."""

from __future__ import annotations

from itertools import pairwise

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.page import Cell, FlowItem, Table
from sopdoc.templat.templat import Templat

SLACK = 0.01


def assert_sound(drafts: tuple[Draft, ...], templat: Templat) -> None:
    frame = frame_of(templat)
    for draft in drafts:
        assert draft.flow
        for item in draft.flow:
            assert frame.contains(item.rect, SLACK)
            if isinstance(item, Table):
                _assert_table(item, templat)
        for above, below in pairwise(draft.flow):
            assert above.rect.bottom <= below.rect.y + SLACK


def _assert_table(table: Table, templat: Templat) -> None:
    for edges in (table.columns, table.edges):
        assert all(abs(edge * 20 - round(edge * 20)) < 1e-6 for edge in edges)
        assert all(first < second for first, second in pairwise(edges))
    places = [place for cell in table.cells for place in _places(cell)]
    columns, rows = len(table.columns) - 1, len(table.rows)
    assert sorted(places) == [(row, column) for row in range(rows) for column in range(columns)]
    for cell in table.cells:
        room = table.cell_rect(cell).inset(templat.jarak_sel.mendatar, templat.jarak_sel.tegak)
        _assert_inside(room, cell.blocks)
        if cell.picture:  # anywhere among the texts
            stacked: list[FlowItem] = [cell.picture, *cell.blocks]
            _assert_inside(room, tuple(sorted(stacked, key=lambda item: item.rect.y)))


def _assert_inside(room: Rect, items: tuple[FlowItem, ...]) -> None:
    for item in items:
        assert room.contains(item.rect, SLACK)
    for above, below in pairwise(items):
        assert above.rect.bottom <= below.rect.y + SLACK


def _places(cell: Cell) -> list[tuple[int, int]]:
    rows = range(cell.row, cell.row + cell.row_span)
    return [(row, column) for row in rows for column in range(cell.column, cell.column + cell.column_span)]
