"""A procedure: its performers (pelaksana) and its steps (langkah)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.model.instansi import Pengesahan, WrittenPengesahan
from sopdoc.model.isi import Isi
from sopdoc.model.tanggal import Tanggal
from sopdoc.source.span import NOWHERE, Span, Spanned

LANJUT = "lanjut"
"""The target that means the next row."""
SELESAI = "selesai"
"""The target that means the end."""
SEMUA = "semua"
"""Who acts, where all lanes act together."""


Links = tuple[tuple[str, ...], ...]
"""Ids of lanes from hand to hand; those of one link act together, the first one leads."""


class Simbol(StrEnum):
    """The regulation's symbols that a source can name; the pentagon is never written by hand."""

    MULAI = "mulai"
    PROSES = "proses"
    KEPUTUSAN = "keputusan"
    SELESAI = "selesai"


class Kelompok(Spanned, frozen=True):
    """A group of lanes under a heading of their own: its key, which is no target, and its name as printed."""

    id: str
    nama: str
    span: Span = NOWHERE


class Pelaksana(Spanned, frozen=True):
    """A lane: its id, its name as printed, and the group that it stands in, with its neighbours of the same one."""

    id: str
    nama: str
    span: Span = NOWHERE
    kelompok: Kelompok | None = None


class Cabang(Spanned, frozen=True):
    """A way out: its label (empty on an arrow without words), and its target (an id, ``lanjut`` or ``selesai``).

    ``span`` is the target's, ``label_span`` that of the label, if there is one.
    """

    label: str
    tujuan: str
    span: Span = NOWHERE
    label_span: Span = NOWHERE


class Bagian(Spanned, frozen=True):
    """A part of a row: what has one place in the flow. Those in ``pelaksana`` act together, the first one leads.

    Without ``keputusan`` and ``lanjut`` it leads to the next part of its row, the last one to the next row. Of the
    source format, 1.1, "A row of several parts".
    """

    pelaksana: tuple[str, ...]
    id: str = ""
    keputusan: tuple[Cabang, ...] = ()
    lanjut: tuple[Cabang, ...] = ()
    simbol: tuple[Simbol, ...] = ()
    teks: str = ""
    span: Span = NOWHERE

    @property
    def leads_on(self) -> bool:
        """Whether the part says nothing of where it leads."""
        return not self.exits

    @property
    def exits(self) -> tuple[Cabang, ...]:
        """The ways out as written; none where the part simply leads on."""
        return self.keputusan or self.lanjut


class Langkah(Spanned, frozen=True):
    """A step: one row of the table, its texts and its parts, of which there is at least one; ``id`` is the first's."""

    kegiatan: str
    bagian: tuple[Bagian, ...]
    id: str = ""
    kelengkapan: Isi = ""
    waktu: Isi = ""
    output: Isi = ""
    keterangan: Isi = ""
    span: Span = NOWHERE

    @property
    def oleh(self) -> Links:
        """Who acts, from hand to hand: each part's, of those that stand below each other once."""
        links = [self.bagian[0].pelaksana]
        for bagian in self.bagian[1:]:
            if bagian.pelaksana not in (links[-1], links[-1][:1]):
                links.append(bagian.pelaksana)
        return tuple(links)

    @property
    def simbol(self) -> tuple[Simbol, ...]:
        """The symbols that are named, of all parts."""
        return tuple(simbol for bagian in self.bagian for simbol in bagian.simbol)

    @property
    def teks(self) -> str:
        """The words inside its symbols."""
        return " ".join(bagian.teks for bagian in self.bagian if bagian.teks)


class WrittenPenutup(Struct, frozen=True):
    """What a source writes of a signature block; a ``tempat`` of None is left open."""

    tempat: str | None = None
    tanggal: Tanggal | None = None
    disahkan_oleh: WrittenPengesahan = WrittenPengesahan()


class Penutup(WrittenPenutup, frozen=True):
    """A signature block under a table."""

    tempat: str = ""
    disahkan_oleh: Pengesahan = Pengesahan()


class LabelProsedur(Spanned, frozen=True):
    """What the headings of a procedure's table say instead of the page format's words.

    Where one is left open (None) it says these; an emptied one says nothing.
    """

    no: str | None = None
    kegiatan: str | None = None
    pelaksana: str | None = None
    mutu_baku: str | None = None
    kelengkapan: str | None = None
    waktu: str | None = None
    output: str | None = None
    keterangan: str | None = None
    span: Span = NOWHERE

    @classmethod
    def of(cls, words: Mapping[str, str], span: Span = NOWHERE) -> LabelProsedur:
        """Return the words by what they name."""
        return replace(cls(span=span), **words)

    def own(self) -> dict[str, str]:
        """Return the words that the procedure brings itself, by what they name."""
        names = (name for name in self.__struct_fields__ if name != "span")
        return {name: text for name in names if (text := getattr(self, name)) is not None}


class WrittenProsedur(Spanned, frozen=True):
    """A flowchart table as written: lanes from left to right and rows from top to bottom.

    Where its ``judul`` is left open (None) it has the document's; an emptied one is none.
    """

    judul: str | None
    pelaksana: tuple[Pelaksana, ...]
    langkah: tuple[Langkah, ...]
    satuan_waktu: str = ""
    catatan: tuple[str, ...] = ()
    penutup: WrittenPenutup | None = None
    span: Span = NOWHERE
    label: LabelProsedur = LabelProsedur()


class Prosedur(WrittenProsedur, frozen=True):
    """A flowchart table with its title, "" where it is to have none, and its signature block in full."""

    judul: str
    penutup: Penutup | None = None
