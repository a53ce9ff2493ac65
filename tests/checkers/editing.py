"""Small changes of a source, and what becomes of its arrows."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from sopdoc.pipeline import render

GRAIN = 0.11
"""Lines lie on tenths of a point."""
OTHER_WORD = "arsip"

Tree = dict[str, Any]
Key = tuple[str, str, str]
"""Where an arrow comes from, where it goes, and what stands on it."""
Points = list[list[float]]


@dataclass(frozen=True, slots=True)
class Drawn:
    """An arrow where it is drawn: its page and procedure, the steps it joins, one if the other end is a pentagon."""

    page: int
    prosedur: int
    steps: tuple[int, ...]
    points: Points


@dataclass(frozen=True, slots=True)
class Laid:
    """A laid out source: the rules of its tables, across and upright, and its arrows."""

    rules: list[list[float]]
    columns: list[list[float]]
    arrows: dict[Key, Drawn]


def lay(document: Tree, path: Path) -> Laid:
    """Lay a plain tree out as the file at ``path``."""
    path.write_text(yaml.safe_dump(document, sort_keys=False, allow_unicode=True), "utf-8")
    layout = json.loads(render(path, ("json",)).outputs[0].data)
    tables = [item for page in layout["pages"] for item in page["items"] if item["kind"] == "table"]
    rules, columns = ([table[name] for table in tables] for name in ("rows", "columns"))
    return Laid(rules, columns, dict(_arrows(layout)))


def _arrows(layout: Tree) -> list[tuple[Key, Drawn]]:
    found = []
    for page in layout["pages"]:
        for item in page["items"]:
            if item["kind"] == "connector":
                ends = item["from"], item["to"]
                steps = tuple(end["langkah"] for end in ends if "langkah" in end)
                drawn = Drawn(page["number"], page["prosedur"], steps, item["points"])
                label = item["label"]["text"] if item.get("label") else ""
                found.append(((_end(ends[0]), _end(ends[1]), f"{page['prosedur']} {label}"), drawn))
    return found


def _end(end: Tree) -> str:
    return json.dumps(end, sort_keys=True)


def changed_word(document: Tree, prosedur: int, row: int) -> Tree:
    """Return the source with the last word of a step's activity exchanged."""
    changed = deepcopy(document)
    step = changed["prosedur"][prosedur]["langkah"][row]
    step["kegiatan"] = " ".join([*step["kegiatan"].split()[:-1], OTHER_WORD])
    return changed


def with_row(document: Tree, prosedur: int, row: int) -> Tree:
    """Return the source with a step more before row number ``row`` (from 0), done in the lane of the one there."""
    changed = deepcopy(document)
    steps = changed["prosedur"][prosedur]["langkah"]
    oleh = steps[row]["oleh"]
    lane = oleh[0] if isinstance(oleh, list) else oleh.replace("+", "->").split("->")[0].strip()
    steps.insert(row, {"kegiatan": "Mencatat dalam buku agenda", "oleh": lane})
    return changed


def rows_to_part(document: Tree, prosedur: int) -> list[int]:
    """Return the rows (from 0) that the step before leads on to without naming them: another one fits between."""
    steps = document["prosedur"][prosedur]["langkah"]
    return [row for row in range(1, len(steps)) if _leads_on(steps[row - 1]) and "oleh" in steps[row]]


def _leads_on(step: Tree) -> bool:
    """Tell whether a step leads to the next row without naming it; one of several parts has ways of its own."""
    ways = step.get("keputusan", step.get("lanjut", "lanjut"))
    if isinstance(ways, list) and isinstance(ways[-1], dict):
        ways = ways[-1]
    return "bagian" not in step and "lanjut" in _targets(ways)


def _targets(ways: Any) -> list[str]:
    if isinstance(ways, str):
        return [ways]
    return [target for way in (ways.values() if isinstance(ways, dict) else ways) for target in _targets(way)]


def elsewhere(before: Laid, after: Laid, prosedur: int, row: int) -> list[tuple[Points, Points]]:
    """Return the arrows that a row added before row ``row`` (from 0) doesn't part, before and after.

    Arrows that pass it are left out, those that go to another page, and those that got there with their rows.
    """
    found = []
    for key, drawn in before.arrows.items():
        if drawn.prosedur != prosedur or len(drawn.steps) < 2 or min(drawn.steps) <= row < max(drawn.steps):
            continue
        there = after.arrows.get(_shifted(key, row) if min(drawn.steps) > row else key)
        if there is not None and there.page == drawn.page:
            found.append((drawn.points, there.points))
    return found


def _shifted(key: Key, row: int) -> Key:
    """Return an arrow's ends as they are numbered with a row more before row ``row`` (from 0)."""
    ends = [json.loads(end) for end in key[:2]]
    moved = [end | {"langkah": end["langkah"] + 1} if end.get("langkah", 0) > row else end for end in ends]
    return _end(moved[0]), _end(moved[1]), key[2]


def same_but_for_height(before: Points, after: Points) -> bool:
    """Tell whether an arrow runs at the same places from left to right: its rows may be elsewhere, or give way."""
    return same_shape(before, after) and all(abs(x - u) < GRAIN for (x, _), (u, _) in zip(before, after, strict=True))


def same_shape(before: Points, after: Points) -> bool:
    """Tell whether an arrow takes the same turns: its lanes may be somewhat wider, its rows elsewhere on the page."""
    return _turns(before) == _turns(after)


def _turns(points: Points) -> list[tuple[int, int]]:
    return [(_sign(u - x), _sign(v - y)) for (x, y), (u, v) in pairwise(points)]


def _sign(way: float) -> int:
    return (way > 0) - (way < 0)
