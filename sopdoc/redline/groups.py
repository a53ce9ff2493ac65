"""The headings over groups of lanes, of two revisions."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.diff.matching.pairing import Pairs
from sopdoc.diff.parts.groups import Groups, groups_of, pair_groups
from sopdoc.model.prosedur import Kelompok, Pelaksana
from sopdoc.redline.texts import Place, weave
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated

Lanes = tuple[Pelaksana, ...]


class JoinedGroups(Struct, frozen=True):
    """The lanes of two revisions, and their groups with the fate of each name; ``pairs`` are the groups of both."""

    old: Lanes
    new: Lanes
    pairs: Groups
    came: dict[str, Kelompok]
    went: dict[str, Kelompok]

    def of(self, place: Place) -> Kelompok | None:
        """Return the group over a lane: where it stands now, else where it stood; one heading tells no more."""
        now = None if place.new is None else self.new[place.new].kelompok
        if now:
            return self.came[now.id]
        was = None if place.old is None else self.old[place.old].kelompok
        if was is None:
            return None
        # A lane that stays and left its group stands under the new revision's headings, which is none.
        if was.id in self.pairs:
            return self.came[self.pairs[was.id]] if place.new is None else None
        return self.went[was.id]


def join_groups(old: Lanes, new: Lanes, lanes: Pairs) -> JoinedGroups:
    """Join the groups of two revisions: those of both have their names woven."""
    pairs = pair_groups(old, new, lanes)
    names = {pairs[group.id]: group.nama for group in groups_of(old) if group.id in pairs}
    came = {
        group.id: Kelompok(
            group.id, weave(names[group.id], group.nama) if group.id in names else fated(group.nama, Fate.INSERTED)
        )
        for group in groups_of(new)
    }
    went = {
        group.id: Kelompok(f"{group.id}-lama", fated(group.nama, Fate.DELETED))
        for group in groups_of(old)
        if group.id not in pairs
    }
    return JoinedGroups(old, new, pairs, came, went)
