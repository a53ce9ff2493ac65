"""A procedure: its performers (pelaksana) and its steps (langkah)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sopdoc.model.instansi import Pengesahan
from sopdoc.model.isi import Isi
from sopdoc.model.tanggal import Tanggal
from sopdoc.source.span import NOWHERE, Span

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


@dataclass(frozen=True, slots=True)
class Pelaksana:
    """A lane: its id and its name as printed."""

    id: str
    nama: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Oleh:
    """Who does a step: ids of lanes, the leading one first.

    With ``serah_terima`` (hand-over) there are exactly two and the first hands to the second;
    without it they act together.
    """

    pelaksana: tuple[str, ...]
    serah_terima: bool = False


@dataclass(frozen=True, slots=True)
class Cabang:
    """An exit of a decision: its label, and its target (an id, ``lanjut`` or ``selesai``)."""

    label: str
    tujuan: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Langkah:
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
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Penutup:
    """A signature block under a table; ``disahkan_oleh`` is already merged over the document's."""

    tempat: str = ""
    tanggal: Tanggal | None = None
    disahkan_oleh: Pengesahan = Pengesahan()


@dataclass(frozen=True, slots=True)
class Prosedur:
    """A flowchart table: lanes from left to right and rows from top to bottom."""

    judul: str
    pelaksana: tuple[Pelaksana, ...]
    langkah: tuple[Langkah, ...]
    satuan_waktu: str = ""
    catatan: tuple[str, ...] = ()
    penutup: Penutup | None = None
    span: Span = field(default=NOWHERE, compare=False)
