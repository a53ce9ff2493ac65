"""The offices: each kind of office in each region."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from benchmarks.corpus.places import KINDS, REGIONS, STREETS, Kind

OFFICES = len(REGIONS) * len(KINDS)
DOTS = "." * 30
"""In place of a person's name."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its number, its region, and what kind it is."""

    number: int
    region_kind: str
    region: str
    capital: str
    kind: Kind

    @property
    def folder(self) -> str:
        """Its folder below the corpus."""
        region = f"{self.region_kind} {self.region}".lower().replace(" ", "-")
        return f"{region}/{self.kind.folder}"

    @property
    def place(self) -> str:
        """Its region as a text names it."""
        return f"{self.region_kind} {self.region}"

    def instansi(self) -> dict[str, object]:
        """Return what its ``instansi.yaml`` holds."""
        rng = Random(f"office {self.number}")
        street = f"Jl. {rng.choice(STREETS)} No. {rng.randint(1, 140)}"
        phone = f"Telp. (0{rng.randint(410, 799)}) {rng.randint(21000, 39999)}"
        return {
            "pemerintah": f"Pemerintah {self.place}",
            "nama": self.kind.name,
            "alamat": f"{street} {phone}, {self.capital} {rng.randint(20111, 98999)}",
            "tempat": self.capital,
            "disahkan_oleh": {
                "jabatan": f"{self.kind.head} {self.kind.name.split(maxsplit=1)[1]} {self.place}",
                "nama": DOTS,
                "pangkat": rng.choice(("Pembina Utama Muda", "Pembina Tingkat I", "Pembina Utama Madya")),
                "nip": DOTS,
            },
        }


@cache
def office(number: int) -> Office:
    """Return an office by its number, from 0."""
    region, kind = divmod(number, len(KINDS))
    return Office(number, *REGIONS[region], KINDS[kind])
