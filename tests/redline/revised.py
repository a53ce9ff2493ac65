"""Revisions for tests: random ones of real and made sources, as they are loaded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from msgspec.structs import replace

from sopdoc.diff.compare import Comparison
from sopdoc.model.resolve import resolve
from sopdoc.model.sop import WrittenSop
from sopdoc.pipeline import load
from sopdoc.reading.load import Loaded
from tests.diff.alike import alike_source
from tests.diff.edits import EDITS
from tests.diff.figures import REAL, generated, revisions

ROOT = Path(__file__).parents[2]
SEEDS = tuple(path for path in sorted((ROOT / "sop_sources").rglob("*.yaml")) if path.name != "instansi.yaml")
BASE = load(SEEDS[0])
SOURCES = (*REAL, *generated(range(12)), *map(alike_source, range(6)))


def loaded(written: WrittenSop) -> Loaded:
    """Return a document as it is loaded in the office of a seed."""
    return replace(BASE, written=written, sop=resolve(written, BASE.instansi))


def pairs(count: int) -> Iterator[tuple[Loaded, Loaded, Comparison]]:
    """Yield random revisions."""
    for _made, comparison in islice(revisions(SOURCES, range(4 * count), EDITS), count):
        yield loaded(comparison.old), loaded(comparison.new), comparison


def revised(text: str, *edits: tuple[str, str]) -> str:
    """Return a source with texts replaced, each of which stands there."""
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return text
