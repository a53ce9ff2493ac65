"""What a step would choose for its exits: on an empty page, and among drawn routes."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.layout.flowchart.conflict import NO_ROOM
from sopdoc.layout.flowchart.exits import Offer, Priced, choose_together
from sopdoc.layout.flowchart.options import TIE, Options
from sopdoc.layout.flowchart.route import Route
from sopdoc.layout.flowchart.traffic import Traffic
from sopdoc.layout.flowchart.turns import Turns

DEAR = 60.0
"""Exits that cost so much more together than each by itself are looked for by every port, and one about the other."""

Family = tuple[int, ...]
"""The nets (by number) that leave one step."""
Choice = dict[int, Route]
"""A route for each of some nets, by the net's number."""


class Wishes:
    """What each step would choose on an empty page, and among others."""

    def __init__(self, options: list[Options], *, hard: bool = False) -> None:
        """``hard`` tries exits that find no room in every order."""
        self._options = options
        self._hard = hard
        self._nothing = Traffic()
        self._on_empty_page: dict[Family, list[list[Offer]]] = {}
        self._ideals: dict[Family, tuple[Priced, ...]] = {}

    def least(self, family: Family) -> float:
        """Return what a step's exits cost on an empty page at least, each without regard to the others."""
        return sum(offers[0].price for offers in self._alone(family))

    def ideal(self, family: Family) -> tuple[Priced, ...]:
        """Return a step's exits on an empty page."""
        if family not in self._ideals:
            self._ideals[family] = self._together(family, self._alone(family), self._nothing)
        return self._ideals[family]

    def floor(self, family: Family) -> float:
        """Return what a step's exits cost wherever they run, at least."""
        return sum(self._options[number].floor for number in family)

    def choose(self, family: Family, traffic: Traffic) -> tuple[Choice, float]:
        """Return the step's exits that cost least together among the drawn routes."""
        best = self._together(family, self._cheapest(family, traffic), traffic)
        return _as_choice(family, best), _price(best)

    def _alone(self, family: Family) -> list[list[Offer]]:
        if family not in self._on_empty_page:
            self._on_empty_page[family] = self._cheapest(family, self._nothing)
        return self._on_empty_page[family]

    def _cheapest(self, family: Family, traffic: Traffic) -> list[list[Offer]]:
        return [self._options[number].best(traffic) for number in family]

    def _together(self, family: Family, cheapest: list[list[Offer]], traffic: Traffic) -> tuple[Priced, ...]:
        """Return a route for each exit, ``cheapest`` being the best for each without regard to the others."""
        best, least = choose_together(cheapest), sum(offers[0].price for offers in cheapest)
        # Each being the cheapest, nothing is better than all of them together if they do nothing to each other.
        if len(family) == 1 or _price(best) <= least + TIE:
            return best
        offers = [
            self._options[number].nearly_best(traffic, found[0].price)
            for number, found in zip(family, cheapest, strict=True)
        ]
        enough = min(least + DEAR, NO_ROOM)
        best = choose_together(offers)
        if _price(best) < enough:
            return best
        if others := self._elsewhere(family, cheapest, traffic):
            widened = [mine + more for mine, more in zip(offers, others, strict=True)]
            best = min(best, choose_together(widened), key=_price)
            if _price(best) < enough:
                return best
        offers = [self._options[number].by_port(traffic, hard=self._hard) for number in family]
        best = min(best, choose_together(offers), key=_price)
        if _price(best) < enough:
            return best
        turns = Turns([self._options[number] for number in family], offers, traffic, hard=self._hard)
        best = _cheaper(best, turns.likely(), enough)
        return _cheaper(best, turns.all(), NO_ROOM) if self._hard else best

    def _elsewhere(self, family: Family, cheapest: list[list[Offer]], traffic: Traffic) -> list[list[Offer]]:
        """Return routes by other ports for exits that would leave by one; an empty list where none would."""
        ports = [offers[0].route.source_port for offers in cheapest]
        if len(set(ports)) == len(ports):
            return []
        return [
            self._options[number].elsewhere(port, traffic) if ports.count(port) > 1 else []
            for number, port in zip(family, ports, strict=True)
        ]


def _cheaper(best: tuple[Priced, ...], others: Iterator[tuple[Priced, ...]], enough: float) -> tuple[Priced, ...]:
    """Return the best choice; the first one that costs less than ``enough``."""
    while _price(best) >= enough:
        other = next(others, None)
        if other is None:
            break
        best = min(best, other, key=_price)
    return best


def _as_choice(family: Family, best: tuple[Priced, ...]) -> Choice:
    return {number: route for number, (_, route) in zip(family, best, strict=True)}


def _price(choice: tuple[Priced, ...]) -> float:
    return sum(price for price, _ in choice)
