"""A step's exits are looked for further and further, and no further than they need."""

from __future__ import annotations

from typing import Any, cast

import pytest

from sopdoc.layout.flowchart.choice.exits import Offer, Priced
from sopdoc.layout.flowchart.choice.exits_together import DEAR, SLACK, ExitsTogether, price_of
from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.costs.conflict import FAULT, conflict
from sopdoc.layout.flowchart.costs.corner import BETWEEN
from sopdoc.layout.flowchart.costs.labels import LabelPlace
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.page import Port
from tests.layout.flowchart.choice.test_exits import box, offers, out

TOUCH = conflict(out(Port.RIGHT, 1), out(Port.RIGHT, 2))
"""What it costs that two exits leave by one port."""


class Streets:
    """Drawn routes that count those that were added."""

    def __init__(self, added: int = 0) -> None:
        self.added = added

    def joined_by(self, routes: Any) -> Streets:
        return Streets(self.added + len(list(routes)))


class Ways:
    """The ways of one exit, by the question that yields them; keeps what was asked."""

    def __init__(self, asked: list[tuple[Any, ...]], name: str, budget: Budget, **ways: list[Offer]) -> None:
        self.asked = asked
        self.name = name
        self.budget = budget
        self.ways = ways

    def nearly_best(self, _traffic: Streets, least: float, slack: float) -> list[Offer]:
        self.asked.append(("nearly", self.name, least, slack))
        return self.ways.get("nearly", [])

    def elsewhere(self, port: Port, _traffic: Streets, limit: float) -> list[Offer]:
        self.asked.append(("elsewhere", self.name, port, limit))
        return self.ways.get("elsewhere", [])

    def by_port(self, _traffic: Streets, limit: float, *, hard: bool) -> list[Offer]:
        self.asked.append(("by port", self.name, limit, hard))
        return self.ways.get("by_port", self.ways["first"])

    def leaving(self, port: Port, among: Streets, _limit: float, *, apart: bool) -> list[Offer]:
        self.asked.append(("leaving", self.name, port, among.added, apart))
        return [one for one in self.ways.get("leaving", []) if one.route.source_port is port]

    def best(self, among: Streets) -> list[Offer]:
        self.asked.append(("best", self.name, among.added))
        return self.ways["best"]


class Step:
    """A step with two exits that both like best to leave on the right, for 10 and 12."""

    def __init__(self, budget: Budget | None = None, *, hard: bool = False, **second: list[Offer]) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.first = offers(1, (Port.RIGHT, 10))
        self.second = offers(2, (Port.RIGHT, 12))
        budget = budget or Budget()
        ways = [
            Ways(self.asked, "one", budget, first=self.first, best=self.first),
            Ways(self.asked, "two", budget, first=self.second, **second),
        ]
        self.hard = hard
        self._ways = cast("list[Options]", ways)

    def choose(self) -> tuple[Priced, ...]:
        return ExitsTogether(self._ways, [self.first, self.second], cast("Traffic", Streets()), hard=self.hard).choose()

    @property
    def questions(self) -> list[str]:
        return list(dict.fromkeys(question for question, *_ in self.asked))


def ports(choice: tuple[Priced, ...]) -> list[Port]:
    return [route.source_port for _, route in choice]


def test_a_single_exit_takes_its_best_way() -> None:
    asked: list[tuple[Any, ...]] = []
    way = cast("Options", Ways(asked, "one", Budget()))
    (priced,) = ExitsTogether([way], [offers(1, (Port.RIGHT, 10))], cast("Traffic", Streets()), hard=True).choose()
    assert (priced[0], asked) == (10, [])


def test_exits_that_do_nothing_to_each_other_are_looked_for_no_further() -> None:
    step = Step()
    step.second = offers(2, (Port.BOTTOM, 12))
    assert price_of(step.choose()) == 22  # 10 + 12
    assert step.asked == []


def test_a_way_that_costs_little_more_ends_the_search() -> None:
    step = Step(nearly=offers(2, (Port.BOTTOM, 12 + DEAR - 1)))
    choice = step.choose()
    assert ports(choice) == [Port.RIGHT, Port.BOTTOM]
    assert price_of(choice) == 10 + 12 + DEAR - 1
    assert step.asked[:2] == [("nearly", "one", 10, SLACK), ("nearly", "two", 12, SLACK)]
    assert set(step.questions) == {"nearly"}


