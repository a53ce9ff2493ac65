"""An SOP document: identity, procedures, and the parts around them."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import asdict

from sopdoc.model.instansi import Pengesahan, WrittenPengesahan
from sopdoc.model.isi import Isi
from sopdoc.model.prosedur import Penutup, Prosedur, WrittenPenutup, WrittenProsedur
from sopdoc.model.tanggal import Tanggal
from sopdoc.source.span import NOWHERE, Span, Spanned


class PenanggungJawab(Struct, frozen=True):
    """Who answers for the product and for the activity (worksheet, part A)."""

    produk: str = ""
    kegiatan: str = ""


class LembarKerja(Struct, frozen=True):
    """The worksheet of identification; part C comes from the first procedure's steps.

    As written, a title or step that is left open is empty: `resolve` takes it from the document.
    """

    judul: str = ""
    jenis_kegiatan: str = ""
    penanggung_jawab: PenanggungJawab = PenanggungJawab()
    ruang_lingkup: str = ""
    judul_kegiatan: str = ""
    langkah_awal: str = ""
    langkah_utama: str = ""
    langkah_akhir: str = ""

    @property
    def texts(self) -> dict[str, str]:
        """Its texts by their keys, but for who answers for it."""
        return {key: value for key, value in asdict(self).items() if isinstance(value, str)}


class Revisi(Struct, frozen=True):
    """One line of the revision history."""

    revisi: str = ""
    tanggal: Tanggal | None = None
    uraian: str = ""


class Tambahan(Struct, frozen=True):
    """A free row over the full width, below the six parts."""

    judul: str = ""
    isi: Isi = ""


class WrittenSop(Spanned, frozen=True):
    """A document as written, in the terms of PermenPAN-RB 35/2012: nothing in it comes from the office.

    A date is None where the source says nothing or leaves it empty.
    """

    judul: str
    prosedur: tuple[WrittenProsedur, ...]
    nomor: str = ""
    tanggal_pembuatan: Tanggal | None = None
    tanggal_revisi: Tanggal | None = None
    tanggal_efektif: Tanggal | None = None
    disahkan_oleh: WrittenPengesahan = WrittenPengesahan()
    dasar_hukum: Isi = ""
    kualifikasi_pelaksana: Isi = ""
    keterkaitan: Isi = ""
    peralatan_perlengkapan: Isi = ""
    peringatan: Isi = ""
    pencatatan_pendataan: Isi = ""
    tambahan: tuple[Tambahan, ...] = ()
    lembar_kerja: LembarKerja | None = None
    sampul: bool = False
    penutup: WrittenPenutup | None = None
    riwayat_revisi: tuple[Revisi, ...] = ()
    templat: str = ""
    span: Span = NOWHERE


class Sop(WrittenSop, frozen=True):
    """A document as it counts, nothing left open: `resolve` makes it of what was written and the office."""

    prosedur: tuple[Prosedur, ...]
    disahkan_oleh: Pengesahan = Pengesahan()
    penutup: Penutup | None = None

    @property
    def keadaan_revisi(self) -> str:
        """Which revision this is: the last line of the history, else its date; "" for a first edition."""
        if self.riwayat_revisi:
            last = self.riwayat_revisi[-1]
            return ", ".join(filter(None, (last.revisi, str(last.tanggal) if last.tanggal else "")))
        dated = self.tanggal_revisi
        return str(dated) if dated and dated.tahun is not None else ""

    @property
    def tahun(self) -> int | None:
        """The year in which it took effect, else in which it was made."""
        dates = (self.tanggal_efektif, self.tanggal_pembuatan)
        return next((tanggal.tahun for tanggal in dates if tanggal and tanggal.tahun), None)
