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
from sopdoc.layout.table.lane_names import READABLE_SIZE, set_lane_names
from sopdoc.layout.table.titles import Title, titles_of
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.templat import Templat

HOPELESS = 10.0
"""A heading this many times as high as the page doesn't fit on it in smaller type."""


class Header(Struct, frozen=True):
    """Heading rows set from y = 0 downwards: their heights and cells."""

    heights: tuple[float, ...]
    cells: tuple[Cell, ...]


def set_header(prosedur: Prosedur, columns: Columns, press: Press) -> Header:
    """Set the headings; type shrinks in columns that are too narrow for a word, and lanes' names may turn upright."""
    titles = titles_of(prosedur, columns, press.templat)
    blocks = _set_titles(titles, columns, press)
    heights = _row_heights(titles, blocks, press.templat)
    cells = tuple(_cell(title, block, heights) for title, block in zip(titles, blocks, strict=True))
    return Header(heights, cells)


def _set_titles(titles: tuple[Title, ...], columns: Columns, press: Press) -> list[TextBlock]:
    """Set all headings in one size, columns' numbers in one, and the names of pelaksana in one and one way up."""
    names = {title.column: title.text for title in titles if title.role == Role.PELAKSANA}
    lanes = dict(
        zip(sorted(names), set_lane_names(tuple(names[at] for at in sorted(names)), columns, press), strict=True)
    )
    others = [title for title in titles if title.role != Role.PELAKSANA]
    found = dict(zip(others, _set_alike(others, columns, press), strict=True))
    return [lanes[title.column] if title.role == Role.PELAKSANA else found[title] for title in titles]


def _set_alike(titles: list[Title], columns: Columns, press: Press) -> list[TextBlock]:
    """Set headings as large as their words allow, all in the size of the smallest, and so the columns' numbers.

    A heading that can't be read in that size if its words are to have room doesn't make the others as small.
    """
    largest, highest = press.templat.ukuran_huruf.kepala_tabel, HOPELESS * frame_of(press.templat).height
    sizes = {True: largest, False: largest}
    blocks = [_set_title(title, columns, largest, press.setter, highest) for title in titles]
    for title, block in zip(titles, blocks, strict=True):
        if title.is_number or block.size >= READABLE_SIZE:
            sizes[title.is_number] = min(sizes[title.is_number], block.size)
    return [
        block
        if block.size <= sizes[title.is_number]
        else _set_title(title, columns, sizes[title.is_number], press.setter, highest)
        for title, block in zip(titles, blocks, strict=True)
    ]


def _set_title(title: Title, columns: Columns, largest: float, setter: Typesetter, highest: float) -> TextBlock:
    """Set a heading in its column, smaller than ``largest`` where a word would be cut.

    One that is higher than ``highest`` is too much in any type.
    """
    edges = columns.edges[title.column], columns.edges[title.column + title.column_span]
    for size in sizes_down(largest, min(LEAST_SIZE, largest)):
        block = set_heading(title.text, edges, size, title.role, setter, bold=title.bold)
        if not has_cut_word(block) or block.rect.height > highest:
            break
    return block


def _row_heights(titles: tuple[Title, ...], blocks: list[TextBlock], templat: Templat) -> tuple[float, ...]:
    """Return heights in which all headings fit; one over several rows has what it lacks in the last of them."""
    padding = 2 * templat.jarak_sel.tegak
    heights = [0.0] * max(title.row + title.row_span for title in titles)
    for title, block in sorted(zip(titles, blocks, strict=True), key=lambda one: one[0].row_span):
        last = title.row + title.row_span - 1
        above = sum(heights[title.row : last])
        heights[last] = max(heights[last], up_to_twip(block.rect.height + padding - above))
    return tuple(heights)


def _cell(title: Title, block: TextBlock, heights: tuple[float, ...]) -> Cell:
    top = sum(heights[: title.row])
    room = sum(heights[title.row : title.row + title.row_span])
    y = top + (room - block.rect.height) / 2
    rect = Rect(block.rect.x, y, block.rect.width, block.rect.height)
    return Cell(
        row=title.row,
        column=title.column,
        row_span=title.row_span,
        column_span=title.column_span,
        fill=title.fill,
        anchor=Anchor.MIDDLE,
        blocks=(replace(block, rect=rect),),
    )
