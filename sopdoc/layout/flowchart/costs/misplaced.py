"""Words on arrows that stand where they read badly: away from their step, or nearly as near to another line."""

from __future__ import annotations

from collections.abc import Sequence

from sopdoc.geometry.rect import Rect
from sopdoc.layout.flowchart.costs.clearance import doubtful
from sopdoc.layout.flowchart.costs.conflict import unshared
from sopdoc.layout.flowchart.costs.labels import cost_elsewhere
from sopdoc.layout.flowchart.standing.page_context import PageContext
from sopdoc.layout.flowchart.ways.route import Route


def misplaced(routes: Sequence[Route], fixed: Sequence[Route], field: PageContext) -> tuple[int, ...]:
    """Return the routes (by number) whose words read badly, among these and the ``fixed`` lines inside rows."""
    lines = (*fixed, *routes)
    return tuple(
        number
        for number, route in enumerate(routes)
        if route.label is not None and (_is_away(route, route.label, field) or _in_doubt(route, route.label, lines))
    )


def _is_away(route: Route, label: Rect, field: PageContext) -> bool:
    """Tell whether words stand in another row than their step, or above a symbol that it leaves elsewhere."""
    return cost_elsewhere(label, route.net, route.points[0], field) > 0.0


def _in_doubt(route: Route, label: Rect, lines: Sequence[Route]) -> bool:
    """Tell whether another line isn't clearly farther from a route's words than its own is."""
    halo = label.inset(-route.reach, -route.reach)
    near = (line for line in lines if line is not route and _meets(line.box, halo))
    return any(doubtful(label, unshared(route, line), route.reach) for line in near)


def _meets(box: tuple[float, float, float, float], rect: Rect) -> bool:
    left, top, right, bottom = box
    return left < rect.right and rect.x < right and top < rect.bottom and rect.y < bottom
