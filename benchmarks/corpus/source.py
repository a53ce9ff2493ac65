"""One source of the corpus."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.corpus.flow import moves
from benchmarks.corpus.lists import EQUIPMENT, LAWS, LOCAL_LAWS, QUALIFICATIONS, RECORDS, RELATED, WARNINGS
from benchmarks.corpus.office import OFFICES, Office
from benchmarks.corpus.performers import performers
from benchmarks.corpus.places import COMMON_OBJECTS
from benchmarks.corpus.steps import steps

LEAST_STEPS, MOST_STEPS = 5, 30
LEAST_LANES, MOST_LANES = 3, 9
KINDS_OF_WORK = {
    "penyusunan": "laporan",
    "pengelolaan": "dokumen",
    "pengumpulan data": "rekapitulasi",
    "verifikasi": "berita acara verifikasi",
    "evaluasi": "laporan evaluasi",
    "pelayanan": "surat keterangan",
}
"""What is done with an object, and the paper that comes of it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source: its file's name without suffix, and its keys and values."""

    name: str
    values: dict[str, Any]


def source(number: int, office: Office) -> Source:
    """Make the source of a number, from 0; the same number always gives the same one."""
    rng = Random(f"source {number}")
    work, thing = _subject(number, office)
    title = f"{work} {thing}".title().replace(" Dan ", " dan ")
    paper = KINDS_OF_WORK[work]
    words = {"kerja": work, "objek": thing, "dokumen": f"{paper} {thing}", "kantor": office.kind.name}
    values = {"judul": title, **_identity(rng, number, office), **_lists(rng, office, words)}
    values["prosedur"] = [_procedure(rng, office, words)]
    return Source(f"{number:05}-{title.lower().replace(' ', '-')}", values)


def _subject(number: int, office: Office) -> tuple[str, str]:
    """Return what the SOP is about: an office has each pair of work and object once before any comes again."""
    pairs = [(work, thing) for thing in (*office.kind.objects, *COMMON_OBJECTS) for work in KINDS_OF_WORK]
    Random(f"subjects {office.number}").shuffle(pairs)
    return pairs[number // OFFICES % len(pairs)]


def _identity(rng: Random, number: int, office: Office) -> dict[str, Any]:
    made = date(2019, 1, 2) + timedelta(days=rng.randint(0, 1500))
    revised = made + timedelta(days=rng.randint(180, 700)) if rng.random() < 0.4 else None
    subject = rng.choice(("065", "000.8.3", "800", "050"))
    return {
        "nomor": f"{subject}/{number // OFFICES + 1:02}/SOP-{office.kind.short}/{made.year}",
        "tanggal_pembuatan": made.isoformat(),
        "tanggal_revisi": revised.isoformat() if revised else "-",
        "tanggal_efektif": ((revised or made) + timedelta(days=rng.randint(0, 21))).isoformat(),
    }


def _lists(rng: Random, office: Office, words: dict[str, str]) -> dict[str, Any]:
    def some(pool: tuple[str, ...], least: int, most: int) -> list[str]:
        """Choose some, in the pool's order."""
        chosen = sorted(rng.sample(range(len(pool)), rng.randint(least, most)))
        return [pool[at].format(**words) for at in chosen]

    head = "Wali Kota" if office.region_kind == "Kota" else "Bupati"
    local = {"tempat": office.place, "wilayah": office.region, "kepala": head, "kantor": office.kind.name}
    laws = [law.format(nomor=rng.randint(1, 60), tahun=rng.randint(2016, 2018), **local) for law in LOCAL_LAWS]
    return {
        "dasar_hukum": [*some(LAWS, 2, 4), *laws[: rng.randint(1, 2)]],
        "kualifikasi_pelaksana": some(QUALIFICATIONS, 2, 4),
        "keterkaitan": some(RELATED, 1, 3),
        "peralatan_perlengkapan": some(EQUIPMENT, 3, 5),
        "peringatan": rng.choice(WARNINGS).format(**words),
        "pencatatan_pendataan": some(RECORDS, 1, 3),
    }


def _procedure(rng: Random, office: Office, words: dict[str, str]) -> dict[str, Any]:
    """Return the table; most have some dozen steps and four or five lanes, and never more lanes than steps."""
    count = min(rng.randint(LEAST_STEPS, MOST_STEPS) for _ in range(2))
    lanes_count = min(*(rng.randint(LEAST_LANES, MOST_LANES) for _ in range(2)), count)
    service = words["kerja"] == "pelayanan" and lanes_count > LEAST_LANES
    lanes = performers(rng, lanes_count, office.kind.head, service)
    return {"pelaksana": lanes.names, "langkah": steps(rng, moves(rng, count, lanes), lanes, words)}
