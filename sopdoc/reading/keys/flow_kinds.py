"""Kinds of values that steer the flow: lanes, who acts, decisions and targets."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import ClassVar

from sopdoc.messages import _
from sopdoc.model.prosedur import LANJUT, SELESAI, Cabang, Oleh, Pelaksana
from sopdoc.reading.characters.ready import LONGEST, as_value, in_full
from sopdoc.reading.keys.exit_list import as_written, exits_hints
from sopdoc.reading.keys.lane_list import lanes_of
from sopdoc.reading.keys.lane_names import HANDOVER, as_ids, remedy, several, written_out
from sopdoc.reading.kinds.kind import FAULTY, FILLED, Faults, Faulty, Json, Kind, refused, text_of, wrong_kind
from sopdoc.reading.kinds.words import ID, TARGET, name_schema, read_name
from sopdoc.rules.keys import BAD_ID, FEW_EXITS, MISSING_VALUE, SECOND_HANDOVER, TOO_FEW, TOO_MANY
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Node, Scalar, Sequence

MAX_LANES = 30
MIN_EXITS = 2
_PAIR = 2
_HANDOVERS = re.compile(r"[\w-]+(?:\s*->\s*[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Lanes(Kind):
    """The lanes of a procedure, id: name, from left to right."""

    def decode(self, node: Node, faults: Faults) -> tuple[Pelaksana, ...] | Faulty:
        """Return the lanes that are right; faults tell of the others."""
        if not isinstance(node, Mapping):
            return wrong_kind(node, _("lanes as `id: name`"), faults, *_as_lanes(node))
        if not node.entries:
            return refused(TOO_FEW.found(_("a procedure needs a lane"), node.span, _lane_hint()), faults)
        if len(node.entries) > MAX_LANES:
            message = _("{count} lanes are too many, at most {most}").format(count=len(node.entries), most=MAX_LANES)
            hint = _("divide the procedure: each item of `prosedur` has lanes of its own")
            faults.append(TOO_MANY.found(message, node.entries[MAX_LANES].key.span, hint))
        lanes = [_lane(entry, faults) for entry in node]
        return tuple(lane for lane in lanes if lane is not None)

    def may_hold(self, entry: Entry, beside: Container[str]) -> bool:
        """Tell whether a key may be a lane: any that has no meaning of its own there."""
        return entry.key.text not in beside and isinstance(entry.value, Scalar)

    def schema(self) -> Json:
        """Describe the mapping."""
        return {
            "type": "object",
            "propertyNames": {"pattern": name_schema(ID)["pattern"]},
            "additionalProperties": FILLED,
            "minProperties": 1,
            "maxProperties": MAX_LANES,
        }


def _lane_hint() -> str:
    return _("write each on a line of its own: `kadis: Kepala Dinas`")


def _as_lanes(node: Node) -> tuple[str, ...]:
    """Return lanes that were written as a list, or as names without an id."""
    lanes = ", ".join(f"{lane.id}: {as_value(lane.nama)}" for lane in lanes_of(node))
    if not lanes or len(lanes) > 2 * LONGEST:
        return (_lane_hint(),)
    hint = _("give each an id, on a line of its own or like this: `{lanes}`")
    if isinstance(node, Sequence) and all(isinstance(item, Mapping) for item in node.items):
        hint = _("write the lanes without `- `: `{lanes}`")
    return (hint.format(lanes=f"{{{lanes}}}"),)


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


@dataclass(frozen=True, slots=True)
class Actors(Kind):
    """Who acts: one lane, `[a, b]` together, or `a -> b` from one to the other."""

    def decode(self, node: Node, faults: Faults) -> Oleh | Faulty:
        """Return the lanes, the leading one first."""
        if isinstance(node, Mapping):
            return wrong_kind(node, _("a lane, [a, b] or a -> b"), faults, *_as_actors(node))
        handover = isinstance(node, Scalar) and HANDOVER in node.text
        if isinstance(node, Scalar) and several(node.text) and not _HANDOVERS.fullmatch(node.text):
            message = _("`{text}` is not the id of a lane").format(text=excerpt(node.text))
            return refused(BAD_ID.found(message, node.span, remedy(written_out(node.text, as_ids))), faults)
        actors = _actors(node)
        if handover and len(actors) != _PAIR:
            message = _("a hand-over has two lanes: `a -> b`")
            return refused(
                SECOND_HANDOVER.found(message, node.span, _("give each further hand-over a row of its own")), faults
            )
        names = [read_name(item, faults) for item in actors]
        if not names:
            return refused(
                TOO_FEW.found(_("a step needs a lane"), node.span, _("write `oleh: ` and the id of a lane")), faults
            )
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
            return wrong_kind(node, _("a target or a list of them"), faults, *_as_targets(node))
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
            return wrong_kind(node, _("exits as `label: target`"), faults, *exits_hints(node, as_written))
        exits = [_exit(entry, faults) for entry in node]
        if len(exits) < MIN_EXITS:
            message = _("a decision needs two exits or more, found {count}").format(count=len(exits))
            return refused(FEW_EXITS.found(message, node.span, *_exits_hints(exits)), faults)
        if any(found is None for found in exits):
            return FAULTY
        return tuple(found for found in exits if found is not None)

    def may_hold(self, entry: Entry, beside: Container[str]) -> bool:
        """Tell whether a key may be an exit's label: any that has no meaning of its own there."""
        return entry.key.text not in beside and isinstance(entry.value, Scalar)

    def schema(self) -> Json:
        """Describe the mapping."""
        return {
            "type": "object",
            "propertyNames": {"pattern": "\\S"},
            "additionalProperties": name_schema(TARGET),
            "minProperties": MIN_EXITS,
        }


