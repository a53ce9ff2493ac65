"""A step's exits found in turn, each about those before it, where their best routes clash."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, permutations

from sopdoc.layout.flowchart.choice.exits import Offer, Priced, choose_together, shares_of_ports
from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.costs.conflict import FAULT, NO_ROOM
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.page import Port

SHARES = 4
"""How many ways to share the ports among the exits are likely."""
MOST_SHARES = 12
"""How many are tried where all else has failed."""
MOST_ORDERS = 24
"""In how many orders the exits are tried then: all that there are of four."""
MOST_SEARCHES = 100
"""How many ways are looked for at most: in hard random documents exits had room with half of these, or with none."""

_Beginning = tuple[tuple[int, Port, bool], ...]
"""Exits in the order they were found, each with its port and whether another one shares that."""


class ExitsInTurn:
    """Finds exits one by one among drawn routes; exits that begin alike are found once.

    ``offers`` are each exit's routes by its ports; what costs an exit's limit is of no use. Where it is ``hard``,
    dearer routes are taken.
    """

    def __init__(
        self,
        options: list[Options],
        offers: list[list[Offer]],
        traffic: Traffic,
        limits: list[float],
        *,
        hard: bool,
    ) -> None:
        self._options = options
        self._offers = offers
        self._traffic = traffic
        self._limits = [min(limit, FAULT if hard else NO_ROOM) for limit in limits]
        self._order = tuple(sorted(range(len(offers)), key=lambda at: -offers[at][0].price))
        self._found: dict[_Beginning, Offer | None] = {}

    def likely(self) -> Iterator[tuple[Priced, ...]]:
        """Yield choices for the likeliest shares of the ports, the dearest exit first and last."""
        for ports in shares_of_ports(self._offers, SHARES):
            yield from self._choices(ports, self._order)
            yield from self._choices(ports, self._order[::-1])

    def all(self) -> Iterator[tuple[Priced, ...]]:
        """Yield choices for many shares of the ports, the exits in every order as long as these aren't too many."""
        for ports in shares_of_ports(self._offers, MOST_SHARES):
            for order in islice(permutations(self._order), MOST_ORDERS):
                if len(self._found) >= MOST_SEARCHES:
                    return
                yield from self._choices(ports, order)

    def _choices(self, ports: tuple[Port, ...], order: tuple[int, ...]) -> Iterator[tuple[Priced, ...]]:
        """Yield the exits found in this order by their ports, with their labels placed together; none if one fails."""
        found: dict[int, Offer] = {}
        beginning: _Beginning = ()
        for at in order:
            apart = ports.count(ports[at]) > 1
            beginning = (*beginning, (at, ports[at], apart))
            if beginning not in self._found:
                self._found[beginning] = self._next(at, ports[at], found, apart=apart)
            offer = self._found[beginning]
            if offer is None:
                return
            found[at] = offer
        yield choose_together([[found[at]] for at in range(len(found))], self._options[0].budget)

    def _next(self, at: int, port: Port, found: dict[int, Offer], *, apart: bool) -> Offer | None:
        """Return an exit's cheapest route by a port, about those found before it; None if there is none."""
        among = self._traffic.joined_by(offer.labelled() for offer in found.values())
        offers = self._options[at].leaving(port, among, self._limits[at], apart=apart)
        return offers[0] if offers else None
