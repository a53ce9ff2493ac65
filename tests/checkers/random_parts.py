"""Random but valid SOP sources with rows of several parts, and the exits of format 1.1; a space of seeds of their own.

The flow is made for all parts, counted flat; then parts are gathered into rows, and each row is written in one of the
ways that mean the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Any

from tests.checkers.random_flow import END, Way, random_flow, random_habits, reached
from tests.checkers.random_words import LONG, SHORT, TEKS, cell, marked, office, words

MOST_ROWS, MOST_LANES = 20, 12
STRIDE = 77
"""Has no factor in common with the number of sizes: so many seeds in a row have each size once."""
ENDING_TOLD = 0.3
"""Chance that there are words on the arrow of a part that ends before the last one: few parts do."""
COUNTS = {1: 5, 2: 5, 3: 3, 4: 1, 5: 0.4}
"""How many parts rows have."""


@dataclass(frozen=True, slots=True)
class Style:
    """Chances of what a procedure's parts look like, and what its texts and labels are."""

    joint: float
    stacked: float
    bare: float
    """Decisions without words."""
    gathered: float
    """Exits that lead to several parts."""
    told: float
    """Plain arrows with words."""
    worded: float
    most_words: int
    labels: tuple[str, ...]
    terse: float
    """Rows that are written short, where they can be."""


@dataclass(slots=True)
class Piece:
    """A part: its place among all, who acts, and where it leads."""

    number: int
    lanes: list[str]
    way: Way


def parts_sop(seed: int) -> dict[str, Any]:
    """Return a valid SOP: 240 seeds in a row have each size of 1 to 20 rows in 1 to 12 lanes once."""
    rng = Random(f"parts {seed}")
    ending = Random(f"ends {seed}")
    rows, lanes = divmod(seed * STRIDE % (MOST_ROWS * MOST_LANES), MOST_LANES)
    return {"judul": f"Contoh bagian {seed}", "prosedur": [_procedure(rng, ending, rows + 1, lanes + 1)]}


def _style(rng: Random) -> Style:
    return Style(
        joint=rng.choice((0.0, 0.1, 0.3)),
        stacked=rng.choice((0.0, 0.2, 0.5)),
        bare=rng.choice((0.0, 0.0, 0.5)),
        gathered=rng.choice((0.0, 0.2)),
        told=rng.choice((0.0, 0.0, 0.15)),
        worded=rng.choice((0.0, 0.2)),
        most_words=rng.choice((3, 8, 16)),
        labels=rng.choice((SHORT, SHORT, SHORT + LONG)),
        terse=rng.choice((0.3, 0.9)),
    )


def _procedure(rng: Random, ending: Random, count: int, lane_count: int) -> dict[str, Any]:
    style = _style(rng)
    lanes = [f"l{number}" for number in range(1, lane_count + 1)]
    sizes = rng.choices(list(COUNTS), list(COUNTS.values()), k=count)
    flow = random_flow(rng, sum(sizes), random_habits(rng, sum(sizes)))
    _end_early(ending, flow)
    actors = _actors(rng, style, lanes, len(flow))
    pieces = [Piece(number, own, way) for number, (own, way) in enumerate(zip(actors, flow, strict=True))]
    starts = [sum(sizes[:at]) for at in range(count)]
    rows = [pieces[start : start + size] for start, size in zip(starts, sizes, strict=True)]
    aimed = {target for way in flow for target in way.targets}
    writer = RowWriter(rng, style, lanes, len(flow), aimed)
    return {
        "pelaksana": {lane: office(rng) for lane in lanes},
        "langkah": [_texts(rng, style) | writer.row(row) for row in rows],
    }


def _end_early(rng: Random, flow: list[Way]) -> None:
    """Let some parts end the procedure that led on: where what they led to is reached without them."""
    chance = rng.choice((0.0, 0.0, 0.4))
    for number, way in enumerate(flow[:-1]):
        if way.decision or way.targets != [number + 1] or rng.random() >= chance:
            continue
        others = [(at, target) for at, other in enumerate(flow) for target in other.targets if at != number]
        if len(reached(0, others)) == len(reached(0, [*others, (number, number + 1)])):
            way.targets = [END]


def _actors(rng: Random, style: Style, lanes: list[str], count: int) -> list[list[str]]:
    """Return who acts in each part: the leader of the one before again and again, where parts are stacked."""
    found: list[list[str]] = []
    for _ in range(count):
        lead = found[-1][0] if found and rng.random() < style.stacked else rng.choice(lanes)
        others = [lane for lane in lanes if lane != lead]
        together = others and rng.random() < style.joint
        found.append([lead, *(rng.sample(others, rng.randint(1, len(others))) if together else [])])
    return found


def _texts(rng: Random, style: Style) -> dict[str, Any]:
    row: dict[str, Any] = {"kegiatan": words(rng, 1, style.most_words).capitalize()}
    return row | {key: marked(cell(rng, style.most_words)) for key in ("kelengkapan", "output") if rng.random() < 0.4}


