"""Two findings against each other, each with what follows of it."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.contrasts import contrasts


@pytest.mark.parametrize(
    "text",
    [
        "Metadata benar = terbit, metadata salah = ditolak",
        "Memenuhi syarat diproses, tidak memenuhi syarat ditolak",
        "Berkas lengkap diproses, berkas tidak lengkap dikembalikan",
        "Yang lengkap diproses, yang tidak lengkap dikembalikan",
        "Layak dilanjutkan, tak layak ditolak",
        "Lengkap → lanjut; tidak → kembali",
        "Lengkap -> lanjut, tidak lengkap -> kembali",
        "Lulus dilanjutkan ke wawancara, gagal diberi surat pemberitahuan",
        "Sesuai: paraf; tidak sesuai: kembali",
        "Hasil positif dirujuk, hasil negatif dipulangkan",
        "Dikabulkan dibuatkan SK, ditolak dibuatkan surat penolakan",
        "Nilai di atas 70 lulus, di bawah 70 mengulang",
        "Setuju = tanda tangan; tidak setuju = kembali",
        "OK lanjut, tidak OK kembali",
        "Ada izin diteruskan, tanpa izin dikembalikan",
        "Sah diproses dan yang tidak sah dikembalikan",
        "Berkas lengkap → registrasi; kurang → dikembalikan",
        "Disetujui: terbit SK. Ditolak: surat penolakan",
        "Asli diterima sedangkan palsu ditolak",
        "Data cocok dicetak, data berbeda diperbaiki pemohon",
        "Ya → langkah 5, Tidak → langkah 2",
        "Memenuhi syarat lanjut ke langkah 6; tidak memenuhi syarat berhenti",
        "Lengkap lanjut, belum lengkap kembali ke pemohon",
        "Syarat terpenuhi diteruskan; syarat tidak terpenuhi dikembalikan",
        "Cukup bukti naik ke penyidikan, kurang bukti dihentikan",
        "Hasil: layak (lanjut) atau tidak layak (kembali)",
    ],
)
def test_two_findings(text: str) -> None:
    assert contrasts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Berkas yang benar disimpan di lemari, salinan dikirim ke Bagian Hukum",
        "Surat masuk dicatat, surat keluar diberi nomor",
        "Formulir diisi lengkap dan ditandatangani pemohon",
        "Waktu tidak termasuk pengiriman; berkas lengkap diterima sebelum pukul 12.00",
        "Dokumen asli disimpan, fotokopi dikembalikan",
        "SOP Penolakan Permohonan",
        "Apabila diperlukan dapat meminta bantuan tim teknis",
        "Hasil pemeriksaan dicatat dalam buku, tidak dalam lembar lepas",
        "Sesuai Perda Nomor 3 Tahun 2020, tidak dipungut biaya",
        "Lengkap dengan lampiran, tidak perlu dilegalisir",
        "Benar-benar diperiksa dan tidak dipungut biaya",
        "Pemeriksaan dilakukan sesuai urutan nomor; berkas tidak boleh keluar ruangan",
        "Nomor antrean diberikan petugas, tidak dapat diwakilkan",
        "Data rahasia, tidak untuk disebarkan",
        "Asli 1 lembar, salinan 2 lembar",
        "Persetujuan diberikan secara tertulis, penolakan disertai alasan",
        "Permohonan diterima paling lambat pukul 12.00, selebihnya diproses hari berikutnya",
        "Contoh: benar = 1, salah = 0",
        "Skor: ya = 1, tidak = 0",
        "Skala: baik = 3, cukup = 2, kurang = 1",
        "Kolom sah ditandatangani petugas, kolom tidak diisi dicoret",
        "Cek lengkap dan sah; dokumen tidak dikembalikan kepada pemohon",
        "Cukup diketahui Kasi, tanpa diteruskan ke Kadis",
        "Berkas lengkap dicatat, salah satu disimpan",
        "Tanda tangan di atas meterai dibubuhkan pemohon, paraf di bawah nama dibubuhkan Kasi",
    ],
)
def test_what_is_no_contrast(text: str) -> None:
    assert not contrasts(text)


@pytest.mark.parametrize("text", ["tidak " * 20_000, "tidak / " * 12_000, "kurang " + "x " * 50_000])
def test_long_texts_take_no_time(text: str) -> None:
    assert not contrasts(text)
