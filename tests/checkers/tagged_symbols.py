"""The symbols of a layout in the tree of its PDF: each once, with words, in the cell of its lane and its row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sopdoc.layout.page import Document, Page, Symbol, Table
from tests.checkers.tagged import Node, Tagged, column_of, read_tagged

Box = tuple[float, ...]
Place = tuple[Node, Node, list[Node]]
"""A cell, its row, and all rows of its table."""


def symbol_faults(document: Document, data: bytes) -> list[str]:
    """What of a document's symbols isn't where it belongs in the tree; nothing where all is well."""
    made = read_tagged(data)
    figures = list(_figures(made))
    return [fault for at, page in enumerate(document.pages) for fault in _faults(page, at, figures, made)]


def _figures(made: Tagged) -> Iterator[tuple[int, Box, Node, Place]]:
    """Yield the figures in cells, in the order in which they are read, with their page and place on it."""
    for table in made.root.nodes("Table"):
        rows = table.nodes("TR")
        for row in rows:
            for cell in row.nodes("TD", "TH"):
                for figure in cell.nodes("Figure"):
                    box = tuple(round(float(edge), 1) for edge in figure.attributes["BBox"])
                    yield figure.marks[0][0], box, figure, (cell, row, rows)


def _faults(page: Page, at: int, figures: list[tuple[int, Box, Node, Place]], made: Tagged) -> Iterator[str]:
    tables = [item for item in page.flow if isinstance(item, Table) and item.lanes]
    read = list[tuple[int, float]]()
    for symbol in page.symbols:
        name, box = f"page {page.number}, symbol {symbol.id}", _box(symbol, page)
        found = [number for number, each in enumerate(figures) if each[:2] == (at, box)]
        if len(found) != 1:
            yield f"{name}: {len(found)} figures"
            continue
        read.append((found[0], symbol.rect.y))
        figure, place = figures[found[0]][2:]
        yield from (f"{name}: {fault}" for fault in _cell_faults(symbol, tables, figure, place, made))
    rows = [_row_at(tables, y) for _number, y in sorted(read)]
    if any(after < before for before, after in pairwise(rows)):
        yield f"page {page.number}: the symbols aren't read row by row"


def _cell_faults(symbol: Symbol, tables: list[Table], figure: Node, place: Place, made: Tagged) -> Iterator[str]:
    cell, row, rows = place
    x, y = symbol.rect.centre.x, symbol.rect.centre.y
    table = next(table for table in tables if table.top <= y <= table.bottom)
    column = max(at for at, edge in enumerate(table.columns) if edge <= x)
    if column_of(row, rows, cell) != column:
        yield f"it stands in column {column} and is read in column {column_of(row, rows, cell)}"
    own = max(at for at, edge in enumerate(table.edges) if edge <= y)
    number = next(
        (block for each in table.cells if each.row == own for block in each.blocks if block.role == "no"), None
    )
    printed = "".join(line.text for line in number.lines) if number else ""
    said = next((made.said(each) for each in row.nodes("TH")), "")
    if printed != said:
        yield f"it stands in row {printed} and is read in row {said}"
    if number and number.langkah and f"langkah {printed.rstrip('.')}" not in figure.alt and symbol.shape != "offpage":
        yield f"it stands in row {printed} and says {figure.alt}"


def _row_at(tables: list[Table], y: float) -> tuple[int, int]:
    at, table = next((at, table) for at, table in enumerate(tables) if table.top <= y <= table.bottom)
    return at, max(row for row, edge in enumerate(table.edges) if edge <= y)


def _box(symbol: Symbol, page: Page) -> Box:
    rect, height = symbol.rect, page.size[1]
    return tuple(round(edge, 1) for edge in (rect.x, height - rect.bottom, rect.right, height - rect.y))
