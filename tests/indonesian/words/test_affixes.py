"""What affixes make of roots, and which roots words are made of."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.words.affixes import below_men, root_of_active, verb_of, verb_of_nominal
from sopdoc.indonesian.words.lists import sections_of


@pytest.mark.parametrize(
    ("stem", "verb"),
    [
        ("tulis", "menulis"),
        ("sapu", "menyapu"),
        ("periksa", "memeriksa"),
        ("kirim", "mengirim"),
        ("baca", "membaca"),
        ("fotokopi", "memfotokopi"),
        ("verifikasi", "memverifikasi"),
        ("catat", "mencatat"),
        ("data", "mendata"),
        ("jawab", "menjawab"),
        ("zalimi", "menzalimi"),
        ("ambil", "mengambil"),
        ("gandakan", "menggandakan"),
        ("himpun", "menghimpun"),
        ("lapor", "melapor"),
        ("muat", "memuat"),
        ("nilai", "menilai"),
        ("rekap", "merekap"),
        ("wawancarai", "mewawancarai"),
        ("yakini", "meyakini"),
        ("proses", "memproses"),
        ("transfer", "mentransfer"),
        ("kritik", "mengkritik"),
        ("klarifikasi", "mengklarifikasi"),
        ("standarkan", "menstandarkan"),
        ("syaratkan", "mensyaratkan"),
        ("kaji", "mengkaji"),
        ("perbaiki", "memperbaiki"),
        ("perintahkan", "memerintahkan"),
        ("percayakan", "memercayakan"),
        ("cek", "mengecek"),
        ("las", "mengelas"),
    ],
)
def test_the_prefix_changes_the_first_letter(stem: str, verb: str) -> None:
    assert below_men(stem) == verb


@pytest.mark.parametrize(
    ("root", "verb"),
    [
        ("arsip", "mengarsipkan"),
        ("sah", "mengesahkan"),
        ("taat", "menaati"),
        ("pedoman", "memedomani"),
        ("tandatangan", "menandatangani"),
        ("tindaklanjut", "menindaklanjuti"),
        ("baik", "memperbaiki"),
        ("barui", "memperbarui"),
        ("timbang", "menimbang"),
        ("ternak", "beternak"),
        ("rekan", "berekan"),
        ("gegas", "bergegas"),
        ("minum", ""),
        ("entah", ""),
    ],
)
def test_the_list_says_which_verb_is_meant(root: str, verb: str) -> None:
    assert verb_of(root) == verb


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("menulis", "tulis"),
        ("menyusun", "susun"),
        ("memaraf", "paraf"),
        ("mengoreksi", "koreksi"),
        ("mengkoreksi", "koreksi"),
        ("mempublikasikan", "publikasi"),
        ("memublikasikan", "publikasi"),
        ("mensosialisasikan", "sosialisasi"),
        ("menunjuk", "tunjuk"),
        ("menimbang", "timbang"),
        ("mengecek", "cek"),
        ("mengesahkan", "sah"),
        ("memperbaiki", "baik"),
        ("memberlakukan", "laku"),
        ("mengetahui", "tahu"),
        ("menyelenggarakan", "selenggara"),
        ("berkoordinasi", "koordinasi"),
        ("menggonggong", ""),
    ],
)
def test_the_root_of_an_active_verb(word: str, root: str) -> None:
    assert root_of_active(word) == root


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("pengarsipan", "mengarsipkan"),
        ("penandatanganan", "menandatangani"),
        ("persetujuan", "menyetujui"),
        ("penerimaan", "menerima"),
        ("pencatatan", "mencatat"),
        ("pemeriksaan", "memeriksa"),
        ("penyampaian", "menyampaikan"),
        ("pengesahan", "mengesahkan"),
        ("penunjukan", "menunjuk"),
        ("perekaman", "merekam"),
        ("perumusan", "merumuskan"),
        ("perencanaan", "merencanakan"),
        ("perbaikan", "memperbaiki"),
        ("permohonan", "mengajukan permohonan"),
        ("pengadaan", "mengadakan"),
        ("pemutakhiran", "memutakhirkan"),
        ("penyebarluasan", "menyebarluaskan"),
        ("penelitiannya", "meneliti"),
        ("pertukaran", ""),
    ],
)
def test_the_verb_that_a_noun_is_made_of(noun: str, verb: str) -> None:
    assert verb_of_nominal(noun) == verb


def test_the_list_of_roots_is_long_and_each_stands_there_once() -> None:
    sections = sections_of("roots")
    roots = [root for heading, words in sections.items() if heading != "kata" for root in words]
    assert len(roots) >= 1500
    assert len(set(roots)) == len(roots)
    assert all(word.isalpha() and word.islower() for word in roots)
    assert all(word.count("=") == 1 for word in sections["kata"])
