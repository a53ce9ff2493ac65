"""What activities begin with, as offices write them."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.heads import head_of, verbs_in
from sopdoc.indonesian.words.kinds import Kind

ACTIVE = """
    Menerima surat | Mencatat surat dalam buku agenda | Menyapu halaman | Menaati ketentuan | Memproses permohonan
    Mengesahkan dokumen | Memedomani peraturan | Mengkaji usulan | Mengetik konsep | Mensosialisasikan peraturan
    Menyosialisasikan peraturan | Mempublikasikan hasil | Mengarsipkan surat | Mendisposisikan surat kepada Kabid
    Memverifikasi berkas | Memvalidasi data | Meng-input data | Meng-upload dokumen | me-review konsep | mereview konsep
    Mengupload dokumen | Menginput data | Mengentri data | men-scan dokumen | mem-forward surel | Merekap absensi
    Merapikan berkas | Mengagendakan surat | Menandatangani surat | Memaraf konsep | Membubuhkan paraf
    Melakukan pemeriksaan | Melaksanakan rapat | Mengadakan rapat | Menyampaikan laporan | Meneruskan berkas
    Menindaklanjuti disposisi | Memperbaiki konsep | Memperbarui data | Mempertimbangkan usulan | Mengoreksi konsep
    Mengkoreksi konsep laporan | Menganalisa data | Menganalisis data | Mengevaluasi hasil | Menelaah permohonan
    Meneliti berkas | Menggandakan naskah | Mendistribusikan surat | Mengundang peserta | Memfasilitasi rapat
    Memerintahkan penyusunan laporan | Menugaskan staf | Memberi arahan | Memberikan nomor | Membuat konsep
    Menyusun rencana | Menghimpun data | Merumuskan kebijakan | Menetapkan keputusan | Menerbitkan izin | Mencetak kartu
    Menyerahkan dokumen | Mengambil nomor antrean | Memanggil pemohon | Melegalisasi salinan | Melegalisir ijazah
    Memfotokopi berkas | Memindai berkas | Mengunggah berkas | Mengecek kelengkapan | Menyeleksi pelamar
    Melantik pejabat | Membongkar muat
    Menayangkan pengumuman | Mewawancarai pelamar | Menyurvei lokasi | Mengklarifikasi aduan | Mengonfirmasi kehadiran
    Berkoordinasi dengan bidang | Bermusyawarah | Bekerja sama dengan mitra | Bertatap muka dengan pemohon
    Menadatangani surat | Menggonggong | MENERIMA SURAT MASUK | menerima surat
    Datang ke kantor kecamatan | Hadir di lokasi | Masuk ke aplikasi | Kembali ke kantor
    a. Menerima surat | 1) Mencatat surat | 1. Mencatat surat | - Mencatat surat | • Mencatat surat | (2) Mencatat surat
    1. 2. Mencatat surat | Menerima/mencatat surat | "Menerima" surat | Mencatat  surat
    Segera menyampaikan hasil | Kemudian mencatat surat | Selanjutnya mencatat | Kembali mencatat surat
    Telah menerima surat | Dapat mengajukan keberatan | Langsung mencetak kartu
    Setelah disetujui Kepala Dinas, mencetak surat | Setelah surat ditandatangani, menyampaikan kepada pemohon
    Untuk menyusun laporan | Apabila diperlukan, melakukan peninjauan | Apabila lengkap maka mencatat surat
    Berdasarkan disposisi, menyusun konsep | Berdasarkan disposisi Kepala Dinas menyusun konsep
    Melalui aplikasi, mengunggah berkas | Bersama Kabid membahas konsep | Bersama-sama melaksanakan gotong royong
    Dengan menggunakan aplikasi, menyusun laporan | Di loket menerima berkas | Setiap bulan melaporkan hasil
    me lakukan pemeriksaan
"""
PASSIVE = """
    Diterima surat | Dicatat dalam buku agenda | Ditandatangani oleh Kepala Dinas | Diperbaiki | Disosialisasikan
    Di tanda tangani | di tandatangani Kepala Dinas | Di buat surat | di-ACC pimpinan | Di acc pimpinan | Diupload
    Dikembalikan kepada pemohon | Diinput ke aplikasi | Diberitahukan kepada pemohon | Diverifikasi
    Terlaksananya rapat | Tersusunnya laporan | Tercatat dalam buku | Tersampaikan kepada pemohon
    Apabila lengkap, diteruskan kepada Kabid | Setelah lengkap, dicatat | Didistribusikan | Di-scan
