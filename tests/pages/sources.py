"""Sets of sources, and the office that each belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

_NOT_SOP = "instansi.yaml"

Writer = Callable[[int, Path], Path]
"""Writes the source with a number into a folder."""


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


def random_sources(write: Writer, seeds: Sequence[int], folder: Path) -> list[Source]:
    """Write random sources into a folder, each an office by itself, and return them."""
    found = []
    for seed in seeds:
        own = folder / f"{write.__name__}-{seed}"
        own.mkdir(parents=True)
        found.append(Source(write(seed, own), own.name, own.name))
    return found
