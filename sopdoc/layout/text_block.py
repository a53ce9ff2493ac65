"""Text on a page: paragraphs of set lines in one type size."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.model.instansi import Pengesahan
from sopdoc.typography.fate import Fate
from sopdoc.typography.wrap import Line

ASCENT = 0.8
"""A line's baseline lies this part of the line height below the line's top."""


class Align(StrEnum):
    """How lines stand in their block."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Paragraph(Struct, frozen=True, cache_hash=True):
    """Lines that belong together; ``marker`` ("1.") hangs before the first one.

    Lines start ``indent`` points right of the block's left edge, the marker ``marker_indent`` points right of it.
    A ``mark`` says that the paragraph as such came or went, beside what its runs say of their words.
    """

    lines: tuple[Line, ...]
    marker: Line | None = None
    indent: float = 0.0
    marker_indent: float = 0.0
    mark: Fate = Fate.KEPT

    def fated(self, mark: Fate) -> Paragraph:
        """Return this paragraph with words of one fate."""
        return replace(
            self,
            lines=tuple(replace(line, runs=tuple(replace(run, mark=mark) for run in line.runs)) for line in self.lines),
        )


class Role(StrEnum):
    """What a text is. In DOCX each role is a style; in the JSON output its name is public."""

    NONE = ""
    SIMBOL = "simbol"
    LABEL = "label"
    KEPALA_TABEL = "kepala_tabel"
    PELAKSANA = "pelaksana"
    NO = "no"
    KEGIATAN = "kegiatan"
    KELENGKAPAN = "kelengkapan"
    WAKTU = "waktu"
    OUTPUT = "output"
    KETERANGAN = "keterangan"
    JUDUL_PROSEDUR = "judul_prosedur"
    ARTI_LABEL = "arti_label"
    """What keys on arrows mean."""
    PANAH_TAK_TERGAMBAR = "panah_tak_tergambar"
    """Arrows that aren't drawn; its ``langkah`` is the step that they leave."""
    CATATAN = "catatan"
    HALAMAN = "halaman"
    KEPALA_HALAMAN = "kepala_halaman"
    KAKI_HALAMAN = "kaki_halaman"
    CATATAN_TTE = "catatan_tte"
    PEMERINTAH = "pemerintah"
    INSTANSI = "instansi"
    UNIT = "unit"
    ALAMAT = "alamat"
    NOMOR = "nomor"
    TANGGAL_PEMBUATAN = "tanggal_pembuatan"
    TANGGAL_REVISI = "tanggal_revisi"
    TANGGAL_EFEKTIF = "tanggal_efektif"
    JABATAN = "jabatan"
    NAMA = "nama"
    PANGKAT = "pangkat"
    NIP = "nip"
    TEMPAT_TANGGAL = "tempat_tanggal"
    JUDUL = "judul"
    SOP = "sop"
    TAHUN = "tahun"
    BAGIAN = "bagian"
    DASAR_HUKUM = "dasar_hukum"
    KUALIFIKASI_PELAKSANA = "kualifikasi_pelaksana"
    KETERKAITAN = "keterkaitan"
    PERALATAN_PERLENGKAPAN = "peralatan_perlengkapan"
    PERINGATAN = "peringatan"
    PENCATATAN_PENDATAAN = "pencatatan_pendataan"
    TAMBAHAN = "tambahan"
    LEMBAR_KERJA = "lembar_kerja"
    TAHAP = "tahap"
    KEPALA = "kepala"
    REVISI = "revisi"
    TANGGAL = "tanggal"
    URAIAN = "uraian"
    ISI = "isi"
    JUMLAH = "jumlah"


class TextBlock(Struct, frozen=True):
    """Paragraphs in one type size: ``rect`` is as wide as the lines may be and as high as they are.

    Line i (through all paragraphs) has its top at ``rect.y + i · leading`` and its baseline ``ASCENT · leading``
    below that. ``langkah`` counts rows from 1.

    An ``upright`` block is turned by a quarter against the clock, and ``rect`` is its place on the page: as high as the
    lines may be long, and as wide as they are together high. Lines start at the foot and run upwards, the first one at
    the left: line i has its top (now its left side) at ``rect.x + i · leading`` and its baseline ``ASCENT · leading``
    right of that. ``LEFT`` is at the foot, ``RIGHT`` at the head; markers and indents count from the foot.

    A block with a ``ground`` hides the rule that runs behind it: its ``rect`` is white. Texts of a signature block know
    their ``official``.
    """

    rect: Rect
    paragraphs: tuple[Paragraph, ...]
    size: float
    leading: float
    align: Align = Align.LEFT
    role: Role = Role.NONE
    langkah: int | None = None
    underline: bool = False
    upright: bool = False
    ground: bool = False
    official: Pengesahan | None = None

    def moved(self, dy: float) -> TextBlock:
        """Return this block, ``dy`` lower."""
        # Every text is moved once or twice; `replace` would take three times as long.
        return TextBlock(
            self.rect.moved(0, dy),
            self.paragraphs,
            self.size,
            self.leading,
            self.align,
            self.role,
            self.langkah,
            self.underline,
            self.upright,
            self.ground,
            self.official,
        )

    def fated(self, mark: Fate) -> TextBlock:
        """Return this block with words of one fate."""
        if mark is Fate.KEPT:
            return self
        return replace(self, paragraphs=tuple(paragraph.fated(mark) for paragraph in self.paragraphs))

    @property
    def measure(self) -> float:
        """How long lines may be."""
        return self.rect.height if self.upright else self.rect.width

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines."""
        return tuple(line for paragraph in self.paragraphs for line in paragraph.lines)
