"""Breaks over which pentagons change their order from left to right."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from sopdoc.inspection.defect import GRAIN_SLACK
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.breaks.letters import Pair, pairs_of
from sopdoc.inspection.figures.figure import Count, Figure, Spot, counted


def _ask(drawings: Drawings) -> Count:
    breaks: dict[tuple[int, int, int], list[Pair]] = defaultdict(list)
    for pair in pairs_of(drawings):
        upper, lower = pair.upper.scene.page, pair.lower.scene.page
        breaks[upper.prosedur or 0, upper.number, lower.number].append(pair)
    several = {where: found for where, found in breaks.items() if len(found) > 1}
    spots = [
        Spot(upper, f"from left to right {_read(found, True)} here, {_read(found, False)} on page {lower}", 0, prosedur)
        for (prosedur, upper, lower), found in several.items()
        if any(_turns(one, two) for one, two in combinations(found, 2))
    ]
    return counted(spots, len(several))


def _x(pair: Pair, is_upper: bool) -> float:
    end = pair.upper if is_upper else pair.lower
    return end.pentagon.symbol.rect.centre.x


def _turns(one: Pair, two: Pair) -> bool:
    """Tell whether of two letters each stands clearly left of the other on one of the pages."""
    above, below = _x(two, True) - _x(one, True), _x(two, False) - _x(one, False)
    return min(abs(above), abs(below)) > GRAIN_SLACK and (above > 0) != (below > 0)


def _read(found: list[Pair], is_upper: bool) -> str:
    return " ".join(pair.letter for pair in sorted(found, key=lambda pair: _x(pair, is_upper)))


TURNED = Figure("letters-turned", "breaks whose pentagons change order from left to right, of those with several", _ask)
