"""A pair of documents → what changed between them."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from sopdoc.diff.change import Change, What
from sopdoc.diff.compare import Comparison
from sopdoc.diff.parts.procedures import procedure_changes
from sopdoc.diff.revisions import compare_sources
from sopdoc.model.sop import WrittenSop
from sopdoc.pairs.pair import Pair
from sopdoc.reading.load import Loaded, load_source
from sopdoc.review.faults import faults_of
from sopdoc.review.kantor import government_of, name_of
from sopdoc.review.revised import Revised

_NOTHING = WrittenSop("", ())


def revised_document(pair: Pair, told_apart: Container[What] = ()) -> Revised:
    """Read and compare a pair; ``told_apart`` is what documents share, and another pair tells.

    Raise InputOutputError where a file can't be read.
    """
    old, new = (load_source(place.path, place.project) if place else None for place in (pair.old, pair.new))
    last = new or old
    name, pemerintah = (name_of(last.instansi, pair), government_of(last.instansi)) if last else ("", "")
    faults = tuple(
        fault
        for place, loaded in ((pair.old, old), (pair.new, new))
        if place and loaded and loaded.written is None
        for fault in faults_of(place, (*loaded.shared_diagnostics, *loaded.diagnostics))
    )
    comparison = _compared(old, new)
    if comparison:
        changes = tuple(change for change in comparison.changes if change.what not in told_apart)
        comparison = replace(comparison, changes=changes)
    return Revised(pair, name, comparison, faults, old, new, pemerintah)


def _compared(old: Loaded | None, new: Loaded | None) -> Comparison | None:
    if old and new:
        return compare_sources(old, new)
    before, after = (loaded.written if loaded else _NOTHING for loaded in (old, new))
    if before is None or after is None:
        return None
    title = after.judul or before.judul
    changes = (_titled(change, title) for change in procedure_changes(before, after, ()))
    return Comparison(before, after, tuple(changes), ())


def _titled(change: Change, title: str) -> Change:
    """Return a change whose procedure, if it has no title of its own, bears the document's."""
    old, new = (side and replace(side, text=side.text or title) for side in (change.old, change.new))
    return replace(change, old=old, new=new)
