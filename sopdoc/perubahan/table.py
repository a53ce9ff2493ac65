"""The list of changes as one plain table. Its words are Indonesian, as in all printed documents."""

from __future__ import annotations

from collections import Counter
from datetime import date
from enum import StrEnum

from msgspec import Struct

from sopdoc.daftar.table import angka
from sopdoc.model.instansi import Instansi
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.templat import Templat

JUDUL = "Daftar Perubahan Standar Operasional Prosedur (SOP)"


class Perubahan(StrEnum):
    """What happened to an SOP, in the words of the list."""

    BARU = "baru"
    DIUBAH = "diubah"
    DICABUT = "dicabut"


class Baris(Struct, frozen=True):
    """A row: an SOP that came, changed or went.

    ``pages`` are those of the document that counts, of a revoked one the last; None where they can't be known.
    """

    no: int
    nomor: str
    judul: str
    unit: str
    perubahan: Perubahan
    uraian: str
    revisi_lama: Tanggal | None
    revisi_baru: Tanggal | None
    pages: int | None
    source: str


class Rekap(Struct, frozen=True):
    """Sums: of an office, or of all."""

    perubahan: tuple[tuple[Perubahan, int], ...]
    pages: int

    @classmethod
    def of(cls, rows: tuple[Baris, ...]) -> Rekap:
        """Add up rows; revoked ones have no pages any more."""
        counts = Counter(row.perubahan for row in rows)
        pages = sum(row.pages or 0 for row in rows if row.perubahan is not Perubahan.DICABUT)
        return cls(tuple((each, counts[each]) for each in Perubahan), pages)

    @property
    def sop(self) -> int:
        """How many SOPs there are."""
        return sum(count for _each, count in self.perubahan)

    @property
    def words(self) -> str:
        """Return the sums as a sentence; what didn't happen is left out."""
        kinds = ", ".join(f"{angka(count)} {each}" for each, count in self.perubahan if count)
        return f"{angka(self.sop)} SOP{f' ({kinds})' if kinds else ''}, {angka(self.pages)} halaman yang berlaku"


class Bagian(Struct, frozen=True):
    """An office's part of the list; ``instansi`` says who signs it."""

    nama: str
    pemerintah: str
    rows: tuple[Baris, ...]
    instansi: Instansi

    @property
    def rekap(self) -> Rekap:
        """The office's sums."""
        return Rekap.of(self.rows)

    @property
    def title(self) -> str:
        """The office with its government."""
        return f"{self.nama}, {self.pemerintah}" if self.pemerintah else self.nama


class DaftarPerubahan(Struct, frozen=True):
    """The list: what changed since a revision, which was made on a day, until another day if that is named.

    ``pemerintah`` is empty where there are several; ``templat`` is the page format that it is printed in.
    """

    since: str
    since_day: date
    until: date | None
    templat: Templat
    pemerintah: str
    parts: tuple[Bagian, ...]

    @property
    def day(self) -> date:
        """The day that files of the list are dated with."""
        return self.until or self.since_day

    @property
    def span(self) -> str:
        """The time that the list tells of."""
        until = f" sampai dengan {_printed(self.until)}" if self.until else ""
        return f"Perubahan sejak {self.since} ({_printed(self.since_day)}){until}"

    @property
    def rekap(self) -> Rekap:
        """The sums of all offices."""
        return Rekap.of(tuple(row for part in self.parts for row in part.rows))

    def name_of(self, part: Bagian) -> str:
        """Return an office's name, with its government unless that stands over the whole list."""
        return part.nama if self.pemerintah else part.title


def _printed(day: date) -> Tanggal:
    return Tanggal(day.year, day.month, day.day)
