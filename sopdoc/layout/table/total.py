"""The last row of a procedure's table: how long its main path takes, if the page format asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from sopdoc.durations.paths import paths_of
from sopdoc.layout.blocks.grain import up_to_twip
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import Cell
from sopdoc.layout.table.cells import ACROSS, moved_cell
from sopdoc.layout.table.columns import TIMES, Columns
from sopdoc.layout.text_block import Align, Role
from sopdoc.layout.woven import Side, WovenProsedur
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.total_waktu import TotalWaktu
from sopdoc.templat.templat import Templat
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated

_LABELLED = "kegiatan"
"""The column under which the row says what it is; each table has it."""


class Total(Struct, frozen=True):
    """The row, set from y = 0 downwards as if it were the first."""

    cells: tuple[Cell, ...]
    height: float

    def placed(self, row: int, top: float) -> Iterator[Cell]:
        """Yield its cells where they stand in a table."""
        return (moved_cell(cell, row, top) for cell in self.cells)


def total_text(prosedur: Prosedur, templat: Templat) -> str:
    """Return the time of the main path as its steps are written; "" where no row says it.

    Of two revisions woven together it is that of each, with what became of it.
    """
    if not templat.total_waktu or TIMES not in templat.susunan.kolom:
        return ""
    if not isinstance(prosedur, WovenProsedur):
        return _printed(prosedur)
    was, now = (_printed_side(side) for side in (prosedur.old, prosedur.new))
    if was == now:
        return now
    sides = ((was, Fate.DELETED), (now, Fate.INSERTED))
    return " ".join(fated(text, fate) for text, fate in sides if text)


def _printed_side(side: Side | None) -> str:
    return _printed(side.prosedur) if side else ""


def _printed(prosedur: Prosedur) -> str:
    paths = paths_of(prosedur)
    lain = sum(paths.steps[row].is_unread for row in paths.main.unread)
    return str(TotalWaktu(paths.main.waktu, len(paths.main.unread) - lain, lain))


def set_total(text: str, columns: Columns, press: Press) -> Total | None:
    """Set the row in type; None where it has nothing to say.

    Lanes keep a cell each, as in strips of pentagons; of the others those side by side are one, up to the times.
    """
    if not text:
        return None
    times, label = columns.at(TIMES), columns.at(_LABELLED)
    cuts = {0, columns.count, times, max(times, label), *range(columns.first_lane, columns.past_lanes + 1)}
    spans = list(pairwise(sorted(cuts)))
    labelled = next(span for span in spans if span[0] <= label < span[1])
    timed = next(span for span in spans if span[0] == times)
    texts = {labelled: _label(labelled, columns, press), timed: _time(text, timed, columns, press)}
    cells = tuple(
        Cell(0, first, column_span=past - first, blocks=texts.get((first, past), ())) for first, past in spans
    )
    height = max(block.rect.height for blocks in texts.values() for block in blocks)
    return Total(cells, up_to_twip(height + 2 * press.templat.jarak_sel.tegak))


def _label(span: tuple[int, int], columns: Columns, press: Press) -> Blocks:
    style = Style(press.templat.ukuran_huruf.isi_tabel, Role.JUMLAH, bold=True)
    return _set(press.templat.label.total_waktu, style, span, columns, press)


def _time(text: str, span: tuple[int, int], columns: Columns, press: Press) -> Blocks:
    """Set the time; where it has the room of further columns it begins under the heading of its own."""
    alone = span[1] - span[0] == 1
    align = ACROSS[press.templat.rata.of(TIMES).mendatar] if alone else Align.LEFT
    return _set(text, Style(press.templat.ukuran_huruf.isi_tabel, Role.WAKTU, align=align), span, columns, press)


def _set(text: str, style: Style, span: tuple[int, int], columns: Columns, press: Press) -> Blocks:
    left, right = columns.edges[span[0]], columns.edges[span[1]]
    padding = min(press.templat.jarak_sel.mendatar, (right - left) / 4)
    width = right - left - 2 * padding
    return press.setter.blocks(text, left + padding, press.templat.jarak_sel.tegak, width, style) if text else ()
