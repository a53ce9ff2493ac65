"""Check where the steps of a procedure lead. Of the source format, "Flow"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sopdoc.messages import _, ngettext
from sopdoc.model.alur import END, Edge, exits, flow_edges
from sopdoc.model.prosedur import LANJUT, SELESAI, Langkah, WrittenProsedur
from sopdoc.reading.keys.flow_kinds import shown_label
from sopdoc.reading.keys.record import Values
from sopdoc.reading.kinds.kind import Hints
from sopdoc.reading.sop.target_names import TargetNames
from sopdoc.rules.flow import (
    DUPLICATE_ID,
    ENDLESS,
    NO_NEXT_ROW,
    SAME_LABEL,
    SAME_TARGET,
    TWO_WAYS_OUT,
    UNKNOWN_TARGET,
    UNREACHABLE,
)
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Mapping, Sequence

_ROWS_NAMED = 8
_STEERING = ("id", "keputusan", "lanjut")


def check_flow(prosedur: WrittenProsedur, rows: tuple[Values, ...]) -> Iterator[Diagnostic]:
    """Yield what is wrong with a procedure's flow; ``rows`` tell where each step's keys stand.

    Where a key that steers is itself faulty, nothing is said that would only follow from that.
    """
    yield from _repeated_ids(prosedur, rows)
    for langkah, values in zip(prosedur.langkah, rows, strict=True):
        yield from _conflicts(langkah, values)
    wrong = tuple(_wrong_targets(prosedur, rows))
    yield from wrong
    if not wrong and not any(values.is_faulty(*_STEERING) for values in rows):
        yield from _dead_ends(prosedur)


def _repeated_ids(prosedur: WrittenProsedur, rows: tuple[Values, ...]) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for langkah, values in zip(prosedur.langkah, rows, strict=True):
        if langkah.id and langkah.id in first:
            message = _("the id `{id}` is given twice").format(id=langkah.id)
            place = first[langkah.id]
            hint = _("it was given first at {line}:{column}; give this step another, such as `{id}-2`")
            hint = hint.format(line=place.line, column=place.column, id=langkah.id)
            yield DUPLICATE_ID.found(message, values.span("id"), hint)
        first.setdefault(langkah.id, values.span("id"))


def _conflicts(langkah: Langkah, values: Values) -> Iterator[Diagnostic]:
    if langkah.keputusan and langkah.lanjut:
        message = _("a step has either `keputusan` or `lanjut`, not both")
        hint = _("name the target in each exit of `keputusan`")
        yield TWO_WAYS_OUT.found(message, values.span("lanjut"), hint)
    seen: set[str] = set()
    for cabang, span in zip(langkah.keputusan, _label_spans(values), strict=False):
        if shown_label(cabang.label) in seen:
            message = _("two exits of this decision have the label `{label}`").format(label=excerpt(cabang.label))
            yield SAME_LABEL.found(message, span, _("let each exit say something else, such as `ya` and `tidak`"))
        seen.add(shown_label(cabang.label))
    yield from _repeated_targets(langkah, values)


def _repeated_targets(langkah: Langkah, values: Values) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for target, span in zip(langkah.lanjut, _lanjut_spans(values), strict=False):
        if target in seen:
            message = _("`{target}` is named twice").format(target=excerpt(target))
            yield SAME_TARGET.found(message, span, _("delete one of them"))
        seen.add(target)


def _label_spans(values: Values) -> tuple[Span, ...]:
    node = values.place("keputusan")
    return tuple(entry.key.span for entry in node) if isinstance(node, Mapping) else ()


def _lanjut_spans(values: Values) -> tuple[Span, ...]:
    node = values.place("lanjut")
    return tuple(item.span for item in node.items) if isinstance(node, Sequence) else (node.span,)


def _target_spans(langkah: Langkah, values: Values) -> tuple[Span, ...]:
    if langkah.keputusan:
        return tuple(cabang.span for cabang in langkah.keputusan)
    return _lanjut_spans(values)


def _wrong_targets(prosedur: WrittenProsedur, rows: tuple[Values, ...]) -> Iterator[Diagnostic]:
    ids = tuple(langkah.id for langkah in prosedur.langkah if langkah.id)
    known = {LANJUT, SELESAI, *ids}
    unsure = any(values.is_faulty("id") for values in rows)
    hints = Hints(TargetNames(rows).hints)
    for row, (langkah, values) in enumerate(zip(prosedur.langkah, rows, strict=True)):
        if not langkah.keputusan and not langkah.lanjut:
            continue
        last = row == len(rows) - 1
        for (_label, target), span in zip(exits(langkah), _target_spans(langkah, values), strict=True):
            if target == LANJUT and last:
                hint = _("write `selesai`, or the id of a step")
                yield NO_NEXT_ROW.found(_("`lanjut` leads to the next row, but this is the last"), span, hint)
            elif target not in known and not unsure:
                message = _("no step of this procedure has the id `{target}`").format(target=excerpt(target))
                yield UNKNOWN_TARGET.found(message, span, *hints.of(target, row))


def _dead_ends(prosedur: WrittenProsedur) -> Iterator[Diagnostic]:
    edges = flow_edges(prosedur)
    reached = _reached(0, ((edge.source, edge.target) for edge in edges))
    ending = _reached(END, ((edge.target, edge.source) for edge in edges))
    yield from _unreachable(prosedur, edges, reached)
    endless = [row for row in sorted(reached) if row != END and row not in ending]
    if endless:
        rows = ", ".join(str(row + 1) for row in endless[:_ROWS_NAMED]) + ("…" if len(endless) > _ROWS_NAMED else "")
        message = ngettext(
            "from row {rows} the end is never reached", "from rows {rows} the end is never reached", len(endless)
        )
        hint = _("let one of them lead to `selesai`, or to a step that comes to the end")
        yield ENDLESS.found(message.format(rows=rows), prosedur.langkah[endless[0]].span, hint)


def _unreachable(prosedur: WrittenProsedur, edges: tuple[Edge, ...], reached: set[int]) -> Iterator[Diagnostic]:
    """Yield the first step of each stretch that nothing reaches."""
    followed = {edge.target for edge in edges if edge.source < edge.target and edge.source not in reached}
    for row, langkah in enumerate(prosedur.langkah):
        if row not in reached and row not in followed:
            message = _("row {row} is never reached: no step leads to it").format(row=row + 1)
            hint = _("name its `id` as the target of a step, or let the step before it lead to `lanjut`")
            yield UNREACHABLE.found(message, langkah.span, hint)


def _reached(start: int, steps: Iterable[tuple[int, int]]) -> set[int]:
    following: dict[int, list[int]] = {}
    for source, target in steps:
        following.setdefault(source, []).append(target)
    found, waiting = {start}, [start]
    while waiting:
        for target in following.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found
