"""What layout tests stand on: a measurer whose glyphs are all half an em wide, a round page format, small models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from sopdoc.geometry.image import Image, ImageFormat
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.blocks.text import Typesetter
from sopdoc.layout.page import Table
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.isi import Tanda
from sopdoc.model.prosedur import Pelaksana, Prosedur
from sopdoc.model.sop import Sop
from sopdoc.templat.buku import KataBuku
from sopdoc.templat.daftar import TandaDaftar
from sopdoc.templat.halaman import (
    HalamanIdentitas,
    JudulProsedur,
    NamaPengesahan,
    RataPengesahan,
    SisiQr,
    TampilanPengesahan,
    TeksTepi,
    Tte,
)
from sopdoc.templat.huruf import Huruf
from sopdoc.templat.label import LABEL_KEYS, Label
from sopdoc.templat.tabel import Konektor, LebarKolom, Mendatar, NomorKolom, Perataan, Rata, Tegak
from sopdoc.templat.tanggal import BentukTanggal
from sopdoc.templat.templat import (
    JarakSel,
    Kolom,
    LebarPelaksana,
    Templat,
    Tepi,
    Terminator,
    UkuranHuruf,
    UkuranLogo,
    UkuranSimbol,
    Warna,
)
from sopdoc.typography.faces import Face
from tests.flows import langkah


@dataclass(frozen=True)
class HalfEmMeasurer:
    """Each glyph is half an em wide; ``lacking`` are the characters that the font has not."""

    lacking: str = ""

    def width(self, text: str, face: Face, size: float) -> float:
        return len(text) * size / 2

    def widths(self, texts: list[str], face: Face, size: float) -> list[float]:
        return [self.width(text, face, size) for text in texts]

    def missing(self, text: str) -> str:
        return "".join(dict.fromkeys(character for character in text if character in self.lacking))

    def unprintable(self, text: str) -> str:
        return self.missing(text)


SETTER = Typesetter(HalfEmMeasurer(), 1.2)
"""Lines of 10 pt type are 12 pt high, their glyphs 5 pt wide."""

SIZES = UkuranHuruf(
    sampul_judul=20,
    sampul_instansi=16,
    sampul_alamat=10,
    instansi=10,
    alamat=10,
    identitas=10,
    bagian=10,
    judul_prosedur=10,
    kepala_tabel=10,
    isi_tabel=10,
    simbol=6,
    label_arus=7,
    catatan=10,
    penutup=10,
    lembar_kerja=10,
    riwayat=10,
    buku=10,
    halaman=10,
)


def make_templat(**changes: Any) -> Templat:
    """Return a format of 800 × 600 with margins of 50: the frame is 700 × 500, cells are padded by 5 and 4."""
    words = {LABEL_KEYS[key]: changes.pop(key) for key in tuple(changes) if key in LABEL_KEYS}
    return replace(TEMPLAT, label=replace(TEMPLAT.label, **words), **changes)


def make_sop(count: int = 3, **values: Any) -> Sop:
    """Return an SOP of one procedure with steps "langkah 1", "langkah 2" …."""
    steps = tuple(langkah(f"langkah {number}", "a") for number in range(1, count + 1))
    prosedur = Prosedur("Tabel", (Pelaksana("a", "Kepala"),), steps)
    return Sop(**{"judul": "Judul", "prosedur": (prosedur,), **values})


LOGO = Image(b"png", ImageFormat.PNG, 100, 200)


def only_table(draft: Draft) -> Table:
    """Return the one table of a page."""
    (table,) = (item for item in draft.flow if isinstance(item, Table))
    return table


def blocks_of(draft: Draft) -> Blocks:
    """Return all texts of a page, those in cells too, in reading order."""
    found: list[TextBlock] = []
    for item in draft.flow:
        if isinstance(item, TextBlock):
            found.append(item)
        elif isinstance(item, Table):
            found += [block for cell in item.cells for block in cell.blocks]
    return tuple(found)


def texts(blocks: Blocks) -> list[str]:
    """Return the lines of blocks."""
    return [line.text for block in blocks for line in block.lines]


def lines_by_role(drafts: tuple[Draft, ...], role: str) -> list[str]:
    """Return the lines of one role through all pages."""
    return texts(tuple(block for draft in drafts for block in blocks_of(draft) if block.role == role))


KATA_BUKU = KataBuku(
    judul="Standar Operasional Prosedur Administrasi Pemerintahan",
    kepala="Buku SOP {instansi}",
    judul_keputusan="Keputusan {jabatan}",
    nomor="Nomor",
    tentang="Tentang",
    tentang_sop="Standar Operasional Prosedur Administrasi Pemerintahan di Lingkungan {instansi}",
    judul_menimbang="Menimbang",
    judul_mengingat="Mengingat",
    judul_memutuskan="Memutuskan",
    judul_menetapkan="Menetapkan",
    menimbang=("bahwa {instansi} perlu tertib;",),
    mengingat=("Peraturan Menteri;",),
    memutuskan=("Menetapkan SOP.", "Berlaku sejak ditetapkan."),
    ditetapkan_di="Ditetapkan di",
    pada_tanggal="pada tanggal",
    daftar_isi="Daftar Isi",
    halaman="Halaman",
    judul_penjelasan="Penjelasan Singkat Penggunaan",
    ruang_lingkup="Ruang Lingkup",
    ringkasan="Ringkasan",
    definisi="Definisi dan Pengertian Umum",
    daftar_pelaksana="Daftar Pelaksana",
    singkatan="Singkatan",
    dalam_sop="Dalam SOP Nomor Urut",
    lembar_pengesahan="Lembar Pengesahan",
    judul_disusun="Disusun oleh",
    judul_diperiksa="Diperiksa oleh",
    judul_disahkan="Disahkan oleh",
    jabatan="Jabatan",
    nama="Nama",
    tanda_tangan="Tanda Tangan",
)

_LEFT, _MIDDLE = (Perataan(across, Tegak.ATAS) for across in (Mendatar.KIRI, Mendatar.TENGAH))

TEMPLAT = Templat(
    kertas=(800, 600),
    tepi=Tepi(atas=50, bawah=50, kiri=50, kanan=50),
    ruang_tte=0,
    huruf=Huruf("Arial"),
    jarak_baris=1.2,
    ukuran_huruf=SIZES,
    garis=0.5,
    jarak_sel=JarakSel(mendatar=5, tegak=4),
    kolom=Kolom(20, 160, LebarPelaksana(40, 60, 90), 80, 50, 80, 70),
    lebar_kolom=LebarKolom.ISI,
    logo=UkuranLogo(lebar=60, tinggi=60),
    ruang_tanda_tangan=40,
    simbol=UkuranSimbol(36, 18, 26, 15, 9, 0.75, 5, 24),
    nomor_kolom=NomorKolom(tampil=False, bentuk="(1)", tebal=True, miring=False, warna="kepala"),
    kepala_pelaksana=True,
    rata=Rata(_MIDDLE, _LEFT, _LEFT, _MIDDLE, _LEFT, _LEFT),
    halaman_identitas=HalamanIdentitas.SENDIRI,
    prosedur_sehalaman=False,
    judul_prosedur=JudulProsedur.BILA_BERBEDA,
    total_waktu=False,
    kepala_halaman=TeksTepi("", "", "", 1),
    kaki_halaman=TeksTepi("", "", "", 1),
    tte=Tte("", SisiQr.TANPA),
    pengesahan=TampilanPengesahan(
        RataPengesahan(Mendatar.KIRI, Mendatar.TENGAH), NamaPengesahan(tebal=True, garis_bawah=True)
    ),
    bentuk_tanggal=BentukTanggal.KATA,
    tanda=TandaDaftar(*[Tanda.ANGKA] * len(TandaDaftar.__struct_fields__)),
    konektor=Konektor.HURUF,
    label_arus_kapital=True,
    terminator=Terminator.KEGIATAN,
    warna=Warna(simbol="FFFFFF", kepala="EEEEEE", bagian="DDDDDD"),
    label=Label(
        sop="Standar Operasional Prosedur",
        nomor="Nomor",
        tanggal_pembuatan="Pembuatan",
        tanggal_revisi="Revisi",
        tanggal_efektif="Efektif",
        disahkan_oleh="Disahkan oleh",
        judul="Judul SOP",
        nip="NIP.",
        dasar_hukum="Dasar Hukum",
        kualifikasi_pelaksana="Kualifikasi",
        keterkaitan="Keterkaitan",
        peralatan_perlengkapan="Peralatan",
        peringatan="Peringatan",
        pencatatan_pendataan="Pencatatan",
        no="No",
        kegiatan="Kegiatan",
        pelaksana="Pelaksana",
        mutu_baku="Mutu Baku",
        kelengkapan="Kelengkapan",
        waktu="Waktu",
        output="Output",
        keterangan="Keterangan",
        mulai="Mulai",
        selesai="Selesai",
        halaman="Halaman {halaman} dari {jumlah}",
        panah="Panah yang tidak tergambar: dari {dari} ke {ke}",
        lanjutan="(lanjutan)",
        total_waktu="Jumlah Waktu",
        lembar_kerja="Lembar Kerja",
        data_kegiatan="A. Data",
        identifikasi_kegiatan="B. Kegiatan",
        identifikasi_langkah="C. Langkah",
        jenis_kegiatan="Jenis",
        penanggung_jawab="Penanggung Jawab",
        produk="a. Produk",
        penanggung_jawab_kegiatan="b. Kegiatan",
        ruang_lingkup="Scope",
        judul_kegiatan="Judul Kegiatan",
        langkah_awal="Awal",
        langkah_utama="Utama",
        langkah_akhir="Akhir",
        riwayat_revisi="Riwayat",
        revisi="Revisi",
        tanggal="Tanggal",
        uraian="Uraian",
    ),
    buku=KATA_BUKU,
)
