"""The sets of sources whose figures are told beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus.write import write_corpus
from tests.checkers.ordinary_sop import write_ordinary
from tests.checkers.random_sop import write_parts, write_random
from tests.pages.sources import Source, random_sources, sources_in

ROOT = Path(__file__).parents[2]
CORPUS = 300
ORDINARY, HARD = range(1, 51), range(1, 101)
"""The numbers of random sources of each of two kinds."""


def usual_sets(scratch: Path) -> dict[str, list[Source]]:
    """Return the sources of the table in the documentation; those that are made are written into a folder."""
    write_corpus(CORPUS, scratch / "corpus")
    return {
        "seeds": sources_in([ROOT / "sop_sources"]),
        "gallery": sources_in([ROOT / "tests" / "cases" / "flowchart"]),
        "corpus": sources_in([scratch / "corpus"]),
        "ordinary": ordinary(ORDINARY, scratch),
        "random": hard(HARD, scratch),
    }


def ordinary(seeds: Sequence[int], scratch: Path) -> list[Source]:
    """Write random sources such as offices write."""
    return random_sources(write_ordinary, seeds, scratch)


def hard(seeds: Sequence[int], scratch: Path) -> list[Source]:
    """Write random sources with everything that the format offers, by turns without and with rows of parts."""
    half = len(seeds) // 2
    plain = random_sources(write_random, seeds[: len(seeds) - half], scratch)
    return plain + random_sources(write_parts, seeds[:half], scratch)
