"""What changed, for programs."""

from __future__ import annotations

import json
from typing import Any

from sopdoc.diff.change import Change, Exit, Kind, Side, What
from sopdoc.diff.compare import Comparison
from sopdoc.model.alur import END
from sopdoc.model.prosedur import SELESAI, Pelaksana

FORMAT = 1
Json = dict[str, Any]


def as_json(comparison: Comparison, old_source: str, new_source: str) -> str:
    """Return a comparison as text of JSON; the sources are named as they were given."""
    return written({"format": FORMAT, **document(comparison, old_source, new_source)})


def documents_as_json(documents: list[Json]) -> str:
    """Return the comparison of two trees: each document that changed, with its path."""
    return written({"format": FORMAT, "documents": documents})


def written(tree: Json) -> str:
    """Return a tree as text of JSON."""
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def document(comparison: Comparison, old_source: str | None, new_source: str | None) -> Json:
    """Return what is said of one document; a source is None where the document isn't in that revision."""
    return {
        "old": _named(old_source, comparison.old.judul),
        "new": _named(new_source, comparison.new.judul),
        "counts": {str(kind): count for kind, count in comparison.counts.items()},
        "changes": [change_as_json(change) for change in comparison.changes],
    }


def _named(source: str | None, judul: str) -> Json | None:
    return None if source is None else {"source": source, "judul": judul}


def change_as_json(change: Change) -> Json:
    """Return one change: its place in the new revision (in the old one if removed), and both texts."""
    old_place = change.old_place
    return {
        "kind": str(change.kind),
        "what": str(change.what),
        "place": list(change.place),
        **({} if old_place is None else {"old_place": list(old_place)}),
        **({"field": change.field} if change.field else {}),
        "old": None if change.kind is Kind.ADDED else _shown(change.old, change.what),
        "new": None if change.kind is Kind.REMOVED else _shown(change.new, change.what),
    }


def _shown(side: Side | None, what: What) -> object:
    if side is None:
        return None
    if what is What.KELOMPOK and isinstance(side.value, Pelaksana):
        return {"pelaksana": side.text, "kelompok": side.value.kelompok.nama if side.value.kelompok else None}
    return _exit(side.value) if isinstance(side.value, Exit) else side.text


def _exit(way: Exit) -> Json:
    """Return a way out; the parts of rows that it leaves and enters are told, from 1, where they aren't the first."""
    return {
        "label": way.label or None,
        "to": SELESAI if way.to == END else way.to + 1,
        **({"bagian": way.part + 1} if way.part else {}),
        **({"to_bagian": way.into + 1} if way.into else {}),
    }
