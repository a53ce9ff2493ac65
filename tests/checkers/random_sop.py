"""Random but valid SOP sources with everything the format offers: equal seeds give equal sources."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.checkers.random_flow import END, Habits, Way, random_flow, random_habits
from tests.checkers.random_parts import parts_sop
from tests.checkers.random_words import LONG, SHORT, TEKS, cell, marked, office, words

MOST_ROWS, MOST_LANES = 60, 12
STRIDE = 277
"""Has no factor in common with the number of sizes: so many seeds in a row have each size once."""
TERPISAH = "terpisah"
"""The template with capsules of their own, which each sixth source uses."""


@dataclass(frozen=True, slots=True)
class Style:
    """Chances of what a procedure's rows look like, and how long its texts and labels are."""

    joint: float
    handed: float
    stacked: float
    worded: float
    most_words: int
    labels: tuple[str, ...]


def random_source(seed: int) -> str:
    """Return the YAML of the random SOP with this number."""
    return _yaml(random_sop(seed))


def write_random(seed: int, folder: Path) -> Path:
    """Write the random SOP with this number into a folder, with the template that it may ask for."""
    return _write(random_source(seed), folder / f"acak-{seed}.yaml")


def write_parts(seed: int, folder: Path) -> Path:
    """Write the random SOP with rows of several parts with this number into a folder."""
    return _write(_yaml(parts_sop(seed)), folder / f"bagian-{seed}.yaml")


def small_source(seed: int) -> str:
    """Return the YAML of the small SOP with this number."""
    return _yaml(small_sop(seed))


def write_small(seed: int, folder: Path) -> Path:
    """Write the small SOP with this number into a folder, with the template that it may ask for."""
    return _write(small_source(seed), folder / f"kecil-{seed}.yaml")


def _yaml(document: dict[str, Any]) -> str:
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=100)


def _write(source: str, path: Path) -> Path:
    template = path.parent / "templates" / TERPISAH / "templat.yaml"
    template.parent.mkdir(parents=True, exist_ok=True)
    template.write_text(f"dasar: permenpan35\nterminator: {TERPISAH}\n", "utf-8")
    path.write_text(source, "utf-8")
    return path


def random_sop(seed: int) -> dict[str, Any]:
    """Return a valid SOP: 720 seeds in a row have each size of 1 to 60 rows in 1 to 12 lanes once.

    One in ten has a second, small procedure.
    """
    rng = Random(seed)
    rows, lanes = divmod(seed * STRIDE % (MOST_ROWS * MOST_LANES), MOST_LANES)
    sizes = [(rows + 1, lanes + 1)]
    if rng.random() < 0.1:
        sizes.append((rng.randint(1, 8), rng.randint(1, 6)))
    prosedur = [_procedure(rng, *size, _style(rng), random_habits(rng, size[0])) for size in sizes]
    return _document(f"Contoh acak {seed}", prosedur, apart=rng.random() < 1 / 6)


def small_sop(seed: int) -> dict[str, Any]:
    """Return a valid SOP of one to four rows that is as hard as can be: many exits with long words, joint rows."""
    rng = Random(seed)
    count = rng.randint(1, 4)
    style = Style(joint=0.5, handed=0.05, stacked=0.2, worded=0.0, most_words=8, labels=SHORT + LONG)
    habits = Habits(decides=0.8, forks=0.1, jumps=0.2, reach=4, drawn=0.0, hubs=(), exits=(2, 3, 3, 4, 4))
    procedure = _procedure(rng, count, rng.randint(1, MOST_LANES), style, habits)
    return _document(f"Contoh kecil {seed}", [procedure], apart=rng.random() < 0.5)


def _document(judul: str, prosedur: list[dict[str, Any]], *, apart: bool) -> dict[str, Any]:
    return {"judul": judul, "prosedur": prosedur} | ({"templat": TERPISAH} if apart else {})


