"""Where a step leads: exits of a decision, and ways that are none."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import ClassVar

from sopdoc.messages import _
from sopdoc.model.prosedur import LANJUT, SELESAI, Cabang
from sopdoc.reading.characters.ready import as_value, in_full
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, Json, Kind, refused, wrong_kind
from sopdoc.reading.kinds.plain_words import lost_emphasis
from sopdoc.reading.kinds.words import TARGET, name_schema, read_name
from sopdoc.reading.steering.exit_list import as_written, exits_hints
from sopdoc.rules.flow import SAME_LABEL
from sopdoc.rules.keys import BAD_ID, FEW_EXITS, MISSING_VALUE, TOO_FEW
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Node, Scalar, Sequence

MIN_EXITS = 2
Ways = tuple[Cabang, ...]


@dataclass(frozen=True, slots=True)
class Targets(Kind):
    """Where a step leads: one target, several that run in parallel, or targets with words on their arrows."""

    empty: ClassVar[object] = ()

    def decode(self, node: Node, faults: Faults) -> Ways | Faulty:
        """Return the targets, as exits without words or with them."""
        return _labelled(node, faults) if isinstance(node, Mapping) and node.entries else _plain(node, faults)

    def may_hold(self, entry: Entry, beside: Container[str]) -> bool:
        """Tell whether a key may be a word on an arrow: any that has no meaning of its own there."""
        return may_be_label(entry, beside)

    def schema(self) -> Json:
        """Describe the target, list or mapping."""
        return {"anyOf": [name_schema(TARGET), _targets_schema(0), _labels_schema(1)]}


@dataclass(frozen=True, slots=True)
class Exits(Kind):
    """A decision: the label on each arrow, and where it goes; a list of targets without words; or two decisions."""

    empty: ClassVar[object] = ()

    def decode(self, node: Node, faults: Faults) -> tuple[Ways, ...] | Faulty:
        """Return the exits of each decision in the order written."""
        if isinstance(node, Sequence) and len(node.items) <= 1 and all(map(_is_lone_target, node.items)):
            return _too_few(node, faults)
        if isinstance(node, Sequence) and _are_decisions(node):
            decisions = [_decision(item, faults, listed=True) for item in node.items]
            return FAULTY if FAULTY in decisions else tuple(each for each in decisions if isinstance(each, tuple))
        if isinstance(node, Sequence) and len(node.items) >= MIN_EXITS and all(map(_may_be_target, node.items)):
            ways = _plain(node, faults)
            return ways if isinstance(ways, Faulty) else (ways,)
        ways = _decision(node, faults)
        return ways if isinstance(ways, Faulty) else (ways,)

    def may_hold(self, entry: Entry, beside: Container[str]) -> bool:
        """Tell whether a key may be an exit's label: any that has no meaning of its own there."""
        return may_be_label(entry, beside)

    def schema(self) -> Json:
        """Describe the mapping and the lists."""
        decision = _labels_schema(MIN_EXITS)
        decisions = {"type": "array", "items": decision, "minItems": 2}
        return {"anyOf": [decision, _targets_schema(MIN_EXITS), decisions]}


def may_be_label(entry: Entry, beside: Container[str]) -> bool:
    """Tell whether a key may be the words on an arrow: any that has no meaning of its own there."""
    return entry.key.text not in beside and isinstance(entry.value, Scalar)


def _is_target(node: Node) -> bool:
    return isinstance(node, Scalar) and re.fullmatch(TARGET, node.text) is not None


def _may_be_target(node: Node) -> bool:
    return _is_target(node) or (not isinstance(node, Scalar) and _is_nothing(node))


def _is_lone_target(node: Node) -> bool:
    """Tell whether a node may be a target by itself: `ya` and `tidak` are rather words on arrows."""
    return _is_target(node) and isinstance(node, Scalar) and shown_label(node.text) not in ("ya", "tidak")


def _is_decision(node: Node) -> bool:
    """Tell whether a node is a decision by itself: a mapping of several exits, not one item of a list of exits."""
    return isinstance(node, Mapping) and len(node.entries) >= MIN_EXITS


def _are_decisions(node: Sequence) -> bool:
    """Tell whether a list is one of decisions: each has its exits, or a label comes again as no one decision has it."""
    maps = [item for item in node.items if isinstance(item, Mapping)]
    if len(maps) < len(node.items) or len(maps) < MIN_EXITS:
        return False
    labels = [entry.key.text for each in maps for entry in each]
    return all(map(_is_decision, maps)) or (any(map(_is_decision, maps)) and len(set(labels)) < len(labels))


def _too_few(node: Sequence, faults: Faults) -> Faulty:
    """Report exits without words of which there are not two."""
    targets = [item.text for item in node.items if isinstance(item, Scalar)]
    other = SELESAI if targets in ([], [LANJUT]) else LANJUT
    ready = f"[{', '.join([*(targets or [LANJUT]), other])}]"
    message = _("a decision needs two exits or more, found {count}").format(count=len(targets))
    hint = _("add the other exit: `keputusan: {exits}`").format(exits=ready)
    return refused(FEW_EXITS.found(message, node.span, hint), faults)


def _decision(node: Node, faults: Faults, *, listed: bool = False) -> Ways | Faulty:
    if not isinstance(node, Mapping):
        return wrong_kind(node, _("exits as `label: target`"), faults, *exits_hints(node, as_written))
    if len(node.entries) < MIN_EXITS:
        found = [way for entry in node for way in _ways(entry, faults)]
        message = _("a decision needs two exits or more, found {count}").format(count=len(node.entries))
        return refused(FEW_EXITS.found(message, node.span, *_exits_hints(found, listed)), faults)
    return _labelled(node, faults)


