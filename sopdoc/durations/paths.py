"""How long a procedure takes from its start to its end: along its main path, and at the longest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from msgspec import Struct

from sopdoc.durations.onwards import START, THE_END, Onwards, onwards
from sopdoc.durations.steps import StepTime, step_times
from sopdoc.durations.working_day import Work, WorkingDay
from sopdoc.model.alur import Edge, Place
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.waktu import Waktu

Exits = Mapping[Place, Sequence[Edge]]


class Path(Struct, frozen=True):
    """A way through a procedure: its rows, counted from 0, and how long they take.

    ``waktu`` is the sum as written, unit by unit, and ``work`` the same in seconds of work; None where no row of it
    has a time. ``unread`` are its rows without a time that can be read.
    """

    rows: tuple[int, ...]
    waktu: Waktu | None
    work: Work | None
    unread: tuple[int, ...] = ()


class Round(Struct, frozen=True):
    """What one more round of a loop takes: from ``target``, where an arrow leads back to, to ``source``."""

    source: int
    target: int
    path: Path


class Paths(Struct, frozen=True):
    """The times of a procedure's steps, its main path and its longest one."""

    steps: tuple[StepTime, ...]
    main: Path
    longest: Path


class Durations(Paths, frozen=True):
    """How long a procedure takes.

    Of the ``main`` path each decision takes its usual exit; the ``longest`` is the longest way that never leads back.
    What is forked off runs at the same time, so that the longest branch counts. Each of ``rounds`` comes on top of
    both, as often as it is walked.
    """

    rounds: tuple[Round, ...]


def durations_of(prosedur: Prosedur, day: WorkingDay | None = None) -> Durations:
    """Return how long a procedure takes, with times made comparable by a working day."""
    ways, clock = onwards(prosedur), _Clock(step_times(prosedur), day or WorkingDay())
    paths = _paths(ways, clock)
    return Durations(paths.steps, paths.main, paths.longest, tuple(_rounds(ways, clock)))


def paths_of(prosedur: Prosedur) -> Paths:
    """Return a procedure's main path and its longest one, chosen by the usual working day."""
    return _paths(onwards(prosedur), _Clock(step_times(prosedur), WorkingDay()))


def _paths(ways: Onwards, clock: _Clock) -> Paths:
    main = ways.main_exits()
    first = clock.path(ways.order, main, START, THE_END)
    longest = first if main == ways.exits else clock.path(ways.order, ways.exits, START, THE_END)
    return Paths(clock.steps, first, longest)


def _rounds(ways: Onwards, clock: _Clock) -> list[Round]:
    """Return what each arrow adds that leads back, of those between the same two rows the longest."""
    found: dict[tuple[int, int], Round] = {}
    for edge in ways.back:
        path = clock.path(ways.order, ways.onwards, edge.target_place, edge.place)
        known = found.get((edge.source, edge.target))
        if known is None or _most(path) > _most(known.path):
            found[edge.source, edge.target] = Round(edge.source, edge.target, path)
    return [found[ends] for ends in sorted(found)]


def _most(path: Path) -> Fraction:
    return path.work.most if path.work else Fraction(0)


class _Clock:
    """Finds the way that takes longest."""

    def __init__(self, steps: tuple[StepTime, ...], day: WorkingDay) -> None:
        self.steps = steps
        self._work = [Work.of(step.waktu, day) if step.waktu else Work() for step in steps]
        self._most = [float(work.most) for work in self._work]
        self._least = [float(work.least) for work in self._work]

    def path(self, order: Sequence[Place], exits: Exits, start: Place, end: Place) -> Path:
        """Return the longest way from one part to another.

        Its least time is that of the way whose least time is longest: of branches side by side, all must be done.
        """
        rows = self._rows(order, exits, start, end, self._most)
        least = rows if self._least == self._most else self._rows(order, exits, start, end, self._least)
        most, fewest = self._sum(rows), self._sum(least)
        passed = sorted({place[0] for place in _reached(order, exits, start, end)} - {THE_END[0]})
        unread = tuple(row for row in passed if self.steps[row].waktu is None)
        if most is None or fewest is None:
            return Path(rows, None, None, unread)
        about = any(waktu.kira_kira for waktu in (most[0], fewest[0]))
        waktu = Waktu(fewest[0].tercepat, most[0].terlama, about)
        return Path(rows, waktu, Work(fewest[1].least, most[1].most, about), unread)

    def _sum(self, rows: tuple[int, ...]) -> tuple[Waktu, Work] | None:
        read = [(waktu, self._work[row]) for row in rows if (waktu := self.steps[row].waktu) is not None]
        if not read:
            return None
        return sum((waktu for waktu, _work in read), Waktu()), sum((work for _waktu, work in read), Work())

    def _rows(
        self, order: Sequence[Place], exits: Exits, start: Place, end: Place, seconds: Sequence[float]
    ) -> tuple[int, ...]:
        """Return the rows of the way whose seconds are most, of several the one with most rows.

        A row of several parts counts when it is entered from another row.
        """
        known: dict[Place, tuple[float, int]] = {start: (seconds[start[0]], 1)}
        came: dict[Place, Place] = {}
        for place in order:
            if place not in known or place == end:
                continue
            for edge in exits.get(place, ()):
                target, enters = edge.target_place, edge.target not in (edge.source, THE_END[0])
                more = (seconds[edge.target], 1) if enters else (0.0, 0)
                now = known[place][0] + more[0], known[place][1] + more[1]
                if target not in known or now > known[target]:
                    known[target], came[target] = now, place
        return _rows_to(end, came)


def _rows_to(end: Place, came: Mapping[Place, Place]) -> tuple[int, ...]:
    """Return the rows of a way, from the part that it ends with back to its start; each entry counts."""
    places = [end]
    while places[-1] in came:
        places.append(came[places[-1]])
    rows = [place[0] for place in reversed(places) if place != THE_END]
    return tuple(row for at, row in enumerate(rows) if not at or rows[at - 1] != row)


def _reached(order: Sequence[Place], exits: Exits, start: Place, end: Place) -> set[Place]:
    """Return the parts that all ways between two parts come through."""
    from_start = {start}
    for place in order:
        if place in from_start and place != end:
            from_start.update(edge.target_place for edge in exits.get(place, ()))
    to_end = {end}
    for place in reversed(order):
        if place in from_start and any(edge.target_place in to_end for edge in exits.get(place, ())):
            to_end.add(place)
    return to_end & from_start | {start}
