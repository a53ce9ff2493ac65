"""Kinds of values that steer the flow: lanes, who acts, decisions and targets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from sopdoc.messages import _
from sopdoc.model.prosedur import Cabang, Oleh, Pelaksana
from sopdoc.reading.kind import FAULTY, FILLED, Faults, Faulty, Json, Kind, text_of, wrong_kind
from sopdoc.reading.words import ID, TARGET, name_schema, read_name
from sopdoc.source.diagnostic import error
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Node, Scalar, Sequence

HANDOVER = "->"
MAX_LANES = 30
MIN_EXITS = 2
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Lanes(Kind):
    """The lanes of a procedure, id: name, from left to right."""

    def decode(self, node: Node, faults: Faults) -> tuple[Pelaksana, ...] | Faulty:
        """Return the lanes that are right; faults tell of the others."""
        if not isinstance(node, Mapping):
            hint = _("write each on a line of its own: `kadis: Kepala Dinas`")
            return wrong_kind(node, _("lanes as `id: name`"), faults, hint)
        if not node.entries:
            faults.append(error("too-few", _("a procedure needs a lane"), node.span))
            return FAULTY
        if len(node.entries) > MAX_LANES:
            message = _("{count} lanes are too many, at most {most}").format(count=len(node.entries), most=MAX_LANES)
            faults.append(error("too-many", message, node.entries[MAX_LANES].key.span))
        lanes = [_lane(entry, faults) for entry in node]
        return tuple(lane for lane in lanes if lane is not None)

    def schema(self) -> Json:
        """Describe the mapping."""
        return {
            "type": "object",
            "propertyNames": {"pattern": name_schema(ID)["pattern"]},
            "additionalProperties": FILLED,
            "minProperties": 1,
            "maxProperties": MAX_LANES,
        }


def _lane(entry: Entry, faults: Faults) -> Pelaksana | None:
    name = read_name(entry.key, faults)
    nama = text_of(entry.value, faults)
    if nama == "":
        message = _("the lane `{name}` needs a name to print").format(name=excerpt(entry.key.text))
        faults.append(error("missing-value", message, entry.value.span))
    if isinstance(name, Faulty):
        return None
    return Pelaksana(name, "" if isinstance(nama, Faulty) else nama, entry.key.span)


@dataclass(frozen=True, slots=True)
class Actors(Kind):
    """Who acts: one lane, `[a, b]` together, or `a -> b` from one to the other."""

    def decode(self, node: Node, faults: Faults) -> Oleh | Faulty:
        """Return the lanes, the leading one first."""
        if isinstance(node, Mapping):
            return wrong_kind(node, _("a lane, [a, b] or a -> b"), faults)
        handover = isinstance(node, Scalar) and HANDOVER in node.text
        if isinstance(node, Scalar) and "," in node.text:
            message = _("several lanes are written as a list")
            faults.append(error("bad-id", message, node.span, f"[{excerpt(node.text)}]"))
            return FAULTY
        actors = _actors(node)
        if handover and len(actors) != _PAIR:
            message = _("a hand-over has two lanes: `a -> b`")
            faults.append(error("handover", message, node.span, _("give each further hand-over a row of its own")))
            return FAULTY
        names = [read_name(item, faults) for item in actors]
        if not names:
            faults.append(error("too-few", _("a step needs a lane"), node.span))
            return FAULTY
        if FAULTY in names:
            return FAULTY
        return Oleh(tuple(name for name in names if isinstance(name, str)), handover)

    def schema(self) -> Json:
        """Describe the three forms."""
        name = rf"\s*{ID}\s*".replace("$", r"\s*(?:->|$)")
        one = {"type": ["string", "boolean"], "pattern": f"^{name}(?:->{name})?$"}
        return {"anyOf": [one, {"type": "array", "items": name_schema(ID), "minItems": 1}]}


def _actors(node: Scalar | Sequence) -> tuple[Node, ...]:
    if isinstance(node, Sequence):
        return node.items
    return tuple(Scalar(part.strip(), node.span) for part in node.text.split(HANDOVER, _PAIR))


@dataclass(frozen=True, slots=True)
class Targets(Kind):
    """Where a step leads: one target, or several that run in parallel."""

    empty: ClassVar[object] = ()

    def decode(self, node: Node, faults: Faults) -> tuple[str, ...] | Faulty:
        """Return the targets."""
        if isinstance(node, Mapping):
            hint = _("exits with labels belong under `keputusan`")
            return wrong_kind(node, _("a target or a list of them"), faults, hint)
        names = [
            read_name(item, faults, reserved=True) for item in (node.items if isinstance(node, Sequence) else (node,))
        ]
        if FAULTY in names:
            return FAULTY
        return tuple(name for name in names if isinstance(name, str))

    def schema(self) -> Json:
        """Describe the target or list."""
        return {"anyOf": [name_schema(TARGET), {"type": "array", "items": name_schema(TARGET)}]}


@dataclass(frozen=True, slots=True)
class Exits(Kind):
    """A decision: the label on each arrow, and where it goes."""

    empty: ClassVar[object] = ()

    def decode(self, node: Node, faults: Faults) -> tuple[Cabang, ...] | Faulty:
        """Return the exits in the order written."""
        if not isinstance(node, Mapping):
            hint = _("write each exit on a line of its own: `ya: lanjut`")
            return wrong_kind(node, _("exits as `label: target`"), faults, hint)
        exits = [_exit(entry, faults) for entry in node]
        if len(exits) < MIN_EXITS:
            message = _("a decision needs two exits or more, found {count}").format(count=len(exits))
            faults.append(error("few-exits", message, node.span))
            return FAULTY
        if any(found is None for found in exits):
            return FAULTY
        return tuple(found for found in exits if found is not None)

    def schema(self) -> Json:
        """Describe the mapping."""
        return {
            "type": "object",
            "propertyNames": {"pattern": "\\S"},
            "additionalProperties": name_schema(TARGET),
            "minProperties": MIN_EXITS,
        }


def _exit(entry: Entry, faults: Faults) -> Cabang | None:
    target = read_name(entry.value, faults, reserved=True)
    if not entry.key.text:
        faults.append(error("missing-value", _("this exit needs a label"), entry.key.span))
        return None
    return None if isinstance(target, Faulty) else Cabang(entry.key.text, target, entry.value.span)


def shown_label(label: str) -> str:
    """Return what tells an exit's label from another: its words, whatever their case and blanks."""
    return re.sub(r"\s+", " ", label).casefold()
