"""Two sources that were read, with their offices and page formats → what changed."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sopdoc.diff.change import Change
from sopdoc.diff.compare import Comparison, compare
from sopdoc.diff.parts.office import office_changes, picture_changes, templat_changes, word_file_changes
from sopdoc.diff.parts.written import as_written
from sopdoc.reading.load import Loaded
from sopdoc.reading.office.signature_picture import named_picture


def compare_sources(old: Loaded, new: Loaded) -> Comparison | None:
    """Return what changed from one source to another, of office and page format last; None where one is faulty."""
    if old.written is None or new.written is None:
        return None
    comparison = compare(old.written, new.written)
    own = (as_written(change, old.tree, new.tree) for change in comparison.changes)
    office = office_changes(old.instansi, new.instansi)
    shared = (as_written(change, old.office_tree, new.office_tree) for change in office)
    return replace(comparison, changes=(*own, *shared, *_templat_changes(old, new)))


def _templat_changes(old: Loaded, new: Loaded) -> Iterator[Change]:
    """Yield what changed of the page format and its Word file, if both are known."""
    if old.templat == new.templat:
        return
    yield from templat_changes(old.templat_tree, new.templat_tree)
    if old.templat and new.templat:
        yield from word_file_changes(old.templat.dasar_docx, new.templat.dasar_docx)
        if named_picture(old.templat_tree) == named_picture(new.templat_tree):
            yield from picture_changes(*(each.templat.pengesahan.picture for each in (old, new) if each.templat))
