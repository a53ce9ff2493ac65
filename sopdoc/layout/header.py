"""The procedure table's heading rows, repeated on each page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.columns import Columns
from sopdoc.layout.grain import up_to_twip
from sopdoc.layout.page import Align, Anchor, Cell, TextBlock
from sopdoc.layout.text import Style, Typesetter
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.templat import Templat
from sopdoc.typography.wrap import Break

SIDE_PADDING = 3.0
LEAST_SIZE = 5.5
SIZE_STEP = 0.5
LANE_ROLE = "pelaksana"


@dataclass(frozen=True, slots=True)
class _Title:
    """A heading and the grid places it covers."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    role: str = "kepala_tabel"


@dataclass(frozen=True, slots=True)
class Header:
    """Heading rows set from y = 0 downwards: their heights and cells."""

    heights: tuple[float, ...]
    cells: tuple[Cell, ...]


def set_header(prosedur: Prosedur, columns: Columns, templat: Templat, setter: Typesetter) -> Header:
    """Set the headings; type shrinks in columns that are too narrow for a word."""
    titles = _titles(prosedur, columns, templat)
    blocks = _set_titles(titles, columns, templat, setter)
    heights = _row_heights(titles, blocks, templat)
    cells = tuple(_cell(title, block, heights, templat) for title, block in zip(titles, blocks, strict=True))
    return Header(heights, cells)


def _titles(prosedur: Prosedur, columns: Columns, templat: Templat) -> list[_Title]:
    first, past = columns.first_lane, columns.past_lanes
    unit = f" ({prosedur.satuan_waktu})" if prosedur.satuan_waktu else ""
    titles = [
        _Title(templat.no_label, 0, 0, row_span=2),
        _Title(templat.kegiatan_label, 0, 1, row_span=2),
        _Title(templat.pelaksana_label, 0, first, column_span=columns.lane_count),
        _Title(templat.mutu_baku_label, 0, past, column_span=3),
        _Title(templat.keterangan_label, 0, past + 3, row_span=2),
        *(_Title(pelaksana.nama, 1, first + at, role=LANE_ROLE) for at, pelaksana in enumerate(prosedur.pelaksana)),
        _Title(templat.kelengkapan_label, 1, past),
        _Title(templat.waktu_label + unit, 1, past + 1),
        _Title(templat.output_label, 1, past + 2),
    ]
    if templat.nomor_kolom:
        titles += [_Title(f"({column + 1})", 2, column) for column in range(past + 4)]
    return titles


def _set_titles(titles: list[_Title], columns: Columns, templat: Templat, setter: Typesetter) -> list[TextBlock]:
    """Set each heading as large as its words allow; the names of pelaksana all in one size."""
    blocks = [_set_title(title, columns, templat.ukuran_huruf.kepala_tabel, setter) for title in titles]
    least = min(block.size for title, block in zip(titles, blocks, strict=True) if title.role == LANE_ROLE)
    return [
        _set_title(title, columns, least, setter) if title.role == LANE_ROLE else block
        for title, block in zip(titles, blocks, strict=True)
    ]


def _set_title(title: _Title, columns: Columns, size: float, setter: Typesetter) -> TextBlock:
    """Set a heading in its column, smaller than ``size`` where a word would be cut."""
    left = columns.edges[title.column] + SIDE_PADDING
    right = columns.edges[title.column + title.column_span] - SIDE_PADDING
    while True:
        style = Style(size, title.role, bold=True, align=Align.CENTRE)
        block = setter.block(title.text, left, 0.0, right - left, style)
        if size <= LEAST_SIZE or not any(line.end is Break.WORD for line in block.lines):
            return block
        size = max(size - SIZE_STEP, LEAST_SIZE)


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
