"""The lanes of a procedure."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.model.prosedur import Pelaksana
from sopdoc.reading.kinds.kind import FILLED, Faults, Faulty, Json, Kind, refused, text_of, wrong_kind
from sopdoc.reading.kinds.words import ID, name_schema, read_name
from sopdoc.reading.steering.lane_groups import LANES, NAMA, group_lanes
from sopdoc.reading.steering.lane_list import as_lanes
from sopdoc.rules.keys import LANE_TWICE, MISSING_VALUE, TOO_FEW, TOO_MANY
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Node, Scalar

MAX_LANES = 30


@dataclass(frozen=True, slots=True)
class Lanes(Kind):
    """The lanes of a procedure, id: name, from left to right; those of a group stand below its key."""

    def decode(self, node: Node, faults: Faults) -> tuple[Pelaksana, ...] | Faulty:
        """Return the lanes that are right; faults tell of the others."""
        if not isinstance(node, Mapping):
            return wrong_kind(node, _("lanes as `id: name`"), faults, *(as_lanes(node) or (_lane_hint(),)))
        if not node.entries:
            return refused(TOO_FEW.found(_("a procedure needs a lane"), node.span, _lane_hint()), faults)
        entries = lane_entries(node)
        if len(entries) > MAX_LANES:
            message = _("{count} lanes are too many, at most {most}").format(count=len(entries), most=MAX_LANES)
            hint = _("divide the procedure: each item of `prosedur` has lanes of its own")
            faults.append(TOO_MANY.found(message, entries[MAX_LANES].key.span, hint))
        lanes = [lane for entry in node for lane in _lanes(entry, faults)]
        return tuple(_each_once(lanes, faults))

    def may_hold(self, entry: Entry, beside: Container[str]) -> bool:
        """Tell whether a key may be a lane: any that has no meaning of its own there."""
        return entry.key.text not in beside and isinstance(entry.value, Scalar)

    def schema(self) -> Json:
        """Describe the mapping."""
        group = {
            "type": "object",
            "properties": {NAMA: FILLED, LANES: _lanes_schema(FILLED)},
            "required": [NAMA, LANES],
            "additionalProperties": False,
        }
        return _lanes_schema({"anyOf": [FILLED, group]})


def _lanes_schema(lane: Json) -> Json:
    return {
        "type": "object",
        "propertyNames": {"pattern": name_schema(ID)["pattern"]},
        "additionalProperties": lane,
        "minProperties": 1,
        "maxProperties": MAX_LANES,
    }


def lane_entries(node: Node | None) -> tuple[Entry, ...]:
    """Return where the lanes of a procedure are written, those of groups, too."""
    entries: list[Entry] = []
    for entry in node if isinstance(node, Mapping) else ():
        inner = entry.value.get(LANES) if isinstance(entry.value, Mapping) else None
        entries += inner.entries if isinstance(inner, Mapping) else (entry,)
    return tuple(entries)


def _lanes(entry: Entry, faults: Faults) -> Iterator[Pelaksana]:
    """Yield the lane of an entry, or those of a group."""
    lanes = group_lanes(entry, faults) if isinstance(entry.value, Mapping) else ((None, entry),)
    for kelompok, each in lanes:
        lane = _lane(each, faults)
        if lane is not None:
            yield replace(lane, kelompok=kelompok)


def _each_once(lanes: Iterable[Pelaksana], faults: Faults) -> Iterator[Pelaksana]:
    """Yield the lanes whose id no other has; YAML itself tells those of one group."""
    first: dict[str, Pelaksana] = {}
    for lane in lanes:
        before = first.setdefault(lane.id, lane)
        if before is lane:
            yield lane
            continue
        message = _("the lane `{name}` is given twice").format(name=excerpt(lane.id))
        hint = _("it was given first at {line}:{column}: give one of them another id, such as `{id}`")
        ready = _free(f"{lane.kelompok.id}_{lane.id}" if lane.kelompok else f"{lane.id}-2", first)
        hint = hint.format(line=before.span.line, column=before.span.column, id=ready)
        faults.append(LANE_TWICE.found(message, lane.span, hint))


def _free(name: str, taken: Container[str]) -> str:
    while name in taken:
        name = f"{name}-2"
    return name


def _lane_hint() -> str:
    return _("write each on a line of its own: `kadis: Kepala Dinas`")


def _lane(entry: Entry, faults: Faults) -> Pelaksana | None:
    name = read_name(entry.key, faults)
    nama = text_of(entry.value, faults)
    if nama == "":
        message = _("the lane `{name}` needs a name to print").format(name=excerpt(entry.key.text))
        hint = _("write it behind the colon: `{name}: Kepala Dinas`").format(name=excerpt(entry.key.text))
        faults.append(MISSING_VALUE.found(message, entry.value.span, hint))
    if isinstance(name, Faulty):
        return None
    return Pelaksana(name, "" if isinstance(nama, Faulty) else nama, entry.key.span)
