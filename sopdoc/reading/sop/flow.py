"""Check where the steps of a procedure lead. Of the source format, "Flow"."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from sopdoc.messages import _, ngettext
from sopdoc.model.alur import END, Edge, Place, flow_edges, part_places
from sopdoc.model.prosedur import LANJUT, SELESAI, Bagian, Cabang, WrittenProsedur
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import Hints
from sopdoc.reading.sop.parts import all_holders, holders, spelling_of
from sopdoc.reading.sop.swapped import swapped_exits
from sopdoc.reading.sop.target_names import TargetNames
from sopdoc.reading.steering.exit_list import where_each_leads
from sopdoc.reading.steering.exits import MIN_EXITS, shown_label
from sopdoc.rules.flow import (
    DUPLICATE_ID,
    ENDLESS,
    NO_NEXT_ROW,
    SAME_TARGET,
    TWO_WAYS_OUT,
    UNKNOWN_TARGET,
    UNREACHABLE,
)
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt

_ROWS_NAMED = 8
_STEERING = ("id", "keputusan", "lanjut")


def check_flow(prosedur: WrittenProsedur, rows: tuple[Values, ...]) -> Iterator[Diagnostic]:
    """Yield what is wrong with a procedure's flow; ``rows`` tell where each step's keys stand.

    Where a key that steers is itself faulty, nothing is said that would only follow from that.
    """
    yield from _repeated_ids(rows)
    for values in rows:
        for holder in holders(values):
            yield from _conflicts(holder)
    wrong = tuple(_wrong_targets(prosedur, rows))
    yield from wrong
    if not wrong and not any(values.is_faulty(*_STEERING) for values in all_holders(rows)):
        yield from _dead_ends(prosedur)


def _repeated_ids(rows: tuple[Values, ...]) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for values in all_holders(rows):
        id_ = values.get("id")
        if id_ and id_ in first:
            message = _("the id `{id}` is given twice").format(id=id_)
            place = first[id_]
            hint = _("it was given first at {line}:{column}; give this step another, such as `{id}-2`")
            hint = hint.format(line=place.line, column=place.column, id=id_)
            yield DUPLICATE_ID.found(message, values.span("id"), hint)
        if id_:
            first.setdefault(id_, values.span("id"))


def _conflicts(holder: Values) -> Iterator[Diagnostic]:
    spelling = spelling_of(holder)
    if spelling.decisions and spelling.lanjut:
        message = _("a step has either `keputusan` or `lanjut`, not both")
        hint = _("name the target in each exit of `keputusan`")
        yield TWO_WAYS_OUT.found(message, holder.span("lanjut"), hint)
    for ways in (*spelling.decisions, spelling.lanjut):
        yield from _repeated_targets(ways)


def _repeated_targets(ways: tuple[Cabang, ...]) -> Iterator[Diagnostic]:
    seen: set[tuple[str, str]] = set()
    for cabang in ways:
        key = shown_label(cabang.label), cabang.tujuan
        if key in seen:
            message = _("`{target}` is named twice").format(target=excerpt(cabang.tujuan))
            yield SAME_TARGET.found(message, cabang.span, _("delete one of them"))
        seen.add(key)


def _wrong_targets(prosedur: WrittenProsedur, rows: tuple[Values, ...]) -> Iterator[Diagnostic]:
    known = {LANJUT, SELESAI, *part_places(prosedur)}
    unsure = any(values.is_faulty("id") for values in all_holders(rows))
    hints = Hints(TargetNames(rows).hints)
    last = len(rows) - 1
    swapped = dict(swapped_exits(rows, known))
    for row, part, cabang in _exits(prosedur):
        if cabang.tujuan == LANJUT and row == last and part == len(prosedur.langkah[row].bagian) - 1:
            hint = _("write `selesai`, or the id of a step")
            yield NO_NEXT_ROW.found(_("`lanjut` leads to the next row, but this is the last"), cabang.span, hint)
        elif cabang.tujuan not in known and not unsure:
            message = _("no step of this procedure has the id `{target}`").format(target=excerpt(cabang.tujuan))
            bagian = prosedur.langkah[row].bagian[part]
            turned = swapped.get(cabang.span)
            told = (turned,) if turned else _labels_hint(bagian, known) or hints.of(cabang.tujuan, row)
            yield UNKNOWN_TARGET.found(message, cabang.span, *told)


def _labels_hint(bagian: Bagian, known: Container[str]) -> tuple[str, ...]:
    """Return what to write instead of a decision's list that names no step: its words say what the exits are."""
    words = [cabang.tujuan for cabang in bagian.keputusan]
    if len(words) != MIN_EXITS or any(cabang.label or cabang.tujuan in known for cabang in bagian.keputusan):
        return ()
    return (where_each_leads(words[0], words[1]),)


