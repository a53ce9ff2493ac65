"""The exits of one step chosen together, looked for further and further until they don't clash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sopdoc.layout.flowchart.choice.exits import Offer, Priced, choose_together
from sopdoc.layout.flowchart.choice.exits_in_turn import ExitsInTurn
from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.choice.search import TIE
from sopdoc.layout.flowchart.costs.conflict import NO_ROOM
from sopdoc.layout.flowchart.costs.traffic import Traffic

SLACK = 12.0
"""A step's exits are chosen among routes that cost at most this much more than the best."""
DEAR = 60.0
"""Exits that cost so much more together than each by itself are looked for by every port, and one about the other."""


class ExitsTogether:
    """A step's exits among drawn routes, and the best choice of them so far.

    ``cheapest`` are the best offers for each without regard to the others. What takes the place of one of them can only
    help if it costs less than the best choice leaves to it, so that it is looked for no further.
    """

    def __init__(self, options: list[Options], cheapest: list[list[Offer]], traffic: Traffic, *, hard: bool) -> None:
        """``hard`` tries exits that find no room in every order."""
        self._options = options
        self._cheapest = cheapest
        self._traffic = traffic
        self._hard = hard
        self._offers = cheapest
        self._least = sum(found[0].price for found in cheapest)
        self._enough = min(self._least + DEAR, NO_ROOM)
        self._budget = options[0].budget
        self._best = choose_together(cheapest, self._budget)

    def choose(self) -> tuple[Priced, ...]:
        """Return a route for each exit, with its price."""
        # Each being the cheapest, nothing is better than all of them together if they do nothing to each other.
        if len(self._options) == 1 or price_of(self._best) <= self._least + TIE:
            return self._best
        for look in (self._nearly_best, self._elsewhere, self._by_port, self._in_turn):
            look()
            if price_of(self._best) < self._enough or self._budget.is_spent:
                break
        if self._budget.is_spent and price_of(self._best) >= self._enough:
            self._greedily()
        return self._best

    def _greedily(self) -> None:
        """Let each exit take its best way about those before it, the dearest first."""
        found: dict[int, Offer] = {}
        for at in sorted(range(len(self._options)), key=lambda at: -self._cheapest[at][0].price):
            among = self._traffic.joined_by(offer.labelled() for offer in found.values())
            found[at] = self._options[at].best(among)[0]
        self._keep(choose_together([[found[at]] for at in range(len(found))], self._budget))

    def _limit(self, at: int) -> float:
        """Return what an exit must cost less than, for a choice with it to be better than the best one."""
        return price_of(self._best) - self._least + self._cheapest[at][0].price

    def _keep(self, choice: tuple[Priced, ...]) -> None:
        self._best = min(self._best, choice, key=price_of)

    def _nearly_best(self) -> None:
        """Choose among routes that cost little more than the cheapest, or as much more as the exits pay together."""
        if not SLACK < self._excess < DEAR:
            self._within(SLACK)
        if SLACK < self._excess < DEAR:
            self._within(self._excess)

    def _within(self, slack: float) -> None:
        self._offers = [
            options.nearly_best(self._traffic, found[0].price, slack) or found
            for options, found in zip(self._options, self._cheapest, strict=True)
        ]
        self._keep(choose_together(self._offers, self._budget))

    @property
    def _excess(self) -> float:
        """What the exits pay together more than each by itself."""
        return price_of(self._best) - self._least

    def _elsewhere(self) -> None:
        """Let exits that would leave by one port leave by others, too.

        The first exit mostly leads on, and soon finds another way; what that costs bounds the search for the next.
        """
        ports = [found[0].route.source_port for found in self._cheapest]
        for at, port in enumerate(ports):
            if ports.count(port) > 1:
                more = self._options[at].elsewhere(port, self._traffic, self._limit(at))
                if more:
                    self._offers = [*self._offers[:at], self._offers[at] + more, *self._offers[at + 1 :]]
                    self._keep(choose_together(self._offers, self._budget))

    def _by_port(self) -> None:
        """Choose among the cheapest routes by each port."""
        self._offers = [
            options.by_port(self._traffic, self._limit(at), hard=self._hard) for at, options in enumerate(self._options)
        ]
        self._keep(choose_together(self._offers, self._budget))

    def _in_turn(self) -> None:
        """Find the exits one after the other, each about those before it."""
        limits = [self._limit(at) for at in range(len(self._options))]
        turns = ExitsInTurn(self._options, self._offers, self._traffic, limits, hard=self._hard)
        self._until(turns.likely(), self._enough)
        if self._hard:
            self._until(turns.all(), NO_ROOM)

    def _until(self, choices: Iterator[tuple[Priced, ...]], enough: float) -> None:
        """Take up choices until one costs less than ``enough``."""
        while price_of(self._best) >= enough and not self._budget.is_spent:
            choice = next(choices, None)
            if choice is None:
                break
            self._keep(choice)


def price_of(choice: Sequence[Priced]) -> float:
    """Return what a choice costs."""
    return sum(price for price, _ in choice)
