"""Notes below a table: what rules find in them stands at the note, not at the first of them."""

from __future__ import annotations

from pathlib import Path

from tests.check.sources import found_in, places

OFFICE = "pemerintah: Pemerintah Kabupaten Banggai\nnama: Dinas Contoh\n"
SOURCE = """judul: Cuti
prosedur:
  - pelaksana: {a: A}
    langkah:
      - {kegiatan: Menulis surat, oleh: a, waktu: 5 menit}
      - {kegiatan: Menyimpan surat, oleh: a, waktu: 5 menit}
    catatan:
      - Arsip disimpan lima tahun
      - Seluruh 12 langkah dituntaskan
      - "Jumlah waktu: 30 menit"
      - Berlaku di lingkungan Pemerintah Kabupaten Poso
"""


def test_findings_in_notes_stand_at_their_note(tmp_path: Path) -> None:
    found = places(found_in(tmp_path, SOURCE, OFFICE), "DOC006", "MB006", "ID018")
    assert sorted(found) == [("DOC006", 9, 9), ("ID018", 11, 9), ("MB006", 10, 9)]
