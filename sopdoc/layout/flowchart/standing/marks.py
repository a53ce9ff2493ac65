"""What a row of the flowchart consists of: marks for its symbols, and links between them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.grain import up_to_twip
from sopdoc.layout.page import Port, Shape
from sopdoc.layout.text_block import TextBlock
from sopdoc.templat.templat import Templat
from sopdoc.typography.fate import Fate

WIDTH_SHARE = 0.56
"""A symbol's part of its lane's width, at most."""
MOST_LINES = {Shape.PROCESS: 3, Shape.TERMINATOR: 2, Shape.DECISION: 2, Shape.OFFPAGE: 1}
STRIP_GAP = 1.5
"""Least distance of a pentagon from the rules above and below it."""
HEAD_CLEAR = 0.6
"""Towards the rows that distance is as long as an arrowhead and so much more: words on an arrow straight into a
pentagon stand above the rule, and the arrowhead is clear of them."""


class SymbolSize(Struct, frozen=True):
    """Sizes of symbols in a table's lanes: even multiples of the grain, so that centres lie on it.

    The gaps between symbols and the rules of their row are smaller by what they have ``given``.
    """

    width: float
    height: float
    decision_height: float
    pentagon: float
    given: float = 0.0

    def of(self, shape: Shape, _words: str = "") -> tuple[float, float]:
        """Return the width and height of a symbol with words in it."""
        if shape is Shape.OFFPAGE:
            return self.pentagon, self.pentagon
        return self.width, self.decision_height if shape is Shape.DECISION else self.height

    @property
    def widest(self) -> float:
        """The width of the widest symbols."""
        return self.width

    def inside(self, _shape: Shape, rect: Rect) -> Rect:
        """Return the part of a symbol's place that its words may fill, outlines aside."""
        return rect

    def most_lines(self, shape: Shape) -> int:
        """Return in how many lines words stand in a symbol at most."""
        return MOST_LINES[shape]

    def listed(self, _words: str, _rect: Rect) -> TextBlock | None:
        """Return words set in the lines in which they are written, None for those that are no list."""
        return None


def symbol_size(templat: Templat, lane_width: float) -> SymbolSize:
    """Return the symbols' sizes in lanes of a width: as the template says, smaller in narrow lanes."""
    simbol = templat.simbol
    width = min(simbol.lebar, WIDTH_SHARE * lane_width, lane_width - 2 * min(simbol.jarak, lane_width / 4))
    shrink = min(1.0, max(0.5, width / (0.75 * simbol.lebar)))
    sizes = (width, simbol.tinggi * shrink, simbol.tinggi_keputusan * shrink, min(simbol.segilima, width))
    return SymbolSize(*(2 * snap(size / 2) for size in sizes))


def strip_height(templat: Templat, size: SymbolSize) -> float:
    """Return the height of a row of pentagons: as the template says, higher where they need it."""
    return up_to_twip(max(templat.simbol.strip, size.pentagon + STRIP_GAP + templat.simbol.panah + HEAD_CLEAR))


def strip_shift(templat: Templat, size: SymbolSize) -> float:
    """Return how far from a strip's middle, away from the rows, its pentagons stand: an arrowhead has room there."""
    beside = (strip_height(templat, size) - size.pentagon) / 2
    return snap(max(0.0, templat.simbol.panah + HEAD_CLEAR - beside))


class Mark(Struct, frozen=True):
    """A symbol of a ``part`` (from 0): its lane, its words, and how far below the axis its centre lies."""

    lane: int
    shape: Shape
    text: str
    offset: float
    part: int = 0


class Link(Struct, frozen=True):
    """A line inside a row, from one mark to another; plain where the row is done together."""

    source: int
    target: int
    arrow: bool
    fate: Fate = Fate.KEPT


class PartPlan(Struct, frozen=True):
    """A part of a row: flow enters at mark ``entry`` and leaves at mark ``exit``.

    ``end`` is the capsule below a decision or fork that its exits to the end lead to, or None; ``parting`` tells that
    arrows run between the exit mark and it, ``joining`` that they run between a start capsule and the entry mark below
    it, to join the capsule's arrow.

    ``entrance`` is the port of the exit mark that all arrivals must use, where labelled exits need all the others, or
    None; ``most_entrances`` is how many ports exits leave to arrivals at the least. ``branching`` tells that exits and
    what arrives are more than the open ports, so that exits must share one: a flowline that branches (ISO 5807,
    multiple exits).
    """

    entry: int
    exit: int
    end: int | None = None
    entrance: Port | None = None
    most_entrances: int = len(Port)
    branching: bool = False
    parting: bool = False
    joining: bool = False


class RowPlan(Struct, frozen=True):
    """A row's marks and its parts.

    ``above`` and ``below`` are how far the marks reach from the axis, ``clear_above`` and ``clear_below`` what is kept
    free between them and the row's rules. An arrow from a part to the next that is one of the ``links`` is ``linked``:
    these parts are counted from 0.

    In a row woven of two revisions ``fates`` says what became of each mark; ``past`` and ``past_linked`` are the parts
    of the former one, where arrows that went are joined; marks ``under`` others went from the same place.
    """

    marks: tuple[Mark, ...]
    parts: tuple[PartPlan, ...]
    links: tuple[Link, ...]
    linked: frozenset[int]
    above: float
    below: float
    clear_above: float
    clear_below: float
    fates: tuple[Fate, ...] = ()
    past: tuple[PartPlan, ...] = ()
    past_linked: frozenset[int] = frozenset()
    under: tuple[Mark, ...] = ()

    @property
    def lanes(self) -> frozenset[int]:
        """The lanes in which it has marks."""
        return frozenset(mark.lane for mark in self.marks)

    def ends(self, fate: Fate, part: int) -> PartPlan:
        """Return where arrows of a fate are joined to a part."""
        return (self.past if fate is Fate.DELETED and self.past else self.parts)[part]

    def neighbour(self, at: int, side: int) -> int | None:
        """Return the mark next above (-1) or below (1) a mark in its cell, if it is another part's and no link's."""
        here = self.marks[at]
        beyond = [
            other
            for other, mark in enumerate(self.marks)
            if mark.lane == here.lane and (mark.offset - here.offset) * side > 0
        ]
        if not beyond:
            return None
        nearest = min(beyond, key=lambda other: abs(self.marks[other].offset - here.offset))
        joined = any({link.source, link.target} == {at, nearest} for link in self.links)
        return None if joined or self.marks[nearest].part == here.part else nearest

    def linked_in(self, fate: Fate) -> frozenset[int]:
        """Return the parts whose arrows of a fate are the row's own lines."""
        return self.past_linked if fate is Fate.DELETED and self.past else self.linked


def link_ports(source: Mark, target: Mark) -> tuple[Port, Port]:
    """Return the ports that a line inside a row joins: facing sides, or bottom and top in a stack."""
    if source.lane == target.lane:
        return Port.BOTTOM, Port.TOP
    return (Port.RIGHT, Port.LEFT) if source.lane < target.lane else (Port.LEFT, Port.RIGHT)


def closed_ports(marks: Sequence[Mark], links: Sequence[Link], at: int) -> frozenset[Port]:
    """Return a mark's ports that lines inside its row take."""
    closed = set()
    for link in links:
        if at in (link.source, link.target):
            closed.add(link_ports(marks[link.source], marks[link.target])[link.target == at])
    return frozenset(closed)
