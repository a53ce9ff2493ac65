"""Procedures that ask for more arrows than a page has room for: many exits, many lanes, decisions everywhere."""

from __future__ import annotations

from random import Random
from typing import Any

LABELS = ("ya", "tidak", "revisi", "batal", "berkas kurang", "perlu diperbaiki kembali oleh pemohon")


def sorting(exits: int, lanes: int, label: str = "jenis") -> dict[str, Any]:
    """Return a decision with so many exits, each to a step of its own, and all these to one last step."""
    ways = {f"{label} {number}": f"j{number}" for number in range(exits)}
    first = {"kegiatan": "Memilah", "oleh": "l0", "keputusan": ways}
    kinds = [
        {"kegiatan": f"Jenis {number}", "id": f"j{number}", "oleh": f"l{(number + 1) % lanes}", "lanjut": "z"}
        for number in range(exits)
    ]
    return _document(lanes, [first, *kinds, {"kegiatan": "Akhir", "id": "z", "oleh": "l0"}])


def returning(rows: int, lanes: int, exits: int) -> dict[str, Any]:
    """Return so many steps that lead on to one that decides: back to so many of them."""
    steps = [{"kegiatan": f"Langkah {row}", "id": f"s{row}", "oleh": f"l{row % lanes}"} for row in range(rows)]
    ways = {f"jenis {number}": f"s{number}" for number in range(exits)}
    deciding = {"kegiatan": "Memutus", "oleh": "l0", "keputusan": {**ways, "ok": "lanjut"}}
    return _document(lanes, [*steps, deciding, {"kegiatan": "Akhir", "oleh": "l0"}])


def drawn_back(rows: int, lanes: int, exits: int, label: str = "jenis") -> dict[str, Any]:
    """Return decisions with so many exits each: all but one lead back to the first step."""
    labels = [f"{label} {number}" for number in range(exits - 1)]
    deciding = [
        {
            "kegiatan": f"Langkah {row}",
            "oleh": f"l{row % lanes}",
            "keputusan": {**dict.fromkeys(labels, "s"), "ok": "lanjut"},
        }
        for row in range(rows)
    ]
    first = {"kegiatan": "Awal", "id": "s", "oleh": "l0"}
    return _document(lanes, [first, *deciding, {"kegiatan": "Akhir", "oleh": "l0"}])


def tangled(seed: int, rows: int, lanes: int, exits: int, every: int = 1, reach: int = 60) -> dict[str, Any]:
    """Return steps of which each so many-th decides: on to the next one, and to any others within reach."""
    rng = Random(seed)
    steps: list[dict[str, Any]] = []
    for row in range(rows):
        step: dict[str, Any] = {"kegiatan": f"Langkah {row}", "id": f"s{row}", "oleh": f"l{rng.randrange(lanes)}"}
        if row < rows - 1 and row % every == 0:
            others = [rng.randrange(max(0, row - reach), min(rows, row + reach)) for _ in range(exits - 1)]
            targets = ["lanjut", *(f"s{other}" for other in others)]
            step["keputusan"] = {_label(number): target for number, target in enumerate(targets)}
        steps.append(step)
    return _document(lanes, steps)


def _label(number: int) -> str:
    return LABELS[number] if number < len(LABELS) else f"pilihan {number}"


def _document(lanes: int, steps: list[dict[str, Any]]) -> dict[str, Any]:
    names = {f"l{number}": f"Pelaksana {number}" for number in range(lanes)}
    return {"judul": "Contoh", "prosedur": [{"pelaksana": names, "langkah": steps}]}
