"""One page's flowchart: its symbols where they stand, and its connectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.flowchart.choice.routing import Routing, route_all
from sopdoc.layout.flowchart.choice.settling import Routes, settled
from sopdoc.layout.flowchart.costs.misplaced import misplaced
from sopdoc.layout.flowchart.standing.chart_context import ChartContext, PageFlow
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.standing.placing import Placement, band_reach, place_symbols
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.nets import page_nets, row_lines
from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.layout.page import Connector, End, Symbol
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.alur import END
from sopdoc.typography.fate import Fate

DENSITIES = (1, 2, 3, 5)
"""Tracks between a rule and the symbols beside it, at most: one in the middle looks best, more are used for arrows that
lack room. Without effort only the first two are tried, and one more for each grade of it."""

LARGER = 2.0
"""A page whose search ended for want of steps is searched again where there are so many times as many."""
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
    misplaced: tuple[int, ...] = ()
    """The edges (by number) whose words read badly where they stand."""
    cost: float = 0.0
    """What its routes cost, together and by themselves, before any is left out."""

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
            tuple(edge for edge in self.edges if edge not in edges),
            misplaced=tuple(edge for edge in self.misplaced if edge not in edges),
        )

    def over(self, under: Sequence[Symbol]) -> Chart:
        """Return the chart with symbols under its own that nothing is joined to."""
        if not under:
            return self
        shift = len(under)
        moved = {number: number + shift for number in range(len(self.symbols))}
        symbols = (*under, *self.symbols)
        return replace(
            self,
            symbols=tuple(replace(symbol, id=number) for number, symbol in enumerate(symbols)),
            connectors=tuple(
                replace(one, source=_at(moved, one.source), target=_at(moved, one.target)) for one in self.connectors
            ),
            ends=tuple((moved[symbol], own) for symbol, own in self.ends),
        )


def _at(moved: dict[int, int], end: End) -> End:
    return replace(end, symbol=moved[end.symbol])


class _Page(Struct, frozen=True):
    """A page to draw: its symbols where they stand, the arrows to route, and the lines inside its rows."""

    ground: ChartContext
    flow: PageFlow
    placement: Placement
    nets: tuple[Net, ...]
    lines: tuple[Route, ...]

    def with_effort(self, effort: int) -> _Known:
        """Return all that routes depend on."""
        return self.flow, self.ground.lane_edges, self.nets, effort

    def field(self, density: int) -> PageContext:
        """Return the page as routes see it, with so many tracks between a rule and a symbol."""
        bands = self.flow.bands
        reach = [band_reach(self.ground, band) for band in bands]
        return PageContext(
            nodes=tuple(self.placement.nodes),
            lane_edges=self.ground.lane_edges,
            row_edges=(*(band.top for band in bands), bands[-1].bottom),
            axes=tuple(band.axis for band in bands),
            above=tuple(above for above, _ in reach),
            below=tuple(below for _, below in reach),
            symbol_width=self.ground.size.widest,
            density=density,
            fates=self.ground.fates_of(bands),
            lane_fates=self.ground.lanes,
        )

    def misplaced(self, routes: tuple[Route, ...]) -> tuple[int, ...]:
        """Return the edges (by number) of routes whose words read badly where they stand."""
        found = misplaced(routes, self.lines, self.field(DENSITIES[0]))
        return tuple(routes[number].net.edge for number in found)


_Known = tuple[PageFlow, tuple[float, ...], tuple[Net, ...], int]
"""What routes are known for: a page, the edges of its lanes, its nets, and the effort."""


class _Found(Struct, frozen=True):
    """What was found on a page within so many ``steps``: infinitely many if more would have found nothing else."""

    routing: Routing
    steps: float

    def serves(self, budget: Budget) -> bool:
        """Tell whether a budget isn't so much larger that looking again would pay."""
        return not budget.afresh or self.steps == inf or budget.left < LARGER * self.steps


