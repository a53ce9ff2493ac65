"""What is to be written in a procedure instead of what can't be read, once its lanes and steps are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.model.prosedur import Pelaksana, WrittenProsedur
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import Hints
from sopdoc.reading.sop.parts import all_holders
from sopdoc.reading.sop.swapped import swapped_exits
from sopdoc.reading.sop.target_names import TargetNames
from sopdoc.reading.steering.actor_list import chain_hints, is_chain, without_all
from sopdoc.reading.steering.exit_list import exits_hints, exits_of
from sopdoc.reading.steering.lane_list import lanes_of
from sopdoc.reading.steering.lane_names import LaneNames
from sopdoc.rules.keys import BAD_ID, HANDOVERS, MISSING_KEY, MISSING_VALUE, TOO_FEW, WRONG_KIND
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence

_WORDED = frozenset((BAD_ID.code,))
_ABSENT = frozenset((MISSING_KEY.code, MISSING_VALUE.code, TOO_FEW.code))
_TEXT = WRONG_KIND.code
_LISTED = 12
Proposals = dict[tuple[str, Span], tuple[str, ...]]


def with_proposals(
    procedures: list[tuple[WrittenProsedur, Values]], faults: tuple[Diagnostic, ...]
) -> tuple[Diagnostic, ...]:
    """Return findings with hints that name the lanes and steps of each procedure; of equal ones, one."""
    if not any(fault.code in _WORDED | _ABSENT | {_TEXT, HANDOVERS.code} for fault in faults):
        return faults
    proposals: Proposals = {}
    for prosedur, values in procedures:
        rows: tuple[Values, ...] = values.get("langkah", ())
        lanes = lanes_of(values.node.get("pelaksana")) or prosedur.pelaksana
        proposals.update(_of_lanes(lanes, rows))
        proposals.update(_of_texts(lanes, values.node))
        proposals.update(_of_targets(rows))
    return tuple(dict.fromkeys(_improved(fault, proposals) for fault in faults))


def _improved(fault: Diagnostic, proposals: Proposals) -> Diagnostic:
    kind = "word" if fault.code in _WORDED else "absent" if fault.code in _ABSENT else fault.code
    hints = proposals.get((kind, fault.span))
    other = fault.code == MISSING_KEY.code and "`oleh`" not in fault.message
    return fault if not hints or other else replace(fault, hints=hints)


def _of_lanes(
    lanes: tuple[Pelaksana, ...], rows: tuple[Values, ...]
) -> Iterator[tuple[tuple[str, Span], tuple[str, ...]]]:
    if not lanes:
        return
    names = LaneNames(lanes)
    known = Hints(names.hints)
    ids = [excerpt(lane.id) for lane in lanes]
    listed = ", ".join(ids[:_LISTED]) + (", …" if len(ids) > _LISTED else "")
    absent = (_("write `oleh: {lane}`; lanes here: {lanes}").format(lane=ids[0], lanes=listed),)
    for row in all_holders(rows):
        node = row.node.get("oleh")
        if row.is_faulty("bagian"):
            yield ("absent", row.span("bagian")), (_first_part(row, ids[0], listed),)
        if node is None and row.node.get("bagian") is None:
            yield ("absent", row.node.span), absent
        elif node is not None and row.is_faulty("oleh"):
            yield ("absent", node.span), absent
            yield from _words(node, known.of)
            yield from _chains(node, names, ids)


def _chains(node: Node, names: LaneNames, ids: list[str]) -> Iterator[tuple[tuple[str, Span], tuple[str, ...]]]:
    """Yield what to write for lists that hold arrows, and for `semua` in a chain, which has its own ids then."""
    if isinstance(node, Sequence) and is_chain(node):
        yield ("word", node.span), chain_hints(node, names.find)
    if isinstance(node, Scalar) and len(ids) <= _LISTED:
        chain = without_all(node.text, tuple(ids))
        if chain:
            hint = _("name the lanes of this link: `{chain}`, or give `semua` a row of its own")
            yield (HANDOVERS.code, node.span), (hint.format(chain=chain),)


def _first_part(row: Values, lane: str, lanes: str) -> str:
    """Return what to write for parts that are none; beside them a row has no `oleh`."""
    if row.node.get("oleh") is not None:
        return _("delete `bagian`: the row has its `oleh`")
    if isinstance(row.place("bagian"), Sequence):
        return _("write `[{{oleh: {lane}}}]`; lanes here: {lanes}").format(lane=lane, lanes=lanes)
    return _("write `- oleh: {lane}` below it; lanes here: {lanes}").format(lane=lane, lanes=lanes)


def _of_texts(lanes: tuple[Pelaksana, ...], prosedur: Mapping) -> Iterator[tuple[tuple[str, Span], tuple[str, ...]]]:
    """Yield the keys to write for steps that are but a text; without lanes, the hint to these proposes one."""
    steps = prosedur.get("langkah")
    if prosedur.get("pelaksana") is None and not lanes:
        return
    lane = excerpt(lanes[0].id) if lanes else "…"
    for item in steps.items if isinstance(steps, Sequence) else ():
        if isinstance(item, Scalar) and 0 < len(item.text) <= LONGEST:
            lines = f"`kegiatan: {as_value(item.text)}`, `oleh: {lane}`"
            yield (_TEXT, item.span), (_("write {lines}, each on a line of its own").format(lines=lines),)


def _of_targets(rows: tuple[Values, ...]) -> Iterator[tuple[tuple[str, Span], tuple[str, ...]]]:
    names = TargetNames(rows)
    known = Hints(names.hints)
    for at, row in enumerate(rows):
        for holder in all_holders((row,)):
            yield from _of_ways(holder, at, names, known)
    for span, turned in swapped_exits(rows, names.ids):
        yield ("word", span), (turned,)


def _of_ways(
    holder: Values, at: int, names: TargetNames, known: Hints
) -> Iterator[tuple[tuple[str, Span], tuple[str, ...]]]:
    for key in ("keputusan", "lanjut"):
        node = holder.node.get(key)
        if node is None or not holder.is_faulty(key):
            continue
        yield from _words(node, partial(_at, known, at))
        word = names.word(node.text, at) if key == "lanjut" and isinstance(node, Scalar) else ()
        if word:
            yield ("word", node.span), word
        is_sent_on = key == "lanjut" and isinstance(node, Mapping) and len(node.entries) > 1
        if is_sent_on or (key == "keputusan" and not isinstance(node, Mapping) and exits_of(node)):
            yield (_TEXT, node.span), exits_hints(node, partial(names.target, at))


def _at(known: Hints, row: int, text: str) -> tuple[str, ...]:
    return known.of(text, row)


def _words(node: Node, hints: Callable[[str], tuple[str, ...]]) -> Iterator[tuple[tuple[str, Span], tuple[str, ...]]]:
    """Yield the hints to each text under a key."""
    inner = (entry.value for entry in node) if isinstance(node, Mapping) else ()
    for child in node.items if isinstance(node, Sequence) else inner if isinstance(node, Mapping) else (node,):
        if isinstance(child, Scalar) and child.text:
            yield ("word", child.span), hints(child.text)
