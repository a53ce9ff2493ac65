"""The six parts below the identity block, in three pairs with shaded titles."""

from __future__ import annotations

from sopdoc.layout.blocks.rows import Band, Grid, Row
from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.model.isi import Isi
from sopdoc.model.sop import Sop
from sopdoc.templat.templat import Templat

LEAST_LINES = 2
"""An empty part is as high as this many lines."""

Part = tuple[str, str, Isi]
"""A part's role, its title, and its content."""


def part_bands(sop: Sop, templat: Templat, setter: Typesetter, grid: Grid) -> tuple[Band, ...]:
    """Return a band for each pair: the left part in column 0, the right one in columns 1 and 2."""
    return tuple(_pair_band(left, right, templat, setter, grid) for left, right in _pairs(sop, templat))


def _pairs(sop: Sop, templat: Templat) -> tuple[tuple[Part, Part], ...]:
    return (
        (
            ("dasar_hukum", templat.dasar_hukum_label, sop.dasar_hukum),
            ("kualifikasi_pelaksana", templat.kualifikasi_pelaksana_label, sop.kualifikasi_pelaksana),
        ),
        (
            ("keterkaitan", templat.keterkaitan_label, sop.keterkaitan),
            ("peralatan_perlengkapan", templat.peralatan_perlengkapan_label, sop.peralatan_perlengkapan),
        ),
        (
            ("peringatan", templat.peringatan_label, sop.peringatan),
            ("pencatatan_pendataan", templat.pencatatan_pendataan_label, sop.pencatatan_pendataan),
        ),
    )


def _pair_band(left: Part, right: Part, templat: Templat, setter: Typesetter, grid: Grid) -> Band:
    size = templat.ukuran_huruf.identitas
    body = grid.row(
        grid.box(setter, left[2], Style(size, left[0]), 0),
        grid.box(setter, right[2], Style(size, right[0]), 1, 2),
        minimum=grid.least(setter.leading(size), LEAST_LINES),
    )
    titles = _title_row(left[1], right[1], templat, setter, grid)
    more = templat.lanjutan_label
    again = _title_row(f"{left[1]} {more}", f"{right[1]} {more}", templat, setter, grid)
    return Band(body, (titles,), (again,), breakable=True)


def _title_row(left: str, right: str, templat: Templat, setter: Typesetter, grid: Grid) -> Row:
    style = Style(templat.ukuran_huruf.bagian, "bagian", bold=True)
    fill = templat.warna.bagian
    return grid.row(
        grid.box(setter, left, style, 0, fill=fill),
        grid.box(setter, right, style, 1, 2, fill=fill),
        minimum=grid.least(setter.leading(style.size)),
    )
