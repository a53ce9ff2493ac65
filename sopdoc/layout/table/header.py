"""The procedure table's heading rows, repeated on each page."""

from __future__ import annotations

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
from sopdoc.layout.table.lane_names import ROLE as LANE_ROLE
from sopdoc.layout.table.lane_names import set_lane_names
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.templat import Templat

HOPELESS = 10.0
"""A heading this many times as high as the page doesn't fit on it in smaller type."""


class _Title(Struct, frozen=True):
    """A heading and the grid places it covers."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    role: str = "kepala_tabel"


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
    first, past = columns.first_lane, columns.past_lanes
    unit = f" ({prosedur.satuan_waktu})" if prosedur.satuan_waktu else ""
    titles = [
        _Title(templat.label.no, 0, 0, row_span=2),
        _Title(templat.label.kegiatan, 0, 1, row_span=2),
        _Title(templat.label.pelaksana, 0, first, column_span=columns.lane_count),
        _Title(templat.label.mutu_baku, 0, past, column_span=3),
        _Title(templat.label.keterangan, 0, past + 3, row_span=2),
        *(_Title(pelaksana.nama, 1, first + at, role=LANE_ROLE) for at, pelaksana in enumerate(prosedur.pelaksana)),
        _Title(templat.label.kelengkapan, 1, past),
        _Title(templat.label.waktu + unit, 1, past + 1),
        _Title(templat.label.output, 1, past + 2),
    ]
    if templat.nomor_kolom:
        titles += [_Title(f"({column + 1})", 2, column) for column in range(past + 4)]
    return titles


def _set_titles(titles: list[_Title], columns: Columns, press: Press) -> list[TextBlock]:
    """Set each heading as large as its words allow; the names of pelaksana all in one size and the same way up."""
    names = tuple(title.text for title in titles if title.role == LANE_ROLE)
    lanes = iter(set_lane_names(names, columns, press))
    size, highest = press.templat.ukuran_huruf.kepala_tabel, HOPELESS * frame_of(press.templat).height
    return [
        next(lanes) if title.role == LANE_ROLE else _set_title(title, columns, size, press.setter, highest)
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
