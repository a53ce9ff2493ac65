"""The lanes of two revisions side by side, and both procedures in them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.diff.matching.pairing import Pairs
from sopdoc.model.prosedur import Pelaksana, Prosedur
from sopdoc.redline.groups import join_groups
from sopdoc.redline.texts import Place, union, weave
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated


class Lanes(Struct, frozen=True):
    """The lanes of both revisions, the fate of each, and the lane of both that each old lane is, by its id."""

    pelaksana: tuple[Pelaksana, ...]
    fates: tuple[Fate, ...]
    old: Mapping[str, str]

    def with_new(self, prosedur: Prosedur) -> Prosedur:
        """Return the new procedure with the lanes of both."""
        return replace(prosedur, pelaksana=self.pelaksana)

    def with_old(self, prosedur: Prosedur) -> Prosedur:
        """Return the old procedure with the lanes of both, its rows done by those of them that are its own."""
        rows = []
        for langkah in prosedur.langkah:
            parts = (
                replace(part, pelaksana=tuple(self.old[name] for name in part.pelaksana)) for part in langkah.bagian
            )
            rows.append(replace(langkah, bagian=tuple(parts)))
        return replace(prosedur, pelaksana=self.pelaksana, langkah=tuple(rows))


def join_lanes(old: tuple[Pelaksana, ...], new: tuple[Pelaksana, ...], pairs: Pairs) -> Lanes:
    """Join the lanes of two revisions: the new ones, and those that went where they stood; moved ones stand once."""
    taken = {lane.id for lane in new}
    ids = {lane.id: new[pairs[at]].id if at in pairs else _free(lane.id, taken) for at, lane in enumerate(old)}
    places = union(len(old), len(new), pairs)
    groups = join_groups(old, new, pairs)
    lanes = (_lane(place, old, new, ids) for place in places)
    grouped = tuple(replace(lane, kelompok=groups.of(place)) for lane, place in zip(lanes, places, strict=True))
    return Lanes(grouped, tuple(place.mark for place in places), ids)


def _lane(place: Place, old: tuple[Pelaksana, ...], new: tuple[Pelaksana, ...], ids: Mapping[str, str]) -> Pelaksana:
    if place.new is None:
        lane = old[place.old or 0]
        return replace(lane, id=ids[lane.id], nama=fated(lane.nama, Fate.DELETED))
    lane = new[place.new]
    nama = fated(lane.nama, Fate.INSERTED) if place.old is None else weave(old[place.old].nama, lane.nama)
    return replace(lane, nama=nama)


def _free(name: str, taken: set[str]) -> str:
    """Return an id that no other lane has, and take it."""
    while name in taken:
        name = f"{name}-lama"
    taken.add(name)
    return name
