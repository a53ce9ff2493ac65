"""A document as text whose lines compare."""

from __future__ import annotations

from sopdoc.diff.forms.whole import whole, whole_tree
from sopdoc.reading.tree.compose import compose
from tests.diff.figures import read

SOURCE = """\
judul: Surat
tanggal_pembuatan: 2025-01-15
dasar_hukum: [Undang-undang satu, Undang-undang dua]
keterkaitan: [SOP Arsip]
prosedur:
  - pelaksana: {a: Agendaris, k: Kepala}
    langkah:
      - {kegiatan: Menerima surat, oleh: a, waktu: 5 menit, output: [Agenda, Lembar disposisi]}
      - {id: periksa, kegiatan: Memeriksa, oleh: k, keputusan: {ya: lanjut, tidak: selesai, ragu: periksa}}
      - {kegiatan: Menyerahkan, oleh: a -> k, simbol: selesai}
riwayat_revisi:
  - {revisi: "1", tanggal: 2025-02-01, uraian: Waktu langkah satu}
penutup: {tempat: Palu}
"""
TEXT = """\
judul: Surat
tanggal_pembuatan: 15 Januari 2025
dasar_hukum:
  - Undang-undang satu
  - Undang-undang dua
keterkaitan: SOP Arsip

prosedur: Surat
pelaksana: Agendaris
pelaksana: Kepala

langkah: Menerima surat
    oleh: Agendaris
    waktu: 5 menit
    output:
      - Agenda
      - Lembar disposisi

langkah: Memeriksa
    oleh: Kepala
    ya: lanjut
    tidak: selesai
    ragu: "Memeriksa"

langkah: Menyerahkan
    oleh: Agendaris -> Kepala
    simbol: selesai

penutup.tempat: Palu
riwayat_revisi: 1 (1 Februari 2025): Waktu langkah satu
"""


def text_of(source: str) -> str:
    sop = read(source)
    assert sop is not None
    return whole(sop)


def test_a_document_as_text() -> None:
    assert text_of(SOURCE) == TEXT


def test_what_is_no_change_changes_no_line() -> None:
    other = (
        SOURCE.replace("periksa", "cek")
        .replace("2025-01-15", "15 Januari 2025")
        .replace("[SOP Arsip]", "SOP  Arsip")
        .replace("{a: Agendaris, k: Kepala}", "{z: Agendaris, k: Kepala}")
        .replace("oleh: a", "oleh: z")
    )
    assert text_of(other) == TEXT


def test_a_row_that_comes_adds_its_lines_alone() -> None:
    row = "      - {kegiatan: Mengagendakan, oleh: a}\n"
    came = text_of(SOURCE.replace("      - {id: periksa", f"{row}      - {{id: periksa"))
    assert came == TEXT.replace(
        "langkah: Memeriksa", "langkah: Mengagendakan\n    oleh: Agendaris\n\nlangkah: Memeriksa"
    )


def test_keys_of_an_office_stand_in_one_order() -> None:
    texts = []
    for source in (
        "nama: Dinas\ndisahkan_oleh: {nip: 1, nama: Andi Contoh}\n",
        "disahkan_oleh: {nama: Andi Contoh, nip: 1}\nnama: Dinas\n",
    ):
        tree, _faults = compose(source.encode(), "instansi.yaml")
        assert tree is not None
        texts.append(whole_tree(tree))
    assert texts == ["disahkan_oleh.nama: Andi Contoh\ndisahkan_oleh.nip: 1\nnama: Dinas\n"] * 2
