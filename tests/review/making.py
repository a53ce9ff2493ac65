"""Two revisions of small projects, and what a review says of them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sopdoc.pairs.sides import of_paths
from sopdoc.review.review import Review, review
from tests.reading.trees import write

SURAT = """\
judul: Surat Masuk
nomor: "07"
prosedur:
  - pelaksana: {agendaris: Agendaris, kasubbag: Kepala Subbagian, staf: Staf Pengolah}
    langkah:
      - kegiatan: Menerima surat dari pengirim
        oleh: agendaris
        waktu: 5 menit
      - kegiatan: Mengagendakan surat masuk
        id: agenda
        oleh: agendaris
        waktu: 10 menit
      - kegiatan: Memeriksa kelengkapan berkas surat
        oleh: kasubbag
        keputusan: {ya: lanjut, tidak: agenda}
        waktu: 1 jam
      - kegiatan: Mengarsipkan surat dan disposisinya
        oleh: staf
        waktu: 15 menit
"""
REVISED = (
    SURAT.replace('"07"', "07/2026")
    .replace("waktu: 10 menit", "waktu: 20 menit")
    .replace("tidak: agenda", "tidak: selesai")
    .replace(
        "      - kegiatan: Mengarsipkan",
        "      - {kegiatan: Menyusun tanggapan atas surat, oleh: staf}\n      - kegiatan: Mengarsipkan",
    )
)
CUTI = SURAT.replace("Surat Masuk", "Cuti").replace("surat", "cuti")
OFFICE = "nama: Dinas Contoh\nalamat: Jalan Lama 1\n"
OLD: dict[str, str] = {
    "instansi.yaml": "pemerintah: Kabupaten Contoh\n",
    "a/instansi.yaml": OFFICE,
    "a/surat.yaml": SURAT,
    "a/tetap.yaml": SURAT.replace("Surat Masuk", "Surat Tetap"),
    "b/cuti.yaml": CUTI,
}
NEW: dict[str, str] = {
    "instansi.yaml": "pemerintah: Kota Contoh\n",
    "a/instansi.yaml": OFFICE.replace("Lama 1", "Baru 2"),
    "a/surat.yaml": REVISED,
    "a/tetap.yaml": f"# lain saja\n{OLD['a/tetap.yaml']}",
    "c/laporan.yaml": "judul: Laporan\nprosedur: [{pelaksana: {x: X}, langkah: [{kegiatan: Melapor, oleh: x}]}]\n",
}
"""One file changed, one differs in a comment only, one is gone, one is new, and both offices changed."""


def trees(folder: Path) -> tuple[Path, Path]:
    """Write both revisions as trees of their own."""
    for name, files in (("lama", OLD), ("baru", NEW)):
        write(folder / name / "sopdoc.toml", "")
        for path, text in files.items():
            write(folder / name / path, text)
    return folder / "lama", folder / "baru"


def reviewed(old: Path, new: Path) -> Review:
    with closing(of_paths(old, new)) as sides:
        return review(sides)


def reviewed_texts(folder: Path, old: str, new: str) -> Review:
    """Compare two texts as files of one folder."""
    return reviewed(write(folder / "lama.yaml", old), write(folder / "baru.yaml", new))
