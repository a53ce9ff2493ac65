"""A router to compare ours with: each arrow takes the route that is best by itself, whatever the others do."""

from __future__ import annotations

from contextlib import AbstractContextManager
from unittest.mock import patch

from sopdoc.layout.flowchart import chart
from sopdoc.layout.flowchart.field import Field, Net
from sopdoc.layout.flowchart.options import first_clear
from sopdoc.layout.flowchart.route import Route
from sopdoc.layout.flowchart.routing import Routing


def route_plainly(field: Field, nets: tuple[Net, ...], _fixed: tuple[Route, ...]) -> Routing:
    """Return each net's first valid route: clear of symbols, its label clear of all but other arrows."""
    routes = tuple(first_clear(field, net) for net in nets)
    return Routing(routes, sum(route.cost for route in routes), ())


def plainly() -> AbstractContextManager[object]:
    """Lay documents out with the plain router as long as the context lasts."""
    return patch.object(chart, "route_all", route_plainly)
