"""The six parts below the identity block, in three pairs with shaded titles."""

from __future__ import annotations

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.rows import Band, Grid, Row
from sopdoc.layout.blocks.text import Style
from sopdoc.model.isi import Isi
from sopdoc.model.sop import Sop
from sopdoc.templat.templat import Templat

LEAST_LINES = 2
"""An empty part is as high as this many lines."""

Part = tuple[str, str, Isi]
"""A part's role, its title, and its content."""


def part_bands(sop: Sop, press: Press, grid: Grid) -> tuple[Band, ...]:
    """Return a band for each pair: the left part in column 0, the right one in columns 1 and 2."""
    return tuple(_pair_band(left, right, press, grid) for left, right in _pairs(sop, press.templat))


def _pairs(sop: Sop, templat: Templat) -> tuple[tuple[Part, Part], ...]:
    return (
        (
            ("dasar_hukum", templat.label.dasar_hukum, sop.dasar_hukum),
            ("kualifikasi_pelaksana", templat.label.kualifikasi_pelaksana, sop.kualifikasi_pelaksana),
        ),
        (
            ("keterkaitan", templat.label.keterkaitan, sop.keterkaitan),
            ("peralatan_perlengkapan", templat.label.peralatan_perlengkapan, sop.peralatan_perlengkapan),
        ),
        (
            ("peringatan", templat.label.peringatan, sop.peringatan),
            ("pencatatan_pendataan", templat.label.pencatatan_pendataan, sop.pencatatan_pendataan),
        ),
    )


def _pair_band(left: Part, right: Part, press: Press, grid: Grid) -> Band:
    size = press.templat.ukuran_huruf.identitas
    body = grid.row(
        grid.box(press.setter, left[2], Style(size, left[0]), 0),
        grid.box(press.setter, right[2], Style(size, right[0]), 1, 2),
        minimum=grid.least(press.setter.leading(size), LEAST_LINES),
    )
    titles = _title_row(left[1], right[1], press, grid)
    more = press.templat.label.lanjutan
    again = _title_row(f"{left[1]} {more}", f"{right[1]} {more}", press, grid)
    return Band(body, (titles,), (again,), breakable=True)


def _title_row(left: str, right: str, press: Press, grid: Grid) -> Row:
    style = Style(press.templat.ukuran_huruf.bagian, "bagian", bold=True)
    fill = press.templat.warna.bagian
    return grid.row(
        grid.box(press.setter, left, style, 0, fill=fill),
        grid.box(press.setter, right, style, 1, 2, fill=fill),
        minimum=grid.least(press.setter.leading(style.size)),
    )
