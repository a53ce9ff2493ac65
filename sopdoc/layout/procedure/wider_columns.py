"""The remedy for a row that no page holds: widths of the table's columns with which it fits.

A text needs about the same area however wide its column is. So each column is made as wide as the highest of its texts
needs for most of a page's height, in the largest type for which the columns have room together; what is left over
goes to all of them. What is proposed was laid out: it works.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor
from pathlib import PurePath

from msgspec.structs import replace

from sopdoc.geometry.length import from_millimetres
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.procedure.attempt import lay_out
from sopdoc.layout.procedure.setting import Growth, Setting, Task, set_procedure
from sopdoc.layout.table.cells import LEAST_SIZE, set_row
from sopdoc.layout.table.columns import GROWING, LEAST_PART
from sopdoc.layout.table.heading import sizes_down
from sopdoc.layout.table.words import longest_words
from sopdoc.layout.text_block import TextBlock
from sopdoc.rules.facts.procedure import WiderColumns
from sopdoc.templat.templat import FORMAT, Kolom, Templat

FILL = 0.9
"""Part of a page's height that the highest text may take: lines don't break as evenly in other widths."""
NEAR = 0.5
"""Other rows count that take more than this part of a page."""
KEPT_PART = 0.75
"""Columns that give way keep this part of their widths, if that can be had."""
MOST = 300
"""Millimetres that a page format takes."""
HOPELESS = 9
"""Texts of more pages than this fit on none in any column."""
SHIPPED = "permenpan35"
"""The folder of the page format that every project has: it is no place to write in."""
_MILLIMETRE = from_millimetres(1)


def wider_columns(setting: Setting) -> WiderColumns | None:
    """Return what to write into the page format so that all rows fit, None if no widths do."""
    for kolom in _proposals(setting):
        press = setting.task.press
        task = replace(setting.task, press=replace(press, templat=replace(press.templat, kolom=kolom)), choice=None)
        other = set_procedure(task, Growth({}))
        if not lay_out(other, Budget(0, grace=0)).overfull:  # where lines run is all the same
            return _changed(kolom, setting.task)
    return None


def _changed(kolom: Kolom, task: Task) -> WiderColumns:
    """Return the widths that are no longer what they were."""
    templat = task.press.templat
    widths = ((name, getattr(kolom, name), getattr(templat.kolom, name)) for name in templat.susunan.text_columns)
    pairs = ((name, round(width / _MILLIMETRE), before / _MILLIMETRE) for name, width, before in widths)
    changed = tuple((name, width) for name, width, before in pairs if abs(width - before) >= 1)
    file = PurePath(templat.places.of(FORMAT).path)
    return WiderColumns(changed, shipped=not file.name or file.parent.name == SHIPPED)


def _proposals(setting: Setting) -> Iterator[Kolom]:
    """Yield widths of columns, in whole millimetres; lanes become narrow only where usual ones leave no room."""
    templat = setting.task.press.templat
    pelaksana, count = templat.kolom.pelaksana, len(setting.task.prosedur.pelaksana)
    largest = templat.ukuran_huruf.isi_tabel
    least = min(LEAST_SIZE, largest)
    if sum(_needed(setting, least, LEAST_PART).values()) > frame_of(templat).width - count * pelaksana.paling_sempit:
        return
    for lane, part in (
        (pelaksana.wajar, KEPT_PART),
        (pelaksana.wajar, LEAST_PART),
        (pelaksana.paling_sempit, LEAST_PART),
    ):
        room = frame_of(templat).width - count * lane
        for size in sizes_down(largest, least):
            needed = _needed(setting, size, part)
            if sum(needed.values()) <= room:
                yield _rounded(_filling(needed, room), templat)
                break


def _needed(setting: Setting, size: float, part: float) -> dict[str, float]:
    """Return how wide each column must be in a type size: no less than its words, and than a part of its width now."""
    task = setting.task
    words = longest_words(task.prosedur, task.press)
    kolom = task.press.templat.kolom
    needed = {
        name: max(word, (part if name in GROWING else 1.0) * getattr(kolom, name)) for name, word in words.items()
    }
    room = FILL * setting.tallest - 2 * task.press.templat.jarak_sel.tegak
    for at, row in enumerate(setting.rows):
        if row.height > NEAR * setting.tallest:
            for block in _set_in(setting, at, size):
                padding = 2 * task.press.templat.jarak_sel.mendatar
                width = block.rect.height / room * block.rect.width + padding
                needed[block.role] = max(needed[block.role], width)
    return needed


def _set_in(setting: Setting, at: int, size: float) -> tuple[TextBlock, ...]:
    """Return a row's texts in the present columns and a type size."""
    task = setting.task
    templat = task.press.templat
    other = replace(templat, ukuran_huruf=replace(templat.ukuran_huruf, isi_tabel=size))
    press = replace(task.press, templat=other)
    row = set_row(task.prosedur.langkah[at], at + 1, setting.columns, press, HOPELESS * setting.tallest)
    return tuple(block for _column, blocks in row.texts for block in blocks)


def _filling(needed: dict[str, float], room: float) -> dict[str, float]:
    """Share what is left over among the columns that may grow."""
    growing = sum(width for name, width in needed.items() if name in GROWING)
    factor = 1 + (room - sum(needed.values())) / growing
    return {name: width * factor if name in GROWING else width for name, width in needed.items()}


def _rounded(widths: dict[str, float], templat: Templat) -> Kolom:
    """Return whole millimetres: no more than there is room for, but no narrower than a number."""
    whole = {name: (floor if name in GROWING else ceil)(width / _MILLIMETRE) for name, width in widths.items()}
    return replace(templat.kolom, **{name: min(width, MOST) * _MILLIMETRE for name, width in whole.items()})
