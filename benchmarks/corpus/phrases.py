"""What is done in a step, by the kind of work: kegiatan, what it needs, what comes of it."""

from __future__ import annotations

PHRASES = {
    "open": (
        (
            "Memerintahkan {lain} untuk melakukan {kerja} {objek} di lingkungan {kantor}",
            "Lembar disposisi",
            "Disposisi",
        ),
        ("Menugaskan {lain} menyusun rencana {kerja} {objek} {masa}", "Agenda kerja", "Disposisi pimpinan"),
        ("Memberi arahan dan mandat kepada {lain} tentang {kerja} {objek}", "Nota dinas", "Arahan tertulis"),
        ("Menetapkan jadwal dan sasaran {kerja} {objek} {masa}", "Program kerja tahunan", "Jadwal {kerja} {objek}"),
    ),
    "request": (
        (
            "Mengajukan permohonan {objek} beserta berkas persyaratan melalui loket",
            "Formulir permohonan",
            "Berkas permohonan",
        ),
        (
            "Menyampaikan surat permohonan {objek} kepada {kantor} dengan melampirkan dokumen pendukung",
            "Surat permohonan, fotokopi KTP",
            "Surat permohonan {objek}",
        ),
        (
            "Mengisi formulir permohonan {objek} pada aplikasi pelayanan",
            "KTP, kartu keluarga, pas foto",
            "Formulir terisi",
        ),
    ),
    "work": (
        ("Menyiapkan bahan {kerja} {objek} {cara}", "Disposisi, data tahun sebelumnya", "Bahan {kerja} {objek}"),
        (
            "Mengumpulkan data dan informasi {objek} dari masing-masing bidang dan sekretariat",
            "Format data",
            "Data {objek}",
        ),
        ("Menghimpun dan merekapitulasi data {objek} {masa} {cara}", "Data {objek}", "Rekapitulasi data {objek}"),
        ("Menyusun konsep {dokumen} {cara}", "Bahan {kerja} {objek}", "Konsep {dokumen}"),
        (
            "Membuat format permintaan data {objek} dan menyampaikannya kepada {lain}",
            "Format isian",
            "Format permintaan data",
        ),
        ("Mencatat {dokumen} dalam buku agenda dan memberi nomor register", "Buku agenda", "Nomor register"),
        (
            "Melaksanakan rapat pembahasan {objek} bersama {lain} dan pejabat terkait",
            "Undangan rapat, daftar hadir",
            "Notulen rapat",
        ),
        ("Menganalisis data {objek} yang telah terkumpul {masa}", "Kertas kerja analisis", "Hasil analisis {objek}"),
        (
            "Mengentri data {objek} pada aplikasi {cara}",
            "Komputer, jaringan internet, data {objek}",
            "Data pada aplikasi",
        ),
        (
            "Melakukan peninjauan lapangan dalam rangka {kerja} {objek}",
            "Surat tugas, kamera",
            "Berita acara peninjauan",
        ),
        (
            "Menyampaikan konsep {dokumen} kepada {lain} untuk mendapatkan masukan",
            "Konsep {dokumen}",
            "Masukan dan arahan",
        ),
        (
            "Memperbaiki konsep {dokumen} sesuai dengan masukan dan arahan",
            "Catatan perbaikan",
            "Konsep {dokumen} yang diperbaiki",
        ),
        (
            "Mengundang {lain} dan pejabat terkait untuk rapat pembahasan {objek}",
            "Surat undangan",
            "Undangan rapat terkirim",
        ),
        (
            "Menghitung capaian dan realisasi {objek} {masa} dibandingkan dengan target yang telah ditetapkan",
            "Kertas kerja, target kinerja",
            "Perhitungan capaian {objek}",
        ),
        ("Mengetik dan menggandakan {dokumen}", "Komputer, printer, kertas", "{dokumen} yang digandakan"),
        ("Menelaah kelengkapan dokumen {objek} dan menyusun telaahan staf", "Berkas {objek}", "Telaahan staf"),
        (
            "Berkoordinasi dengan {lain} mengenai pelaksanaan {kerja} {objek} {cara}",
            "Nota dinas",
            "Kesepakatan tindak lanjut",
        ),
        ("Menyusun jadwal dan pembagian tugas {kerja} {objek}", "Program kerja", "Jadwal dan pembagian tugas"),
    ),
    "check": (
        (
            "Memeriksa {dokumen}; apabila setuju diparaf dan diteruskan, apabila tidak dikembalikan untuk diperbaiki",
            "Konsep {dokumen}",
            "{dokumen} yang telah diparaf",
        ),
        ("Mengoreksi konsep {dokumen} {cara}", "Konsep {dokumen}", "Konsep {dokumen} yang dikoreksi"),
        ("Memverifikasi kelengkapan dan keabsahan berkas {objek}", "Berkas, daftar periksa", "Berkas terverifikasi"),
        ("Meneliti hasil {kerja} {objek} {masa}", "Laporan hasil", "Hasil penelitian berkas"),
        (
            "Mengevaluasi kesesuaian {dokumen} dengan ketentuan yang berlaku",
            "Peraturan terkait",
            "Catatan hasil evaluasi",
        ),
    ),
    "approve": (
        ("Menandatangani {dokumen}", "{dokumen} yang telah diparaf", "{dokumen} yang ditandatangani"),
        ("Mengesahkan dan menetapkan {dokumen} {masa}", "{dokumen} final", "{dokumen} yang ditetapkan"),
        ("Memberikan persetujuan akhir atas hasil {kerja} {objek}", "Lembar persetujuan", "Persetujuan tertulis"),
    ),
    "close": (
        ("Mengarsipkan {dokumen} dalam bentuk cetak dan elektronik", "Map, lemari arsip", "Arsip {dokumen}"),
        ("Mendistribusikan {dokumen} kepada {lain} dan mendokumentasikannya", "Buku ekspedisi", "Tanda terima"),
        (
            "Menggandakan dan menyimpan {dokumen} serta mengunggahnya ke laman resmi",
            "Pemindai, komputer",
            "Arsip digital",
        ),
    ),
    "receive": (
        ("Menerima {dokumen} dan menandatangani tanda terima", "Tanda terima", "{dokumen}"),
        (
            "Menerima hasil pelayanan {objek} serta mengisi survei kepuasan masyarakat",
            "Lembar survei",
            "Hasil pelayanan",
        ),
    ),
}

WAYS = (
    "",
    "",
    "",
    "sesuai dengan ketentuan peraturan perundang-undangan yang berlaku",
    "berdasarkan format yang telah ditetapkan",
    "dengan memperhatikan hasil evaluasi tahun sebelumnya",
    "paling lambat tanggal 10 setiap bulan",
    "secara berjenjang dan terdokumentasi",
    "untuk bahan pembahasan dalam rapat",
)
PERIODS = (
    "",
    "",
    "per triwulan",
    "setiap semester",
    "tahun berjalan",
    "triwulan I sampai dengan triwulan IV",
    "bulanan",
)
REMARKS = (
    "SOP Pelaksanaan Rapat",
    "SOP Pengelolaan Arsip",
    "Dilakukan melalui aplikasi SIPD",
    "Paling lambat H-1",
    "Jika tidak lengkap, pemohon diberi tahu",
    "Sesuai jadwal yang ditetapkan",
    "Disertai bukti pendukung",
)
EXTRA = (
    "Lembar disposisi",
    "ATK",
    "Komputer",
    "Nota dinas",
    "Data pendukung",
    "Daftar hadir",
    "Kertas kerja",
    "Buku kendali",
)
"""What a step may need besides."""
