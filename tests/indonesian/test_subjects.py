"""Who acts at the beginning of an activity, and what is left without him."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.subjects import Name, name_end, names_of, subject_of

LANES = (
    "Kepala Dinas",
    "Staf/ Operator",
    "Jabatan Pelaksana (JP)",
    "Kasubbag Perencanaan & Evaluasi",
    "Perencanaan",
    "Bidang",
    "Tim SAKIP Internal",
)
NAMES: tuple[Name, ...] = tuple(name for lane in LANES for name in names_of(lane))


@pytest.mark.parametrize(
    ("text", "subject", "rest"),
    [
        ("Kepala Dinas menandatangani surat", "Kepala Dinas", "menandatangani surat"),
        ("KEPALA DINAS MENANDATANGANI SURAT", "KEPALA DINAS", "MENANDATANGANI SURAT"),
        ("Kepala  Dinas\nmenandatangani surat", "Kepala  Dinas", "menandatangani surat"),
        ("1. Kepala Dinas menandatangani surat", "Kepala Dinas", "menandatangani surat"),
        ("Kepala Dinas akan menandatangani", "Kepala Dinas", "menandatangani"),
        ("Kepala Dinas: menandatangani", "Kepala Dinas", "menandatangani"),
        ("Kepala Dinas untuk memerintahkan", "Kepala Dinas", "memerintahkan"),
        ("Kepala Dinas Sosial menyetujui", "Kepala Dinas Sosial", "menyetujui"),
        ("Staf/ Operator mengentrikan data", "Staf/ Operator", "mengentrikan data"),
        ("Jabatan Pelaksana (JP) menghimpun", "Jabatan Pelaksana (JP)", "menghimpun"),
        ("JP menghimpun data", "JP", "menghimpun data"),
        ("Kasubbag Perencanaan dan Evaluasi membuat", "Kasubbag Perencanaan dan Evaluasi", "membuat"),
        ("Perencanaan menyusun renja", "Perencanaan", "menyusun renja"),
        ("Bidang menyusun usulan", "Bidang", "menyusun usulan"),
        ("Tim SAKIP menganalisis", "Tim SAKIP", "menganalisis"),
        ("Tim melaporkan hasil", "Tim", "melaporkan hasil"),
        ("Petugas pemeriksa memeriksa berkas", "Petugas pemeriksa", "memeriksa berkas"),
        ("Petugas surat masuk mencatat surat", "Petugas surat masuk", "mencatat surat"),
        ("Sekretaris segera memeriksa konsep", "Sekretaris", "segera memeriksa konsep"),
        ("Atasan langsung memberi persetujuan", "Atasan langsung", "memberi persetujuan"),
        ("Pejabat berwenang menandatangani", "Pejabat berwenang", "menandatangani"),
        ("Pemohon datang ke loket", "Pemohon", "datang ke loket"),
        ("Warga mengajukan permohonan", "Warga", "mengajukan permohonan"),
        ("Orang tua mengisi formulir", "Orang tua", "mengisi formulir"),
        ("Bidan memeriksa pasien", "Bidan", "memeriksa pasien"),
        ("PPTK menyusun laporan", "PPTK", "menyusun laporan"),
        ("Sistem mengirim notifikasi", "Sistem", "mengirim notifikasi"),
        ("Pengadilan memutus perkara", "Pengadilan", "memutus perkara"),
        ("Menteri menetapkan", "Menteri", "menetapkan"),
        ("Camat menandatangani surat", "Camat", "menandatangani surat"),
    ],
)
def test_a_subject_and_what_is_left(text: str, subject: str, rest: str) -> None:
    found = subject_of(text, NAMES)
    assert found is not None
    assert (found.text, text[found.predicate :], found.alone) == (subject, rest, True)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Sekretaris Dinas dan Kepala Bidang menyiapkan bahan", "menyiapkan bahan"),
        ("Kepala Dinas, setelah menerima surat, memberi disposisi", "memberi disposisi"),
        ("Kepala Dinas bersama Sekretaris, Kasubbag serta para staf membahas konsep", "membahas konsep"),
        ("Pejabat yang ditunjuk menandatangani", "menandatangani"),
        ("Selanjutnya staf mencatat surat", "mencatat surat"),
        ("Seluruh pegawai mengikuti apel", "mengikuti apel"),
        ("Masing-masing bidang menyusun laporan", "menyusun laporan"),
        ("Setelah surat diterima, staf mencatatnya", "mencatatnya"),
        ("Kepala Dinas tidak menandatangani", "menandatangani"),
        ("Petugas hanya menerima berkas", "menerima berkas"),
        ("Petugas (piket) menerima berkas", "menerima berkas"),
        ("Staf hari Senin menerima berkas", "menerima berkas"),
        ("Staf 2 kali menerima berkas", "menerima berkas"),
        ("Kepala Dinas", None),
        ("Petugas loket", None),
        ("Pemohon dipanggil menurut nomor", None),
        ("Pegawai cuti", None),
    ],
)
def test_what_a_person_has_to_look_at(text: str, rest: str | None) -> None:
    found = subject_of(text, NAMES)
    assert found is not None
    assert not found.alone
    assert (text[found.predicate :] if found.predicate >= 0 else None) == rest


@pytest.mark.parametrize(
    "text",
    [
        "Menandatangani surat",
        "Memerintahkan Kepala Bidang menyusun laporan",
        "Meja pendaftaran",
        "Surat masuk dicatat",
        "Rapat membahas anggaran",
        "Dokumen ditandatangani oleh Kepala Dinas",
        "Aplikasi menampilkan data",
        "Hasil verifikasi menunjukkan kekurangan",
        "Perencanaan kegiatan",
        "Berkas permohonan masuk",
        "Mnerima surat dan mencatat",
        "Disposisi Kepala Dinas",
        "Bersama Kepala Dinas membahas konsep",
        "Penerimaan berkas",
        "Diterima petugas",
        "Peraturan Bupati mengatur",
        "",
        "…",
    ],
)
def test_what_is_no_subject(text: str) -> None:
    assert subject_of(text, NAMES) is None


def test_a_part_of_the_office_is_one_before_an_active_verb_only() -> None:
    assert subject_of("Bidang tanah diukur") is None
    assert subject_of("Seksi mengukur tanah") is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kepala Dinas tidak menandatangani", "Kepala Dinas"),
        ("Kepala Dinas Sosial kadang menyetujui", "Kepala Dinas Sosial"),
        ("Tim Verifikasi jangan memeriksa", "Tim Verifikasi"),
        ("Petugas keamanan sebaiknya mencatat", "Petugas keamanan"),
        ("Staf Umum wajib mencatat", "Staf Umum"),
        ("Staf setiap hari mencatat", "Staf"),
    ],
)
def test_only_what_surely_belongs_to_a_name_is_called_so(text: str, name: str) -> None:
    found = subject_of(text, NAMES)
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("staf setiap hari", "staf"),
        ("petugas loket dan Kabid", "petugas loket"),
        ("Kepala Dinas", "Kepala Dinas"),
        ("Kasi (piket)", "Kasi"),
        ("para pemohon di loket", "para pemohon"),
        ("buku agenda", ""),
        ("", ""),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert text[: name_end(text)] == name