"""
NOMINAL = """
    Pengarsipan surat | Penandatanganan surat | Persetujuan | Penerimaan berkas | Pencatatan | Pemeriksaan berkas
    Penyusunan laporan | Penyampaian hasil | Pengiriman surat | Pelaksanaan rapat | Pengumpulan data | Penetapan
    Pengesahan | Perbaikan konsep | Perekaman data | Perumusan | Pelaporan | Pengajuan cuti | Permohonan cuti
    Pengecekan berkas | Penginputan data | Pemrosesan | Persiapan rapat | I. Persiapan | A. PERSIAPAN | Penomoran
    Pendistribusian surat | Permintaan data | Pemberitahuan | Pengumuman hasil | Pembayaran | Pelayanan kepada pemohon
    Pengentrian data
"""
BARE = """
    Terima berkas | Buat surat | Catat | Kirim undangan | Cek kelengkapan | Susun laporan | Periksa berkas | Serahkan
    Siapkan bahan | Simpan arsip | Hubungi pemohon | Isi formulir | Input data | Upload dokumen | Login ke aplikasi
    Tanda tangan surat | Paraf konsep | Tindak lanjut | Verifikasi berkas | Rapat koordinasi | Koordinasi | Fotocopy
    Disposisi surat | Laporan | Evaluasi hasil | Monitoring | Sosialisasi | Serah terima barang | Arsip | Diskusi
"""
OTHER = """
    Meja pendaftaran | Media massa | Menteri | Mesin presensi | Memo | Mebel | Metode | Menit | Menara | Mental
    Mediasi | Mekanisme | Berkas lengkap | Berita acara | Beras | Berlian | Terminal | Tertib administrasi | Terhadap
    Dinas | Direktur | Divisi | Dispensasi nikah | Diklat | Direktorat | Disabilitas | Petugas | Peserta | Pejabat
    Pemohon | Penyuluh | Pengelola | Surat masuk | Data | Peraturan Bupati | Perkantoran | Pegawai | Kepala Dinas
    Dokumen lengkap | Hasil pemeriksaan | Undang-Undang | E-mail undangan | Mnerima surat | Selesai | Mulai | Ya
    - | … | 12 | Anggota Tim | Jabatan Pelaksana | Setelah itu
"""


def _lines(table: str) -> list[str]:
    return [text.strip() for line in table.strip().splitlines() for text in line.split(" | ")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *((text, Kind.ACTIVE) for text in _lines(ACTIVE)),
        *((text, Kind.PASSIVE) for text in _lines(PASSIVE)),
        *((text, Kind.NOMINAL) for text in _lines(NOMINAL)),
        *((text, Kind.BARE) for text in _lines(BARE)),
        *((text, Kind.OTHER) for text in _lines(OTHER)),
    ],
)
def test_what_an_activity_begins_with(text: str, kind: Kind) -> None:
    assert head_of(text).kind is kind


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Memeriksa berkas", "periksa"),
        ("Setelah lengkap, dicatat", "catat"),
        ("di tanda tangani", "tandatangan"),
        ("Pengarsipan", "arsip"),
        ("me-review konsep", "review"),
        ("Tindak lanjut disposisi", "tindak-lanjut"),
    ],
)
def test_the_root_of_a_head(text: str, root: str) -> None:
    assert head_of(text).word.root == root


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("1. Setelah lengkap, mencatat surat", "mencatat"),
        ("Segera menyampaikan hasil", "menyampaikan"),
        ("Apabila mendapat disposisi maka mencatat surat", "mencatat"),
        ("di tanda tangani Kabid", "di tanda tangani"),
        ("Tanda tangan surat", "Tanda tangan"),
    ],
)
def test_where_a_head_stands(text: str, word: str) -> None:
    head = head_of(text)
    assert text[head.start : head.end] == word


def test_all_verbs_of_a_text() -> None:
    text = "Menerima, mencatat dan mendistribusikan surat masuk dari Menteri"
    assert [head.word.root for head in verbs_in(text)] == ["terima", "catat", "distribusi", "masuk"]


def test_long_texts_are_read_at_their_beginning() -> None:
    assert head_of("1. " * 50_000 + "Mencatat").kind is Kind.OTHER
    assert head_of("Mencatat " + "surat " * 50_000).kind is Kind.ACTIVE
    assert head_of("-" * 100_000).kind is Kind.OTHER
