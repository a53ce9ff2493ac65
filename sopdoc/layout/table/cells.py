"""The procedure table's body: a row a step, and the strips that hold pentagons."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.grain import on_twip, up_to_twip
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.layout.page import Anchor, Cell
from sopdoc.layout.table.columns import NUMBER, Columns
from sopdoc.layout.table.overlong import shortened
from sopdoc.layout.text_block import Align, Role
from sopdoc.model.isi import Isi, Tanda
from sopdoc.model.prosedur import Langkah
from sopdoc.templat.tabel import Mendatar, Tegak
from sopdoc.templat.templat import Templat

LEAST_SIZE = 5.0
SIZE_STEP = 0.5
ACROSS = {Mendatar.KIRI: Align.LEFT, Mendatar.TENGAH: Align.CENTRE, Mendatar.KANAN: Align.RIGHT}
_UPRIGHT = {Tegak.ATAS: Anchor.TOP, Tegak.TENGAH: Anchor.MIDDLE, Tegak.BAWAH: Anchor.BOTTOM}


class Row(Struct, frozen=True):
    """A step's texts, set from y = 0 downwards, by column; and the height they need."""

    texts: tuple[tuple[int, Blocks], ...]
    height: float

    def cells(self, row: int, ends: tuple[float, float], columns: Columns, templat: Templat) -> Iterator[Cell]:
        """Yield a cell for each column, with its text where it stands between the row's two rules."""
        texts = dict(self.texts)
        for column in range(columns.count):
            blocks = texts.get(column)
            yield _text_cell(row, column, blocks, ends, templat) if blocks else _bare_cell(row, column)

    def middle_of(self, role: Role, ends: tuple[float, float], templat: Templat) -> float | None:
        """Return the height of the middle of a text between the row's two rules; None where there is none."""
        for column, blocks in self.texts:
            if blocks and blocks[0].role is role:
                found = _text_cell(0, column, blocks, ends, templat).blocks
                return found[0].rect.y + _height(found) / 2
        return None


def _text_cell(row: int, column: int, blocks: Blocks, ends: tuple[float, float], templat: Templat) -> Cell:
    """Return a cell with its text at the upper rule, in the middle, or at the lower rule."""
    top, bottom = ends
    anchor = _UPRIGHT[templat.rata.of(blocks[0].role).tegak]
    spare = bottom - top - _height(blocks) - 2 * templat.jarak_sel.tegak
    lower = {Anchor.TOP: 0.0, Anchor.MIDDLE: spare / 2, Anchor.BOTTOM: spare}[anchor]
    down = top + on_twip(max(lower, 0.0))
    return Cell(row, column, anchor=anchor, blocks=tuple(block.moved(down) for block in blocks))


def _height(blocks: Blocks) -> float:
    """Return how high the texts of a cell are; those of a list in two columns stand side by side."""
    return max((block.rect.height for block in blocks), default=0.0)


def set_row(langkah: Langkah, number: int, columns: Columns, press: Press, tallest: float, printed: str = "") -> Row:
    """Set a step's texts; type shrinks where a row would be taller than ``tallest``, since rows never split.

    ``printed`` is what stands for its number. Where even the least type is too tall, the row comes back in it, with no
    more of a very long text than shows that.
    """
    size = press.templat.ukuran_huruf.isi_tabel
    places = tuple(_places(langkah, printed or str(number), columns, press, tallest))
    row = _set_at(places, number, press, size)
    least = row
    if row.height > tallest and size > LEAST_SIZE:
        least = _set_at(places, number, press, LEAST_SIZE)
    if least.height > tallest:
        return least
    while row.height > tallest:
        size = max(size - SIZE_STEP, LEAST_SIZE)
        row = _set_at(places, number, press, size)
    return row


class _Place(Struct, frozen=True):
    """A content, and where it stands: its column, what it is, its left edge and its width."""

    isi: Isi
    column: int
    role: Role
    align: Align
    left: float
    width: float
    tanda: Tanda

    def set_at(self, size: float, top: float, setter: Typesetter, number: int) -> Blocks:
        style = Style(size, self.role, align=self.align, tanda=self.tanda)
        return setter.blocks(self.isi, self.left, top, self.width, style, number)


def _places(langkah: Langkah, number: str, columns: Columns, press: Press, tallest: float) -> Iterator[_Place]:
    """Yield the contents that a step has; a very long one that is too high in the least type is cut short."""
    for name in press.templat.susunan.text_columns:
        isi: Isi = number if name == NUMBER else getattr(langkah, name)
        if not isi:
            continue
        column, align = columns.at(name), ACROSS[press.templat.rata.of(name).mendatar]
        padding = min(press.templat.jarak_sel.mendatar, (columns.edges[column + 1] - columns.edges[column]) / 4)
        left = columns.edges[column] + padding
        width = columns.edges[column + 1] - padding - left
        align = align if isinstance(isi, str) else Align.LEFT
        place = _Place(isi, column, Role(name), align, left, width, press.templat.tanda.of(name))
        yield _bounded(place, tallest, press.setter)


def _bounded(place: _Place, tallest: float, setter: Typesetter) -> _Place:
    def set_in(isi: Isi) -> Blocks:
        return replace(place, isi=isi).set_at(LEAST_SIZE, 0.0, setter, 0)

    isi = shortened(place.isi, tallest, set_in)
    return place if isi is place.isi else replace(place, isi=isi)


def _set_at(places: tuple[_Place, ...], number: int, press: Press, size: float) -> Row:
    tegak = press.templat.jarak_sel.tegak
    texts = tuple((place.column, place.set_at(size, tegak, press.setter, number)) for place in places)
    height = max((_height(blocks) for _column, blocks in texts), default=0.0)
    return Row(texts, up_to_twip(height + 2 * tegak))


@lru_cache(maxsize=2048)
def _bare_cell(row: int, column: int) -> Cell:
    """Return a cell with nothing in it: most places of the lanes are such."""
    return Cell(row, column)


def strip_cells(row: int, columns: Columns) -> Iterator[Cell]:
    """Yield the cells of a strip: one in each lane, and one before them and one after them where columns are."""
    first, past = columns.first_lane, columns.past_lanes
    if first:
        yield Cell(row, 0, column_span=first)
    yield from (_bare_cell(row, column) for column in range(first, past))
    if past < columns.count:
        yield Cell(row, past, column_span=columns.count - past)


def moved_cell(cell: Cell, rows: int, dy: float) -> Cell:
    """Return a cell, moved by so many grid rows and points."""
    return replace(cell.moved(dy), row=cell.row + rows)
