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
    """Return the project with this number: of ten, six have a damaged source, three a template, one an office."""
    dice = Random(number)
    source, office = dice.choice(_sources()), dice.choice(_offices())
    small = small_source(number).encode()
    match number % 10:
        case 0 | 1 | 2 | 3 | 4:
            return Case(number, mutated(source, dice), office)
        case 5:
            return Case(number, mutated(small, dice), office)
        case 6:
            return Case(number, small, mutated(office, dice))
        case 7:
            return Case(number, small, _with_templat(office), mutated(TEMPLAT.read_bytes(), dice))
        case _:
            return Case(
                number,
                dice.choice(_plain_sources()) if number % 40 == 8 else small,
                _with_templat(office),
                odd_templat(dice),
            )


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
