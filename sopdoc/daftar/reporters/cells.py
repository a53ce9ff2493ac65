"""Values as cells of a workbook have them."""

from __future__ import annotations

from datetime import date

from sopdoc.daftar.reporters.workbook import Value
from sopdoc.daftar.table import NONE
from sopdoc.model.tanggal import Tanggal

_FIRST_YEAR = 1900
"""Excel knows no earlier dates."""


def text_cell(text: str) -> str | None:
    """Return None for what isn't there: an empty cell can be filtered by."""
    return None if text == NONE else text


def date_cell(tanggal: Tanggal | None) -> Value:
    """Return a day as a date; a month or a year alone as text, since a cell would claim a day."""
    if tanggal is None:
        return None
    if tanggal.tahun is None or tanggal.bulan is None or tanggal.hari is None or tanggal.tahun < _FIRST_YEAR:
        return tanggal.usual
    return date(tanggal.tahun, tanggal.bulan, tanggal.hari)
