"""A group of lanes: a name that stands over them, and the lanes."""

from __future__ import annotations

from sopdoc.messages import _
from sopdoc.model.prosedur import Kelompok
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.kinds.kind import Faults, Faulty, did_you_mean, is_empty, text_of, wrong_kind
from sopdoc.reading.kinds.words import read_name
from sopdoc.reading.steering.lane_list import as_lanes
from sopdoc.rules.keys import DEEP_GROUP, MISSING_KEY, MISSING_VALUE, UNKNOWN_KEY
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Node, Scalar

NAMA, LANES = "nama", "pelaksana"
_KEYS = (NAMA, LANES)
_NAME = "Tingkat Provinsi"
"""A name that a hint may propose."""
Lane = tuple[Kelompok | None, Entry]


def group_lanes(entry: Entry, faults: Faults) -> tuple[Lane, ...]:
    """Return a group's lanes as they are written, each with the group; faults tell what it lacks.

    What is a group of its own below one is told, and left out.
    """
    group = entry.value
    assert isinstance(group, Mapping)
    key = read_name(entry.key, faults)
    if _is_bare(group):
        _report_bare(entry, group, faults)
        return tuple((None, lane) for lane in group)
    nama = _name_of(entry, group, faults)
    _report_others(group, faults)
    lanes = group.get(LANES)
    if not isinstance(lanes, Mapping) or not lanes.entries:
        _report_lanes(entry, lanes, faults)
        return ()
    kelompok = None if isinstance(key, Faulty) else Kelompok(key, nama, entry.key.span)
    return tuple((kelompok, lane) for lane in lanes if not _is_deeper(lane, faults))


def _is_bare(group: Mapping) -> bool:
    """Tell whether lanes stand right below a group's key."""
    return bool(group.entries) and not any(group.get(key) is not None for key in _KEYS)


def _report_bare(entry: Entry, group: Mapping, faults: Faults) -> None:
    message = _("the group `{name}` needs a name to print, and its lanes below `pelaksana`")
    lanes = _ready(group)
    hint = _("write `{text}`").format(text=f"{entry.key.text}: {{{NAMA}: {_NAME}, {LANES}: {lanes}}}") if lanes else ""
    message = message.format(name=excerpt(entry.key.text))
    faults.append(MISSING_KEY.found(message, entry.key.span, *((hint,) if hint else ())))


def _ready(lanes: Mapping) -> str:
    """Return lanes as they may be written in one line, "" where they can't or are many."""
    pairs = [(each.key.text, each.value.text) for each in lanes if isinstance(each.value, Scalar) and each.value.text]
    ready = f"{{{', '.join(f'{key}: {as_value(name)}' for key, name in pairs)}}}"
    return ready if len(pairs) == len(lanes.entries) and len(ready) <= 2 * LONGEST else ""


def _name_of(entry: Entry, group: Mapping, faults: Faults) -> str:
    node = group.get(NAMA)
    hint = _("for example `{key}: {example}`").format(key=NAMA, example=_NAME)
    if node is None or is_empty(node):
        message = _("the group `{name}` needs a name to print").format(name=excerpt(entry.key.text))
        rule, span = (MISSING_KEY, entry.key.span) if node is None else (MISSING_VALUE, node.span)
        faults.append(rule.found(message, span, hint))
        return ""
    nama = text_of(node, faults)
    return "" if isinstance(nama, Faulty) else nama


def _report_others(group: Mapping, faults: Faults) -> None:
    """Report keys that a group doesn't know: most likely lanes that stand too far left."""
    lanes = group.get(LANES)
    for entry in group:
        if entry.key.text in _KEYS:
            continue
        message = _("unknown key `{key}`").format(key=excerpt(entry.key.text))
        hints = did_you_mean(entry.key.text, tuple(key for key in _KEYS if group.get(key) is None) or _KEYS)
        if lanes is not None and isinstance(entry.value, Scalar):
            hints = (_("write the lane below `pelaksana`, with the others of its group"),)
        faults.append(UNKNOWN_KEY.found(message, entry.key.span, *hints))


def _report_lanes(entry: Entry, lanes: Node | None, faults: Faults) -> None:
    hint = _("for example `{key}: {example}`").format(key=LANES, example="{ketua: Ketua Tim}")
    if lanes is not None and not isinstance(lanes, Mapping) and not is_empty(lanes):
        wrong_kind(lanes, _("lanes as `id: name`"), faults, *(as_lanes(lanes) or (hint,)))
        return
    message = _("the group `{name}` needs a lane").format(name=excerpt(entry.key.text))
    rule, span = (MISSING_KEY, entry.key.span) if lanes is None else (MISSING_VALUE, lanes.span)
    faults.append(rule.found(message, span, hint))


def _is_deeper(lane: Entry, faults: Faults) -> bool:
    """Tell whether a lane is a group itself, and report it: a header has one row of groups."""
    if not isinstance(lane.value, Mapping):
        return False
    hint = _("give the group a key of its own beside the outer one, and repeat the outer name in front of its `nama`")
    faults.append(DEEP_GROUP.found(_("a group of lanes can't stand in another"), lane.key.span, hint))
    return True
