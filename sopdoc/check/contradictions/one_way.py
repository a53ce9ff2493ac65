"""Decisions that leave no choice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from sopdoc.check.asked import Asked, Step, Table
from sopdoc.check.family import Check
from sopdoc.messages import _
from sopdoc.model.alur import END, Place, flow_edges
from sopdoc.model.prosedur import Bagian
from sopdoc.rules.rule import Broken
from sopdoc.source.span import NOWHERE, Span


class _OneWay(Struct, frozen=True):
    """A decision that leaves no choice: its row, the number of its part from 0, and the one place that it leads to."""

    table: Table
    step: Step
    part: int
    target: Place

    @property
    def bagian(self) -> Bagian:
        return self.step.langkah.bagian[self.part]

    @property
    def leads_on(self) -> bool:
        """Whether it leads to what follows in the table: the next part of its row, else the next row."""
        row = self.step.number - 1
        more = self.part + 1 < len(self.step.langkah.bagian)
        return self.target == ((row, self.part + 1) if more else (row + 1, 0))


def same_place(*, onwards: bool) -> Check:
    """Return the check for decisions all of whose exits lead to one place: to what follows, or to another."""

    def check(asked: Asked) -> Iterator[Broken]:
        return (_no_choice(one) for one in _without_choice(asked) if one.leads_on is onwards)

    return check


@lru_cache(1)
def _without_choice(asked: Asked) -> tuple[_OneWay, ...]:
    """Return each decision that leaves no choice; two rules ask for them."""
    return tuple(one for table in asked.tables for one in _one_way_out(table))


def _one_way_out(table: Table) -> Iterator[_OneWay]:
    if not any(bagian.keputusan for langkah in table.prosedur.langkah for bagian in langkah.bagian):
        return
    targets: dict[Place, set[Place]] = {}
    for edge in flow_edges(table.prosedur):
        targets.setdefault(edge.place, set()).add(edge.target_place)
    for step in table.steps:
        for part, bagian in enumerate(step.langkah.bagian):
            places = targets[step.number - 1, part]
            if len(bagian.keputusan) > 1 and len(places) == 1:
                yield _OneWay(table, step, part, next(iter(places)))


def _no_choice(one: _OneWay) -> Broken:
    row, part = one.target
    within = row == one.step.number - 1
    if one.leads_on:
        message = (
            _("all exits of this decision lead to the next part of this langkah")
            if within
            else _("all exits of this decision lead to the next langkah")
        )
    elif row == END:
        message = _("all exits of this decision lead to the end")
    elif within:
        message = _("all exits of this decision lead to part {number} of this langkah").format(number=part + 1)
    else:
        message = _("all exits of this decision lead to langkah {number}").format(number=row + 1)
    earlier = one.table.prosedur.langkah[: one.step.number - 1]
    before = next((langkah.id for at, langkah in reversed([*enumerate(earlier)]) if langkah.id and at != row), "")
    if before:
        hint = _("let one of them lead elsewhere, such as `tidak: {id}`; or delete `keputusan`").format(id=before)
    else:
        hint = _("let one of them lead elsewhere: give the langkah that is meant an `id`, and name it here")
    return Broken(message, _span_of(one.step, one.bagian), (hint,))


def _span_of(step: Step, bagian: Bagian) -> Span:
    if step.values.node.get("keputusan"):
        return step.span("keputusan")
    first = bagian.keputusan[0]
    return first.span if first.label_span == NOWHERE else first.label_span
