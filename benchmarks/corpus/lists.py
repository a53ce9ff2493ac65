"""The lists of an SOP's identity page."""

from __future__ import annotations

LAWS = (
    "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
    "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan",
    "Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah",
    "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan "
    "Publik",
    "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah",
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman "
    "Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk "
    "Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah",
    "Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur di Lingkungan Pemerintah "
    "Provinsi dan Kabupaten/Kota",
)
LOCAL_LAWS = (
    "Peraturan Daerah {tempat} Nomor {nomor} Tahun {tahun} tentang Pembentukan dan Susunan Perangkat Daerah",
    "Peraturan {kepala} {wilayah} Nomor {nomor} Tahun {tahun} tentang Kedudukan, Susunan Organisasi, Tugas, Fungsi dan "
    "Tata Kerja {kantor}",
)
QUALIFICATIONS = (
    "Memahami peraturan perundang-undangan yang terkait dengan {objek}",
    "Mengetahui tugas pokok dan fungsi {kantor}",
    "Memiliki kemampuan pengolahan data sederhana",
    "Mampu mengoperasikan komputer dan aplikasi perkantoran",
    "Memahami prosedur {kerja} {objek}",
    "Memiliki sikap taat, disiplin dan bertanggung jawab",
    "Pendidikan minimal D3 atau yang setara",
)
RELATED = (
    "SOP Pelaksanaan Rapat",
    "SOP Pengelolaan Arsip",
    "SOP Surat Masuk",
    "SOP Surat Keluar",
    "SOP Pengumpulan Data dan Informasi",
    "SOP Penyusunan Laporan Kinerja",
    "SOP Pengaduan Masyarakat",
)
EQUIPMENT = (
    "Komputer/laptop",
    "Printer dan pemindai",
    "Jaringan internet",
    "Alat tulis kantor",
    "Lembar kerja dan rencana aksi",
    "Peraturan perundang-undangan yang terkait dengan {objek}",
    "Lemari arsip",
    "Aplikasi SIPD",
)
WARNINGS = (
    "Apabila {kerja} {objek} tidak dilaksanakan sesuai dengan SOP maka pelaporan akan terlambat dan target kinerja "
    "tidak tercapai.",
    "Jika SOP ini tidak dilaksanakan maka {kerja} {objek} tidak berjalan dengan tertib, lancar dan tepat waktu.",
    "Keterlambatan {kerja} {objek} akan mempengaruhi pelaksanaan program {kantor} secara keseluruhan.",
)
RECORDS = (
    "Disimpan sebagai data elektronik dan manual",
    "Buku agenda dan lembar disposisi",
    "Register {objek}",
    "Notulen rapat",
    "Dokumen hasil {kerja} {objek}",
    "Laporan triwulan dan laporan tahunan",
)
