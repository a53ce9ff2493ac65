"""The page format, in points; its defaults are data in ``templates/permenpan35``, not here."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.source.span import Places
from sopdoc.templat.buku import KataBuku
from sopdoc.templat.daftar import TandaDaftar
from sopdoc.templat.halaman import HalamanIdentitas, JudulProsedur, TampilanPengesahan, TeksTepi, Tte
from sopdoc.templat.huruf import Huruf
from sopdoc.templat.label import Label
from sopdoc.templat.susunan import Susunan
from sopdoc.templat.tabel import Konektor, LebarKolom, NomorKolom, Rata
from sopdoc.templat.tanggal import BentukTanggal

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
    buku: float
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
    """Usual widths of the procedure table's columns."""

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

    ``places`` says where words printed are written, by their keys, and what gives a page its ``ROOM``. ``dasar_docx``
    is the Word file whose looks DOCX takes over. ``sumber`` says whether the source travels in the document,
    ``bertanda`` whether a PDF tells its parts to those who hear it.
    """

    kertas: tuple[float, float]
    tepi: Tepi
    ruang_tte: float
    huruf: Huruf
    jarak_baris: float
    ukuran_huruf: UkuranHuruf
    garis: float
    jarak_sel: JarakSel
    kolom: Kolom
    lebar_kolom: LebarKolom
    logo: UkuranLogo
    ruang_tanda_tangan: float
    simbol: UkuranSimbol
    nomor_kolom: NomorKolom
    kepala_pelaksana: bool
    rata: Rata
    konektor: Konektor
    label_arus_kapital: bool
    terminator: Terminator
    warna: Warna
    halaman_identitas: HalamanIdentitas
    prosedur_sehalaman: bool
    judul_prosedur: JudulProsedur
    total_waktu: bool
    kepala_halaman: TeksTepi
    kaki_halaman: TeksTepi
    tte: Tte
    pengesahan: TampilanPengesahan
    tanda: TandaDaftar
    bentuk_tanggal: BentukTanggal
    label: Label
    buku: KataBuku
    susunan: Susunan = Susunan()
    sumber: bool = True
    bertanda: bool = True
    places: Places = Places()
    dasar_docx: bytes = b""
