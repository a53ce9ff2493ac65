"""The procedure table's heading rows, repeated on each page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import up_to_twip
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.text import Typesetter
from sopdoc.layout.page import Anchor, Cell
from sopdoc.layout.table.columns import Columns
from sopdoc.layout.table.heading import LEAST_SIZE, has_cut_word, set_heading, sizes_down
from sopdoc.layout.table.lane_names import set_lane_names
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.susunan import MUTU_BAKU, PELAKSANA
from sopdoc.templat.templat import Templat

HOPELESS = 10.0
"""A heading this many times as high as the page doesn't fit on it in smaller type."""
NUMBERS = 2
"""The row of the columns' numbers."""
_MUTU_BAKU = "mutu_baku"


class _Title(Struct, frozen=True):
    """A heading and the grid places it covers."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    role: Role = Role.KEPALA_TABEL


class Header(Struct, frozen=True):
    """Heading rows set from y = 0 downwards: their heights and cells."""

    heights: tuple[float, ...]
    cells: tuple[Cell, ...]


def set_header(prosedur: Prosedur, columns: Columns, press: Press) -> Header:
    """Set the headings; type shrinks in columns that are too narrow for a word, and lanes' names may turn upright."""
    titles = _titles(prosedur, columns, press.templat)
    blocks = _set_titles(titles, columns, press)
    heights = _row_heights(titles, blocks, press.templat)
    cells = tuple(_cell(title, block, heights, press.templat) for title, block in zip(titles, blocks, strict=True))
    return Header(heights, cells)


def _titles(prosedur: Prosedur, columns: Columns, templat: Templat) -> list[_Title]:
    titles = [*_upper_titles(columns, templat), *_lower_titles(prosedur, columns, templat)]
    if templat.nomor_kolom:
        titles += [_Title(f"({column + 1})", NUMBERS, column) for column in range(columns.count)]
    return titles


def _upper_titles(columns: Columns, templat: Templat) -> Iterator[_Title]:
    """Yield the upper row: headings over the lanes, and over columns of mutu baku side by side; others stand alone."""
    for group, run in groupby(columns.kolom, _group):
        names = tuple(run)
        if group == PELAKSANA:
            yield _Title(templat.label.pelaksana, 0, columns.first_lane, column_span=columns.lane_count)
        elif group:
            yield _Title(templat.label.mutu_baku, 0, columns.at(names[0]), column_span=len(names))
        else:
            yield from (_Title(getattr(templat.label, name), 0, columns.at(name), row_span=2) for name in names)


def _group(name: str) -> str:
    """Return what a column's heading stands under, "" if under nothing."""
    return _MUTU_BAKU if name in MUTU_BAKU else name if name == PELAKSANA else ""


def _lower_titles(prosedur: Prosedur, columns: Columns, templat: Templat) -> Iterator[_Title]:
    """Yield the headings that stand under another: the lanes' names, and the columns of mutu baku."""
    unit = f" ({prosedur.satuan_waktu})" if prosedur.satuan_waktu else ""
    for name in columns.kolom:
        if name == PELAKSANA:
            for at, pelaksana in enumerate(prosedur.pelaksana, columns.first_lane):
                yield _Title(pelaksana.nama, 1, at, role=Role.PELAKSANA)
        elif name in MUTU_BAKU:
            yield _Title(getattr(templat.label, name) + (unit if name == "waktu" else ""), 1, columns.at(name))


def _set_titles(titles: list[_Title], columns: Columns, press: Press) -> list[TextBlock]:
    """Set each heading as large as its words allow, columns' numbers all in one size, and so pelaksana, one way up."""
    names = tuple(title.text for title in titles if title.role == Role.PELAKSANA)
    lanes = iter(set_lane_names(names, columns, press))
    size, highest = press.templat.ukuran_huruf.kepala_tabel, HOPELESS * frame_of(press.templat).height
    numbers = [title for title in titles if title.row == NUMBERS]
    number_size = min((_set_title(each, columns, size, press.setter, highest).size for each in numbers), default=size)
    sizes = {NUMBERS: number_size}
    return [
        next(lanes)
        if title.role == Role.PELAKSANA
        else _set_title(title, columns, sizes.get(title.row, size), press.setter, highest)
        for title in titles
    ]


def _set_title(title: _Title, columns: Columns, largest: float, setter: Typesetter, highest: float) -> TextBlock:
    """Set a heading in its column, smaller than ``largest`` where a word would be cut.

    One that is higher than ``highest`` is too much in any type.
    """
    edges = columns.edges[title.column], columns.edges[title.column + title.column_span]
    for size in sizes_down(largest, min(LEAST_SIZE, largest)):
        block = set_heading(title.text, edges, size, title.role, setter)
        if not has_cut_word(block) or block.rect.height > highest:
            break
    return block


def _row_heights(titles: list[_Title], blocks: list[TextBlock], templat: Templat) -> tuple[float, ...]:
    count = 3 if templat.nomor_kolom else 2
    padding = 2 * templat.jarak_sel.tegak
    heights = [0.0] * count
    for title, block in zip(titles, blocks, strict=True):
        if title.row_span == 1:
            heights[title.row] = max(heights[title.row], up_to_twip(block.rect.height + padding))
    tallest = max(block.rect.height for title, block in zip(titles, blocks, strict=True) if title.row_span > 1)
    heights[1] = max(heights[1], up_to_twip(tallest + padding - heights[0]))
    return tuple(heights)


def _cell(title: _Title, block: TextBlock, heights: tuple[float, ...], templat: Templat) -> Cell:
    top = sum(heights[: title.row])
    room = sum(heights[title.row : title.row + title.row_span])
    y = top + (room - block.rect.height) / 2
    rect = Rect(block.rect.x, y, block.rect.width, block.rect.height)
    return Cell(
        row=title.row,
        column=title.column,
        row_span=title.row_span,
        column_span=title.column_span,
        fill=templat.warna.kepala,
        anchor=Anchor.MIDDLE,
        blocks=(replace(block, rect=rect),),
    )
