"""Random procedures whose rows are much alike, as those of offices are: few verbs, few things, the same endings."""

from __future__ import annotations

from random import Random
from typing import Any

import yaml

VERBS = (
    "Menyusun",
    "Memeriksa",
    "Mengoreksi",
    "Menyerahkan",
    "Menandatangani",
    "Menerima",
    "Mengagendakan",
    "Meneruskan",
    "Menelaah",
    "Mengarsipkan",
    "Menggandakan",
    "Memverifikasi",
    "Menyampaikan",
)
THINGS = (
    "konsep surat tugas",
    "laporan kinerja triwulan",
    "draf dokumen rencana kerja",
    "berkas permohonan",
    "data realisasi anggaran",
    "surat masuk",
    "rekapitulasi data kinerja",
    "disposisi pimpinan",
)
ENDINGS = (
    "",
    " kepada Kepala Dinas",
    " kepada Sekretaris untuk diperiksa",
    " dan mencatatnya dalam buku agenda",
    " sesuai ketentuan yang berlaku",
    " untuk ditandatangani oleh Kepala Dinas",
    " bersama Kepala Bidang terkait",
)
LANES = ("Kepala Dinas", "Sekretaris", "Kasubbag Umum", "Kepala Bidang", "Analis Kebijakan", "Petugas Agenda")


WORDS = tuple(word for text in (*VERBS, *THINGS, *ENDINGS) for word in text.split())


def sentence(rng: Random) -> str:
    """Return what is done in a row."""
    return f"{rng.choice(VERBS)} {rng.choice(THINGS)}{rng.choice(ENDINGS)}"


def alike_source(seed: int) -> str:
    """Return the YAML of the procedure with this number."""
    rng = Random(seed)
    lanes = [f"p{number}" for number in range(rng.randint(2, 6))]
    rows = [_row(rng, lanes, number) for number in range(rng.randint(5, 25))]
    for number, row in enumerate(rows[1:-1], start=1):
        if rng.random() < 0.2:
            row["keputusan"] = {"ya": "lanjut", "tidak": f"s{rng.randrange(number)}"}
    aimed = {exits["tidak"] for row in rows if (exits := row.get("keputusan"))}
    rows = [row if row["id"] in aimed else {key: value for key, value in row.items() if key != "id"} for row in rows]
    names = dict(zip(lanes, rng.sample(LANES, len(lanes)), strict=True))
    document = {
        "judul": f"Contoh {seed}",
        "dasar_hukum": [f"Perda Nomor {rng.randint(1, 40)} Tahun {rng.randint(2010, 2025)}" for _ in range(4)],
        "prosedur": [{"pelaksana": names, "langkah": rows}],
    }
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True)


def _row(rng: Random, lanes: list[str], number: int) -> dict[str, Any]:
    thing = rng.choice(THINGS)
    return {
        "kegiatan": sentence(rng),
        "id": f"s{number}",
        "oleh": rng.choice(lanes),
        "kelengkapan": rng.choice(THINGS).capitalize(),
        "waktu": f"{rng.choice((5, 10, 15, 30))} menit",
        "output": thing.capitalize(),
    }
