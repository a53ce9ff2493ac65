"""One mutated project, known by its number: equal numbers give equal projects on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from tests.checkers.building import ROOT, sources
from tests.checkers.random_sop import small_source
from tests.fuzz.mutations import mutated
from tests.fuzz.odd_templat import odd_templat

TEMPLAT = ROOT / "templates" / "permenpan35" / "templat.yaml"
NAME = "rusak"
"""The folder of the template that a project has of its own."""

SHORTENED = 7
"""One document of so many is a whole one where another file is damaged."""
SHORT = b"""\
judul: Surat Masuk
nomor: 065/1/2026
tanggal_efektif: 2026-01-05
dasar_hukum: [Peraturan Menteri PAN-RB Nomor 35 Tahun 2012, Peraturan Bupati Nomor 1 Tahun 2024]
kualifikasi_pelaksana: Memahami tata naskah dinas
peringatan: Surat yang tidak dicatat akan terlambat ditindaklanjuti
sampul: true
penutup: {tanggal: 2026-01-05}
prosedur:
  - pelaksana: {staf: Staf, kasubbag: Kasubbag Umum, kadis: Kepala Dinas}
    langkah:
      - {kegiatan: Mencatat surat, oleh: staf, id: catat, waktu: 10 menit, kelengkapan: Surat, output: Agenda}
      - {kegiatan: Memeriksa surat, oleh: kasubbag, keputusan: {ya: lanjut, tidak: catat}, keterangan: Setiap hari}
      - {kegiatan: Memberi disposisi, oleh: kadis, simbol: selesai}
"""


@dataclass(frozen=True, slots=True)
class Case:
    """A project's files; one of them is damaged."""

    number: int
    source: bytes
    office: bytes
    templat: bytes = b""

    def write(self, folder: Path) -> Path:
        """Write the project into a folder and return its source."""
        source = folder / "sop_sources" / "surat.yaml"
        source.parent.mkdir(parents=True)
        source.write_bytes(self.source)
        source.with_name("instansi.yaml").write_bytes(self.office)
        if self.templat:
            file = folder / "templates" / NAME / "templat.yaml"
            file.parent.mkdir(parents=True)
            file.write_bytes(self.templat)
        return source


def case(number: int) -> Case:
    """Return the project with this number: of ten, six have a damaged source, three a template, one an office.

    Where office or template is damaged, the document is mostly a short one: what it says makes no difference there.
    """
    dice = Random(number)
    source, office = dice.choice(_sources()), dice.choice(_offices())
    whole = SHORT if number % SHORTENED else dice.choice(_plain_sources())
    match number % 10:
        case 0 | 1 | 2 | 3 | 4:
            return Case(number, mutated(source, dice), office)
        case 5:
            return Case(number, mutated(small_source(number).encode(), dice), office)
        case 6:
            return Case(number, whole, mutated(office, dice))
        case 7:
            return Case(number, whole, _with_templat(office), mutated(TEMPLAT.read_bytes(), dice))
        case _:
            return Case(number, whole, _with_templat(office), odd_templat(dice))


def _with_templat(office: bytes) -> bytes:
    return _without(office, b"templat:") + f"\ntemplat: {NAME}\n".encode()


def _without(data: bytes, key: bytes) -> bytes:
    """Return a file without the line of a key: what it names is not there."""
    return b"\n".join(line for line in data.split(b"\n") if not line.startswith(key))


@cache
def _sources() -> tuple[bytes, ...]:
    """Return what is damaged: the real documents, the starter's, and the hard cases of the gallery."""
    gallery = sorted((ROOT / "tests" / "cases" / "flowchart").glob("*.yaml"))
    return (*_plain_sources(), *(_without(path.read_bytes(), b"templat:") for path in gallery))


@cache
def _plain_sources() -> tuple[bytes, ...]:
    starter = ROOT / "sopdoc" / "starter" / "sop.yaml"
    return tuple(path.read_bytes() for path in [*sources(), starter])


@cache
def _offices() -> tuple[bytes, ...]:
    starter = ROOT / "sopdoc" / "starter" / "instansi.yaml"
    return tuple(path.read_bytes() for path in sorted([starter, *(ROOT / "sop_sources").rglob("instansi.yaml")]))
