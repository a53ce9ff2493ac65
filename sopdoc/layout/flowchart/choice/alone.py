"""What a step would choose for its exits: on an empty page, and among drawn routes."""

from __future__ import annotations

from math import inf

from sopdoc.layout.flowchart.choice.exits import Offer, Priced
from sopdoc.layout.flowchart.choice.exits_together import ExitsTogether, price_of
from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.ways.route import Route

Family = tuple[int, ...]
"""The nets (by number) that leave one step."""
Choice = dict[int, Route]
"""A route for each of some nets, by the net's number."""


class StepAlone:
    """What each step would choose on an empty page, and among others."""

    def __init__(self, options: list[Options], *, hard: bool = False) -> None:
        """``hard`` tries exits that find no room in every order."""
        self._options = options
        self._hard = hard
        self._nothing = Traffic()
        self._ideals: dict[Family, tuple[Priced, ...]] = {}

    def ideal(self, family: Family, limit: float) -> tuple[Priced, ...] | None:
        """Return a step's exits on an empty page, None if they cost ``limit`` or more even there."""
        ideal = self._ideals.get(family) or self._together(family, self._nothing, limit)
        if ideal:
            self._ideals[family] = ideal
        return ideal if ideal and price_of(ideal) < limit else None

    def floor(self, family: Family) -> float:
        """Return what a step's exits cost wherever they run, at least."""
        return sum(self._options[number].floor for number in family)

    def unsought(self, family: Family) -> Choice:
        """Return routes that have no room, without looking for others."""
        return {number: self._options[number].desperate().labelled() for number in family}

    def choose(self, family: Family, traffic: Traffic, limit: float = inf) -> tuple[Choice | None, float]:
        """Return the step's exits that cost least together among the drawn routes, and what they cost.

        There need be none where they cost ``limit`` or more; then that is the price.
        """
        best = self._together(family, traffic, limit)
        if best is None:
            return None, limit
        return {number: route for number, (_, route) in zip(family, best, strict=True)}, price_of(best)

    def _together(self, family: Family, traffic: Traffic, limit: float) -> tuple[Priced, ...] | None:
        """Return the best choice; there need be none if it costs ``limit`` or more."""
        cheapest = self._cheapest(family, traffic, limit)
        if cheapest is None:
            return None
        options = [self._options[number] for number in family]
        return ExitsTogether(options, cheapest, traffic, hard=self._hard).choose()

    def _cheapest(self, family: Family, traffic: Traffic, limit: float) -> list[list[Offer]] | None:
        """Return the best for each exit without regard to the others; None if together they cost ``limit`` or more."""
        found: list[list[Offer]] = []
        spare = limit - self.floor(family)
        for number in family:
            options = self._options[number]
            offers = options.best(traffic, options.floor + spare)
            if not offers:
                return None
            found.append(offers)
            spare -= offers[0].price - options.floor
        return found if spare > 0 else None
