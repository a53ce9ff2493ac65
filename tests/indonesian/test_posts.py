"""Posts: whom a text begins with, where the name ends, and which names are one."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.posts import equal_posts, is_post, same_post, starting_post, starting_posts, starting_subject

STARTS = """
Kepala Dinas Perdagangan | menandatangani surat
kepala dinas perdagangan | menandatangani surat
KEPALA DINAS PERDAGANGAN | MENANDATANGANI SURAT
Kepala Dinas | Memerintahkan Penyusunan Usulan Program
Kepala Dinas | menyetujui
Kepala Dinas | diberi laporan
Kepala Dinas/Badan | menetapkan
Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu | menandatangani izin
Kepala Dinas Koperasi, Usaha Kecil dan Menengah | menyetujui usulan
Kepala Dinas Pemberdayaan Masyarakat dan Desa | menetapkan
Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana | menetapkan
Kepala Disperindag | mengesahkan laporan
Kepala Badan | memberi arahan
Kepala Bagian Umum dan Protokol | memaraf
Kepala Bidang terkait | memeriksa berkas
Kepala Bidang Pembinaan Guru dan Tenaga Kependidikan | menyusun jadwal
Kepala Bidang Mutasi Badan Kepegawaian Daerah | meneliti
Kepala Sub Bagian Umum dan Kepegawaian | memeriksa
Kepala Seksi Pemerintahan | mencatat
Kepala seksi pemerintahan | mencatat
Kepala UPTD Puskesmas | mengesahkan
Kepala Puskesmas Perawatan | menyetujui
Kepala Sekolah | menerima laporan
Kepala Desa | menandatangani
Kepala Bagian Dalam Negeri | menyusun
Kadis | menandatangani
Kabid Mutasi dan Promosi | mengecek
Kasi Kesos | membuat
Kasubbag Perencanaan dan Evaluasi | membuat format
Kasubbag Perencanaan & Evaluasi | membuat format
Kasubag Perenc. Dan Ev. | membuat format
Ka. Subbag Umum | memaraf
Ka.Subbag Umum | memaraf
Kasubbid Pajak | menghitung
Sekretaris | menghimpun
Sekertaris Dinas | memvalidasi
Sekretaris Tim SAKIP | menyampaikan
Sekretaris Daerah | menandatangani
Sekda | mendisposisi
Asisten I | memberi arahan
Asisten Administrasi Umum | memaraf
Bupati | menetapkan
Bupati Berau | menetapkan
Bupati | tanda tangan
Wali Kota | menandatangani
Walikota | menandatangani
Wakil Bupati | membuka rapat
Gubernur | menetapkan
Camat | memeriksa
Lurah | menerbitkan
Inspektur Pembantu Wilayah II | menelaah
Direktur RSUD | menyetujui
Rektor | menetapkan
Dekan | menetapkan
Ketua Tim | membagi tugas
Ketua RT | membuat surat pengantar
Ketua Panitera | memeriksa
Panitera Muda Hukum | mencatat
Bendahara Pengeluaran | membayar
Bendahara Penerimaan Pembantu | menyetor
PPK | menyusun HPS
PPTK | menyiapkan
Kuasa Pengguna Anggaran | menetapkan
Pengguna Anggaran | menandatangani
Pejabat Pengadaan | mengundang penyedia
Pejabat Penatausahaan Keuangan | memverifikasi
Pejabat | yang berwenang menetapkan
Operator SIAK | mencetak KTP
Operator | mengunggah data
Petugas loket | menerima berkas
Petugas Pelayanan | memanggil pemohon
Petugas | yang ditunjuk melaksanakan survei
Petugas Input Data | memasukkan data
Petugas loket | yang bertugas menerima berkas
Staf | mencatat
staf arsip | menyimpan berkas
Staf Seksi Pemerintahan | mengetik
Pelaksana | menyiapkan konsep
Jabatan Pelaksana (JP) | menyampaikan Format
Analis Sumber Daya Manusia Aparatur | memverifikasi
Pranata Komputer | memasang
Arsiparis | menata arsip
Pengadministrasi Umum | mencatat
Pengelola Kepegawaian | menyiapkan
Verifikator | meneliti
Penyuluh Pertanian | mendampingi
Auditor | memeriksa
Pengawas Sekolah | menilai
Tim Teknis | melakukan peninjauan
Tim | melaporkan hasil
Tim SAKIP | Mengadakan rapat
Pokja | membuka penawaran
Para Kepala Seksi | menyusun
Masing-masing Kepala Bidang | menyampaikan
Plt. Kepala Dinas | menyetujui
Pelaksana Tugas Kepala Dinas | menyetujui
Penanggung Jawab Mutu | menilai
Juru Bayar | membayar
Dokter | memeriksa
Front Office | menerima
Pemohon | mengajukan permohonan
Pemohon | datang ke loket
Masyarakat | melapor
Penyedia | mengirim barang
Orang tua siswa | mengisi formulir
Wali murid | mengisi formulir
Wajib pajak | membayar
Bagian Hukum | memeriksa naskah
Bidang Mutasi | memproses
Sekretariat | menghimpun
Dinas Kesehatan | menyampaikan
Diskominfo | mengunggah
Inspektorat | melakukan reviu
Sekretaris Dinas | dan Kepala Bidang Menyiapkan
Staf | / Operator mengentrikan
PPK | /PPTK menyusun
Kepala Dinas | , Sekretaris dan Kepala Bidang rapat
"""


def _rows(text: str) -> list[tuple[str, str]]:
    rows = (line.split(" | ") for line in text.strip().splitlines())
    return [(name, rest) for name, rest in rows]


@pytest.mark.parametrize(("name", "rest"), _rows(STARTS))
def test_a_name_ends_before_what_is_done(name: str, rest: str) -> None:
    assert starting_post(f"{name} {rest}") == name


@pytest.mark.parametrize(
    "text",
    [
        *("Menerima surat", "Memeriksa berkas kepada Kepala Dinas", "Surat masuk diterima", "Penyusunan laporan"),
        *("Kepala surat dibuat", "Kepala keluarga didata", "Anggota keluarga didata", "Pemimpin", "Meja pelayanan"),
        *("Bagian depan dokumen dicap", "Bidang tanah diukur", "Dinas luar dilaksanakan", "Wali kelas mengisi"),
        *("Pengelolaan arsip", "Pengawasan", "Laporan kepala dinas", "Wajib lapor setiap bulan", "Jabatan diisi"),
        *("", " ", "/", "(", ".", "dan", "para", "Para"),
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert starting_post(text) == ""
    assert starting_subject(text) == ""


def test_blanks_and_line_breaks_are_those_of_the_text() -> None:
    assert starting_post("Operator\xa0SIAK   mencetak") == "Operator\xa0SIAK"
    assert starting_post("Kepala\n  Dinas menandatangani") == "Kepala\n  Dinas"


def test_all_who_act_together_are_the_subject() -> None:
    text = (
        "Kasubbag Perencanaan dan Evaluasi bersama Kepala Dinas, Sekertrais Dinas, Kepala Bidang dan para Kepala Seksi"
        " serta Jabatan Pelaksana (JP) melaksanakan rapat"
    )
    posts = starting_posts(text)
    assert posts == (
        *("Kasubbag Perencanaan dan Evaluasi", "Kepala Dinas", "Sekertrais Dinas", "Kepala Bidang"),
        *("para Kepala Seksi", "Jabatan Pelaksana (JP)"),
    )
    assert starting_subject(text) == text.removesuffix(" melaksanakan rapat")
    assert starting_posts("Petugas loket dan pemohon menandatangani") == ("Petugas loket", "pemohon")


@pytest.mark.parametrize(
    "text",
    [
        *("Kepala Dinas", "kepala dinas.", "Kabid Mutasi dan Promosi", "Staf", "Tim SAKIP", "Kepala", "PA", "JFU"),
        *("Admin Laman", "Petugas Tatap Muka", "Sek Tim SAKIP", "Kepala Pelaksana", "Juru Foto", "Pengguna Barang"),
        *("Kasie", "Ketua Rapat", "Penanggung Jawab", "Analis Kebijakan Ahli Muda", "Kepala Biro Humas dan Umum"),
        *("Kepala Dinas Pemberdayaan Masyarakat dan Desa", "Kasubag Perenc dan Evaluasi", "Wali Kota", "Sekdis"),
    ],
)
def test_a_post_is_one(text: str) -> None:
    assert is_post(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Pemohon", "Masyarakat", "Bidang", "Bagian Hukum", "Dinas Kesehatan", "Meja Layanan", "Promosi", "Keuangan"),
        *("Kepala Dinas dan Sekretaris", "Kepala Dinas menyetujui", "Pengguna", "Bank", "Evaluasi", "Informasi", ""),
    ],
)
def test_what_is_no_post(text: str) -> None:
    assert not is_post(text)


@pytest.mark.parametrize(
    ("post", "other"),
    [
        ("Kadis", "Kepala Dinas"),
        ("Kadis", "Kepala Dinas Perdagangan"),
        ("Plt. Kepala Dinas", "Kadis"),
        ("Pelaksana Tugas Kepala Dinas", "Kadis"),
        ("Kabid", "Kepala Bidang Mutasi"),
        ("para Kepala Seksi", "Kasi"),
        ("Kasie", "Kepala Seksi"),
        ("Sekertaris Dinas", "Sekretaris"),
        ("Sek Tim SAKIP", "Sekretaris Tim SAKIP"),
        ("Kasubag Perenc dan Evaluasi", "Kasubag Perenc. Dan Ev."),
        ("Kasubbag Perencanaan & Evaluasi", "Kepala Sub Bagian Perencanaan dan Evaluasi"),
        ("Kasubbag PEP", "Kepala Sub Bagian Perencanaan, Evaluasi dan Pelaporan"),
        ("Kasubbag Umpeg", "Kepala Subbagian Umum dan Kepegawaian"),
        ("Kasubbag TU", "Kepala Sub Bagian Tata Usaha"),
        ("JP", "Jabatan Pelaksana (JP)"),
        ("Jabatan Pelaksana", "Pelaksana"),
        ("Staf/ Operator", "Operator"),
        ("PPK", "Pejabat Pembuat Komitmen"),
        ("PPK", "Pejabat Pembuat Komitmen (PPK)"),
        ("KPA", "Kuasa Pengguna Anggaran"),
        ("Walikota", "Wali Kota"),
        ("Sekcam", "Sekretaris Camat"),
        ("Sekda", "Sekretaris Daerah"),
        ("Pejabat Fungsional", "JFK"),
        ("KEPALA  DINAS", "kepala dinas"),
    ],
)
def test_two_names_of_one_post(post: str, other: str) -> None:
    assert same_post(post, other)
    assert same_post(other, post)


@pytest.mark.parametrize(
    ("post", "other"),
    [
        ("Kasubbag Umum", "Kasubbag Keuangan"),
        ("Kepala Dinas", "Kepala Bidang"),
        ("Kasi", "Kasubbag"),
        ("Sekretaris", "Sekretaris Tim SAKIP"),
        ("Sekretaris", "Kepala Dinas"),
        ("Bidan", "Bidang"),
        ("Petugas Loket", "Petugas Arsip"),
        ("PA", "KPA"),
        ("Kabid Mutasi", "Kepala Bidang Promosi"),
        ("Staf", "Operator"),
        ("Panitera", "Panitera Muda Hukum"),
        ("Inspektur", "Irban Wilayah I"),
    ],
)
def test_names_of_different_posts(post: str, other: str) -> None:
    assert not same_post(post, other)


def test_equal_posts_end_at_the_same_word() -> None:
    assert equal_posts("Kasubbag Umum", "Kepala Sub Bagian Umum")
    assert not equal_posts("Kepala Bidang", "Kepala Bidang Mutasi")


def test_long_texts_are_read_in_little_time() -> None:
    for text in ("Kepala Dinas " * 10_000, "(" * 100_000, "a/" * 50_000, "Kepala " + "x" * 100_000, ", dan " * 20_000):
        starting_post(text)
        starting_posts("Staf, " + text)
        is_post(text)
        same_post(text, "Staf")