def _exits(prosedur: WrittenProsedur) -> Iterator[tuple[int, int, Cabang]]:
    """Yield the ways out that are written, each with its row and its part."""
    for row, langkah in enumerate(prosedur.langkah):
        for part, bagian in enumerate(langkah.bagian):
            yield from ((row, part, cabang) for cabang in bagian.exits)


def _dead_ends(prosedur: WrittenProsedur) -> Iterator[Diagnostic]:
    edges = flow_edges(prosedur)
    reached = _reached((0, 0), ((edge.place, edge.target_place) for edge in edges))
    ending = _reached((END, 0), ((edge.target_place, edge.place) for edge in edges))
    yield from _unreachable(prosedur, edges, reached)
    endless = sorted({row for row, part in reached if row != END and (row, part) not in ending})
    if endless:
        rows = ", ".join(str(row + 1) for row in endless[:_ROWS_NAMED]) + ("…" if len(endless) > _ROWS_NAMED else "")
        message = ngettext(
            "from row {rows} the end is never reached", "from rows {rows} the end is never reached", len(endless)
        )
        back = _leading_back(prosedur, reached - ending)
        yield ENDLESS.found(message.format(rows=rows), *back)


def _leading_back(prosedur: WrittenProsedur, places: set[Place]) -> tuple[Span, str]:
    """Return the last way out that leads back within a circle, and how it comes to the end."""
    known = {**part_places(prosedur)}
    row, part, cabang = [
        (row, part, cabang)
        for row, part, cabang in _exits(prosedur)
        if (row, part) in places and known.get(cabang.tujuan, (row + 1, 0)) <= (row, part)
    ][-1]
    is_last = row == len(prosedur.langkah) - 1 and part == len(prosedur.langkah[row].bagian) - 1
    if is_last:
        return cabang.span, _("write `selesai`, or the id of a step that comes to the end")
    return cabang.span, _("write `lanjut`, `selesai`, or the id of a step that comes to the end")


def _unreachable(prosedur: WrittenProsedur, edges: tuple[Edge, ...], reached: set[Place]) -> Iterator[Diagnostic]:
    """Yield the first part of each stretch that nothing reaches."""
    followed = {edge.target_place for edge in edges if edge.place < edge.target_place and edge.place not in reached}
    for row, langkah in enumerate(prosedur.langkah):
        for part, bagian in enumerate(langkah.bagian):
            if (row, part) in reached or (row, part) in followed:
                continue
            if part == 0:
                message = _("row {row} is never reached: no step leads to it").format(row=row + 1)
                hint = _("name its `id` as the target of a step, or let the step before it lead to `lanjut`")
                yield UNREACHABLE.found(message, langkah.span, hint)
            elif bagian.span != langkah.bagian[part - 1].span:  # symbols of one item are told at its `simbol`
                number = len(dict.fromkeys(each.span for each in langkah.bagian[: part + 1]))
                message = _("part {part} of row {row} is never reached: nothing leads to it")
                message = message.format(part=number, row=row + 1)
                yield UNREACHABLE.found(message, bagian.span, _leading_on(langkah.bagian[part - 1]))


def _leading_on(before: Bagian) -> str:
    """Return how a part comes to lead to the next one."""
    targets = [cabang.tujuan for cabang in before.lanjut]
    if not targets or any(cabang.label for cabang in before.lanjut):
        return _("name its `id` as the target of a step, or let the part before it lead to `lanjut`")
    hint = _("let the part before it lead here, too: `lanjut: [{targets}]`; or name the `id` of this one as a target")
    return hint.format(targets=", ".join((*targets, LANJUT)))


def _reached(start: Place, steps: Iterable[tuple[Place, Place]]) -> set[Place]:
    following: dict[Place, list[Place]] = {}
    for source, target in steps:
        following.setdefault(source, []).append(target)
    found, waiting = {start}, [start]
    while waiting:
        for target in following.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found
