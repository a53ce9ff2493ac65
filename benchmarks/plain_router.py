"""A router to compare ours with: each arrow takes the route that is best by itself, whatever the others do."""

from __future__ import annotations

from contextlib import AbstractContextManager
from unittest.mock import patch

from sopdoc.layout.flowchart import chart
from sopdoc.layout.flowchart.choice.exits import choose_together
from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.choice.routing import Routing
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.route import Route


def route_plainly(field: PageContext, nets: tuple[Net, ...], *_: object, **__: object) -> Routing:
    """Return each net's first valid route: clear of symbols, its label clear of all but other arrows."""
    routes = tuple(_alone(field, net) for net in nets)
    return Routing(routes, sum(route.cost for route in routes), ())


def _alone(field: PageContext, net: Net) -> Route:
    """Return a net's best route on an empty page, with its label."""
    ((_, route),) = choose_together([Options(field, net).best(Traffic())])
    return route


def plainly() -> AbstractContextManager[object]:
    """Lay documents out with the plain router as long as the context lasts."""
    return patch.object(chart, "route_all", route_plainly)