def _style(rng: Random) -> Style:
    return Style(
        joint=rng.choice((0.0, 0.1, 0.1, 0.4)),
        handed=rng.choice((0.0, 0.05, 0.2)),
        stacked=rng.choice((0.0, 0.1, 0.4)),
        worded=rng.choice((0.0, 0.1, 0.4)),
        most_words=rng.choice((3, 8, 16, 40)),
        labels=rng.choice((SHORT, SHORT, SHORT + LONG, LONG)),
    )


def _procedure(rng: Random, count: int, lane_count: int, style: Style, habits: Habits) -> dict[str, Any]:
    lanes = [f"l{number}" for number in range(1, lane_count + 1)]
    flow = random_flow(rng, count, habits)
    aimed = {target for way in flow for target in way.targets}
    return {
        "judul": words(rng, 2, 6).capitalize(),
        "pelaksana": {lane: office(rng) for lane in lanes},
        "langkah": [_step(rng, style, lanes, flow, number) | _id(number, aimed) for number in range(count)],
    }


def _id(number: int, aimed: set[int]) -> dict[str, Any]:
    return {"id": f"r{number + 1}"} if number in aimed else {}


def _step(rng: Random, style: Style, lanes: list[str], flow: list[Way], number: int) -> dict[str, Any]:
    step: dict[str, Any] = {"kegiatan": words(rng, 1, style.most_words).capitalize(), "oleh": _oleh(rng, style, lanes)}
    for key in ("kelengkapan", "output", "keterangan"):
        if rng.random() < 0.4:
            content = cell(rng, style.most_words)
            step[key] = content if key == "keterangan" else marked(content)
    if rng.random() < 0.6:
        step["waktu"] = f"{rng.randint(1, 90)} {rng.choice(('menit', 'hari', 'hari kerja'))}"
    step |= _exits(rng, style, flow, number)
    if rng.random() < style.stacked and (stacks := _stacks(flow, number, handed="->" in step["oleh"])):
        step["simbol"] = rng.choice(stacks)
    if rng.random() < style.worded:
        step["teks"] = rng.choice(TEKS)
    return step


def _oleh(rng: Random, style: Style, lanes: list[str]) -> str | list[str]:
    kind = rng.random()
    if len(lanes) > 1 and kind < style.joint:
        return rng.sample(lanes, rng.randint(2, len(lanes)))
    if len(lanes) > 1 and kind < style.joint + style.handed:
        return " -> ".join(rng.sample(lanes, 2))
    return rng.choice(lanes)


def _exits(rng: Random, style: Style, flow: list[Way], number: int) -> dict[str, Any]:
    way, count = flow[number], len(flow)
    targets = [_name(rng, number, target) for target in way.targets]
    if way.decision:
        labels = rng.sample(style.labels, len(targets))
        return {"keputusan": dict(zip(labels, targets, strict=True))}
    if way.targets == [END if number == count - 1 else number + 1]:
        return {}
    return {"lanjut": targets[0] if len(targets) == 1 else targets}


def _name(rng: Random, number: int, target: int) -> str:
    if target == END:
        return "selesai"
    return "lanjut" if target == number + 1 and rng.random() < 0.7 else f"r{target + 1}"


def _stacks(flow: list[Way], number: int, *, handed: bool) -> list[list[str]]:
    """Return the stacks of symbols that a step's cell may hold; those that say nothing new are left out.

    With a hand-over a stack that starts the procedure is the giver's, and any other one the taker's.
    """
    way = flow[number]
    start = ["mulai"] if number == 0 else []
    if way.decision:
        stacks = [[*start, *["proses"] * boxes, "keputusan"] for boxes in range(0 if start else 1, 3)]
        return [] if handed and start else stacks
    if way.targets == [END]:
        stacks = [[*start, *["proses"] * boxes, "selesai"] for boxes in range(3)]
        return [stack[:-1] for stack in stacks[1:]] if handed and start else stacks
    return [] if END in way.targets else [[*start, *["proses"] * boxes] for boxes in range(0 if start else 2, 4)]
