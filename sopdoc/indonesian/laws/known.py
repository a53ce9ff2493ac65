"""What is known of laws that offices cite: their titles, and which are revoked; the facts are in `known.toml`."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from sopdoc.indonesian.laws.citations import Citation, number_key
from sopdoc.indonesian.laws.kinds import Kind
from sopdoc.indonesian.texts.topics import likeness

FACTS = Path(__file__).with_name("known.toml")
_SAME = 0.95
"""From which likeness on two titles are one."""
_MINISTERS = {"pan": "PermenPAN-RB", "dagri": "Permendagri"}
_SHORT = {Kind.UU: "UU", Kind.PP: "PP", Kind.PERPRES: "Perpres"}


class Law(Struct, frozen=True):
    """A law: its title, by what it was revoked ("" where no public text was found that says so), and where that stands.

    No other law of its kind has its title where it is the ``only`` one.
    """

    kind: str
    number: str
    year: int
    title: str
    source: str
    day: date
    issuer: str = ""
    only: bool = False
    revoked_by: str = ""
    note: str = ""

    @property
    def of(self) -> Kind:
        """What kind of law it is."""
        return Kind[self.kind]

    @property
    def short(self) -> str:
        """How it is called shortly: "PP 60/2008"."""
        name = _MINISTERS.get(self.issuer, "Permen") if self.of is Kind.PERMEN else _SHORT[self.of]
        return f"{name} {self.number}" if "/" in self.number else f"{name} {self.number}/{self.year}"

    @property
    def cited(self) -> str:
        """The law as it is to be cited."""
        ministers = {"pan": "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "dagri": "Dalam Negeri"}
        name = f"{self.of} {ministers.get(self.issuer, '')}".strip()
        year = "" if str(self.year) in self.number else f" Tahun {self.year}"
        return f"{name} Nomor {self.number}{year} tentang {self.title}"


class _Facts(Struct, frozen=True):
    law: tuple[Law, ...]


@lru_cache(maxsize=1)
def known_laws() -> tuple[Law, ...]:
    """Return all laws of which something is known."""
    return msgspec.convert(tomllib.loads(FACTS.read_text("utf-8")), _Facts).law


@lru_cache(maxsize=1)
def _by_number() -> dict[tuple[str, str, str, int], Law]:
    return {(law.kind, law.issuer, number_key(law.of, law.number), law.year): law for law in known_laws()}


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Law]:
    return {law.short: law for law in known_laws()}


def known(citation: Citation) -> Law | None:
    """Return what is known of a law that is cited with number and year."""
    if citation.year is None or not citation.number:
        return None
    issuer = citation.issuer if citation.kind is Kind.PERMEN else ""
    return _by_number().get((citation.kind.name, issuer, citation.key, citation.year))


def successor(law: Law) -> Law | None:
    """Return the law by which another was revoked, the last of several, where its title is known."""
    found = _by_name().get(law.revoked_by)
    return (successor(found) or found) if found and found.revoked_by else found


@lru_cache(maxsize=2048)
def titled(kind: Kind, issuer: str, title: str) -> tuple[Law, ...]:
    """Return the known laws of a kind that have a title."""
    whose = issuer if kind is Kind.PERMEN else ""
    laws = (law for law in known_laws() if law.of is kind and law.issuer == whose)
    return tuple(law for law in laws if likeness(title, law.title) >= _SAME)