@dataclass(slots=True)
class RowWriter:
    """Writes rows of parts of a procedure with these lanes; ``aimed`` are the parts that an exit leads to."""

    rng: Random
    style: Style
    lanes: list[str]
    count: int
    aimed: set[int]

    def row(self, pieces: list[Piece]) -> dict[str, Any]:
        """Return what a row says of its parts."""
        if (short := self._spelled(pieces)) is not None:
            return short
        return {"bagian": self._items(pieces)}

    def _items(self, pieces: list[Piece]) -> list[dict[str, Any]]:
        """Return the items of ``bagian``; some are short for several parts."""
        if not pieces:
            return []
        for size in range(len(pieces), 1, -1):
            short = self._spelled(pieces[:size]) if size < len(pieces) else None
            if short is not None:
                return [short, *self._items(pieces[size:])]
        return [self._one(pieces[0]), *self._items(pieces[1:])]

    def _spelled(self, pieces: list[Piece]) -> dict[str, Any] | None:
        """Return parts in short, if that can be said so."""
        if len(pieces) == 1:
            return self._one(pieces[0])
        if self.rng.random() >= self.style.terse:
            return None
        return self._chain(pieces) or self._stack(pieces)

    def _one(self, piece: Piece) -> dict[str, Any]:
        teks = {"teks": self.rng.choice(TEKS)} if self.rng.random() < self.style.worded else {}
        return self._id(piece) | {"oleh": self._oleh(piece.lanes)} | self._ways(piece) | teks

    def _oleh(self, lanes: list[str]) -> str | list[str]:
        if len(lanes) == 1:
            return lanes[0]
        if len(lanes) == len(self.lanes) and lanes[0] == self.lanes[0] and self.rng.random() < 0.5:
            return "semua"
        if len(lanes) == len(self.lanes) and self.rng.random() < 0.3:
            return f"{lanes[0]} + semua"
        return self.rng.choice((lanes, " + ".join(lanes)))

    def _chain(self, pieces: list[Piece]) -> dict[str, Any] | None:
        """Return a hand-over, if only the last part has a way of its own."""
        changes = all(one.lanes[0] != two.lanes[0] for one, two in pairwise(pieces))
        if not changes or not all(map(self._just_follows, pieces[:-1])) or self._aims_at(pieces[1:]):
            return None
        oleh = " -> ".join(" + ".join(piece.lanes) for piece in pieces)
        return self._id(pieces[0]) | {"oleh": oleh} | self._ways(pieces[-1])

    def _stack(self, pieces: list[Piece]) -> dict[str, Any] | None:
        """Return symbols in one cell: at most two of them decide, and the last one leads on by itself."""
        own, lead = pieces[1:], pieces[0].lanes
        if any(piece.lanes != lead[:1] for piece in own) or self._aims_at(own):
            return None
        if any(not piece.way.decision and not self._just_follows(piece) for piece in pieces[:-1]):
            return None
        diamonds = [piece for piece in pieces if piece.way.decision]
        if diamonds and not pieces[-1].way.decision and not self._just_follows(pieces[-1]):
            return None
        if not diamonds and pieces[-1].way.targets == [END]:
            return None
        simbol = ["keputusan" if piece.way.decision else "proses" for piece in pieces]
        said = self._id(pieces[0]) | {"oleh": self._oleh(lead), "simbol": simbol}
        decisions = [self._ways(piece)["keputusan"] for piece in diamonds]
        if decisions:
            return said | {"keputusan": decisions if len(decisions) > 1 else decisions[0]}
        return said | self._ways(pieces[-1])

    def _id(self, piece: Piece) -> dict[str, Any]:
        return {"id": f"b{piece.number + 1}"} if piece.number in self.aimed else {}

    def _aims_at(self, pieces: list[Piece]) -> bool:
        return any(piece.number in self.aimed for piece in pieces)

    def _just_follows(self, piece: Piece) -> bool:
        last = piece.number == self.count - 1
        return not piece.way.decision and piece.way.targets == [END if last else piece.number + 1]

    def _ways(self, piece: Piece) -> dict[str, Any]:
        targets = [self._name(piece.number, target) for target in piece.way.targets]
        if piece.way.decision:
            return {"keputusan": self._exits(targets)}
        last = piece.number == self.count - 1
        if self._just_follows(piece) and (last or self.rng.random() >= self.style.told):
            return {}
        told = max(self.style.told, ENDING_TOLD * (targets == ["selesai"]))
        if self.rng.random() < told and len(targets) == 1:
            return {"lanjut": {self.rng.choice(self.style.labels): targets[0]}}
        return {"lanjut": targets[0] if len(targets) == 1 else targets}

    def _exits(self, targets: list[str]) -> Any:
        """Return a decision's exits: without words where all lead elsewhere, or some to several parts."""
        apart = len(set(targets)) == len(targets)
        if apart and self.rng.random() < self.style.bare:
            return targets
        labels = self.rng.sample(self.style.labels, len(targets))
        exits: dict[str, Any] = dict(zip(labels, targets, strict=True))
        if len(targets) > 2 and apart and self.rng.random() < self.style.gathered * 3:
            first, _second, *rest = labels
            exits = {first: targets[:2], **{label: exits[label] for label in rest}}
        elif self.rng.random() < self.style.gathered and len(targets) == 2:
            more = self._another(targets)
            exits[labels[0]] = [targets[0], more] if more else targets[0]
        return exits

    def _another(self, targets: list[str]) -> str | None:
        """Return a part that an exit leads to as well, of those that have an id."""
        others = [f"b{number + 1}" for number in self.aimed if number != END and f"b{number + 1}" not in targets]
        return self.rng.choice(sorted(others)) if others and "lanjut" not in targets else None

    def _name(self, number: int, target: int) -> str:
        if target == END:
            return "selesai"
        return "lanjut" if target == number + 1 and self.rng.random() < 0.7 else f"b{target + 1}"
