"""Performers and their lanes."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.check.asked import Asked, Step
from sopdoc.check.family import Family
from sopdoc.check.lanes.acting import without_lane
from sopdoc.check.lanes.double import double_posts
from sopdoc.messages import _, ngettext
from sopdoc.rules.regulation.pelaksana import (
    BERSAMA,
    BUKAN_PALING_KIRI,
    DUA_JABATAN,
    SATU_PELAKSANA,
    TANPA_KOLOM,
    TANPA_SIMBOL,
    TERLALU_BANYAK,
)
from sopdoc.rules.rule import Broken
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.typography.markup import plain_text

_MOST_LANES = 7
_LONGEST_NAME = 25
"""Lanes and letters of a name that still print in a readable size, as seen in offices' own programs."""


def _unused(asked: Asked) -> Iterator[Broken]:
    for table in asked.tables:
        acting = {lane for step in table.steps for part in step.langkah.bagian for lane in part.pelaksana}
        for lane in table.prosedur.pelaksana:
            if lane.id not in acting:
                message = _("`{name}` does no step").format(name=excerpt(plain_text(lane.nama)))
                hint = _("write `oleh: {id}` at a step, or remove the lane").format(id=lane.id)
                yield Broken(message, lane.span, (hint,))


def _alone(asked: Asked) -> Iterator[Broken]:
    names = {plain_text(lane.nama).casefold() for table in asked.tables for lane in table.prosedur.pelaksana}
    if len(names) == 1:
        message = _("only one performer does the whole SOP, which makes it a technical one")
        hint = _("an administrative SOP shows how work passes between performers: add the others who act")
        yield Broken(message, asked.tables[0].values.span("pelaksana"), (hint,))


def _not_at_the_left(asked: Asked) -> Iterator[Broken]:
    for table in asked.tables:
        leftmost, first = table.prosedur.pelaksana[0], table.steps[0]
        if leftmost.id not in first.langkah.bagian[0].pelaksana:
            message = _("the first step isn't done by the leftmost lane, `{name}`")
            hint = _("write the lanes in the order in which they begin to act")
            name = excerpt(plain_text(leftmost.nama))
            yield Broken(message.format(name=name), _performers(first), (hint,))


def _too_many(asked: Asked) -> Iterator[Broken]:
    for table in asked.tables:
        lanes = table.prosedur.pelaksana
        if len(lanes) > _MOST_LANES:
            message = _("{count} lanes make the columns of the table narrow").format(count=len(lanes))
            hint = _("up to {most} stay readable: join those who always act together, or split the procedure")
            yield Broken(message, table.values.span("pelaksana"), (hint.format(most=_MOST_LANES),))
        for lane in lanes:
            name = plain_text(lane.nama)
            if len(name) > _LONGEST_NAME:
                message = ngettext(
                    "the name of the lane `{name}` has {count} letter",
                    "the name of the lane `{name}` has {count} letters",
                    len(name),
                )
                hint = _("up to {most} print well: shorten it, as in `Kasubbag Umum`").format(most=_LONGEST_NAME)
                yield Broken(message.format(name=excerpt(name), count=len(name)), lane.span, (hint,))


def _together(asked: Asked) -> Iterator[Broken]:
    for table in asked.tables:
        names = {lane.id: plain_text(lane.nama) for lane in table.prosedur.pelaksana}
        for step in table.steps:
            joint = next((part.pelaksana for part in step.langkah.bagian if len(part.pelaksana) > 1), ())
            if joint:
                message = _("step {number} is done together by {names}")
                hint = _("if they act one after the other, write a step for each")
                shown = ", ".join(f"`{excerpt(names[lane])}`" for lane in joint)
                yield Broken(message.format(number=step.number, names=shown), _performers(step), (hint,))


def _performers(step: Step) -> Span:
    """Return where it is written who does a step."""
    return step.span("oleh" if step.values.node.get("oleh") else "bagian")


FAMILY: Family = (
    (TANPA_SIMBOL, _unused),
    (SATU_PELAKSANA, _alone),
    (DUA_JABATAN, double_posts),
    (BUKAN_PALING_KIRI, _not_at_the_left),
    (TERLALU_BANYAK, _too_many),
    (TANPA_KOLOM, without_lane),
    (BERSAMA, _together),
)
