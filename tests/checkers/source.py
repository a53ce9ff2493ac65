"""A SOP source read plainly (yaml's BaseLoader), and what its format says must be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.checkers.parts import OUT, Part, Written, holders, parts_of, written_exits
from tests.checkers.plain import items_of, marks_of, texts_of

END = 0
"""The row that is the target of an edge that leaves the procedure; rows count from 1."""
FIELDS = ("kegiatan", "kelengkapan", "waktu", "output", "keterangan")


@dataclass(frozen=True, slots=True)
class Step:
    """A row; ``exits`` are those of all its parts, by the rows they lead to."""

    number: int
    parts: tuple[Part, ...]
    simbol: tuple[str, ...]
    texts: dict[str, tuple[str, ...]]
    marks: dict[str, tuple[str, ...] | None]
    last: bool

    @property
    def lanes(self) -> tuple[str, ...]:
        """All who act, in the order of writing."""
        return tuple(dict.fromkeys(lane for part in self.parts for lane in part.lanes))

    @property
    def decision(self) -> bool:
        return any(part.decision for part in self.parts)

    @property
    def exits(self) -> tuple[tuple[str, int], ...]:
        """The ways that leave the row's last part; of a row of one part all of them."""
        return tuple((label, target[0]) for label, target in self.parts[-1].exits)

    @property
    def hand_over(self) -> bool:
        return len({part.lanes[0] for part in self.parts}) > 1


@dataclass(frozen=True, slots=True)
class Procedure:
    lanes: tuple[str, ...]
    steps: tuple[Step, ...]

    def part(self, place: tuple[int, int]) -> Part | None:
        """Return a part by its row and its number there; 0 is the only one of a row."""
        number, part = place
        if not 1 <= number <= len(self.steps):
            return None
        parts = self.steps[number - 1].parts
        return next((each for each in parts if each.place == (number, part)), None)


def read_document(path: Path) -> dict[str, Any]:
    """Return the plain tree of a source: mappings, lists and strings."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def procedures(document: dict[str, Any]) -> tuple[Procedure, ...]:
    """Return the procedures of a plain tree."""
    return tuple(_procedure(item) for item in document["prosedur"])


def _lanes(written: dict[str, Any]) -> Iterator[str]:
    """Yield the ids of lanes, those of groups where these stand."""
    for name, value in written.items():
        yield from value["pelaksana"] if isinstance(value, dict) else (name,)


def _procedure(item: dict[str, Any]) -> Procedure:
    lanes = tuple(_lanes(item["pelaksana"]))
    rows = [[parts_of(holder, lanes) for holder in holders(row)] for row in item["langkah"]]
    flat = [[part for group in row for part in group] for row in rows]
    ids = _ids(item["langkah"], rows)
    steps = []
    for number, (row, parts) in enumerate(zip(item["langkah"], flat, strict=True), 1):
        made = tuple(_part(part, at, number, flat, ids) for at, part in enumerate(parts, 1))
        steps.append(
            Step(
                number=number,
                parts=made,
                simbol=tuple(word for holder in holders(row) for word in items_of(holder.get("simbol") or ())),
                texts={field: texts_of(row.get(field)) for field in FIELDS},
                marks={field: marks_of(row.get(field), len(texts_of(row.get(field)))) for field in FIELDS},
                last=number == len(flat),
            )
        )
    return Procedure(lanes, tuple(steps))


def _ids(rows: list[dict[str, Any]], groups: list[list[list[Written]]]) -> dict[str, tuple[int, int]]:
    """Return the place that each id names: that of a row, or of an item of ``bagian``, is its first part."""
    found: dict[str, tuple[int, int]] = {}
    for number, (row, own) in enumerate(zip(rows, groups, strict=True), 1):
        counted = sum(map(len, own)) > 1
        at = 1
        for holder, parts in zip(holders(row), own, strict=True):
            found[holder.get("id", "")] = (number, at * counted)
            at += len(parts)
        found[row.get("id", "")] = (number, int(counted))
    return found


def _part(written: Written, at: int, number: int, flat: list[list[Written]], ids: dict[str, tuple[int, int]]) -> Part:
    count = len(flat[number - 1])
    onwards = OUT
    if at < count:
        onwards = (number, at + 1)
    elif number < len(flat):
        onwards = (number + 1, int(len(flat[number]) > 1))
    known = {**ids, "lanjut": onwards, "selesai": OUT}
    exits = tuple((label, known[target]) for label, target in written_exits(written))
    place = (number, at if count > 1 else 0)
    return Part(place, written.lanes, bool(written.keputusan), exits, written.teks, written.worded)
