"""A SOP source read plainly (yaml's BaseLoader), and what its format says must be drawn."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

END = 0
"""The target of an edge that leaves the procedure; steps count from 1."""
FIELDS = ("kegiatan", "kelengkapan", "waktu", "output", "keterangan")


@dataclass(frozen=True, slots=True)
class Step:
    number: int
    lanes: tuple[str, ...]
    hand_over: bool
    decision: bool
    exits: tuple[tuple[str, int], ...]
    simbol: tuple[str, ...]
    teks: str
    texts: dict[str, tuple[str, ...]]
    last: bool

    @property
    def entry(self) -> str:
        """The lane that arrows enter."""
        return self.lanes[0]

    @property
    def leave(self) -> str:
        """The lane that arrows leave."""
        return self.lanes[1] if self.hand_over else self.lanes[0]

    @property
    def ends(self) -> bool:
        """Whether the step itself is an end, without being asked."""
        return ("", END) in self.exits


@dataclass(frozen=True, slots=True)
class Procedure:
    lanes: tuple[str, ...]
    steps: tuple[Step, ...]


def read_document(path: Path) -> dict[str, Any]:
    """Return the plain tree of a source: mappings, lists and strings."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def procedures(document: dict[str, Any]) -> tuple[Procedure, ...]:
    """Return the procedures of a plain tree."""
    return tuple(_procedure(item) for item in document["prosedur"])


def _procedure(item: dict[str, Any]) -> Procedure:
    rows = item["langkah"]
    numbers = {row["id"]: number for number, row in enumerate(rows, 1) if row.get("id")}
    steps = tuple(_step(row, number, len(rows), numbers) for number, row in enumerate(rows, 1))
    return Procedure(tuple(item["pelaksana"]), steps)


def _step(row: dict[str, Any], number: int, count: int, numbers: dict[str, int]) -> Step:
    lanes, hand_over = _oleh(row["oleh"])
    decision = bool(row.get("keputusan"))
    written = [(capital(plain(label)), target) for label, target in (row.get("keputusan") or {}).items()]
    if not written:
        written = [("", target) for target in _items(row.get("lanjut") or "lanjut")]
    exits = tuple((label, _target(target, number, count, numbers)) for label, target in written)
    return Step(
        number=number,
        lanes=lanes,
        hand_over=hand_over,
        decision=decision,
        exits=exits,
        simbol=tuple(_items(row.get("simbol") or ())),
        teks=squeeze(plain(row.get("teks", ""))),
        texts={field: tuple(_items(row.get(field) or ())) for field in FIELDS},
        last=number == count,
    )


def _oleh(oleh: str | list[str]) -> tuple[tuple[str, ...], bool]:
    if isinstance(oleh, str) and "->" in oleh:
        return tuple(part.strip() for part in oleh.split("->")), True
    return tuple(_items(oleh)), False


def _items(value: str | list[str] | tuple[str, ...]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _target(target: str, number: int, count: int, numbers: dict[str, int]) -> int:
    if target == "selesai" or (target == "lanjut" and number == count):
        return END
    return number + 1 if target == "lanjut" else numbers[target]


def plain(text: str) -> str:
    """Return a text without its markup; stars are left out altogether, on both sides of a comparison."""
    return unicodedata.normalize("NFC", text).replace("\\*", "").replace("*", "")


def squeeze(text: str) -> str:
    """Return a text with single blanks."""
    return " ".join(text.split())


def capital(label: str) -> str:
    """Return a label as it is printed."""
    label = squeeze(label)
    return label[:1].upper() + label[1:]
