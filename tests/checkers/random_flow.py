"""Where the steps of a random procedure lead: any flow that the source format allows, each step reached and ending."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random

END = -1
SELF, BACK, NEXT, AHEAD, OUT = "self", "back", "next", "ahead", "out"
DECIDING = {BACK: 8, AHEAD: 4, OUT: 2, SELF: 1, NEXT: 5}
FORKING = {NEXT: 3, AHEAD: 6, BACK: 1, OUT: 0.5}
JUMPING = {AHEAD: 6, BACK: 2, OUT: 1}
RUN = 0.35
"""How often a decision is followed by another one, at least."""
EXITS = (2, 2, 2, 2, 2, 2, 3, 3, 3, 4)
MOST_ALIKE = 2
"""How many exits of a decision lead to the same step, at most: a third one has nothing to decide."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a random procedure is made: chances of its rows' kinds, and how far (in rows) its exits reach.

    ``hubs`` are rows that far exits end in again and again, with the chance ``drawn``.
    """

    decides: float
    forks: float
    jumps: float
    reach: int
    drawn: float
    hubs: tuple[int, ...]
    exits: tuple[int, ...] = EXITS
    """How many exits decisions have, the more often the more often it is named."""


@dataclass(slots=True)
class Way:
    """A step's ways out: the rows they lead to, from 0; ``END`` is the end."""

    targets: list[int]
    decision: bool


def random_habits(rng: Random, count: int) -> Habits:
    """Return the habits of a procedure of so many rows: from a plain list of steps to a tangle."""
    return Habits(
        decides=rng.choice((0.0, 0.1, 0.2, 0.35, 0.6)),
        forks=rng.choice((0.0, 0.0, 0.05, 0.15)),
        jumps=rng.choice((0.0, 0.03, 0.1)),
        reach=rng.choice((2, 4, 10, 60)),
        drawn=rng.choice((0.0, 0.3, 0.7)),
        hubs=tuple(rng.randrange(count) for _ in range(2)),
    )


def random_flow(rng: Random, count: int, habits: Habits) -> list[Way]:
    """Return the ways of each of so many steps: all are reached from the first one, and all come to the end."""
    ways: list[Way] = []
    for number in range(count):
        run = bool(ways) and ways[-1].decision and habits.decides > 0
        decision = rng.random() < max(habits.decides, RUN * run)
        targets = _exits(rng, number, count, habits) if decision else _onward(rng, number, count, habits)
        ways.append(Way(targets, decision))
    _connect(ways)
    return ways


def _exits(rng: Random, number: int, count: int, habits: Habits) -> list[int]:
    kinds = _kinds(rng, DECIDING, rng.choice(habits.exits))
    if kinds.count(SELF) > 1:
        kinds = [SELF, *(NEXT if kind == SELF else kind for kind in kinds[1:])]
    targets = [_aim(rng, kind, number, count, habits) for kind in kinds]
    return [target for at, target in enumerate(targets) if targets[:at].count(target) < MOST_ALIKE]


def _onward(rng: Random, number: int, count: int, habits: Habits) -> list[int]:
    kind = rng.random()
    if kind < habits.forks:
        targets = {_aim(rng, kind, number, count, habits) for kind in _kinds(rng, FORKING, rng.choice((2, 2, 3)))}
        return rng.sample(sorted(targets), len(targets))
    if kind < habits.forks + habits.jumps:
        return [_aim(rng, _kinds(rng, JUMPING, 1)[0], number, count, habits)]
    return [_aim(rng, NEXT, number, count, habits)]


def _kinds(rng: Random, weights: Mapping[str, float], count: int) -> list[str]:
    return rng.choices(list(weights), list(weights.values()), k=count)


def _aim(rng: Random, kind: str, number: int, count: int, habits: Habits) -> int:
    """Return the row that an exit of a kind leads to; the next one, or the end, where there is none such."""
    if kind == SELF:
        return number
    low, high = max(0, number - habits.reach), min(count - 1, number + 1 + habits.reach)
    if kind == BACK and number:
        return _pick(rng, range(low, number), habits)
    if kind == AHEAD and number < count - 2:
        return _pick(rng, range(number + 2, high + 1), habits)
    return END if kind == OUT or number == count - 1 else number + 1


def _pick(rng: Random, rows: range, habits: Habits) -> int:
    near = [hub for hub in habits.hubs if hub in rows]
    return rng.choice(near) if near and rng.random() < habits.drawn else rng.choice(rows)


def _connect(ways: list[Way]) -> None:
    """Lead rows on to the next one until each is reached and each comes to the end."""
    while (row := _broken(ways)) is not None:
        onward = END if row == len(ways) - 1 else row + 1
        way = ways[row]
        if way.decision and onward not in way.targets:
            way.targets[_spare(way.targets)] = onward
        elif not way.decision:
            way.targets = [onward]


def _spare(targets: list[int]) -> int:
    """Return the exit that is changed: one that another exit has the target of, or else the farthest."""
    doubled = [place for place, target in enumerate(targets) if target in targets[:place]]
    return doubled[0] if doubled else max(range(len(targets)), key=lambda place: targets[place])


def _broken(ways: list[Way]) -> int | None:
    """Return a row that must lead to the next one, since that isn't reached or this one doesn't come to the end."""
    edges = [(row, target) for row, way in enumerate(ways) for target in way.targets]
    forward = reached(0, edges)
    for row in range(1, len(ways)):
        if row not in forward:
            return row - 1
    backward = reached(END, ((target, row) for row, target in edges))
    return next((row for row in reversed(range(len(ways))) if row not in backward), None)


def reached(start: int, edges: Iterable[tuple[int, int]]) -> set[int]:
    """Return what edges lead to from a row, itself included."""
    following: dict[int, list[int]] = {}
    for source, target in edges:
        following.setdefault(source, []).append(target)
    found, waiting = {start}, [start]
    while waiting:
        for target in following.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found
