"""A net among drawn routes: what its ports, segments and labels cost there."""

from __future__ import annotations

from math import inf

from msgspec import Struct

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.costs.clearance import doubtful
from sopdoc.layout.flowchart.costs.conflict import DOUBT, FAULT, TANGLE, joins, label_conflict, port_conflict
from sopdoc.layout.flowchart.costs.corner import BETWEEN, stands_between
from sopdoc.layout.flowchart.costs.labels import LabelPlace, by_price
from sopdoc.layout.flowchart.costs.places import Places
from sopdoc.layout.flowchart.costs.readings import Ends, ends_of, false_readings
from sopdoc.layout.flowchart.costs.traffic import NONE, Traffic
from sopdoc.layout.flowchart.standing.page_context import IN_ROW, Net, PageContext, Segment
from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.layout.page import Port

NONE_SHUT: frozenset[Port] = frozenset()


class PortUse(Struct, frozen=True):
    """What using two ports means: the arrowhead's place, what it costs, and the routes to merge with or part from."""

    tip: Rect
    cost: float
    joining: tuple[Route, ...] = ()
    apart: frozenset[int] = NONE


class NetContext:
    """A net among drawn routes: what ports, segments and labels cost there, each worked out once.

    Searches by different ports or with different limits ask for much the same.
    """

    def __init__(self, field: PageContext, net: Net, traffic: Traffic, places: Places) -> None:
        self.traffic = traffic
        self.drawn = len(traffic.routes)
        self._field = field
        self.net = net
        self.places = places
        self._related = traffic.related(net)
        self._kin = frozenset(number for number, _ in self._related)
        self._exits = [route for _, route in self._related if route.net.source == net.source and not route.plain]
        self.exit_labels = [(route.label, route.reach) for route in self._exits if route.label is not None]
        self._shut = self._shut_ports()
        self._ports: dict[tuple[Port, Port], PortUse] = {}
        self._lines: list[Ends] | None = None
        self._known_readings = 0
        self._heads: dict[tuple[Port, frozenset[int]], float] = {}
        self._prices: dict[frozenset[int], dict[tuple[Segment, tuple[int, ...]], float]] = {}
        self._places: dict[tuple[Point, ...], list[LabelPlace]] = {}
        self._doubts: dict[tuple[Rect, float], float] = {}

    def ports(self, source: Port, target: Port) -> PortUse:
        """Return what a way between two ports costs besides its segments.

        Routes that it would merge with or part from are judged as a whole, the others piece by piece.
        """
        key = source, target
        if key not in self._ports:
            self._ports[key] = self._judge_ports(source, target)
        return self._ports[key]

    def segment(self, segment: Segment, own: tuple[int, ...], apart: frozenset[int]) -> float:
        """Return what a segment costs; infinite where a symbol is in it."""
        touched = self._field.touching(segment)
        if touched and any(number not in own for number in touched):
            return inf
        return self.traffic.segment(segment, apart)

    def prices(self, apart: frozenset[int]) -> dict[tuple[Segment, tuple[int, ...]], float]:
        """Return the prices of segments that are known already, where some routes are left out."""
        return self._prices.setdefault(apart, {})

    def free_places(self, near: tuple[Point, ...]) -> list[LabelPlace]:
        """Return the places for the label of a line that begins so, clear of all that is drawn, by rising cost."""
        if near not in self._places:
            places = self.places.labels(near)
            judged = [(place, self._doubt(place) + self._corner(place.rect, near)) for place in places]
            free = [place._replace(doubt=doubt) if doubt else place for place, doubt in judged if doubt < FAULT]
            self._places[near] = sorted(free, key=by_price)
        return self._places[near]

    def _judge_ports(self, source: Port, target: Port) -> PortUse:
        tip = self.places.tip(target)
        if target in self._shut:
            return PortUse(tip, inf)
        if not self._related:
            return PortUse(tip, self._head_cost(target, NONE))
        joining = [(number, other) for number, other in self._related if joins(self.net, source, target, other)]
        apart = frozenset([number for number, _ in joining]) if joining else NONE
        cost = self._head_cost(target, apart)
        for _, other in self._related:
            cost += port_conflict(self.net, source, target, other)
        if joining:
            cost += TANGLE * self._false_readings(source, target)
        return PortUse(tip, cost, tuple([other for _, other in joining]), apart)

    def _false_readings(self, source: Port, target: Port) -> int:
        """Return how many false readings a line between two ports would add to those of the drawn ones."""
        lines = self._lines
        if lines is None:
            lines = self._lines = ends_of(self.traffic.routes)
            self._known_readings = false_readings(lines)
        mine = (self.net.source, source, self.net.target, target)
        return false_readings([*lines, mine]) - self._known_readings

    def _head_cost(self, target: Port, apart: frozenset[int]) -> float:
        key = target, apart
        if key not in self._heads:
            self._heads[key] = self.traffic.head(self.places.tip(target), apart)
        return self._heads[key]

    def _shut_ports(self) -> frozenset[Port]:
        """Return the ports of the target that its exits will need: arrows enter by as many as they leave over."""
        target = self.net.target
        arriving = (route for _, route in self._related if route.net.target == target and route.net.family != IN_ROW)
        used = {route.target_port for route in arriving}
        return frozenset(Port) - used if len(used) >= self._field.nodes[target].most_entrances else NONE_SHUT

    def _corner(self, label: Rect, points: tuple[Point, ...]) -> float:
        """Return what it costs that a label stands between its line, which begins so, and other exits."""
        return BETWEEN * sum(stands_between(label, points, other.points) for other in self._exits)

    def _doubt(self, place: LabelPlace) -> float:
        """Return what lines near a label cost; of a place that isn't clear of all that is drawn, a fault."""
        key = place.rect, place.reach
        if key not in self._doubts:
            cost = self.traffic.label(place.rect, self._kin, place.reach)
            for _, other in self._related if cost < FAULT else ():
                cost += label_conflict(place.rect, place.reach, self.net, other)
                cost += DOUBT * doubtful(place.rect, other.segments, place.reach)
            self._doubts[key] = cost
        return self._doubts[key]
