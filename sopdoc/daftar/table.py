"""The list as one plain table: all that reporters know of it. Its words are Indonesian, as in all printed documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct

from sopdoc.daftar.keadaan import Keadaan
from sopdoc.model.instansi import Instansi
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.templat import Templat

JUDUL = "Daftar Standar Operasional Prosedur (SOP)"
NONE = "–"
"""Printed where a source says nothing, or nobody can know."""
SIGNED = MappingProxyType({Keadaan.BERMASALAH: "belum selesai"})
"""What an official signs of a state that is the program's own finding."""


class Temuan(Struct, frozen=True):
    """A finding in a few words, and its place in the source."""

    keterangan: str
    source: str
    line: int


class Baris(Struct, frozen=True):
    """A row: an SOP.

    ``pages`` and ``langkah`` are None where they can't be known. ``waktu`` is the time of the main path, and
    ``terlama`` that of the longest; ``waktu_order`` sorts the first. ``links`` are (word, address relative to the
    output folder) of its documents.
    """

    no: int
    nomor: str
    judul: str
    unit: str
    pembuatan: Tanggal | None
    revisi: Tanggal | None
    efektif: Tanggal | None
    pages: int | None
    langkah: int | None
    waktu: str
    waktu_order: float
    terlama: str
    keadaan: Keadaan
    temuan: tuple[Temuan, ...]
    source: str
    links: tuple[tuple[str, str], ...] = ()

    @property
    def keterangan(self) -> str:
        """All findings in one text."""
        return "; ".join(temuan.keterangan for temuan in self.temuan)


class Rekap(Struct, frozen=True):
    """Sums: of an office, or of all."""

    sop: int
    keadaan: tuple[tuple[Keadaan, int], ...]
    tanpa_nomor: int
    pages: int
    langkah: int
    temuan: int

    @classmethod
    def of(cls, rows: tuple[Baris, ...]) -> Rekap:
        """Add up rows; every state is there, also with 0."""
        counts = Counter(row.keadaan for row in rows)
        return cls(
            sop=len(rows),
            keadaan=tuple((keadaan, counts[keadaan]) for keadaan in Keadaan),
            tanpa_nomor=sum(row.nomor == NONE for row in rows),
            pages=sum(row.pages or 0 for row in rows),
            langkah=sum(row.langkah or 0 for row in rows),
            temuan=sum(len(row.temuan) for row in rows),
        )

    @property
    def words(self) -> str:
        """Return the sums as a sentence; states that nothing is in are left out."""
        return self._words({})

    @property
    def signed_words(self) -> str:
        """Return the sums as a sentence for a page that an official signs."""
        return self._words(SIGNED)

    def _words(self, names: Mapping[Keadaan, str]) -> str:
        named = ((names.get(keadaan, keadaan), count) for keadaan, count in self.keadaan if count)
        states = ", ".join(f"{angka(count)} {name}" for name, count in named)
        return f"{angka(self.sop)} SOP ({states}), {angka(self.pages)} halaman, {angka(self.langkah)} langkah"


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


class Daftar(Struct, frozen=True):
    """The list. ``pemerintah`` is empty where there are several; ``templat`` is the page format it is printed in."""

    today: date
    templat: Templat
    pemerintah: str
    parts: tuple[Bagian, ...]

    @property
    def keadaan_per(self) -> str:
        """Which day the list holds for."""
        return f"Keadaan per {Tanggal(self.today.year, self.today.month, self.today.day)}"

    @property
    def rekap(self) -> Rekap:
        """The sums of all offices."""
        return Rekap.of(tuple(row for part in self.parts for row in part.rows))

    def name_of(self, part: Bagian) -> str:
        """Return an office's name, with its government unless that stands over the whole list."""
        return part.nama if self.pemerintah else part.title


def angka(number: int) -> str:
    """Write a number with dots between thousands."""
    return f"{number:,}".replace(",", ".")


def tanggal_pendek(tanggal: Tanggal | None) -> str:
    """Write a date in little room: "15 Sep 2025"."""
    if tanggal is None:
        return NONE
    words = tanggal.usual.split()
    return NONE if words == ["-"] else " ".join(word[:3] if word.isalpha() else word for word in words)
