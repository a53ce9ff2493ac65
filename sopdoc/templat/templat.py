"""The page format, in points; its defaults are data in ``templates/permenpan35``, not here."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.source.span import Places

FORMAT = "format"
"""The place of the format itself, in ``Templat.places``."""
ROOM = "room"
"""The place of the key that decides how much a page holds, in ``Templat.places``."""


class Terminator(StrEnum):
    """Whether the first and last activity is itself the capsule, or has a capsule of its own."""

    KEGIATAN = "kegiatan"
    TERPISAH = "terpisah"


class Tepi(Struct, frozen=True):
    """Margins."""

    atas: float
    bawah: float
    kiri: float
    kanan: float


class UkuranHuruf(Struct, frozen=True):
    """Type sizes, by what they set."""

    sampul_judul: float
    sampul_instansi: float
    sampul_alamat: float
    instansi: float
    alamat: float
    identitas: float
    bagian: float
    judul_prosedur: float
    kepala_tabel: float
    isi_tabel: float
    simbol: float
    label_arus: float
    catatan: float
    penutup: float
    lembar_kerja: float
    riwayat: float
    halaman: float


class JarakSel(Struct, frozen=True):
    """Space from a rule to the text: at the sides, and above and below."""

    mendatar: float
    tegak: float


class LebarPelaksana(Struct, frozen=True):
    """Widths of a lane: the least, the usual and the greatest."""

    paling_sempit: float
    wajar: float
    paling_lebar: float


class Kolom(Struct, frozen=True):
    """Widths of the procedure table's columns."""

    no: float
    kegiatan: float
    pelaksana: LebarPelaksana
    kelengkapan: float
    waktu: float
    output: float
    keterangan: float


class UkuranLogo(Struct, frozen=True):
    """The largest size of the logo."""

    lebar: float
    tinggi: float


class UkuranSimbol(Struct, frozen=True):
    """Sizes of the flowchart's parts."""

    lebar: float
    tinggi: float
    tinggi_keputusan: float
    segilima: float
    jarak: float
    garis: float
    panah: float
    strip: float


class Warna(Struct, frozen=True):
    """Fills, as six hexadecimal digits RRGGBB."""

    simbol: str
    kepala: str
    bagian: str


class Templat(Struct, frozen=True):
    """A page format. Lengths are points; ``kertas`` is (width, height) as the page is read, turned already.

    Words printed (``…_label``) carry the key's own name; ``halaman_label`` holds the places ``{halaman}`` and
    ``{jumlah}``, ``panah_label`` ``{dari}`` and ``{ke}``. ``places`` tells where words printed are written, and what
    gives a page its ``ROOM``. ``dasar_docx`` is the Word file whose looks DOCX takes over.
    """

    kertas: tuple[float, float]
    tepi: Tepi
    ruang_tte: float
    huruf: str
    jarak_baris: float
    ukuran_huruf: UkuranHuruf
    garis: float
    jarak_sel: JarakSel
    kolom: Kolom
    logo: UkuranLogo
    ruang_tanda_tangan: float
    simbol: UkuranSimbol
    nomor_kolom: bool
    terminator: Terminator
    warna: Warna
    sop_label: str
    nomor_label: str
    tanggal_pembuatan_label: str
    tanggal_revisi_label: str
    tanggal_efektif_label: str
    disahkan_oleh_label: str
    judul_label: str
    nip_label: str
    dasar_hukum_label: str
    kualifikasi_pelaksana_label: str
    keterkaitan_label: str
    peralatan_perlengkapan_label: str
    peringatan_label: str
    pencatatan_pendataan_label: str
    no_label: str
    kegiatan_label: str
    pelaksana_label: str
    mutu_baku_label: str
    kelengkapan_label: str
    waktu_label: str
    output_label: str
    keterangan_label: str
    mulai_label: str
    selesai_label: str
    halaman_label: str
    panah_label: str
    lanjutan_label: str
    lembar_kerja_label: str
    data_kegiatan_label: str
    identifikasi_kegiatan_label: str
    identifikasi_langkah_label: str
    jenis_kegiatan_label: str
    penanggung_jawab_label: str
    produk_label: str
    penanggung_jawab_kegiatan_label: str
    ruang_lingkup_label: str
    judul_kegiatan_label: str
    langkah_awal_label: str
    langkah_utama_label: str
    langkah_akhir_label: str
    riwayat_revisi_label: str
    revisi_label: str
    tanggal_label: str
    uraian_label: str
    places: Places = Places()
    dasar_docx: bytes = b""
