"""Sets of sources, and the office that each belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from tests.checkers.random_sop import write_parts, write_random

_NOT_SOP = "instansi.yaml"


class Source(Struct, frozen=True):
    """A source under the name that it has in tables; an office is a folder."""

    path: Path
    name: str
    office: str


def sources_in(places: Iterable[Path]) -> list[Source]:
    """Return the sources in folders, and files that are named themselves, in the order of their names."""
    return [
        Source(path, str(path.relative_to(place.parent)), str(path.parent.resolve()))
        for place in places
        for path in ([place] if place.is_file() else sorted(place.rglob("*.yaml")))
        if path.name != _NOT_SOP and "templates" not in path.parts and path.name != "templat.yaml"
    ]


def random_sources(seeds: Sequence[int], folder: Path, *, parts: bool = False) -> list[Source]:
    """Write random sources into a folder, each an office by itself, and return them."""
    write = write_parts if parts else write_random
    found = []
    for seed in seeds:
        own = folder / f"{'parts' if parts else 'plain'}-{seed}"
        own.mkdir(parents=True)
        found.append(Source(write(seed, own), own.name, own.name))
    return found
