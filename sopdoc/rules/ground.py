"""The passages of the regulation's annex that rules rest on, each spelled once and in one form.

A rule has a ground where the annex itself says what it asks; where it only seems to follow, the rule is sopdoc's own.
"""

from __future__ import annotations

_LAMPIRAN = "PermenPAN-RB 35/2012, lampiran, "
_IDENTITAS = f"{_LAMPIRAN}bagian identitas: "
_FLOWCHART = f"{_LAMPIRAN}bagian flowchart: "

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
