"""Outcomes come in order and are the same whatever the number of processes; a death costs one document."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from sopdoc.build.outcome import Exit, Failure, Outcome
from sopdoc.build.plan import Task
from sopdoc.build.runner import run, usual_jobs
from sopdoc.build.worker import Order
from sopdoc.reading.load import find_project

PROJECT = find_project(Path())


def orders(count: int, *poison: int) -> list[Order]:
    names = [f"{'poison' if number in poison else 'good'}-{number}.yaml" for number in range(count)]
    return [Order(Task(Path(name), PROJECT, Path(name)), ("json",)) for name in names]


def slow_at_first(order: Order) -> Outcome:
    time.sleep(0.2 if order.task.source.stem == "good-0" else 0)
    return Outcome(order.task.source)


def poisoned(order: Order) -> Outcome:
    if order.task.source.name.startswith("poison"):
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(order.task.source)


def disk_full_at_two(order: Order) -> Outcome:
    full = Failure(Exit.ENVIRONMENT, "full", final=True) if order.task.source.stem == "good-2" else None
    return Outcome(order.task.source, failure=full)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_outcomes_come_in_input_order(jobs: int) -> None:
    wanted = orders(7)
    assert [outcome.source for outcome in run(wanted, jobs, slow_at_first)] == [order.task.source for order in wanted]


@pytest.mark.parametrize(("count", "poison"), [(1, ()), (2, (0,)), (9, (4,)), (40, (0, 39)), (12, (5, 6))])
def test_an_order_that_kills_its_process_stands_alone_and_the_others_are_done(
    count: int, poison: tuple[int, ...]
) -> None:
    outcomes = list(run(orders(count, *poison), 2, poisoned))
    failed = {number for number, outcome in enumerate(outcomes) if outcome.failure}
    assert len(outcomes) == count
    assert failed == set(poison)
    for number in poison:
        failure = outcomes[number].failure
        assert failure is not None
        assert failure.exit is Exit.FAULTS
        assert failure.message.startswith(f"poison-{number}.yaml is not built")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_final_failure_stops_the_run(jobs: int) -> None:
    assert [outcome.source.stem for outcome in run(orders(30), jobs, disk_full_at_two)] == [
        "good-0",
        "good-1",
        "good-2",
    ]


def test_no_orders_give_no_outcomes() -> None:
    assert list(run([], 4, slow_at_first)) == []


def test_a_handful_of_documents_is_not_worth_a_process() -> None:
    assert usual_jobs(5) == 1
    assert usual_jobs(10_000) == (os.cpu_count() or 1)
