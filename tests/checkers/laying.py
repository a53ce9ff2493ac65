"""Lay sources out with the program and check what comes of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sopdoc.pipeline import render
from tests.checkers.defect import Defect
from tests.checkers.figures import Figures, measure
from tests.checkers.geometry import CAPSULES, check_layout
from tests.checkers.random_sop import write_random
from tests.checkers.source import read_document

TEMPLATES = Path(__file__).parents[2] / "templates"
DEFAULT = "permenpan35"
CROWDED = "crowded-arrow"


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


def check_source(path: Path | str) -> list[Defect]:
    """Lay a source out in this process and return its defects."""
    return check(Path(path)).defects


def check(path: Path) -> Checked:
    """Lay a source out in this process; what can't be laid out is a defect too."""
    rendered = render(path, ("json",))
    said = [f"{item.code}: {item.message}" for item in (*rendered.shared, *rendered.diagnostics)]
    if not rendered.outputs:
        return Checked([Defect("not-built", 0, None, "; ".join(said))], Figures(), said)
    layout, document = json.loads(rendered.outputs[0].data), read_document(path)
    template = template_of(path, document)
    words = (template.get("mulai_label", CAPSULES[0]), template.get("selesai_label", CAPSULES[1]))
    terpisah = template.get("terminator") == "terpisah"
    return Checked(check_layout(layout, document, terpisah=terpisah, words=words), measure(layout, document), said)


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
    return {key: value for tree in reversed(chain) for key, value in tree.items()}


def _plain(path: Path) -> dict[str, Any]:
    tree: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return tree


def check_random(seed: int, folder: Path) -> Checked:
    """Check the random source with this number, written into a folder."""
    return check(write_random(seed, folder))
