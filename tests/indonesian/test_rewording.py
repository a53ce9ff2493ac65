"""Activities in the words that the regulation asks for."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.heads import head_of
from sopdoc.indonesian.rewording import active_of_passive, active_sentence, passive_in


@pytest.mark.parametrize(
    ("text", "active"),
    [
        ("Pengarsipan surat", "Mengarsipkan surat"),
        ("Penandatanganan Surat Keputusan", "Menandatangani Surat Keputusan"),
        ("Penyusunan Laporan Keuangan oleh Bendahara", "Menyusun Laporan Keuangan"),
        ("Persetujuan", "Menyetujui"),
        ("Persetujuan Kepala Dinas", ""),
        ("PENGECEKAN PETUGAS", ""),
        ("Permohonan cuti", "Mengajukan permohonan cuti"),
        ("Pengajuan kepada atasan langsung", "Mengajukan kepada atasan langsung"),
        ("Pelayanan kepada pemohon", "Melakukan pelayanan kepada pemohon"),
        ("Penerimaan dan pencatatan surat", "Menerima dan mencatat surat"),
        ("Pertukaran data", ""),
        ("Pembayaran retribusi oleh pemohon di loket 2", "Membayar retribusi di loket 2"),
        ("Penyusunan laporan oleh Kasi dan Kabid", "Menyusun laporan"),
        ("Penyusunan laporan dan disampaikan kepada Kepala Dinas", ""),
        ("Pemeriksaan berkas oleh staf, kemudian diserahkan kepada Kasi", ""),
        ("Penandatanganan SK oleh Kepala Dinas kemudian pengarsipan", ""),
        ("Pencatatan surat masuk dan surat keluar", "Mencatat surat masuk dan surat keluar"),
        ("Penerimaan berkas yang telah disahkan oleh Kabid", "Menerima berkas yang telah disahkan oleh Kabid"),
        ("Tidak dicatat dalam buku agenda", ""),
        ("Hanya dicatat dalam buku agenda", ""),
        ("Segera dicatat dalam buku agenda", "Segera mencatat dalam buku agenda"),
        ("Dicatat oleh staf setiap hari", ""),
        ("Cek dan ricek berkas", ""),
        ("Kembalikan berkas", "Mengembalikan berkas"),
        ("Diterima surat dari pemohon.", "Menerima surat dari pemohon"),
        ("Ditandatangani oleh Kepala Dinas", "Menandatangani"),
        ("Di tanda tangani oleh Kadis", "Menandatangani"),
        ("Dicatat dan diarsipkan", "Mencatat dan mengarsipkan"),
        ("di-ACC pimpinan", "Menyetujui"),
        ("Terlaksananya rapat", "Melaksanakan rapat"),
        ("Setelah disetujui Kepala Dinas", ""),
        ("Buat surat undangan", "Membuat surat undangan"),
        ("Arsipkan surat", "Mengarsipkan surat"),
        ("Rapat koordinasi", "Mengadakan rapat koordinasi"),
        ("Tanda tangan surat", "Menandatangani surat"),
        ("Verifikasi dan validasi berkas", "Memverifikasi dan memvalidasi berkas"),
        ("Koordinasi dengan bidang terkait", "Melakukan koordinasi dengan bidang terkait"),
        ("Disposisi Kepala Dinas", ""),
        ("Serah terima barang", "Melakukan serah terima barang"),
        ("Upload dokumen", "Mengunggah dokumen"),
    ],
)
def test_the_head_becomes_an_active_verb(text: str, active: str) -> None:
    assert active_sentence(text, head_of(text)) == active


@pytest.mark.parametrize(
    ("text", "active"),
    [
        ("Surat dicatat dalam buku agenda", "Mencatat surat dalam buku agenda"),
        ("Surat dicatat oleh staf", "Mencatat surat"),
        ("SPT ditandatangani oleh Kepala Dinas", "Menandatangani SPT"),
        ("Draf SK ditandatangani Bupati", "Menandatangani draf SK"),
        ("Surat masuk diterima dan dicatat", "Menerima dan mencatat surat masuk"),
        ("Berkas di tanda tangani Kadis", "Menandatangani berkas"),
        ("Surat dan berkas dicatat", ""),
        ("Surat dicatat oleh staf dan disampaikan kepada Kepala Dinas", ""),
        ("Surat dicatat oleh staf dalam buku agenda", "Mencatat surat dalam buku agenda"),
        ("Surat diparaf oleh Kasi lalu diteruskan ke Kabid", ""),
        ("Permohonan ditolak", "Menolak permohonan"),
        ("Surat harus dicatat", "Mencatat surat"),
        ("Surat jangan dicatat", ""),
        ("Surat belum dicatat", ""),
        ("Surat setiap hari dicatat", ""),
        ("Siswa dibagikan rapor", ""),
        ("Petugas ditugaskan", "Menugaskan petugas"),
    ],
)
def test_a_passive_sentence_is_turned_round(text: str, active: str) -> None:
    passive = passive_in(text)
    assert passive is not None
    assert active_of_passive(text, passive) == active


@pytest.mark.parametrize(
    "text",
    [
        "Berkas yang diterima",
        "Surat untuk ditandatangani",
        "Berkas lengkap",
        "Surat keluar",
        "Hasil rapat",
        "Pemeriksaan, lalu dicatat",
    ],
)
def test_what_is_no_passive_sentence(text: str) -> None:
    assert passive_in(text) is None
