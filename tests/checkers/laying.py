"""Lay sources out with the program and check what comes of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sopdoc.inspection.inspect import inspect
from sopdoc.layout.page import Document
from sopdoc.pipeline import lay_out, load, paint
from sopdoc.reading.load import Loaded
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import has_errors
from tests.checkers.defect import Defect
from tests.checkers.figures import Figures, measure
from tests.checkers.geometry import CAPSULES, check_layout
from tests.checkers.random_sop import write_parts, write_random
from tests.checkers.source import read_document
from tests.checkers.view import KOLOM

TEMPLATES = Path(__file__).parents[2] / "templates"
DEFAULT = "permenpan35"
CROWDED = "crowded-arrow"
ORDER = "order of columns"
"""What no key is called."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A source's defects, the figures of its drawing, and what the program itself said about it."""

    defects: list[Defect]
    figures: Figures
    said: list[str]

    @property
    def faults(self) -> list[str]:
        """What keeps the drawing from being right, in words: its defects, and arrows the program found no room for."""
        return [*map(str, self.defects), *(said for said in self.said if said.startswith(CROWDED))]


def check(path: Path) -> Checked:
    """Lay a source out in this process and ask both judges; what can't be laid out is a defect too."""
    loaded = load(path)
    document = lay_out(loaded)
    found = (*loaded.shared_diagnostics, *loaded.diagnostics, *(findings(document.facts) if document else ()))
    said = [f"{item.code}: {item.message}" for item in found]
    if document is None or has_errors(found):
        return Checked([Defect("not-built", 0, None, "; ".join(said))], Figures(), said)
    layout, source = json.loads(paint(document, ("json",))[0].data), read_document(path)
    template = template_of(path, source)
    words = (template.get("mulai_label", CAPSULES[0]), template.get("selesai_label", CAPSULES[1]))
    kolom = template.get(ORDER, KOLOM)
    digits = template.get("konektor") == "angka"
    defects = [*check_layout(layout, source, words, kolom, digits=digits), *_inspected(loaded, document)]
    return Checked(defects, measure(layout, source, kolom), said)


def _inspected(loaded: Loaded, document: Document) -> list[Defect]:
    """Return what the program's own judge finds."""
    assert loaded.sop is not None
    assert loaded.templat is not None
    found = inspect(document, loaded.sop, loaded.templat)
    return [
        Defect(each.kind, each.page, (each.place.x, each.place.y) if each.place else None, each.words) for each in found
    ]


def template_of(path: Path, document: dict[str, Any]) -> dict[str, Any]:
    """Return the plain tree of a source's template, merged over those that it is based on."""
    offices = [parent / "instansi.yaml" for parent in path.resolve().parents]
    names = [document.get("templat")]
    names += [_plain(office).get("templat") for office in offices if office.is_file()]
    name = next((name for name in names if name), DEFAULT)
    chain: list[dict[str, Any]] = []
    while name:
        own = path.parent / "templates" / name / "templat.yaml"
        chain.append(_plain(own if own.is_file() else TEMPLATES / name / "templat.yaml"))
        name = chain[-1].get("dasar")
    return {key: value for tree in reversed(chain) for key, value in (*tree.items(), *_order(tree))}


def _order(tree: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the columns in their order, if a template gives them one: names, or names with widths."""
    for written in (tree.get("susunan", {}).get("kolom"), tree.get("kolom")):
        if isinstance(written, list):
            yield ORDER, tuple(each if isinstance(each, str) else next(iter(each)) for each in written)


def _plain(path: Path) -> dict[str, Any]:
    tree: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return tree


def check_random(seed: int, folder: Path, *, parts: bool = False) -> Checked:
    """Check the random source with this number, written into a folder; ``parts``: one with rows of several parts."""
    return check((write_parts if parts else write_random)(seed, folder))
