"""What a comparison found of what was planted, and what it found that wasn't."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sopdoc.diff.change import Change
from sopdoc.diff.compare import Comparison, compare
from sopdoc.model.sop import WrittenSop
from sopdoc.reading.sop.document import read_sop
from tests.checkers.ordinary_sop import ordinary_source
from tests.checkers.random_sop import random_source
from tests.diff.document import Document
from tests.diff.edits import EDITS, Edit, Script, script

ROOT = Path(__file__).parents[2]
Sign = tuple[str, str, tuple[object, ...], str]
REAL = tuple(
    path.read_text("utf-8") for path in sorted((ROOT / "sop_sources").rglob("*.yaml")) if path.name != "instansi.yaml"
)


@dataclass
class Figures:
    """How many changes were planted, found and false; rows paired right, of all; and what went wrong."""

    planted: int = 0
    found: int = 0
    false: int = 0
    rows: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of planted changes that were found."""
        return self.found / max(1, self.planted)

    @property
    def fallout(self) -> float:
        """The share of found changes that are false."""
        return self.false / max(1, self.found + self.false)

    @property
    def pairs(self) -> float:
        """The share of rows that were paired right."""
        return self.right / max(1, self.rows)


def read(text: str) -> WrittenSop | None:
    """Read a source; None where it is none."""
    return read_sop(text.encode(), "x.yaml")[0]


def revisions(
    sources: Iterable[str], seeds: Iterable[int], kinds: tuple[Edit, ...] = EDITS
) -> Iterator[tuple[Script, Comparison]]:
    """Yield scripts on sources in turn, with what is found; those whose flow would break are left out."""
    texts = tuple(sources)
    for seed in seeds:
        made = script(texts[seed % len(texts)], seed, 1 + seed % 12, kinds)
        old, new = map(read, made.texts())
        if old is not None and new is not None:
            yield made, compare(old, new)


def generated(seeds: Iterable[int]) -> tuple[str, ...]:
    """Return random sources: ordinary ones and hard ones in turn."""
    return tuple(ordinary_source(seed) if seed % 2 else random_source(seed) for seed in seeds)


def figures(scripts: Iterable[tuple[Script, Comparison]]) -> Figures:
    """Add up what was found in scripts."""
    total = Figures()
    for made, comparison in scripts:
        planted, found = _settled(expected(made), Counter(map(sign, comparison.changes)))
        total.planted += planted.total()
        total.found += (planted & found).total()
        total.false += (found - planted).total()
        total.wrong += [f"{made.rng!r} lost {each}" for each in planted - found]
        total.wrong += [f"{made.rng!r} false {each}" for each in found - planted]
        right, rows = _rows(made, comparison)
        total.right, total.rows = total.right + right, total.rows + rows
    return total


def _settled(planted: Counter[Sign], found: Counter[Sign]) -> tuple[Counter[Sign], Counter[Sign]]:
    """Return both with the same moves where as many moved in one list: which of two did is a matter of view."""
    lost, false = planted - found, found - planted
    for sign in sorted(lost, key=str):
        other = next((each for each in sorted(false, key=str) if _moved(each) == _moved(sign) is not None), None)
        if other:
            found[other] -= 1
            false[other] -= 1
            found[sign] += 1
            false = +false
    return planted, +found


def _moved(sign: Sign) -> object:
    return (sign[1], sign[2][:-1]) if sign[0] == "moved" else None


def sign(change: Change) -> Sign:
    """Return what tells a change from another."""
    return str(change.kind), str(change.what), tuple(change.place), change.field


def expected(made: Script) -> Counter[Sign]:
    """Return what was planted, with places."""
    old, new = places(made.old, ""), places(made.new, made.spelling.lanes)
    signs: Counter[Sign] = Counter()
    nearby = set(_jumps_to_the_next(made.new))
    for kind, what, tag, key in made.planted:
        if what == "alur" and tag in nearby:
            continue
        known = old if kind == "removed" and what != "alur" and not key else new
        if kind == "removed" and (what == "alur" or key):
            known = old
        place = known.get(tag, (tag,) if isinstance(tag, str) else ("?", tag))
        signs[kind, what, place, "" if what == "alur" else key] += 1
    return signs


def _jumps_to_the_next(document: Document) -> Iterator[int]:
    """Yield plain rows that name the next one, which is no change: a jump becomes that when rows between go."""
    for part in document.parts:
        for step, following in zip(part.steps, part.steps[1:], strict=False):
            if step.exits == [("", following.tag)]:
                yield step.tag


def places(document: Document, prefix: str) -> dict[object, tuple[object, ...]]:
    """Return the places of all that has a tag."""
    found: dict[object, tuple[object, ...]] = {}
    for key, items in document.lists.items():
        found |= {tag: (key, at) for at, (tag, _text) in enumerate(items)}
        found["tanda", key] = (key, "tanda")
    for at, part in enumerate(document.parts):
        place = ("prosedur", at)
        found |= {part.tag: place, ("judul", part.tag): (*place, "judul")}
        found |= {lane.tag: (*place, "pelaksana", prefix + lane.id) for lane in part.lanes}
        found |= {step.tag: (*place, "langkah", row) for row, step in enumerate(part.steps)}
    return found


def _rows(made: Script, comparison: Comparison) -> tuple[int, int]:
    """Return how many rows of both revisions were paired right, of how many."""
    old, new = places(made.old, ""), places(made.new, made.spelling.lanes)
    tags = [tag for tag in old if tag in new and "langkah" in old[tag]]
    pairs = {
        (("prosedur", pair.old, "langkah", at), ("prosedur", pair.new, "langkah", to))
        for pair in comparison.procedures
        for at, to in pair.rows.items()
    }
    return sum((old[tag], new[tag]) in pairs for tag in tags), len(tags)
