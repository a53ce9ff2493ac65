"""Random procedures as offices write them: decisions with two exits, loops back, jumps, joint and hand-over rows."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.checkers.random_words import WORDS

LABELS = (("ya", "tidak"), ("setuju", "tidak"), ("lengkap", "tidak lengkap"), ("benar", "belum"))


def ordinary_source(seed: int) -> str:
    """Return the YAML of the ordinary SOP with this number."""
    rng = Random(seed)
    lanes = [f"p{number}" for number in range(rng.randint(2, 7))]
    count = rng.randint(4, 20)
    steps = [_step(rng, lanes, number, count) for number in range(count)]
    names = {lane: _words(rng, 1, 3) for lane in lanes}
    document = {"judul": f"Contoh biasa {seed}", "prosedur": [{"pelaksana": names, "langkah": steps}]}
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True)


def write_ordinary(seed: int, folder: Path) -> Path:
    """Write the ordinary SOP with this number into a folder."""
    path = folder / f"biasa-{seed}.yaml"
    path.write_text(ordinary_source(seed), "utf-8")
    return path


def _words(rng: Random, least: int, most: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(least, most))).capitalize()


def _step(rng: Random, lanes: list[str], number: int, count: int) -> dict[str, Any]:
    step: dict[str, Any] = {"kegiatan": _words(rng, 4, 25), "id": f"s{number}", "output": _words(rng, 1, 5)}
    decides = 0 < number < count - 1 and rng.random() < 0.25
    step["oleh"] = _oleh(rng, lanes, decides=decides)
    if decides:
        yes, no = rng.choice(LABELS)
        back = rng.random() < 0.75 or number > count - 3
        step["keputusan"] = {yes: "lanjut", no: f"s{rng.randint(0, number - 1) if back else number + 2}"}
    elif number < count - 3 and rng.random() < 0.04:
        step["lanjut"] = [f"s{number + 1}", f"s{number + 2}"]
    return step


def _oleh(rng: Random, lanes: list[str], *, decides: bool) -> str | list[str]:
    """One lane mostly; a deciding leader stands at an end of its row, since two exits and an entry need three sides."""
    lead = rng.choice(lanes)
    others = [lane for lane in lanes if lane != lead]
    kind = rng.random()
    if kind < 0.15:
        beside = [lane for lane in others if lane > lead] or others if decides else others
        return [lead, *rng.sample(beside, rng.randint(1, len(beside)))]
    if kind < 0.22 and not decides:
        return f"{lead} -> {rng.choice(others)}"
    return lead
