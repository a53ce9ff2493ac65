"""What the routes on a page cost: each by itself, and what each two do to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sopdoc.layout.flowchart.costs.conflict import NO_ROOM, TANGLE, conflict
from sopdoc.layout.flowchart.costs.readings import ends_of, false_readings
from sopdoc.layout.flowchart.ways.route import Route


class Tally:
    """Holds a route for each net, by the net's number, and keeps count of their conflicts while routes change.

    ``fixed`` are the lines inside rows, which stay as they are.
    """

    def __init__(self, fixed: Iterable[Route]) -> None:
        self.routes: dict[int, Route] = {}
        self._fixed = tuple(fixed)
        self._own: dict[int, float] = {}
        self._clashes: dict[int, dict[int, float]] = {}

    def put(self, routes: Mapping[int, Route]) -> None:
        """Draw routes, in place of those that their nets had."""
        for number in routes:
            for other in self._clashes.pop(number, {}):
                del self._clashes[other][number]
            self.routes.pop(number, None)
        for number, route in routes.items():
            prices = ((other, conflict(route, line)) for other, line in self.routes.items())
            clashes = {other: price for other, price in prices if price}
            for other, price in clashes.items():
                self._clashes[other][number] = price
            self._clashes[number] = clashes
            self._own[number] = route.cost + sum(conflict(route, line) for line in self._fixed)
            self.routes[number] = route

    def others(self, numbers: Iterable[int]) -> list[Route]:
        """Return all that is drawn but the routes of some nets."""
        return [*self._fixed, *(route for number, route in self.routes.items() if number not in numbers)]

    def cost(self, numbers: tuple[int, ...]) -> float:
        """Return what some nets' routes cost, to each other and to all others."""
        cost = 0.0
        for at, number in enumerate(numbers):
            counted = numbers[:at]
            cost += self._own[number]
            cost += sum(price for other, price in self._clashes[number].items() if other not in counted)
        return cost + TANGLE * self._false_readings(numbers)

    def clash(self, route: Route, numbers: Iterable[int]) -> float:
        """Return what a route and those of some nets would do to each other."""
        return sum(conflict(route, self.routes[number]) for number in numbers)

    def total(self) -> float:
        """Return what all routes cost together."""
        return self.cost(tuple(sorted(self.routes)))

    def faulty(self) -> tuple[int, ...]:
        """Return the nets whose routes are at fault, or in the way of one that then is."""
        return tuple(
            number
            for number in sorted(self.routes)
            if self._own[number] + sum(self._clashes[number].values()) >= NO_ROOM
        )

    def _false_readings(self, numbers: tuple[int, ...]) -> int:
        """Return how many false readings there are because of some nets' routes."""
        all_lines = ends_of((*self._fixed, *self.routes.values()))
        count = false_readings(all_lines)
        return count - false_readings(ends_of(self.others(numbers))) if count else 0
