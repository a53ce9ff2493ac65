"""The passages of the regulation's annex that rules rest on, each spelled once and in one form.

A rule has a ground where the annex, or guidance built on it, says what it asks; how certain that is, is the rule's
``basis``. Where it only seems to follow, the rule is sopdoc's own.
"""

from __future__ import annotations

_LAMPIRAN = "PermenPAN-RB 35/2012, lampiran, "
_IDENTITAS = f"{_LAMPIRAN}bagian identitas: "
_FLOWCHART = f"{_LAMPIRAN}bagian flowchart: "
_JENIS = "pedoman identifikasi kegiatan SOP AP, "

TANGGAL = f"{_IDENTITAS}tanggal pembuatan, tanggal revisi, tanggal efektif"
PENGESAHAN = f"{_IDENTITAS}pengesahan (jabatan, tanda tangan, nama dan NIP, stempel)"
UNSUR = f"{_IDENTITAS}pengesahan, judul; bagian flowchart: kegiatan, pelaksana"
PELAKSANA = f"{_FLOWCHART}pelaksana dipisahkan dari kegiatan"
SIMBOL = f"{_FLOWCHART}lima simbol, kapsul untuk kegiatan mulai dan berakhir"
KEPUTUSAN = f"{_FLOWCHART}belah ketupat untuk pengambilan keputusan"
SEGILIMA = f"{_FLOWCHART}segilima untuk hubungan antarsimbol pada halaman yang berbeda"
DOKUMENTASI = (
    f"{_LAMPIRAN}unsur dokumentasi: halaman judul, keputusan pimpinan, daftar isi, penjelasan singkat penggunaan"
)
PEMANTAUAN = f"{_LAMPIRAN}pemantauan: dilaksanakan secara berkala"
NOMOR = f"{_IDENTITAS}nomor SOP AP menurut tata naskah dinas yang berlaku"
NAMA = f"{_IDENTITAS}logo dan nama SKPD atau unit kerja"
JUDUL = f"{_IDENTITAS}judul SOP AP sesuai dengan kegiatan yang dibakukan"
DASAR_HUKUM = f"{_IDENTITAS}dasar hukum"
KETERKAITAN = f"{_IDENTITAS}keterkaitan dengan SOP AP lain"
PERINGATAN = f"{_IDENTITAS}peringatan tentang akibat bila prosedur tidak dilaksanakan"
KUALIFIKASI = f"{_IDENTITAS}kualifikasi pelaksana secara umum"
BAGIAN = f"{_IDENTITAS}dasar hukum, keterkaitan, peringatan, kualifikasi, peralatan, pencatatan"
KEGIATAN = f"{_FLOWCHART}kegiatan ditulis aktif dengan kata kerja tanpa subjek"
ANAK_PANAH = f"{_FLOWCHART}anak panah untuk arah proses kegiatan"
CABANG = f"{_FLOWCHART}diagram alir bercabang dengan dua jawaban"
ADMINISTRATIF = f"{_FLOWCHART}prosedur administratif dilakukan oleh lebih dari satu pelaksana"
URUTAN = f"{_FLOWCHART}pelaksana diurutkan menurut urutan kegiatan"
MUTU_BAKU = f"{_FLOWCHART}mutu baku (kelengkapan, waktu, output) untuk setiap kegiatan"
JUDUL_SAMPUL = f"{_LAMPIRAN}unsur dokumentasi: halaman judul (judul, instansi, tahun pembuatan)"
TINJAUAN = f"{_LAMPIRAN}pemantauan: dilaksanakan secara rutin setiap enam bulan"
PELAYANAN = f"{_JENIS}pelayanan dimulai dan berakhir pada pemohon"
PENUGASAN = f"{_JENIS}penugasan dimulai dengan perintah pejabat yang berwenang"
