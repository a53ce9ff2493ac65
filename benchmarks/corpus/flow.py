"""How work goes through an office: an order, work, a check that may send it back, and so on to the signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random

from benchmarks.corpus.performers import Performers

LABELS = (
    ("ya", "tidak"),
    ("setuju", "tidak"),
    ("lengkap", "tidak lengkap"),
    ("benar", "belum"),
    ("sesuai", "tidak sesuai"),
)
JOINT, HANDED, BACK_ONE_PART, FORKED, REFUSED = 0.12, 0.04, 0.15, 0.06, 0.1
"""How often a row is done together, handed over, sent back further, a document forks, an applicant is refused."""


@dataclass(frozen=True, slots=True)
class Move:
    """A step without its words: the kind of work it is, who acts, and where it leads (numbers of moves)."""

    phase: str
    oleh: tuple[str, ...]
    handed: bool = False
    exits: tuple[tuple[str, int | str], ...] = ()
    onward: tuple[int, ...] = field(default=())


def moves(rng: Random, count: int, lanes: Performers) -> list[Move]:
    """Return so many steps, at least five; lanes that had nothing to do yet are preferred."""
    deck = _Deck(rng, lanes)
    walk = [deck.move(phase) for phase in _phases(rng, count)]
    walk = [_decided(rng, walk, at, lanes) for at in range(count)]
    return _forked(rng, walk)


def _phases(rng: Random, count: int) -> list[str]:
    """Return kinds of work: an opening, parts that end with a check, an approval where there is room, a close."""
    end = ["approve", "close"] if count > 6 else ["close"]
    room = count - 1 - len(end)
    parts = rng.randint(1, min(3, 1 + room // 7))
    sizes = [room // parts + (part < room % parts) for part in range(parts)]
    return ["open", *(phase for size in sizes for phase in [*["work"] * (size - 1), "check"]), *end]


class _Deck:
    """Deals lanes: those that had nothing to do yet come first."""

    def __init__(self, rng: Random, lanes: Performers) -> None:
        self.rng, self.lanes = rng, lanes
        self.idle = [*lanes.middle, *lanes.low]
        rng.shuffle(self.idle)
        self.last = ""

    def move(self, phase: str) -> Move:
        lane = self.last = self._lane(phase)
        if lane in self.idle:
            self.idle.remove(lane)
        chance = self.rng.random()
        if phase == "work" and chance < JOINT:
            return Move(phase, (lane, *self._beside(lane)))
        if phase == "work" and chance < JOINT + HANDED:
            return Move(phase, (lane, *self._beside(lane)[:1]), handed=True)
        return Move(phase, (lane,))

    def _lane(self, phase: str) -> str:
        lanes, rng = self.lanes, self.rng
        if phase == "open":
            return lanes.outside or lanes.head
        if phase == "approve":
            return lanes.head
        if phase == "check":
            return rng.choice((*lanes.middle, lanes.head))
        if phase == "close":
            return lanes.outside or rng.choice(lanes.low)
        if self.idle and rng.random() < 0.8:
            return self.idle[-1]
        stays = self.last in lanes.low and rng.random() < 0.3
        return self.last if stays else rng.choice((*lanes.middle, *lanes.low, *lanes.low))

    def _beside(self, lane: str) -> tuple[str, ...]:
        others = [other for other in (*self.lanes.middle, *self.lanes.low) if other != lane]
        return tuple(self.rng.sample(others, min(len(others), self.rng.choice((1, 1, 2)))))


def _decided(rng: Random, walk: list[Move], at: int, lanes: Performers) -> Move:
    """Return a check with its two exits: on, and back to work of its own part, or of the one before."""
    move = walk[at]
    if move.phase != "check":
        return move
    yes, no = rng.choice(LABELS)
    back: int | str = rng.choice(list(_own_part(walk, at)) or [0])
    earlier = [number for number in range(1, at) if walk[number].phase == "work"]
    if earlier and rng.random() < BACK_ONE_PART:
        back = rng.choice(earlier)
    if lanes.outside and rng.random() < REFUSED:
        back = "selesai"
    return replace(move, exits=((yes, "lanjut"), (no, back)))


def _own_part(walk: list[Move], at: int) -> Iterator[int]:
    """Yield the work right before a check, at most five steps back."""
    for number in range(at - 1, max(at - 6, 0), -1):
        if walk[number].phase != "work":
            return
        yield number


def _forked(rng: Random, walk: list[Move]) -> list[Move]:
    """Let three ordinary rows in succession fork and join, in a few of the procedures."""
    places = [at for at in range(1, len(walk) - 3) if all(_ordinary(move) for move in walk[at : at + 3])]
    if places and rng.random() < FORKED:
        at = rng.choice(places)
        walk[at] = replace(walk[at], onward=(at + 1, at + 2))
        walk[at + 1] = replace(walk[at + 1], onward=(at + 3,))
    return walk


def _ordinary(move: Move) -> bool:
    return move.phase == "work" and len(move.oleh) == 1
