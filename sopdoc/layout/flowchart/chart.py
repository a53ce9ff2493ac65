"""One page's flowchart: its symbols where they stand, and its connectors."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.layout.flowchart.field import Field, Net
from sopdoc.layout.flowchart.ground import Ground, PageFlow
from sopdoc.layout.flowchart.nets import page_nets, row_lines
from sopdoc.layout.flowchart.placing import Placement, band_reach, place_symbols
from sopdoc.layout.flowchart.route import Route
from sopdoc.layout.flowchart.routing import Routing, route_all
from sopdoc.layout.page import Connector, End, Symbol

DENSITIES = (1, 2, 3, 5)
"""Tracks between a rule and the symbols beside it, at most: one in the middle looks best, more are used for arrows that
lack room. Without effort only the first two are tried, and one more for each grade of it."""

HARD = 2
"""From so much effort on pages that look hopeless are given all that can be done."""


class Chart(Struct, frozen=True):
    """The drawn page, and the edges (by number) that could not be drawn cleanly."""

    symbols: tuple[Symbol, ...]
    connectors: tuple[Connector, ...]
    faulty: tuple[int, ...]


class Charts:
    """Draws pages, and remembers routes: a page that is laid out again as it was isn't routed again."""

    def __init__(self) -> None:
        self._known: dict[tuple[PageFlow, tuple[float, ...], tuple[Net, ...], int], Routing] = {}

    def draw(self, ground: Ground, flow: PageFlow, effort: int = 0) -> Chart:
        """Place a page's symbols and route its arrows, with as few tracks as will do; more effort tries more."""
        placement = place_symbols(ground, flow)
        lines = row_lines(ground, flow, placement)
        nets = page_nets(ground, placement)
        routing = self._routing(ground, flow, placement, nets, lines, effort)
        connectors = tuple(_connector(ground, route) for route in (*lines, *routing.routes))
        faulty = tuple(nets[number].edge for number in routing.faulty)
        return Chart(tuple(placement.symbols), connectors, faulty)

    def _routing(
        self,
        ground: Ground,
        flow: PageFlow,
        placement: Placement,
        nets: tuple[Net, ...],
        lines: tuple[Route, ...],
        effort: int,
    ) -> Routing:
        for level in range(effort + 1):
            known = self._known.get((flow, ground.lane_edges, nets, level))
            if known is not None and (not known.faulty or level == effort):
                return known
        tries = effort >= HARD
        best = route_all(_field(ground, flow, placement, DENSITIES[0]), nets, lines, tries=tries)
        for density in DENSITIES[1 : 2 + effort]:
            if not best.faulty or (best.is_hopeless and not tries):
                break
            field = _field(ground, flow, placement, density)
            best = min(best, route_all(field, nets, lines, best, tries=tries), key=_faults)
        self._known[flow, ground.lane_edges, nets, effort] = best
        return best


def _faults(routing: Routing) -> tuple[int, float]:
    return len(routing.faulty), routing.cost


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
    simbol, words = ground.templat.simbol, route.net.words
    return Connector(
        points=route.points,
        source=End(route.net.source, route.source_port),
        target=End(route.net.target, route.target_port),
        arrow=not route.plain,
        label=ground.labels.in_box(words, route.label) if route.label else None,
        meaning=words if ground.labels.are_keyed(words) else "",
        line=simbol.garis,
        head=simbol.panah,
    )