class Charts:
    """Draws pages, and remembers routes: a page that is laid out again as it was isn't routed again."""

    def __init__(self) -> None:
        self._settled: dict[_Known, Routes] = {}
        self._known: dict[_Known, _Found] = {}

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
        page = _Page(ground, flow, placement, page_nets(ground, placement), row_lines(ground, flow, placement))
        routing = self._routing(page, effort, budget)
        routes = dict(enumerate(routing.routes))
        faulty = routing.faulty
        if settles and faulty:
            routes = self._without_faults(page, routing, effort, budget)
            faulty = tuple(number for number in range(len(page.nets)) if number not in routes)
        # What went lies under what is there: a line that both share at its start shows as there.
        found = (*page.lines, *(routes[number] for number in sorted(routes)))
        drawn = sorted(found, key=lambda route: route.net.fate is not Fate.DELETED)
        return Chart(
            tuple(placement.symbols),
            tuple(_connector(ground, route) for route in drawn),
            tuple(page.nets[number].edge for number in faulty),
            tuple(route.net.edge for route in drawn),
            tuple(_ends(ground, placement)),
            page.misplaced(tuple(routes[number] for number in sorted(routes))),
            routing.cost,
        ).over(placement.under)

    def _without_faults(self, page: _Page, routing: Routing, effort: int, budget: Budget) -> Routes:
        key = page.with_effort(effort)
        if key not in self._settled:
            field = page.field(DENSITIES[effort + 1])
            self._settled[key] = settled(field, page.nets, page.lines, routing.routes, budget)
        return self._settled[key]

    def _routing(self, page: _Page, effort: int, budget: Budget) -> Routing:
        for level in range(effort + 1):
            known = self._known.get(page.with_effort(level))
            if known is not None and known.serves(budget) and (not known.routing.faulty or level == effort):
                return known.routing
        tries, steps = effort >= HARD, budget.left
        best = route_all(page.field(DENSITIES[0]), page.nets, page.lines, tries=tries, budget=budget)
        for density in DENSITIES[1 : 2 + effort]:
            if not best.faulty or (best.is_hopeless and not tries):
                break
            found = route_all(page.field(density), page.nets, page.lines, best, tries=tries, budget=budget)
            best = min(best, found, key=_faults)
        self._settled.pop(page.with_effort(effort), None)  # it was settled for the routes that were known before
        self._known[page.with_effort(effort)] = _Found(best, steps if budget.is_spent else inf)
        return best


def _faults(routing: Routing) -> tuple[int, float]:
    return len(routing.faulty), routing.cost


def _ends(ground: ChartContext, placement: Placement) -> Iterator[tuple[int, frozenset[int]]]:
    """Yield the symbols that arrows end at and nothing else has to do with, each with its edges."""
    for edge, pentagon in placement.pentagons.items():
        yield pentagon, frozenset((edge,))
    for row, first in placement.first.items():
        plan = ground.plans[row]
        leading: dict[int, set[int]] = {part.end: set() for part in plan.parts if part.end is not None}
        for at, flow in enumerate(ground.edges):
            capsule = plan.ends(ground.fate(at), flow.source_part).end if flow.source == row else None
            if capsule is not None and flow.target == END:
                leading.setdefault(capsule, set()).add(at)
        for capsule, edges in leading.items():
            yield first + capsule, frozenset(edges)


def _connector(ground: ChartContext, route: Route) -> Connector:
    simbol, words = ground.press.templat.simbol, route.net.words
    return Connector(
        points=route.points,
        source=End(route.net.source, route.source_port),
        target=End(route.net.target, route.target_port),
        arrow=not route.plain,
        label=_label(ground, route),
        meaning=words if ground.labels.are_keyed(words) else "",
        line=simbol.garis,
        head=simbol.panah,
        mark=route.net.fate,
    )


def _label(ground: ChartContext, route: Route) -> TextBlock | None:
    """Return a route's words, with a ground where they reach over the rule of a lane."""
    if route.label is None:
        return None
    words = ground.labels.in_box(route.net.words, route.label).fated(route.net.fate)
    left, right = route.label.x, route.label.right
    return replace(words, ground=True) if any(left < x < right for x in ground.lane_edges) else words
