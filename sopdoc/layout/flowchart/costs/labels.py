"""Where the words on an arrow can stand: near its exit, in one cell, touching nothing."""

from __future__ import annotations

from bisect import bisect_right
from math import hypot
from typing import NamedTuple

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.clearance import CLEARLY, HEAD_GAP, LABEL_GAP, meets_any
from sopdoc.layout.flowchart.costs.spots import DIAMOND_GAP, REACH, RULE_GAP, distance_from, spots_along
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.route import Route, segments_of, with_label

FAR = 0.15
"""Cost of each point between a label and its exit."""
BROKEN = 2.5
"""Cost of a label in more than one line."""
OTHER_ROW = 90.0
"""Cost of standing in another row than the symbol: beside other steps' arrows a label is easily misread."""
ABOVE = 45.0
"""Cost of standing above the symbol, where arrows come in, though the exit doesn't leave there."""
FOREIGN = 200.0
"""Cost of standing in a row or lane that comes or goes without the arrow: the words would go with it."""
GRAIN = 0.1
"""Labels stand on it, so that one may come nearer by as much."""
PLACE_STEPS = 3
"""Steps of work that it is to look at a place."""


class LabelPlace(NamedTuple):
    """A label's box, and what standing there costs; other lines nearer than its ``reach`` could be taken for its own.

    ``doubt`` is what those cost that are there.
    """

    rect: Rect
    cost: float
    reach: float = 0.0
    doubt: float = 0.0

    @property
    def price(self) -> float:
        """What standing there costs among the drawn lines."""
        return self.cost + self.doubt

    def label(self, route: Route) -> Route:
        """Return a route with its label here."""
        return with_label(route, self.rect, self.cost, self.reach)


def label_places(
    points: tuple[Point, ...], net: Net, field: PageContext, budget: Budget | None = None
) -> list[LabelPlace]:
    """Return the places for the label of a line that begins so, free of symbols and rules, by rising cost.

    On a horizontal run: above or below it, in any cell it passes; beside a vertical one: at either side. What is looked
    at is counted in a ``budget``.
    """
    budget = budget or Budget()
    node, start = field.nodes[net.source], points[0]
    segments = segments_of(points)
    symbol = node.rect
    found, is_woven = [], bool(field.fates)
    for lines, (width, height) in enumerate(net.labels):
        for x, y, cost, away in spots_along(points, net, field, width, height):
            budget.spend(PLACE_STEPS)
            rect = Rect(snap(x), snap(y), width, height)
            if (
                (_distance(rect, symbol) > REACH and not net.many)
                or not _is_free(rect, field)
                or meets_any(rect, segments, LABEL_GAP)
            ):
                continue
            elsewhere = cost_elsewhere(rect, net, start, field)
            if is_woven and field.is_foreign(rect.centre, net.fate):
                elsewhere += FOREIGN
            price = cost + elsewhere + BROKEN * lines + FAR * distance_from(rect, start)
            found.append(LabelPlace(rect, price, away + CLEARLY))
    return sorted(found, key=by_price)


def cost_elsewhere(rect: Rect, net: Net, start: Point, field: PageContext) -> float:
    """Return what it costs that a label stands in another row than its step, or above a symbol left elsewhere."""
    node = field.nodes[net.source]
    top, bottom = field.row_edges[node.row], field.row_edges[node.row + 1]
    is_inside = top <= rect.y and rect.y + rect.height <= bottom
    cost = 0.0 if is_inside or _is_in_strip(rect, field) else OTHER_ROW
    is_above = rect.y + rect.height / 2 < node.rect.y and start.y > node.rect.y
    return cost + ABOVE if is_above else cost


def _is_in_strip(rect: Rect, field: PageContext) -> bool:
    """Tell whether a label stands in a strip of pentagons, which is no step's row."""
    row = bisect_right(field.row_edges, rect.y + rect.height / 2) - 1
    return all(field.nodes[number].offpage for number, *_ in field.symbols_in(row))


def by_price(place: LabelPlace) -> tuple[float, float, float]:
    """Rank places."""
    return place.price, place.rect.x, place.rect.y


def is_off_line(label: Rect, route: Route) -> bool:
    """Tell whether a label keeps off all of its own line and its arrowhead."""
    if route.tip is not None and label.overlaps(route.tip, HEAD_GAP):
        return False
    return not meets_any(label, route.segments, LABEL_GAP)


def _distance(rect: Rect, other: Rect) -> float:
    return _apart(rect.x, rect.width, other.x, other.width) + _apart(rect.y, rect.height, other.y, other.height)


def _apart(start: float, length: float, other: float, other_length: float) -> float:
    """Return how much lies between two stretches of an axis."""
    if other > start + length:
        return other - (start + length)
    return start - (other + other_length) if start > other + other_length else 0.0


def _is_free(rect: Rect, field: PageContext) -> bool:
    """Tell whether a label would be clear of rules and symbols."""
    top, edges = rect.y, field.row_edges
    bottom = top + rect.height
    if top < edges[0] + RULE_GAP or bottom > edges[-1] - RULE_GAP:
        return False
    row = bisect_right(edges, top) - 1
    if top < edges[row] + LABEL_GAP or bottom > edges[row + 1] - LABEL_GAP:
        return False
    left, right = rect.x - LABEL_GAP, rect.x + rect.width + LABEL_GAP
    for _, near, above, far, under, is_diamond in field.symbols_in(row):
        if left < far and near < right and top - LABEL_GAP < under and above < bottom + LABEL_GAP:
            middle = (near + far) / 2, (above + under) / 2
            if not is_diamond or _reaches_into_diamond(rect, *middle, far, under):
                return False
    return True


def _reaches_into_diamond(rect: Rect, x: float, y: float, right: float, bottom: float) -> bool:
    """Tell whether a label comes too near a diamond about (x, y), whose corners reach to ``right`` and ``bottom``.

    A diamond is |dx| / width + |dy| / height ≤ 1, in halves of its size; the label's place next to its middle has the
    least of that sum, and what it has above 1 tells its distance from the side.
    """
    width, height = right - x, bottom - y
    dx, dy = _apart(rect.x, rect.width, x, 0.0) / width, _apart(rect.y, rect.height, y, 0.0) / height
    return dx + dy - 1 < (DIAMOND_GAP - GRAIN) * hypot(1 / width, 1 / height)
