"""A procedure: its performers (pelaksana) and its steps (langkah)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.model.instansi import Pengesahan, WrittenPengesahan
from sopdoc.model.isi import Isi
from sopdoc.model.tanggal import Tanggal
from sopdoc.source.span import NOWHERE, Span, Spanned

LANJUT = "lanjut"
"""The target that means the next row."""
SELESAI = "selesai"
"""The target that means the end."""


class Simbol(StrEnum):
    """The regulation's symbols that a source can name; the pentagon is never written by hand."""

    MULAI = "mulai"
    PROSES = "proses"
    KEPUTUSAN = "keputusan"
    SELESAI = "selesai"


class Pelaksana(Spanned, frozen=True):
    """A lane: its id and its name as printed."""

    id: str
    nama: str
    span: Span = NOWHERE


class Oleh(Struct, frozen=True):
    """Who does a step: ids of lanes, the leading one first.

    With ``serah_terima`` (hand-over) there are exactly two and the first hands to the second;
    without it they act together.
    """

    pelaksana: tuple[str, ...]
    serah_terima: bool = False


class Cabang(Spanned, frozen=True):
    """An exit of a decision: its label, and its target (an id, ``lanjut`` or ``selesai``)."""

    label: str
    tujuan: str
    span: Span = NOWHERE


class Langkah(Spanned, frozen=True):
    """A step: one row of the table. Without ``keputusan`` and ``lanjut`` it leads to the next row."""

    kegiatan: str
    oleh: Oleh
    id: str = ""
    kelengkapan: Isi = ""
    waktu: Isi = ""
    output: Isi = ""
    keterangan: Isi = ""
    keputusan: tuple[Cabang, ...] = ()
    lanjut: tuple[str, ...] = ()
    simbol: tuple[Simbol, ...] = ()
    teks: str = ""
    span: Span = NOWHERE


class WrittenPenutup(Struct, frozen=True):
    """What a source writes of a signature block; a ``tempat`` of None is left open."""

    tempat: str | None = None
    tanggal: Tanggal | None = None
    disahkan_oleh: WrittenPengesahan = WrittenPengesahan()


class Penutup(WrittenPenutup, frozen=True):
    """A signature block under a table."""

    tempat: str = ""
    disahkan_oleh: Pengesahan = Pengesahan()


class WrittenProsedur(Spanned, frozen=True):
    """A flowchart table as written: lanes from left to right and rows from top to bottom.

    Without a ``judul`` of its own it has the document's.
    """

    judul: str
    pelaksana: tuple[Pelaksana, ...]
    langkah: tuple[Langkah, ...]
    satuan_waktu: str = ""
    catatan: tuple[str, ...] = ()
    penutup: WrittenPenutup | None = None
    span: Span = NOWHERE


class Prosedur(WrittenProsedur, frozen=True):
    """A flowchart table with its title, and its signature block in full."""

    penutup: Penutup | None = None
