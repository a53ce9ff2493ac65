"""One page's flowchart: its symbols where they stand, and its connectors."""

from __future__ import annotations

from dataclasses import dataclass

from sopdoc.layout.flowchart.field import Field, Net
from sopdoc.layout.flowchart.ground import Ground, PageFlow
from sopdoc.layout.flowchart.nets import page_nets, row_lines
from sopdoc.layout.flowchart.placing import Placement, band_reach, place_symbols
from sopdoc.layout.flowchart.route import Route
from sopdoc.layout.flowchart.routing import Routing, route_all
from sopdoc.layout.page import Connector, End, Symbol

DENSITIES = (1, 2)
"""Tracks between a rule and the symbols beside it: one in the middle looks best, more where arrows need them."""


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawn page, and the edges (by number) that could not be drawn cleanly."""

    symbols: tuple[Symbol, ...]
    connectors: tuple[Connector, ...]
    faulty: tuple[int, ...]


def draw_chart(ground: Ground, flow: PageFlow) -> Chart:
    """Place a page's symbols and route its arrows, with as few tracks as will do."""
    placement = place_symbols(ground, flow)
    lines = row_lines(ground, flow, placement)
    nets = page_nets(ground, placement)
    routing = _route(ground, flow, placement, nets, lines)
    connectors = tuple(_connector(ground, route) for route in (*lines, *routing.routes))
    faulty = tuple(nets[number].edge for number in routing.faulty)
    return Chart(tuple(placement.symbols), connectors, faulty)


def _route(
    ground: Ground, flow: PageFlow, placement: Placement, nets: tuple[Net, ...], lines: tuple[Route, ...]
) -> Routing:
    best: Routing | None = None
    for density in DENSITIES:
        routing = route_all(_field(ground, flow, placement, density), nets, lines)
        if best is None or (len(routing.faulty), routing.cost) < (len(best.faulty), best.cost):
            best = routing
        if not routing.faulty:
            break
    assert best is not None
    return best


def _field(ground: Ground, flow: PageFlow, placement: Placement, density: int) -> Field:
    reach = [band_reach(ground, band) for band in flow.bands]
    return Field(
        nodes=tuple(placement.nodes),
        lane_edges=ground.lane_edges,
        row_edges=(*(band.top for band in flow.bands), flow.bands[-1].bottom),
        axes=tuple(band.axis for band in flow.bands),
        above=tuple(above for above, _ in reach),
        below=tuple(below for _, below in reach),
        symbol_width=ground.size.width,
        density=density,
    )


def _connector(ground: Ground, route: Route) -> Connector:
    simbol = ground.templat.simbol
    return Connector(
        points=route.points,
        source=End(route.net.source, route.source_port),
        target=End(route.net.target, route.target_port),
        arrow=not route.plain,
        label=ground.label_in(route.net.words, route.label) if route.label else None,
        line=simbol.garis,
        head=simbol.panah,
    )
