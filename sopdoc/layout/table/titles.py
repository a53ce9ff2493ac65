"""Which headings the procedure table has, and the places of the grid that they cover."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from sopdoc.layout.table.columns import TIMES, Columns
from sopdoc.layout.text_block import Role
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.susunan import MUTU_BAKU, PELAKSANA
from sopdoc.templat.tabel import LIKE_HEADING
from sopdoc.templat.templat import Templat

_MUTU_BAKU = "mutu_baku"


class Title(Struct, frozen=True):
    """A heading, or the number of a column, and the grid places it covers."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    role: Role = Role.KEPALA_TABEL
    fill: str = ""
    bold: bool = True
    is_number: bool = False


def titles_of(prosedur: Prosedur, columns: Columns, templat: Templat) -> tuple[Title, ...]:
    """Return the headings of the columns from the uppermost row down, and below them the columns' numbers."""
    headings = _Headings(prosedur, columns, templat)
    titles = sorted(headings.titles(), key=lambda title: title.row)
    return (*titles, *_numbers(columns, templat, headings.depth))


def heading_of(name: str, prosedur: Prosedur, templat: Templat) -> str:
    """Return what stands over a column that isn't a lane's, over that of times with their unit."""
    label: str = getattr(templat.label, name)
    unit = f" ({prosedur.satuan_waktu})" if prosedur.satuan_waktu and name == TIMES else ""
    return f"{label}{unit}".lstrip()


def _numbers(columns: Columns, templat: Templat, row: int) -> Iterator[Title]:
    look = templat.nomor_kolom
    fill = templat.warna.kepala if look.warna == LIKE_HEADING else look.warna
    for column in range(columns.count if look.tampil else 0):
        yield Title(look.number(column + 1), row, column, fill=fill, bold=look.tebal, is_number=True)


class _Headings:
    """The headings of columns and of groups of them, in as many rows as the deepest group needs."""

    def __init__(self, prosedur: Prosedur, columns: Columns, templat: Templat) -> None:
        self._prosedur = prosedur
        self._columns = columns
        self._templat = templat
        self._lanes_from = 1 if templat.kepala_pelaksana else 0
        self._groups = any(pelaksana.kelompok for pelaksana in prosedur.pelaksana)
        lanes = self._lanes_from + self._groups + 1
        measured = any(name in MUTU_BAKU for name in columns.kolom)
        self.depth = max(lanes, 2 if measured else 1)

    def titles(self) -> Iterator[Title]:
        """Yield the headings from left to right, each group's own before those that stand under it."""
        for group, run in groupby(self._columns.kolom, _group):
            if group == PELAKSANA:
                yield from self._lanes()
            elif group:
                yield from self._measures(tuple(run))
            else:
                yield from (self._title(self._label(name), 0, self._columns.at(name)) for name in run)

    def _lanes(self) -> Iterator[Title]:
        """Yield the heading over the lanes, unless there is none, those over groups of them, and their names."""
        first, count = self._columns.first_lane, self._columns.lane_count
        if self._lanes_from:
            yield self._over(self._templat.label.pelaksana, 0, first, count)
        for kelompok, run in groupby(enumerate(self._prosedur.pelaksana, first), lambda each: each[1].kelompok):
            lanes = tuple(run)
            row = self._lanes_from
            if kelompok:
                yield self._over(kelompok.nama, row, lanes[0][0], len(lanes))
                row += 1
            yield from (self._title(pelaksana.nama, row, at, Role.PELAKSANA) for at, pelaksana in lanes)

    def _measures(self, names: tuple[str, ...]) -> Iterator[Title]:
        """Yield the heading over columns of mutu baku side by side, and theirs."""
        yield self._over(self._templat.label.mutu_baku, 0, self._columns.at(names[0]), len(names))
        for name in names:
            yield self._title(self._label(name), 1, self._columns.at(name))

    def _label(self, name: str) -> str:
        return heading_of(name, self._prosedur, self._templat)

    def _over(self, text: str, row: int, column: int, count: int) -> Title:
        """Return a heading over several columns, in a row of its own."""
        return Title(text, row, column, column_span=count, fill=self._templat.warna.kepala)

    def _title(self, text: str, row: int, column: int, role: Role = Role.KEPALA_TABEL) -> Title:
        """Return a column's heading, down to the lowest row."""
        return Title(text, row, column, row_span=self.depth - row, role=role, fill=self._templat.warna.kepala)


def _group(name: str) -> str:
    """Return what a column's heading stands under, "" if under nothing."""
    return _MUTU_BAKU if name in MUTU_BAKU else name if name == PELAKSANA else ""
