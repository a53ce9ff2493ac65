"""A source taken apart so that each row, lane and item is known again, whatever becomes of it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

import yaml

from sopdoc.templat.susunan import BAGIAN

Tree = dict[str, Any]
ON, OUT = -1, -2
"""Targets of exits that are no row: the next one, and the end."""
_WORDS = {"lanjut": ON, "selesai": OUT}


@dataclass
class Lane:
    """A lane, known by its tag."""

    tag: int
    id: str
    nama: str


@dataclass
class Step:
    """A row: its cells as in YAML, who acts (tags of lanes), and exits (label, tag of a row or ON or OUT)."""

    tag: int
    cells: Tree
    oleh: list[int]
    handed: bool
    exits: list[tuple[str, int]]
    id: str = ""


@dataclass
class Part:
    """A procedure."""

    tag: int
    keys: Tree
    lanes: list[Lane]
    steps: list[Step]


@dataclass
class Document:
    """A document: single keys, lists of (tag, text) with the marks that some of them name, and procedures."""

    keys: Tree
    lists: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)

    def copy(self) -> Document:
        """Return a document of its own."""
        return deepcopy(self)


@dataclass
class Spelling:
    """What a source may be spelled with and still say the same; ``numbered`` ids change with every row before them."""

    ids: str = ""
    numbered: bool = False
    lanes: str = ""
    on: str = "as it is"
    lists: bool = False
    width: int = 100
    flow: bool | None = False


def parsed(text: str, tags: count[int]) -> Document:
    """Take a source apart."""
    tree = yaml.load(text, yaml.BaseLoader)
    lists = {key: [(next(tags), item) for item in tree.pop(key)] for key in BAGIAN if isinstance(tree.get(key), list)}
    parts = [_part(part, tags) for part in tree.pop("prosedur")]
    return Document(tree, lists, parts)


def _part(tree: Tree, tags: count[int]) -> Part:
    lanes = [Lane(next(tags), name, nama) for name, nama in tree.pop("pelaksana").items()]
    by_id = {lane.id: lane.tag for lane in lanes}
    rows = tree.pop("langkah")
    steps_by_id = {row["id"]: next(tags) for row in rows if row.get("id")}
    steps = [_step(row, by_id, steps_by_id, tags) for row in rows]
    return Part(next(tags), tree, lanes, steps)


def _step(row: Tree, lanes: dict[str, int], ids: dict[str, int], tags: count[int]) -> Step:
    name, oleh = row.pop("id", ""), row.pop("oleh")
    handed = isinstance(oleh, str) and "->" in oleh
    acting = [each.strip() for each in oleh.split("->")] if isinstance(oleh, str) else oleh
    exits = row.pop("keputusan", None)
    onward = row.pop("lanjut", None)
    pairs = (
        list(exits.items())
        if exits
        else [("", each) for each in ([onward] if isinstance(onward, str) else onward or [])]
    )
    ways = [(label, _WORDS[target] if target in _WORDS else ids[target]) for label, target in pairs]
    tag = ids[name] if name else next(tags)
    return Step(tag, row, [lanes[each] for each in acting], handed, ways or [("", ON)], name)


def written(document: Document, spelling: Spelling | None = None, rng: Random | None = None) -> str:
    """Write a document as a source."""
    spelling, rng = spelling or Spelling(), rng or Random(0)
    tree = dict(document.keys)
    for key, items in document.lists.items():
        texts = [text for _tag, text in items]
        tree[key] = texts[0] if len(texts) == 1 and spelling.lists else texts
        if key in document.marks:
            tree[key] = {"tanda": document.marks[key], "butir": texts}
    tree["prosedur"] = [_tree(part, spelling, rng) for part in document.parts]
    return yaml.dump(tree, sort_keys=False, allow_unicode=True, width=spelling.width, default_flow_style=spelling.flow)


def _tree(part: Part, spelling: Spelling, rng: Random) -> Tree:
    lanes = {lane.tag: f"{spelling.lanes}{lane.id}" for lane in part.lanes}
    names = {step.tag: f"{spelling.ids}{step.id or f'x{step.tag}'}" for step in part.steps}
    if spelling.numbered:
        names = {step.tag: f"langkah{number}" for number, step in enumerate(part.steps, start=1)}
    following = dict(zip((step.tag for step in part.steps), [step.tag for step in part.steps[1:]], strict=False))
    rows = [_row(step, lanes, names, following.get(step.tag), spelling, rng) for step in part.steps]
    aimed = {each for row in rows for each in (row.get("keputusan", {}).values() or row.get("lanjut", []))}
    for row, step in zip(rows, part.steps, strict=True):
        if names[step.tag] in aimed or spelling.numbered or (step.id and not spelling.ids):
            row["id"] = names[step.tag]
    return {
        **part.keys,
        "pelaksana": {lanes[lane.tag]: lane.nama for lane in part.lanes},
        "langkah": rows,
    }


def _row(step: Step, lanes: Any, names: Any, following: int | None, spelling: Spelling, rng: Random) -> Tree:
    acting = [lanes[tag] for tag in step.oleh]
    row = dict(step.cells)
    if spelling.lists:
        row |= {key: [row[key]] for key in ("output", "waktu") if isinstance(row.get(key), str) and rng.random() < 0.3}
    row["oleh"] = " -> ".join(acting) if step.handed else acting if len(acting) > 1 else acting[0]
    targets = [
        "selesai" if tag == OUT else _on(names, following, spelling, rng) if tag == ON else names[tag]
        for _label, tag in step.exits
    ]
    if step.exits[0][0]:
        row["keputusan"] = dict(zip((label for label, _tag in step.exits), targets, strict=True))
    elif following is not None or step.exits != [("", ON)]:
        plain = step.exits == [("", ON)] and spelling.on != "named"
        row |= {} if plain else {"lanjut": targets}
    return row


def _on(names: Any, following: int | None, spelling: Spelling, rng: Random) -> str:
    if following is None or spelling.on == "as it is":
        return "lanjut"
    return rng.choice(("lanjut", names[following]))
