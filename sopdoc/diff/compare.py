"""Two revisions of a document, as written → what changed."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from sopdoc.diff.change import Change, Kind
from sopdoc.diff.parts.additions import addition_changes
from sopdoc.diff.parts.fields import field_changes, later_fields, sop_fields
from sopdoc.diff.parts.history import history_changes
from sopdoc.diff.parts.lists import list_changes
from sopdoc.diff.parts.procedures import PairedProsedur, pair_procedures, procedure_changes
from sopdoc.model.sop import WrittenSop
from sopdoc.templat.susunan import BAGIAN


class Comparison(Struct, frozen=True):
    """Two revisions, what changed between them, and which procedures, lanes, rows and exits are the same ones."""

    old: WrittenSop
    new: WrittenSop
    changes: tuple[Change, ...]
    procedures: tuple[PairedProsedur, ...]

    @property
    def counts(self) -> dict[Kind, int]:
        """How many changes there are of each kind, in the order of the kinds."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in Kind}

    @property
    def is_unrelated(self) -> bool:
        """Whether the two have no row in common, so that they are rather two documents."""
        return bool(self.old.prosedur and self.new.prosedur) and not any(pair.rows for pair in self.procedures)


def compare(old: WrittenSop, new: WrittenSop) -> Comparison:
    """Return what changed from one revision to another, place by place."""
    pairs = pair_procedures(old, new)
    changes = list(field_changes(sop_fields(old), sop_fields(new)))
    for key in BAGIAN:
        changes += list_changes(getattr(old, key), getattr(new, key), (key,), (key,))
    changes += addition_changes(old.tambahan, new.tambahan)
    changes += procedure_changes(old, new, pairs)
    changes += field_changes(later_fields(old), later_fields(new))
    changes += history_changes(old.riwayat_revisi, new.riwayat_revisi)
    return Comparison(old, new, tuple(changes), pairs)
