"""One page's flowchart: its symbols where they stand, and its connectors."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.flowchart.choice.routing import Routing, route_all
from sopdoc.layout.flowchart.choice.settling import Routes, settled
from sopdoc.layout.flowchart.standing.chart_context import ChartContext, PageFlow
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.standing.placing import Placement, band_reach, place_symbols
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.nets import page_nets, row_lines
from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.layout.page import Connector, End, Symbol
from sopdoc.model.alur import END

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
    edges: tuple[int, ...] = ()
    """Which edge each connector is drawn for."""
    ends: tuple[tuple[int, frozenset[int]], ...] = ()
    """Symbols (by number) that stand for their arrows only, with these: pentagons, and capsules below decisions."""

    def without(self, edges: frozenset[int]) -> Chart:
        """Return the chart without what is drawn for some edges: their arrows, and what stands for these only."""
        gone = {symbol for symbol, own in self.ends if own <= edges}
        kept = [symbol for number, symbol in enumerate(self.symbols) if number not in gone]
        moved = {symbol.id: number for number, symbol in enumerate(kept)}
        drawn = [one for one, edge in zip(self.connectors, self.edges, strict=True) if edge not in edges]
        return Chart(
            tuple(replace(symbol, id=number) for number, symbol in enumerate(kept)),
            tuple(replace(one, source=_at(moved, one.source), target=_at(moved, one.target)) for one in drawn),
            self.faulty,
        )


def _at(moved: dict[int, int], end: End) -> End:
    return replace(end, symbol=moved[end.symbol])


class Charts:
    """Draws pages, and remembers routes: a page that is laid out again as it was isn't routed again."""

    def __init__(self) -> None:
        self._settled: dict[tuple[PageFlow, tuple[float, ...], tuple[Net, ...], int], Routes] = {}
        self._known: dict[tuple[PageFlow, tuple[float, ...], tuple[Net, ...], int], Routing] = {}

    def draw(
        self,
        ground: ChartContext,
        flow: PageFlow,
        effort: int = 0,
        budget: Budget | None = None,
        *,
        settles: bool = False,
    ) -> Chart:
        """Place a page's symbols and route its arrows, with as few tracks as will do; more effort tries more.

        What can't be found within the ``budget`` isn't looked for. One that ``settles`` leaves out what has no room.
        """
        budget = budget or Budget()
        placement = place_symbols(ground, flow)
        lines = row_lines(ground, flow, placement)
        nets = page_nets(ground, placement)
        routing = self._routing(ground, flow, placement, nets, lines, effort, budget)
        routes = routing.routes
        if settles and routing.faulty:
            kept = self._without_faults(ground, flow, placement, nets, routing, lines, effort, budget)
            faulty = tuple(number for number in range(len(nets)) if number not in kept)
            routes = tuple(kept[number] for number in sorted(kept))
        else:
            faulty = routing.faulty
        drawn = (*lines, *routes)
        return Chart(
            tuple(placement.symbols),
            tuple(_connector(ground, route) for route in drawn),
            tuple(nets[number].edge for number in faulty),
            tuple(route.net.edge for route in drawn),
            tuple(_ends(ground, placement)),
        )

    def _without_faults(
        self,
        ground: ChartContext,
        flow: PageFlow,
        placement: Placement,
        nets: tuple[Net, ...],
        routing: Routing,
        lines: tuple[Route, ...],
        effort: int,
        budget: Budget,
    ) -> Routes:
        key = flow, ground.lane_edges, nets, effort
        if key not in self._settled:
            field = _field(ground, flow, placement, DENSITIES[effort + 1])
            self._settled[key] = settled(field, nets, lines, routing.routes, budget)
        return self._settled[key]

    def _routing(
        self,
        ground: ChartContext,
        flow: PageFlow,
        placement: Placement,
        nets: tuple[Net, ...],
        lines: tuple[Route, ...],
        effort: int,
        budget: Budget,
    ) -> Routing:
        for level in range(effort + 1):
            known = self._known.get((flow, ground.lane_edges, nets, level))
            if known is not None and (not known.faulty or level == effort):
                return known
        tries = effort >= HARD
        best = route_all(_field(ground, flow, placement, DENSITIES[0]), nets, lines, tries=tries, budget=budget)
        for density in DENSITIES[1 : 2 + effort]:
            if not best.faulty or (best.is_hopeless and not tries):
                break
            field = _field(ground, flow, placement, density)
            best = min(best, route_all(field, nets, lines, best, tries=tries, budget=budget), key=_faults)
        self._known[flow, ground.lane_edges, nets, effort] = best
        return best


def _faults(routing: Routing) -> tuple[int, float]:
    return len(routing.faulty), routing.cost


def _field(ground: ChartContext, flow: PageFlow, placement: Placement, density: int) -> PageContext:
    reach = [band_reach(ground, band) for band in flow.bands]
    return PageContext(
        nodes=tuple(placement.nodes),
        lane_edges=ground.lane_edges,
        row_edges=(*(band.top for band in flow.bands), flow.bands[-1].bottom),
        axes=tuple(band.axis for band in flow.bands),
        above=tuple(above for above, _ in reach),
        below=tuple(below for _, below in reach),
        symbol_width=ground.size.width,
        density=density,
    )


def _ends(ground: ChartContext, placement: Placement) -> Iterator[tuple[int, frozenset[int]]]:
    """Yield the symbols that arrows end at and nothing else has to do with, each with its edges."""
    for edge, pentagon in placement.pentagons.items():
        yield pentagon, frozenset((edge,))
    for row, first in placement.first.items():
        capsule = ground.plans[row].end
        if capsule is not None:
            leading = (at for at, edge in enumerate(ground.edges) if edge.source == row and edge.target == END)
            yield first + capsule, frozenset(leading)


def _connector(ground: ChartContext, route: Route) -> Connector:
    simbol, words = ground.press.templat.simbol, route.net.words
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
