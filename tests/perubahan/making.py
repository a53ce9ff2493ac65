"""A region in git, and what became of it since the tag."""

from __future__ import annotations

from pathlib import Path

from tests.reading.git.making import commit, git, repository

TAG = "v2025"


def sop(judul: str, nomor: str, *more: str, first: str = "Menerima berkas dari pemohon", waktu: str = "5 menit") -> str:
    """Return a source with a number, more lines, and three steps that say which SOP they are of."""
    lines = "".join(f"{line}\n" for line in more)
    return f"""judul: {judul}
nomor: {nomor}
{lines}prosedur:
  - pelaksana: {{a: Petugas, b: Kepala}}
    langkah:
      - {{kegiatan: {first}, oleh: a, waktu: {waktu}}}
      - {{kegiatan: Memeriksa berkas {judul}, oleh: b}}
      - {{kegiatan: Mengarsipkan {judul} dan lampirannya, oleh: a}}
"""


DINAS, CAMAT = "sop_sources/dinas", "sop_sources/camat"
OLD = {
    f"{DINAS}/instansi.yaml": "pemerintah: Kabupaten Contoh\nnama: Dinas Contoh\ntempat: Contoh\n",
    f"{CAMAT}/instansi.yaml": "pemerintah: Kabupaten Contoh\nnama: Kecamatan Contoh\n",
    f"{DINAS}/10.yaml": sop("Izin", "10/2025"),
    f"{DINAS}/9.yaml": sop("Cuti", "9/2025", "tanggal_revisi: 2025-02-03"),
    f"{DINAS}/cabut.yaml": sop("Arsip Lama", "3/2025", "tanggal_revisi: 2024-05"),
    f"{DINAS}/tetap.yaml": sop("Tetap", "4/2025"),
    f"{DINAS}/pindah.yaml": sop("Pindah", "5/2025"),
    f"{DINAS}/nama.yaml": sop("Ganti Nama Berkas", "6/2025"),
    f"{DINAS}/tanggal.yaml": sop("Tanggal", "7/2025"),
}


def region(folder: Path) -> Path:
    """Return a region's project in git."""
    made = repository(folder)
    commit(made, dict(OLD))
    git(made, "tag", TAG)
    changed = {
        f"{DINAS}/10.yaml": sop("Izin", "11/2026", waktu="1 jam"),
        f"{DINAS}/9.yaml": sop(
            "Cuti",
            "9/2025",
            "tanggal_revisi: 2026-03-04",
            "riwayat_revisi: [{revisi: 1, tanggal: 2026-03-04, uraian: 'Menambah *e-cuti*'}]",
            first="Menerima permohonan lewat e-cuti",
        ),
        f"{DINAS}/tetap.yaml": "# hanya catatan\n" + OLD[f"{DINAS}/tetap.yaml"],
        f"{DINAS}/tanggal.yaml": sop("Tanggal", "7/2025", "tanggal_revisi: 2026-01-02"),
        f"{CAMAT}/baru.yaml": sop("Layanan = Baru", "1/2026", "tanggal_revisi: 2026-04", first="Melayani warga"),
        f"{CAMAT}/pindah.yaml": OLD[f"{DINAS}/pindah.yaml"],
        f"{DINAS}/berkas-lain.yaml": OLD[f"{DINAS}/nama.yaml"],
    }
    for name in ("cabut", "pindah", "nama"):
        (made / DINAS / f"{name}.yaml").unlink()
    commit(made, dict(changed))
    return made
