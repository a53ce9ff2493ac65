"""Choose the routes of one step's exits together, and then the places of their labels.

Chosen one after the other they would take each other's ports and detour.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from msgspec import Struct

from sopdoc.layout.flowchart.costs.clearance import beside_each_other, doubtful, exit_gap, near_line
from sopdoc.layout.flowchart.costs.conflict import BRANCH, DOUBT, FAULT, TANGLE, conflict, unshared
from sopdoc.layout.flowchart.costs.corner import BETWEEN, stands_between
from sopdoc.layout.flowchart.costs.labels import LabelPlace
from sopdoc.layout.flowchart.standing.page_context import Segment
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.layout.page import Port

TRIALS = 400
"""Combinations looked at: a decision with many exits has more than can be tried."""
BEGINNINGS = 24
"""Beginnings of shares of ports that are followed: all that there are where each exit has its own of four ports."""
PLACINGS = 200
"""Arrangements of labels looked at for one combination."""
CONFLICT_STEPS = 5
"""Steps of work that it is to judge two routes."""

Priced = tuple[float, Route]
"""A route and its cost among others."""


class Offer(Struct, frozen=True):
    """A route without its label; its price with the best of ``places``, where the label touches nothing drawn yet."""

    price: float
    route: Route
    places: tuple[LabelPlace, ...]
    merges: bool = False
    """Whether the route runs into one that is drawn already."""

    def labelled(self) -> Route:
        """Return the route with its label at the best place."""
        return self.places[0].label(self.route) if self.places else self.route


def choose_together(lists: Sequence[list[Offer]], budget: Budget | None = None) -> tuple[Priced, ...]:
    """Return the combination of routes, one of each list, that costs least together, with their labels.

    With a ``budget`` that is spent it is the most promising one.
    """
    if len(lists) == 1:
        cheapest = lists[0][0]
        return ((cheapest.price, cheapest.labelled()),)
    return _Search(lists, budget or Budget()).run()


class _Search:
    """A branch and bound: exit by exit, the most promising combinations first."""

    def __init__(self, lists: Sequence[list[Offer]], budget: Budget) -> None:
        self._lists = lists
        self._budget = budget
        self._rest = [sum(offers[0].price for offers in lists[at:]) for at in range(len(lists) + 1)]
        self._conflicts: dict[tuple[int, int], float] = {}
        self._least = inf
        self._best: tuple[Priced, ...] = ()

    def run(self) -> tuple[Priced, ...]:
        """Return the cheapest combination found."""
        stack: list[tuple[float, tuple[Offer, ...]]] = [(0.0, ())]
        for _ in range(TRIALS):
            if not stack or (self._best and self._budget.is_spent):
                break
            cost, chosen = stack.pop()
            at = len(chosen)
            if cost + self._rest[at] >= self._least:
                continue
            if at == len(self._lists):
                self._finish(cost, chosen)
                continue
            grown = [
                (cost + offer.price + sum(self._conflict(offer, other) for other in chosen), (*chosen, offer))
                for offer in self._lists[at]
            ]
            stack += sorted(grown, key=lambda item: -item[0])
        return self._best

    def _conflict(self, one: Offer, other: Offer) -> float:
        key = id(one), id(other)
        if key not in self._conflicts:
            self._budget.spend(CONFLICT_STEPS)
            self._conflicts[key] = conflict(one.route, other.route) + _tangle(one, other)
        return self._conflicts[key]

    def _finish(self, cost: float, chosen: tuple[Offer, ...]) -> None:
        places, extra = place_labels(chosen, self._budget)
        if cost + extra < self._least:
            self._least = cost + extra
            # What the exits do to each other is told by the first one's price.
            share = cost + extra - sum(offer.price for offer in chosen)
            self._best = tuple(
                (offer.price + (0.0 if at else share), place.label(offer.route) if place else offer.route)
                for at, (offer, place) in enumerate(zip(chosen, places, strict=True))
            )


def _tangle(one: Offer, other: Offer) -> float:
    """Return what it costs that two exits share a trunk while one of them merges into a drawn route."""
    mine, theirs = one.route, other.route
    if mine.source_port is not theirs.source_port or mine.net.target == theirs.net.target:
        return 0.0
    return TANGLE * (one.merges + other.merges)


def shares_of_ports(lists: Sequence[list[Offer]], count: int) -> list[tuple[Port, ...]]:
    """Return the cheapest ways to give each exit a port, at most ``count``: each its own, unless exits may branch."""
    shares: list[tuple[float, tuple[Port, ...]]] = [(0.0, ())]
    for offers in lists:
        prices: dict[Port, float] = {}
        for offer in offers:
            prices.setdefault(offer.route.source_port, offer.price)
        branching = offers[0].route.net.branching
        grown = [
            (cost + price + BRANCH * (port in taken), (*taken, port))
            for cost, taken in shares
            for port, price in prices.items()
            if branching or port not in taken
        ]
        shares = sorted(grown)[:BEGINNINGS]
    return [ports for _, ports in shares[:count]]


def place_labels(
    chosen: tuple[Offer, ...], budget: Budget | None = None
) -> tuple[tuple[LabelPlace | None, ...], float]:
    """Return a place for each label, clear of the other exits and labels, and what they cost more than the best.

    With a ``budget`` that is spent these are the first ones found.
    """
    budget = budget or Budget()
    allowed = [_allowed(offer, chosen) for offer in chosen]
    budget.spend(sum(len(offer.places) for offer in chosen) * len(chosen))
    best: tuple[LabelPlace | None, ...] = ()
    least = inf
    stack: list[tuple[float, tuple[LabelPlace | None, ...]]] = [(0.0, ())]
    for _ in range(PLACINGS):
        if not stack or (best and budget.is_spent):
            break
        cost, placed = stack.pop()
        if cost >= least:
            continue
        if len(placed) == len(chosen):
            best, least = placed, cost
            continue
        budget.spend(len(allowed[len(placed)]) * (1 + len(placed)))
        grown = [(cost + extra + _clashes(place, placed), (*placed, place)) for place, extra in allowed[len(placed)]]
        stack += sorted(grown, key=lambda item: -item[0])
    return best, least


def _allowed(offer: Offer, chosen: tuple[Offer, ...]) -> list[tuple[LabelPlace | None, float]]:
    """Return a label's places with what each costs more than the best, at fault where another exit is too near."""
    if not offer.places:
        return [(None, 0.0)]
    cheapest = offer.places[0].price
    others = [(other.route, unshared(offer.route, other.route)) for other in chosen if other is not offer]
    free: list[tuple[LabelPlace | None, float]] = [
        (place, place.price - cheapest + sum([_beside(place, offer.route, *other) for other in others]))
        for place in offer.places
        if not any(near_line(place.rect, other, exit_gap(place.reach)) for other, _ in others)
    ]
    return free or [(offer.places[0], FAULT)]


def _beside(place: LabelPlace, own: Route, other: Route, apart: tuple[Segment, ...]) -> float:
    """Return what it costs that a label stands near the part of another exit that its own doesn't share."""
    between = stands_between(place.rect, own.points, other.points)
    return DOUBT * doubtful(place.rect, apart, place.reach) + BETWEEN * between


def _clashes(place: LabelPlace | None, placed: tuple[LabelPlace | None, ...]) -> float:
    return FAULT * sum(beside_each_other(place.rect, other.rect) for other in placed if place and other)
