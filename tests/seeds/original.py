"""The words of the seed documents: as the originals have them, and as their YAML sources hold them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
UNPRINTED = frozenset({"oleh", "id", "lanjut", "simbol", "sampul", "logo", "templat", "prosedur", "penutup"})
"""Keys whose values aren't printed as they stand, or that are walked on their own."""

Tree = str | list["Tree"] | dict[str, "Tree"]


def read_tree(path: Path) -> Tree:
    """Return a YAML file as plain texts, lists and dicts; nothing is typed."""
    node = yaml.compose(path.read_text(encoding="utf-8"))
    assert node is not None, path
    return _tree(node)


def original_words(office: str) -> Counter[str]:
    """Return the words of an original, case folded."""
    return words((ROOT / "tests/cases/seeds" / f"{office}.txt").read_text(encoding="utf-8"))


def source_words(folder: Path) -> Counter[str]:
    """Return the words that an office's only document prints, case folded.

    What the format prints again from other keys counts again: names and title on the cover, the first
    procedure's steps on the worksheet, the approving official in a signature block.
    """
    office = read_tree(folder / "instansi.yaml")
    (path,) = (path for path in folder.glob("*.yaml") if path.name != "instansi.yaml")
    sop = read_tree(path)
    assert isinstance(office, dict)
    assert isinstance(sop, dict)
    return words(*_document(office | sop))


def words(*texts: str) -> Counter[str]:
    """Count the words of texts, case folded."""
    return Counter(word.casefold() for text in texts for word in text.split())


def _tree(node: yaml.Node) -> Tree:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _tree(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_tree(item) for item in node.value]
    return str(node.value)


def _document(sop: dict[str, Tree]) -> Iterator[str]:
    yield from _texts({key: value for key, value in sop.items() if key not in UNPRINTED})
    procedures = _dicts(sop["prosedur"])
    for procedure in procedures:
        yield from _procedure(procedure)
    for block in (sop, *procedures):
        if "penutup" in block:
            yield from _texts(_dict(sop["disahkan_oleh"]) | _dict(block["penutup"]))
    if sop.get("sampul") == "true":
        yield from _texts([sop["judul"], sop["nama"]])
    if "lembar_kerja" in sop:
        yield from _worksheet(sop, procedures[0])


def _procedure(procedure: dict[str, Tree]) -> Iterator[str]:
    yield from _texts({key: value for key, value in procedure.items() if key not in {"langkah", "penutup", "label"}})
    for step in _dicts(procedure["langkah"]):
        yield from _texts({key: value for key, value in step.items() if key not in UNPRINTED | {"keputusan"}})
        yield from _dict(step.get("keputusan", {}))


def _worksheet(sop: dict[str, Tree], procedure: dict[str, Tree]) -> Iterator[str]:
    """Yield the title of parts A and B, the first and last step of part B and all steps of part C."""
    steps = [step["kegiatan"] for step in _dicts(procedure["langkah"])]
    yield from _texts([sop["judul"], sop["judul"], steps[0], steps[-1], *steps])


def _texts(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
        return
    for child in tree.values() if isinstance(tree, dict) else tree:
        yield from _texts(child)


def _dict(tree: Tree) -> dict[str, Tree]:
    assert isinstance(tree, dict)
    return tree


def _dicts(tree: Tree) -> list[dict[str, Tree]]:
    assert isinstance(tree, list)
    return [_dict(item) for item in tree]
