"""Pentagons that stand in the lane of somebody who has no part in their arrow."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.breaks.letters import Pair, pairs_of
from sopdoc.inspection.figures.figure import Count, Figure, Spot, counted
from sopdoc.inspection.pentagons import End

_Lanes = Callable[[Pair, End], frozenset[str]]
"""The lanes in which an end of a letter may stand."""


def _ask(lanes: _Lanes, drawings: Drawings) -> Count:
    ends = [(pair, end) for pair in pairs_of(drawings) for end in (pair.out, pair.into)]
    spots = [_spot(end, lanes(pair, end)) for pair, end in ends if end.lane not in lanes(pair, end)]
    return counted(spots, len(ends))


def _own(_pair: Pair, end: End) -> frozenset[str]:
    """Return the lanes of the step that a pentagon is joined to on its page."""
    step = end.step
    if step is None:
        return frozenset()
    row = end.scene.rows.get(step.symbol.langkah)
    part = row.part_of(step) if row else None
    return frozenset(part.bagian.pelaksana) if part else frozenset({step.symbol.pelaksana})


def _both(pair: Pair, _end: End) -> frozenset[str]:
    """Return the lanes of the steps at both ends of an arrow."""
    return _own(pair, pair.out) | _own(pair, pair.into)


def _spot(end: End, lanes: frozenset[str]) -> Spot:
    page, place = end.scene.page, end.pentagon.symbol.rect.centre
    words = f"{end.pentagon.words} stands in the lane {end.lane}, not in {' or '.join(sorted(lanes))}"
    return Spot(page.number, words, end.pentagon.symbol.langkah, page.prosedur or 0, place)


ASTRAY = Figure(
    "pentagons-astray", "pentagons outside the source's lane where it leaves, the target's where it arrives",
    partial(_ask, _own),
)  # fmt: skip
UNINVOLVED = Figure("pentagons-uninvolved", "pentagons in the lane of neither end's step", partial(_ask, _both))