def test_exits_are_looked_for_as_far_as_they_pay_together() -> None:
    step = Step()  # by two ports, but one label has to stand where it costs 30 more, the other between them
    step.first = [Offer(10, out(Port.RIGHT, 1), (LabelPlace(box(112, 84), 1.0), LabelPlace(box(112, 300), 31.0)))]
    step.second = [Offer(12, out(Port.TOP, 2), (LabelPlace(box(112, 80), 1.0),))]
    step.choose()
    assert step.asked == [("nearly", "one", 10, 30 + BETWEEN), ("nearly", "two", 12, 30 + BETWEEN)]


def test_a_dear_way_is_kept_while_the_search_goes_on() -> None:
    step = Step(nearly=offers(2, (Port.BOTTOM, 12 + DEAR)), by_port=offers(2, (Port.LEFT, 900)))
    assert price_of(step.choose()) == 10 + 12 + DEAR
    assert step.questions == ["nearly", "elsewhere", "by port", "leaving"]


def test_exits_that_share_a_port_are_looked_for_elsewhere_for_less_than_would_help() -> None:
    step = Step(elsewhere=offers(2, (Port.BOTTOM, 30)))
    assert price_of(step.choose()) == 40  # 10 + 30
    # what touches costs 10 + 12 + TOUCH; an exit that costs TOUCH more than now makes it no better
    assert step.asked[2:] == [
        ("elsewhere", "one", Port.RIGHT, 10 + TOUCH),
        ("elsewhere", "two", Port.RIGHT, 12 + TOUCH),
    ]


def test_what_one_exit_finds_elsewhere_bounds_the_search_for_the_next() -> None:
    step = Step()
    first = cast("Ways", step._ways[0])
    first.ways["elsewhere"] = offers(1, (Port.BOTTOM, 110))
    step.choose()
    limits = [question[3] for question in step.asked if question[0] == "elsewhere"]
    assert limits == [10 + TOUCH, 112]  # 110 + 12 now: 100 more than the least, which is 12 + 100 for the second


def test_exits_by_several_ports_are_not_looked_for_elsewhere() -> None:
    step = Step()  # only the labels have no room beside each other
    step.first = [Offer(10, out(Port.RIGHT, 1), (LabelPlace(box(112, 84), 1.0),))]
    step.second = [Offer(12, out(Port.TOP, 2), (LabelPlace(box(112, 80), 1.0),))]
    assert price_of(step.choose()) == 10 + 12 + FAULT + 2 * BETWEEN
    assert step.questions == ["nearly", "by port"]


@pytest.mark.parametrize("hard", [False, True])
def test_every_port_is_tried_with_the_effort_of_the_page(hard: bool) -> None:
    step = Step(hard=hard, by_port=offers(2, (Port.LEFT, 33)))
    assert price_of(step.choose()) == 43  # 10 + 33
    assert step.asked[-2:] == [("by port", "one", 10 + TOUCH, hard), ("by port", "two", 12 + TOUCH, hard)]


def test_at_last_each_exit_is_found_about_those_before_it() -> None:
    step = Step(by_port=offers(2, (Port.RIGHT, 12), (Port.LEFT, 900)), leaving=offers(2, (Port.LEFT, 44)))
    cast("Ways", step._ways[0]).ways["leaving"] = step.first
    choice = step.choose()
    assert (ports(choice), price_of(choice)) == ([Port.RIGHT, Port.LEFT], 54)  # 10 + 44
    # the dearer one first; then they cost little enough, and no other order is tried
    assert [question for question in step.asked if question[0] == "leaving"] == [
        ("leaving", "two", Port.LEFT, 0, False),
        ("leaving", "one", Port.RIGHT, 1, False),
    ]


def test_without_work_left_the_dearest_exit_goes_first() -> None:
    step = Step(Budget(limit=0), best=offers(2, (Port.BOTTOM, 20)))
    choice = step.choose()
    assert [one for one in step.asked if one[0] == "best"] == [("best", "two", 0), ("best", "one", 1)]
    assert (ports(choice), price_of(choice)) == ([Port.RIGHT, Port.BOTTOM], 30)  # 10 + 20
    assert step.questions == ["nearly", "best"]


def test_without_work_left_what_is_good_enough_is_kept() -> None:
    step = Step(Budget(limit=0), nearly=offers(2, (Port.BOTTOM, 20)), best=offers(2, (Port.BOTTOM, 1)))
    assert price_of(step.choose()) == 30
    assert "best" not in step.questions


def test_a_worse_choice_never_takes_the_place_of_a_better_one() -> None:
    step = Step(
        nearly=offers(2, (Port.BOTTOM, 12 + DEAR)),
        by_port=offers(2, (Port.LEFT, 200)),
        leaving=offers(2, (Port.LEFT, 300)),
    )
    assert ports(step.choose()) == [Port.RIGHT, Port.BOTTOM]
