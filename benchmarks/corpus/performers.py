"""Who acts: lanes of an SOP, from the head of the office down to its staff."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

MIDDLE = {
    "sekretaris": ("Sekretaris", "Sekretaris Dinas"),
    "kabid": ("Kepala Bidang", "Kabid", "Kabid Pelayanan", "Kabid Pembinaan"),
    "kasubbag": ("Kasubbag Umum", "Kasubbag Perencanaan", "Kasubbag Keuangan", "Kasubbag Kepegawaian"),
    "kasi": ("Kepala Seksi", "Kasi", "Sub Koordinator"),
}
LOW = {
    "analis": ("Analis Data", "Analis Kebijakan", "Analis Muda"),
    "tim": ("Tim Teknis", "Tim Verifikasi", "Tim SAKIP"),
    "bendahara": ("Bendahara", "Bendahara Pengeluaran"),
    "operator": ("Operator", "Operator Aplikasi"),
    "arsiparis": ("Arsiparis", "Pengelola Arsip"),
    "staf": ("Staf", "Staf Pelaksana", "Pengadministrasi Umum"),
}


@dataclass(frozen=True, slots=True)
class Performers:
    """The lanes from left to right, ids and names; ``middle`` check, ``low`` do the work."""

    names: dict[str, str]
    outside: str
    head: str
    middle: tuple[str, ...]
    low: tuple[str, ...]


def performers(rng: Random, count: int, head: str, service: bool) -> Performers:
    """Choose so many lanes, at least three; a ``service`` has an applicant as the first one."""
    left = count - 1 - service
    most = min(len(MIDDLE), left - 1)
    middle_count = max(rng.randint(1, most) if most > 1 else 1, left - len(LOW))
    middle = _some(rng, MIDDLE, middle_count)
    low = _some(rng, LOW, left - middle_count)
    outside = {"pemohon": "Pemohon"} if service else {}
    names = {**outside, "kepala": head, **middle, **low}
    return Performers(names, next(iter(outside), ""), "kepala", tuple(middle), tuple(low))


def _some(rng: Random, pool: dict[str, tuple[str, ...]], count: int) -> dict[str, str]:
    """Choose so many, in the pool's order."""
    chosen = set(rng.sample(sorted(pool), count))
    return {lane: rng.choice(names) for lane, names in pool.items() if lane in chosen}