def _as_targets(node: Mapping) -> tuple[str, ...]:
    """Return exits with labels under the key where they belong."""
    exits = [(entry.key.text, entry.value.text) for entry in node if isinstance(entry.value, Scalar)]
    if len(exits) == 1 and len(node.entries) == 1:
        return (_("write `lanjut: {target}`").format(target=excerpt(exits[0][1])),)
    if len(exits) < len(node.entries):
        return (_("exits with labels belong under `keputusan`"),)
    return exits_hints(node, as_written)


def _exits_hints(exits: list[Cabang | None]) -> tuple[str, ...]:
    """Return how a decision with one exit gets another, or becomes a plain step."""
    found = next((cabang for cabang in exits if cabang), None)
    if found is None:
        return (_("write `keputusan: {exits}`").format(exits="{ya: lanjut, tidak: selesai}"),)
    other = "tidak" if shown_label(found.label) != "tidak" else "ya"
    target = SELESAI if found.tujuan == LANJUT else LANJUT
    plain = _("no decision? delete `keputusan`")
    if found.tujuan != LANJUT:
        plain = _("no decision? write `lanjut: {target}` instead of `keputusan`").format(target=excerpt(found.tujuan))
    both = f"{{{as_value(found.label)}: {found.tujuan}, {other}: {target}}}"
    return _("add the other exit: `keputusan: {exits}`").format(exits=both), plain


def _as_actors(node: Mapping) -> tuple[str, ...]:
    """Return the ids of lanes that were written as keys."""
    names = [entry.key.text for entry in node if re.fullmatch(ID, entry.key.text)]
    if not names or len(names) < len(node.entries):
        return ()
    return (_("write `oleh: {names}`").format(names=f"[{', '.join(names)}]" if len(names) > 1 else names[0]),)


def _exit(entry: Entry, faults: Faults) -> Cabang | None:
    if isinstance(entry.value, Sequence):
        hint = _("name one: a step that leads on to several rows has `lanjut: [a, b]`")
        wrong_kind(entry.value, _("one target"), faults, hint)
        return None
    if entry.key.text and isinstance(entry.value, Scalar) and not entry.value.text:
        label = as_value(entry.key.text)
        hint = _("write `{label}: lanjut` for the next row, `{label}: selesai` for the end, or the `id` of a step")
        message = _("the exit `{label}` leads nowhere").format(label=excerpt(entry.key.text))
        faults.append(BAD_ID.found(message, entry.value.span, hint.format(label=in_full(label))))
        return None
    target = read_name(entry.value, faults, reserved=True)
    if not entry.key.text:
        faults.append(
            MISSING_VALUE.found(_("this exit needs a label"), entry.key.span, _("write it before the colon: `ya: …`"))
        )
        return None
    return None if isinstance(target, Faulty) else Cabang(entry.key.text, target, entry.value.span)


def shown_label(label: str) -> str:
    """Return what tells an exit's label from another: its words, whatever their case and blanks."""
    return re.sub(r"\s+", " ", label).casefold()
