"""Results come in order and are the same whatever the number of processes; a death costs one order."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import threading
import time
from itertools import chain

import pytest

from sopdoc.work.running.job import Begun, Job
from sopdoc.work.running.runner import run, usual_jobs
from sopdoc.work.running.shared import _chunks

MEETING = threading.Barrier(4)


def slow_at_first(number: int) -> Begun[object]:
    time.sleep(0.2 if number == 0 else 0)
    return Begun(lambda: number)


def deadly(number: int) -> Begun[object]:
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return Begun(lambda: number)


def deadly_at_the_end(number: int) -> Begun[object]:
    return Begun(lambda: number if number >= 0 else os.kill(os.getpid(), signal.SIGKILL))


def endless(number: int) -> Begun[object]:
    while number < 0:
        re.fullmatch("(a*)*b", "a" * 40)  # for ages, and without letting any other thread of the process work
    return Begun(lambda: number)


def stopped(number: int) -> Begun[object]:
    if number < 0:
        os.kill(os.getpid(), signal.SIGSTOP)  # not even its clock runs then
    return Begun(lambda: number)


def unpicklable(number: int) -> Begun[object]:
    return Begun(lambda: number if number >= 0 else lambda: None)


def meeting(number: int) -> Begun[object]:
    """Return an order that ends well only if it waits at the same time as the others of the first chunk."""
    met: list[int] = []

    def wait() -> None:
        if number < MEETING.parties:
            MEETING.wait(20)
        met.append(number)

    return Begun(lambda: met, wait)


def hindered(number: int) -> Begun[object]:
    def wait() -> None:
        raise OSError(number)

    return Begun(lambda: number, wait)


def named(number: int) -> str:
    return f"lost {number}"


def numbers(count: int, *poison: int) -> list[int]:
    """Return the numbers up to a count, those that are poison as negative ones."""
    return [-number - 1 if number in poison else number for number in range(count)]


def results(orders: list[int]) -> list[object]:
    return [f"lost {number}" if number < 0 else number for number in orders]


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("apart", [False, True])
def test_results_come_in_input_order(jobs: int, apart: bool) -> None:
    assert list(run(range(7), Job(slow_at_first, named), jobs, apart=apart)) == list(range(7))


@pytest.mark.parametrize(
    ("count", "poison"), [(2, (0,)), (9, (4,)), (40, (0, 39)), (12, (5, 6)), (100, (50,)), (3, (0, 1, 2))]
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_order_that_kills_its_process_stands_alone_and_the_others_are_done(
    count: int, poison: tuple[int, ...], jobs: int
) -> None:
    orders = numbers(count, *poison)
    assert list(run(orders, Job(deadly, named), jobs, apart=True)) == results(orders)


def test_an_order_that_dies_while_it_is_written_stands_alone_too() -> None:
    orders = numbers(20, 7)
    assert list(run(orders, Job(deadly_at_the_end, named), 2)) == results(orders)


def test_the_orders_of_a_chunk_wait_together() -> None:
    parts = 4  # of what a worker still has to do: the first chunk is the first of them
    done = list(run(range(parts * MEETING.parties), Job(meeting, named), 1, apart=True))
    assert done[: MEETING.parties] == [[0], [1], [2], [3]]


@pytest.mark.parametrize("count", [0, 1, 2, 9, 40, 1000])
@pytest.mark.parametrize("workers", [1, 2, 16])
def test_chunks_are_all_of_the_work_and_small_where_it_ends(count: int, workers: int) -> None:
    chunks = [list(chunk) for chunk in _chunks(range(count), workers)]
    sizes = [len(chunk) for chunk in chunks]

    assert list(chain.from_iterable(chunks)) == list(range(count))
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-workers:] == [1] * min(count, workers)
    assert max(sizes, default=0) == min(8, count // (4 * workers) or min(count, 1))


def test_a_wait_that_fails_is_left_to_the_end() -> None:
    assert list(run(range(16), Job(hindered, named), 1, apart=True)) == list(range(16))


def test_an_order_that_takes_too_long_is_ended_though_nothing_can_interrupt_it() -> None:
    orders = numbers(20, 7)
    assert list(run(orders, Job(endless, named, limit=0.5), 2)) == results(orders)


def test_a_worker_that_somebody_stopped_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sopdoc.work.running.shared._GRACE", 2.0)
    orders = numbers(12, 7)
    assert list(run(orders, Job(stopped, named, limit=0.2), 1, apart=True)) == results(orders)
    assert not multiprocessing.active_children()


def test_a_result_that_cannot_travel_costs_one_order() -> None:
    orders = numbers(20, 7)
    assert list(run(orders, Job(unpicklable, named), 2)) == results(orders)


def test_work_that_is_called_off_ends_at_once_with_its_processes() -> None:
    start = time.perf_counter()
    done = run(numbers(20, 7), Job(endless, named), 2)
    assert next(done) == 0
    done.close()
    assert multiprocessing.active_children() == []
    assert time.perf_counter() - start < 30  # the seventh would never end


def test_no_orders_give_no_results() -> None:
    assert list(run([], Job(slow_at_first, named), 4)) == []


def test_a_handful_of_documents_is_not_worth_a_process() -> None:
    assert usual_jobs(5) == 1
    assert usual_jobs(10_000) == (os.cpu_count() or 1)
