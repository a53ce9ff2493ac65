"""Two sources that were read, with their offices and page formats → what changed."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.diff.compare import Comparison, compare
from sopdoc.diff.parts.office import office_changes, templat_changes
from sopdoc.diff.parts.written import as_written
from sopdoc.reading.load import Loaded


def compare_sources(old: Loaded, new: Loaded) -> Comparison | None:
    """Return what changed from one source to another, of office and page format last; None where one is faulty."""
    if old.written is None or new.written is None:
        return None
    comparison = compare(old.written, new.written)
    own = (as_written(change, old.tree, new.tree) for change in comparison.changes)
    office = office_changes(old.instansi, new.instansi)
    shared = (as_written(change, old.office_tree, new.office_tree) for change in office)
    templat = () if old.templat == new.templat else templat_changes(old.templat_tree, new.templat_tree)
    return replace(comparison, changes=(*own, *shared, *templat))