def _labelled(node: Mapping, faults: Faults) -> Ways | Faulty:
    """Return the ways of a mapping; a label that is written once may lead to several rows."""
    _report_same(node, faults)
    for entry in node:
        faults += lost_emphasis(entry.key.text, entry.key.span)
    ways = [list(_ways(entry, faults)) for entry in node]
    if any(not each or None in each for each in ways):
        return FAULTY
    return tuple(way for each in ways for way in each if way)


def _report_same(node: Mapping, faults: Faults) -> None:
    seen: set[str] = set()
    for entry in node:
        label = shown_label(entry.key.text)
        if label and label in seen:
            message = _("two exits of this decision have the label `{label}`").format(label=excerpt(entry.key.text))
            hint = _("let each exit say something else, such as `ya` and `tidak`; to several rows: `ya: [a, b]`")
            faults.append(SAME_LABEL.found(message, entry.key.span, hint))
        seen.add(label)


def _plain(node: Node, faults: Faults) -> Ways | Faulty:
    if isinstance(node, Mapping) and not node.entries:
        hint = _("name a target, such as `lanjut`, or delete the key")
        return refused(TOO_FEW.found(_("no target stands here"), node.span, hint), faults)
    items = node.items if isinstance(node, Sequence) else (node,)
    nothing = next((item for item in items if not isinstance(item, Scalar) and _is_nothing(item)), None)
    if nothing:
        hint = _("name a target, such as `lanjut`, or delete it")
        return refused(TOO_FEW.found(_("no target stands here"), nothing.span, hint), faults)
    names = [read_name(item, faults, reserved=True) for item in items]
    if FAULTY in names:
        return FAULTY
    return tuple(Cabang("", str(name), item.span) for name, item in zip(names, items, strict=True))


def _exits_hints(exits: list[Cabang | None], listed: bool) -> tuple[str, ...]:
    """Return how a decision with one exit gets another, or becomes a plain step if it isn't ``listed`` with others."""
    found = next((cabang for cabang in exits if cabang), None)
    if found is None:
        return (_("write `keputusan: {exits}`").format(exits="{ya: lanjut, tidak: selesai}"),)
    other = "tidak" if shown_label(found.label) != "tidak" else "ya"
    onwards = SELESAI if found.tujuan == LANJUT else LANJUT
    if shown_label(found.label) not in ("ya", "tidak"):
        target = in_full(f"{{{as_value(found.label)}: {found.tujuan}}}")
        plain = _("no decision? write `lanjut: {target}` instead of `keputusan`").format(target=target)
    elif found.tujuan != LANJUT:
        plain = _("no decision? write `lanjut: {target}` instead of `keputusan`").format(target=excerpt(found.tujuan))
    else:
        plain = _("no decision? delete `keputusan`")
    both = f"{{{as_value(found.label)}: {found.tujuan}, {other}: {onwards}}}"
    if listed:
        return (_("this decision needs another exit, too: `{exits}`").format(exits=both),)
    return _("add the other exit: `keputusan: {exits}`").format(exits=both), plain


def _ways(entry: Entry, faults: Faults) -> Iterator[Cabang | None]:
    """Yield an exit, or one for each row that it leads to; None where one is faulty."""
    if isinstance(entry.value, Sequence) and entry.value.items:
        for target in entry.value.items:
            yield _exit(entry, target, faults)
    else:
        yield _exit(entry, entry.value, faults)


def _exit(entry: Entry, value: Node, faults: Faults) -> Cabang | None:
    if entry.key.text and _is_nothing(value):
        label = as_value(entry.key.text)
        hint = _("write `{label}: lanjut` for the next row, `{label}: selesai` for the end, or the `id` of a step")
        message = _("the exit `{label}` leads nowhere").format(label=excerpt(entry.key.text))
        faults.append(BAD_ID.found(message, value.span, hint.format(label=in_full(label))))
        return None
    worded = value.entries[0] if isinstance(value, Mapping) and len(value.entries) == 1 else None
    if worded and _is_target(worded.value):
        hint = _("write the target alone: `{exit}`")
        ready = f"{as_value(entry.key.text)}: {worded.value.text}" if isinstance(worded.value, Scalar) else ""
        wrong_kind(value, _("a target"), faults, hint.format(exit=in_full(ready)))
        return None
    target = read_name(value, faults, reserved=True)
    if not shown_label(entry.key.text).strip():
        hint = _("write it before the colon: `ya: …`; exits without words are a list: `keputusan: [lanjut, x]`")
        faults.append(MISSING_VALUE.found(_("this exit needs a label"), entry.key.span, hint))
        return None
    return None if isinstance(target, Faulty) else Cabang(entry.key.text, target, value.span, entry.key.span)


def _is_nothing(value: Node) -> bool:
    items = value.items if isinstance(value, Sequence) else value.entries if isinstance(value, Mapping) else value.text
    return not items


def _labels_schema(least: int) -> Json:
    several = {"type": "array", "items": name_schema(TARGET), "minItems": 1}
    return {
        "type": "object",
        "propertyNames": {"pattern": "\\S"},
        "additionalProperties": {"anyOf": [name_schema(TARGET), several]},
        "minProperties": least,
    }


def _targets_schema(least: int) -> Json:
    return {"type": "array", "items": name_schema(TARGET), "minItems": least}


def shown_label(label: str) -> str:
    """Return what tells an exit's label from another: its words, whatever their case and blanks."""
    return re.sub(r"\s+", " ", label).casefold()
