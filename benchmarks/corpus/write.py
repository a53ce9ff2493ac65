"""Write the corpus as a tree: region, office, source."""

from __future__ import annotations

from pathlib import Path

from benchmarks.corpus.office import OFFICES, office
from benchmarks.corpus.source import source
from benchmarks.corpus.yaml_text import yaml_text


def write_corpus(count: int, folder: Path) -> list[Path]:
    """Write the first so many sources of the corpus with their offices, and return the sources' paths.

    Source i is in office i modulo 200, so that a smaller corpus is a part of a larger one.
    """
    for number in range(min(count, OFFICES)):
        own = office(number)
        (folder / own.folder).mkdir(parents=True, exist_ok=True)
        _write(folder / own.folder / "instansi.yaml", yaml_text(own.instansi()))
    return [_source(number, folder) for number in range(count)]


def _source(number: int, folder: Path) -> Path:
    own = office(number % OFFICES)
    made = source(number, own)
    path = folder / own.folder / f"{made.name}.yaml"
    _write(path, yaml_text(made.values))
    return path


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8"))
