"""Revisions for tests: random ones of real and made sources, as they are loaded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from msgspec.structs import replace

from sopdoc.diff.compare import Comparison, compare
from sopdoc.diff.revisions import compare_sources
from sopdoc.layout.page import Document
from sopdoc.model.resolve import resolve
from sopdoc.model.sop import WrittenSop
from sopdoc.pipeline import load
from sopdoc.reading.load import Loaded
from sopdoc.redline.redline import redline
from tests.diff.alike import alike_source
from tests.diff.edits import (
    EDITS,
    Edit,
    Script,
    add_lane,
    add_step,
    mark,
    move_step,
    performer,
    remove_lane,
    remove_step,
    retarget,
    script,
)
from tests.diff.figures import REAL, generated, read, revisions

ROOT = Path(__file__).parents[2]
SEEDS = tuple(path for path in sorted((ROOT / "sop_sources").rglob("*.yaml")) if path.name != "instansi.yaml")
BASE = load(SEEDS[0])
KINDS: tuple[Edit, ...] = (add_step, remove_step, move_step, retarget, performer, add_lane, remove_lane)
"""Edits that change a flowchart, one of each."""
ALL = tuple(edit for edit in EDITS if edit is not mark)
"""All edits but those of lists' marks, which stand beside each other once woven, and have tests of their own."""
SOURCES = (*REAL, *generated(range(12)), *map(alike_source, range(6)))


def loaded(written: WrittenSop) -> Loaded:
    """Return a document as it is loaded in the office of a seed."""
    return replace(BASE, written=written, sop=resolve(written, BASE.instansi))


def united(folder: Path, old: str, new: str) -> tuple[Loaded, Loaded, Document]:
    """Return two texts as sources of a folder, and the redline of both."""
    (folder / "lama.yaml").write_text(old, encoding="utf-8")
    (folder / "baru.yaml").write_text(new, encoding="utf-8")
    was, now = load(folder / "lama.yaml"), load(folder / "baru.yaml")
    comparison = compare_sources(was, now)
    assert comparison
    union = redline(was, now, comparison)
    assert union
    return was, now, union


def pairs(count: int) -> Iterator[tuple[Loaded, Loaded, Comparison]]:
    """Yield random revisions."""
    for _made, comparison in islice(revisions(SOURCES, range(4 * count), ALL), count):
        yield loaded(comparison.old), loaded(comparison.new), comparison


def seed_pairs(kinds: tuple[Edit, ...] = KINDS) -> Iterator[tuple[Loaded, Loaded, Comparison]]:
    """Yield each seed with one edit of each kind."""
    for source in REAL:
        for kind in kinds:
            _made, comparison = next(edited(source, kind))
            yield loaded(comparison.old), loaded(comparison.new), comparison


def edited(source: str, kind: Edit) -> Iterator[tuple[Script, Comparison]]:
    """Yield a source with one edit of a kind, made elsewhere each time; those that break the flow are left out."""
    for seed in count():
        made = script(source, seed, 1, (kind,))
        old, new = map(read, made.texts())
        if old is not None and new is not None:
            yield made, compare(old, new)


def revised(text: str, *edits: tuple[str, str]) -> str:
    """Return a source with texts replaced, each of which stands there."""
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return text
