"""The parts below the identity block, two beside each other, with shaded titles, in the page format's order."""

from __future__ import annotations

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.rows import Band, Grid, Row
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.text_block import Role
from sopdoc.model.isi import Isi
from sopdoc.model.sop import Sop, Tambahan

LEAST_LINES = 2
"""An empty part is as high as this many lines."""
_HALVES = ((0, 1), (1, 2))
"""The column of the left and of the right part, and how many it covers."""
_WHOLE = ((0, 3),)


def part_bands(sop: Sop, press: Press, grid: Grid) -> tuple[Band, ...]:
    """Return a band for each pair of parts; a last one without another takes the full width."""
    bagian = press.templat.susunan.bagian
    return tuple(_band(bagian[at : at + 2], sop, press, grid) for at in range(0, len(bagian), 2))


def added_bands(sop: Sop, press: Press, grid: Grid) -> tuple[Band, ...]:
    """Return a band over the full width for each row that is added below the parts; one without a title has none."""
    return tuple(_added(tambahan, press, grid) for tambahan in sop.tambahan)


def _added(tambahan: Tambahan, press: Press, grid: Grid) -> Band:
    size, (place,) = press.templat.ukuran_huruf.identitas, _WHOLE
    style = Style(size, Role.TAMBAHAN, tanda=press.templat.tanda.of(Role.TAMBAHAN))
    box = grid.box(press.setter, tambahan.isi, style, *place)
    body = grid.row(box, minimum=grid.least(press.setter.leading(size), LEAST_LINES))
    if not tambahan.judul:
        return Band(body, breakable=True)
    again = f"{tambahan.judul} {press.templat.label.lanjutan}"
    titles, more = (_title_row((title,), press, grid) for title in (tambahan.judul, again))
    return Band(body, (titles,), (more,), breakable=True)


def _band(names: tuple[str, ...], sop: Sop, press: Press, grid: Grid) -> Band:
    """Set one or two parts, named as the SOP's fields."""
    size = press.templat.ukuran_huruf.identitas
    contents: list[Isi] = [getattr(sop, name) for name in names]
    body = grid.row(
        *(
            grid.box(press.setter, isi, Style(size, Role(name), tanda=press.templat.tanda.of(name)), *place)
            for name, isi, place in zip(names, contents, _places(names), strict=True)
        ),
        minimum=grid.least(press.setter.leading(size), LEAST_LINES),
    )
    labels = tuple(getattr(press.templat.label, name) for name in names)
    more = press.templat.label.lanjutan
    again = tuple(f"{label} {more}" for label in labels)
    return Band(body, (_title_row(labels, press, grid),), (_title_row(again, press, grid),), breakable=True)


def _title_row(titles: tuple[str, ...], press: Press, grid: Grid) -> Row:
    style = Style(press.templat.ukuran_huruf.bagian, Role.BAGIAN, bold=True)
    fill = press.templat.warna.bagian
    boxes = (
        grid.box(press.setter, title, style, *place, fill=fill)
        for title, place in zip(titles, _places(titles), strict=True)
    )
    return grid.row(*boxes, minimum=grid.least(press.setter.leading(style.size)))


def _places(side_by_side: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    return _WHOLE if len(side_by_side) == 1 else _HALVES
