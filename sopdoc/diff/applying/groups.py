"""The groups that lanes stand in after what changed, by the keys of the new revision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.diff.change import Change, Kind, What
from sopdoc.diff.parts.groups import groups_of
from sopdoc.diff.parts.procedures import PairedProsedur
from sopdoc.model.prosedur import Kelompok, Pelaksana, WrittenProsedur


class Groups(Struct, frozen=True):
    """The new key of each old group, the name of each new one, and where lanes went that moved to another."""

    keys: Mapping[str, str]
    names: Mapping[str, str]
    moved: Mapping[str, str | None]

    @classmethod
    def of(cls, old: WrittenProsedur, pair: PairedProsedur, changes: Iterable[Change]) -> Groups:
        """Return the groups of an old procedure after the changes within it."""
        names = {pair.groups[group.id]: group.nama for group in groups_of(old.pelaksana) if group.id in pair.groups}
        moved: dict[str, str | None] = {}
        for change in changes:
            if change.what is not What.KELOMPOK or change.new is None:
                continue
            value = change.new.value
            if change.kind is Kind.MOVED and change.old and isinstance(value, Pelaksana):
                moved[str(change.old.place[-1])] = value.kelompok.id if value.kelompok else None
            elif isinstance(value, Kelompok):
                names[value.id] = change.new.text or ""
        return cls(pair.groups, names, moved)

    def kept(self, lane: Pelaksana) -> Pelaksana:
        """Return a lane of the old revision in the group where it stands now."""
        own = self.keys.get(lane.kelompok.id) if lane.kelompok else None
        key = self.moved.get(lane.id, own)
        return replace(lane, kelompok=None if key is None else Kelompok(key, self.names[key]))

    def renamed(self, lane: Pelaksana) -> Pelaksana:
        """Return a lane of the new revision in its group with the name that this has after the changes."""
        key = lane.kelompok.id if lane.kelompok else None
        return replace(lane, kelompok=None if key is None else Kelompok(key, self.names[key]))
