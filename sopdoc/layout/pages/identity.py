"""The identity pages: who issued the SOP, when, under what title, and the six parts below.

Which fields there are, and in which order, the page format says. Block and parts are one table, so that DOCX needs no
paragraph between them.
"""

from __future__ import annotations

from sopdoc.layout.blocks.breaking import Rows, break_bands
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON, up_to_twip
from sopdoc.layout.blocks.grid import Look, make_table
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.rows import Band, Box, Grid, Row, height_of
from sopdoc.layout.blocks.slices import pour
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import Anchor, TableRole
from sopdoc.layout.pages.masthead import masthead_box
from sopdoc.layout.pages.parts import added_bands, part_bands
from sopdoc.layout.pages.pengesahan import SignatureLook, signed
from sopdoc.layout.text_block import Role
from sopdoc.model.instansi import Instansi
from sopdoc.model.sop import Sop
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.susunan import IDENTITAS, Susunan

Fields = tuple[str, ...]
SIGNATURE = "disahkan_oleh"
TITLE = "judul"
LABEL_PART = 0.17
"""Width of the labels' column, in frame widths: at least; a long label may take …"""
WIDEST_LABEL_PART = 0.25
LOGO_PART = 0.5
"""The logo is no higher than this part of the frame."""


def identity_pages(sop: Sop, instansi: Instansi, press: Press) -> tuple[Draft, ...]:
    """Lay out the identity block and the six parts, on as many pages as their texts need."""
    frame = frame_of(press.templat)
    look = Look(TableRole.IDENTITY, press.templat.garis)
    fields = block_fields(sop, press.templat.susunan)
    grid = _identity_grid(fields, press)
    parts = (*part_bands(sop, press, grid), *added_bands(sop, press, grid))
    if not fields:
        tables = [make_table(grid, rows, frame.y, look) for rows in break_bands(parts, frame.height, frame.height)]
        return tuple(Draft((table,)) for table in tables)
    masthead = masthead_box(instansi, press, grid, LOGO_PART * frame.height)
    upper = _block_pages(fields, sop, press, grid, masthead)
    room = frame.height - height_of(upper[-1][0])
    first, *others = break_bands(parts, room, frame.height)
    tables = [make_table(grid, rows, frame.y, look, (box, len(rows))) for rows, box in upper[:-1]]
    rows, box = upper[-1]
    tables.append(make_table(grid, (*rows, *first), frame.y, look, (box, len(rows))))
    tables += [make_table(grid, rows, frame.y, look) for rows in others]
    return tuple(Draft((table,)) for table in tables)


def block_fields(sop: Sop, susunan: Susunan) -> Fields:
    """Return the fields of the identity block; none, and no block, where the page format has them on the cover.

    A document whose cover doesn't hold who approves it has the regulation's block all the same.
    """
    if susunan.identitas or (sop.sampul and SIGNATURE in susunan.sampul):
        return susunan.identitas
    return IDENTITAS


def _block_pages(fields: Fields, sop: Sop, press: Press, grid: Grid, masthead: Box) -> tuple[tuple[Rows, Box], ...]:
    """Return the fields' rows of each page with the box at their left: one page, but for very long texts."""
    full = frame_of(press.templat).height
    rows = _field_rows(fields, sop, press, grid, press.templat.ruang_tanda_tangan)
    wanting = min(masthead.height + 2 * grid.above, full) - height_of(rows)
    if wanting > EPSILON:
        # A high logo or a long name gives its height to the signature.
        rows = _field_rows(fields, sop, press, grid, press.templat.ruang_tanda_tangan + up_to_twip(wanting))
    pages = break_bands(tuple(Band(row, breakable=True) for row in rows), full, full)
    return _beside(masthead, pages, grid, full)


def _beside(masthead: Box, pages: tuple[Rows, ...], grid: Grid, full: float) -> tuple[tuple[Rows, Box], ...]:
    """Share the left cell's contents among the pages, and add pages until nothing is left of them."""
    beside = []
    rest = masthead
    for rows in pages:
        box, rest = rest.parted(height_of(rows) - 2 * grid.above, forced=False)
        beside.append((rows, box))
    for blocks in pour(rest.blocks, full - 2 * grid.above):
        box = Box(0, blocks=blocks, anchor=Anchor.MIDDLE)
        beside.append(((grid.row(Box(1, 2), minimum=grid.row(box).height),), box))
    return tuple(beside)


def _identity_grid(fields: Fields, press: Press) -> Grid:
    """Halve the frame; the labels' column is as wide as they need, within limits."""
    frame = frame_of(press.templat)
    style = Style(press.templat.ukuran_huruf.identitas)
    labels = (press.setter.block(getattr(press.templat.label, name), 0, 0, frame.width, style) for name in fields)
    widest = max((line.width for label in labels for line in label.lines), default=0.0)
    needed = widest + 2 * press.templat.jarak_sel.mendatar + 1
    label = min(max(needed, LABEL_PART * frame.width), WIDEST_LABEL_PART * frame.width)
    middle = frame.centre.x
    return Grid.of((frame.x, middle, middle + label, frame.right), press.templat.jarak_sel)


def _field_rows(fields: Fields, sop: Sop, press: Press, grid: Grid, signature_room: float) -> Rows:
    """Return the rows of label and value, in the page format's order."""
    return tuple(_field_row(name, sop, press, grid, signature_room) for name in fields)


def _field_row(name: str, sop: Sop, press: Press, grid: Grid, signature_room: float) -> Row:
    style = Style(press.templat.ukuran_huruf.identitas, Role.LABEL)
    label = grid.box(press.setter, getattr(press.templat.label, name), style, 1)
    line = press.setter.leading(style.size)
    if name == SIGNATURE:
        # Without names there are still a post and a name to be written by hand.
        least = grid.least(line, 2) + up_to_twip(signature_room)
        return grid.row(label, _signature_box(sop, press, grid, signature_room), minimum=least)
    value = _value_box(printed_field(sop, name), Role(name), press, grid, bold=name == TITLE)
    return grid.row(label, value, minimum=grid.least(line))


def _value_box(text: str, role: Role, press: Press, grid: Grid, *, bold: bool = False) -> Box:
    return grid.box(press.setter, text, Style(press.templat.ukuran_huruf.identitas, role, bold), 2)


def _signature_box(sop: Sop, press: Press, grid: Grid, room: float) -> Box:
    templat = press.templat
    look = SignatureLook.of(templat, templat.ukuran_huruf.identitas, room, templat.pengesahan.rata.identitas)
    found = signed(sop.disahkan_oleh, look, press.setter, *grid.inside(2))
    return Box(2, blocks=found.blocks, picture=found.picture)


def printed_field(sop: Sop, name: str) -> str:
    """Return a field of the identity block as it is printed; nothing where none is written."""
    value: str | Tanggal | None = getattr(sop, name)
    return "" if value is None else str(value)
