"""How much texts tell of outcomes."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.conditions import Outcomes, decides, outcomes_of


@pytest.mark.parametrize(
    "text",
    [
        "Memeriksa laporan, jika disetujui diserahkan kepada kasubag, jika tidak dikembalikan",
        "Memeriksa laporan; apabila setuju diparaf dan diteruskan, apabila tidak dikembalikan",
        "Memeriksa berkas. Jika lengkap maka diproses, jika belum maka ditolak",
        "Memeriksa berkas (lengkap/tidak lengkap)",
        "Memeriksa kelengkapan berkas, ya/tidak",
        "Menentukan sesuai atau tidak",
        "Menetapkan usulan disetujui/ditolak",
        "Ya: lanjut ke langkah 5; Tidak: kembali ke langkah 2",
        "Bila benar diparaf, bila salah dikembalikan",
        "Menyetujui atau menolak permohonan",
        "Disetujui diteruskan ke Inspektur, tidak disetujui kembali ke auditor",
        "Memenuhi syarat diproses, tidak memenuhi syarat ditolak dengan surat",
        "Cocok langsung diunggah; kalau tidak cocok dimintakan ralat",
        "Kalau cocok diteruskan, kalau tidak cocok\ndikembalikan",
    ],
)
def test_two_outcomes(text: str) -> None:
    assert outcomes_of(text) is Outcomes.TWO


@pytest.mark.parametrize(
    "text",
    [
        "Memeriksa berkas, apabila lengkap diteruskan ke Kabid",
        "Apabila disetujui, menandatangani surat",
        "Memeriksa konsep, apabila terdapat kesalahan dikembalikan",
        "Dalam hal berkas tidak lengkap, mengembalikan berkas",
        "Jika tidak lengkap dikembalikan ke pemohon",
        "Tidak lengkap dikembalikan",
        "Meneruskan konsep, dan dalam hal pemohon bukan pihak berperkara meminta izin Ketua",
        "Jika hujan, memindahkan apel ke aula",
        "Dikembalikan apabila tidak lengkap",
        "Mengantar barang, bila pemilik tidak ada maka barang dibawa pulang",
        "Memotong dahan lalu batang, jika batang terlalu besar gunakan alat berat",
    ],
)
def test_one_outcome(text: str) -> None:
    assert outcomes_of(text) is Outcomes.ONE


@pytest.mark.parametrize(
    "text", ["Menandatangani surat apabila telah sesuai", "Mengembalikan berkas bila tidak lengkap"]
)
def test_a_condition_of_which_nothing_follows(text: str) -> None:
    assert outcomes_of(text) is Outcomes.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Melampirkan dokumen bila diperlukan",
        "Apabila diperlukan, melakukan peninjauan lapangan",
        "Mengadakan rapat apabila dipandang perlu",
        "Melaporkan hasil disertai daftar hambatan jika ada",
        "Memperbarui data jika ada perubahan",
        "Menghubungi pemohon apabila berkas sudah selesai",
        "Memeriksa apakah dokumen tersedia dalam bentuk digital",
        "Memeriksa ada/tidaknya lampiran",
        "Apabila Kepala Dinas berhalangan, ditandatangani Sekretaris",
        "Bila pimpinan tidak di tempat, ditandatangani Sekretaris",
        "Menyusun surat persetujuan atau penolakan",
        "Menerima pemberitahuan bahwa permohonan diterima/ditolak",
        "Menghubungi peserta yang terlambat atau tidak hadir",
        "Menentukan perlu atau tidaknya peninjauan",
        "Memeriksa kelengkapan berkas",
        "Surat segera didahulukan",
        "Pencatatan dilakukan pada buku tamu daring; nomor antrean diberikan petugas.",
    ],
)
def test_what_is_no_outcome(text: str) -> None:
    assert outcomes_of(text) is Outcomes.NONE


@pytest.mark.parametrize(
    "text", ["Memeriksa berkas", "Menerima dan memverifikasi data", "Menyetujui", "Mengoreksi konsep"]
)
def test_verbs_that_end_in_a_judgement(text: str) -> None:
    assert decides(text)


@pytest.mark.parametrize("text", ["Menerima berkas", "Mencatat hasil pemeriksaan", "Menyampaikan persetujuan"])
def test_verbs_that_do_not(text: str) -> None:
    assert not decides(text)


@pytest.mark.parametrize("text", ["jika " * 20_000, "a" * 100_000, "a" + "\n" * 100_000 + "b", "tidak / " * 12_000])
def test_long_texts_take_no_time(text: str) -> None:
    assert outcomes_of(text) in Outcomes
