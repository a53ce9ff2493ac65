"""Random procedures, ordinary ones and hard ones: each is drawn without a defect, and each arrow has its room.

A sample of the hard ones is looked at here; ``make random`` looks at 5,000, and so does this file with
``SOPDOC_RANDOM_FLOWS=5000``.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.checkers.laying import CROWDED, Checked, check
from tests.checkers.ordinary_sop import write_ordinary
from tests.checkers.random_sop import MOST_LANES, MOST_ROWS, random_sop, random_source, write_random, write_small
from tests.checkers.source import END, Step, procedures

ORDINARY = 80
HARD = int(os.environ.get("SOPDOC_RANDOM_FLOWS", "24"))
SMALL = (*range(42), 248, 271, 291, 320, 332, 574)
"""Small procedures, among them some that once had no room."""
BATCH = 8
MOST_UNDRAWN = 8
"""How many arrows of a hard procedure are left out for want of room, at most; of most there is none."""


def faults(write: Callable[[int, Path], Path], seeds: Iterable[int], folder: Path) -> dict[int, list[str]]:
    """Return the faults of the faulty sources among some."""
    found = {seed: check(write(seed, folder)).faults for seed in seeds}
    return {seed: faults for seed, faults in found.items() if faults}


def left_out(checked: Checked) -> int:
    """Return how many arrows are named as not drawn; the checkers hold each to the sentence that tells it."""
    return sum(said.startswith(CROWDED) for said in checked.said)


@pytest.mark.parametrize("first", range(0, ORDINARY, BATCH))
def test_ordinary_flows_have_no_fault(first: int, tmp_path: Path) -> None:
    assert faults(write_ordinary, range(first, min(first + BATCH, ORDINARY)), tmp_path) == {}


@pytest.mark.parametrize("first", range(0, ORDINARY, BATCH))
def test_ordinary_flows_can_be_read_in_no_other_way(first: int, tmp_path: Path) -> None:
    checked = [check(write_ordinary(seed, tmp_path)) for seed in range(first, min(first + BATCH, ORDINARY))]
    assert [one.figures.false_readings for one in checked] == [0] * len(checked)


@pytest.mark.parametrize("first", range(0, HARD, BATCH))
def test_hard_flows_have_no_fault(first: int, tmp_path: Path) -> None:
    """What has no room within the budget isn't drawn, but named."""
    for seed in range(first, min(first + BATCH, HARD)):
        checked = check(write_random(seed, tmp_path))
        assert list(map(str, checked.defects)) == [], seed
        assert left_out(checked) <= MOST_UNDRAWN, seed


@pytest.mark.parametrize("first", range(0, len(SMALL), BATCH))
def test_small_flows_have_no_fault(first: int, tmp_path: Path) -> None:
    for seed in SMALL[first : first + BATCH]:
        checked = check(write_small(seed, tmp_path))
        assert list(map(str, checked.defects)) == [], seed
        assert left_out(checked) == 0, seed


def test_random_sources_are_the_same_each_time() -> None:
    assert [random_source(seed) for seed in (1, 2)] == [random_source(seed) for seed in (1, 2)]
    assert random_source(1) != random_source(2)


def test_hard_flows_have_each_size_alike() -> None:
    count = MOST_ROWS * MOST_LANES
    first = (random_sop(seed)["prosedur"][0] for seed in range(count))
    sizes = Counter((len(procedure["langkah"]), len(procedure["pelaksana"])) for procedure in first)
    assert len(sizes) == count


def kinds(step: Step, last: int) -> set[str]:
    """Return what a step has that is hard to draw."""
    targets = [target for _, target in step.exits]
    exits = f"{'decision' if step.decision else 'fork'} {len(targets)}"
    edge = [name for name, row in (("first", 1), ("last", last)) if step.decision and step.number == row]
    aims = {
        "self": step.number in targets,
        "back": any(END < target < step.number for target in targets),
        "ahead": any(target > step.number + 1 for target in targets),
        "out": step.decision and END in targets,
    }
    row = f"hand-over{' deciding' * step.decision}" if step.hand_over else f"{min(len(step.lanes), 3)} lanes"
    places = [int(lane.removeprefix("l")) for lane in step.lanes]
    middle = not step.hand_over and min(places) < places[0] < max(places)
    return {exits, row, *edge, *(name for name, true in aims.items() if true), *["leader in the middle"] * middle}


def test_hard_flows_have_all_that_is_hard() -> None:
    found: Counter[str] = Counter()
    stacks: Counter[tuple[str, ...]] = Counter()
    for seed in range(240):
        for procedure in procedures(random_sop(seed)):
            for step in procedure.steps:
                found.update(kinds(step, len(procedure.steps)))
                stacks[step.simbol] += 1
    hard = {
        "decision 2",
        "decision 3",
        "decision 4",
        "fork 2",
        "fork 3",
        "self",
        "back",
        "ahead",
        "out",
        "first",
        "last",
    }
    hard |= {"1 lanes", "2 lanes", "3 lanes", "leader in the middle", "hand-over", "hand-over deciding"}
    assert {kind for kind in hard if found[kind] < 5} == set()
    assert {("mulai", "proses"), ("proses", "keputusan"), ("mulai", "proses", "keputusan")} <= set(stacks)
    assert {("proses", "selesai"), ("proses", "proses", "keputusan"), ("proses", "proses")} <= set(stacks)
