"""Which symbols a row holds, and how they stand about the row's axis.

Of the source format, "Symbols". The *axis* is the height at which a row's symbols are joined: a row done
together has all of them on it, a hand-over passes along it, a stack of symbols has its main one on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sopdoc.geometry.length import snap
from sopdoc.layout.page import Shape
from sopdoc.model.alur import END, Edge
from sopdoc.model.prosedur import Langkah, Prosedur, Simbol
from sopdoc.templat.templat import Templat, Terminator
from sopdoc.typography.markup import plain_text

STACK_GAP = 12.0
"""Between two symbols in one cell: room for an arrow."""
LABELLED_GAP = 15.0
"""The same, where the arrow carries a label."""
WIDTH_SHARE = 0.56
"""A symbol's part of its lane's width, at most."""

_SHAPES = {
    Simbol.MULAI: Shape.TERMINATOR,
    Simbol.SELESAI: Shape.TERMINATOR,
    Simbol.PROSES: Shape.PROCESS,
    Simbol.KEPUTUSAN: Shape.DECISION,
}


@dataclass(frozen=True, slots=True)
class SymbolSize:
    """Sizes of symbols in a table's lanes: even multiples of the grain, so that centres lie on it."""

    width: float
    height: float
    decision_height: float
    pentagon: float

    def of(self, shape: Shape) -> tuple[float, float]:
        """Return a symbol's width and height."""
        if shape is Shape.OFFPAGE:
            return self.pentagon, self.pentagon
        return self.width, self.decision_height if shape is Shape.DECISION else self.height


def symbol_size(templat: Templat, lane_width: float) -> SymbolSize:
    """Return the symbols' sizes in lanes of a width: as the template says, smaller in narrow lanes."""
    simbol = templat.simbol
    width = min(simbol.lebar, WIDTH_SHARE * lane_width, lane_width - 2 * min(simbol.jarak, lane_width / 4))
    shrink = min(1.0, max(0.5, width / (0.75 * simbol.lebar)))
    sizes = (width, simbol.tinggi * shrink, simbol.tinggi_keputusan * shrink, min(simbol.segilima, width))
    return SymbolSize(*(2 * snap(size / 2) for size in sizes))


@dataclass(frozen=True, slots=True)
class Mark:
    """A symbol to draw: its lane, its words, and how far below the axis its centre lies."""

    lane: int
    shape: Shape
    text: str
    offset: float


@dataclass(frozen=True, slots=True)
class Link:
    """A line inside a row, from one mark to another; plain where the row is done together."""

    source: int
    target: int
    arrow: bool


@dataclass(frozen=True, slots=True)
class RowPlan:
    """A row's marks; flow enters at mark ``entry`` and leaves at mark ``exit``.

    ``end`` is the capsule below a decision or fork that its exits to the end lead to, or None. ``above`` and ``below``
    are how far the marks reach from the axis.
    """

    marks: tuple[Mark, ...]
    entry: int
    exit: int
    end: int | None
    links: tuple[Link, ...]
    above: float
    below: float


def plan_rows(prosedur: Prosedur, edges: tuple[Edge, ...], size: SymbolSize, templat: Templat) -> tuple[RowPlan, ...]:
    """Plan all rows of a procedure."""
    lanes = {pelaksana.id: index for index, pelaksana in enumerate(prosedur.pelaksana)}
    last = len(prosedur.langkah) - 1
    ending = {edge.source for edge in edges if edge.target == END}
    leading_on = {edge.source for edge in edges if edge.target != END}
    plans = []
    for row, langkah in enumerate(prosedur.langkah):
        ends = row in ending
        parts = bool(langkah.keputusan) or (ends and row in leading_on)
        capsules = _Capsules(row == 0, not parts and (row == last or ends), templat)
        plans.append(
            _plan(langkah, [lanes[name] for name in langkah.oleh.pelaksana], capsules, size, ends=ends and parts)
        )
    return tuple(plans)


@dataclass(frozen=True, slots=True)
class _Capsules:
    """Whether a row starts or ends the procedure, and the words of capsules that stand alone."""

    starts: bool
    ends: bool
    templat: Templat

    @property
    def apart(self) -> bool:
        return self.templat.terminator is Terminator.TERPISAH

    def word(self, simbol: Simbol) -> str:
        if simbol is Simbol.MULAI:
            return self.templat.mulai_label
        return self.templat.selesai_label if simbol is Simbol.SELESAI else ""


def _plan(langkah: Langkah, lanes: list[int], capsules: _Capsules, size: SymbolSize, *, ends: bool) -> RowPlan:
    builder = _Builder(langkah, capsules, size)
    if langkah.oleh.serah_terima:
        builder.hand_over(lanes[0], lanes[1])
    else:
        builder.together(lanes)
    if ends:
        builder.add_end()
    return builder.finish()


class _Builder:
    """Gather a row's marks and links."""

    def __init__(self, langkah: Langkah, capsules: _Capsules, size: SymbolSize) -> None:
        self._langkah = langkah
        self._capsules = capsules
        self._size = size
        self._marks: list[Mark] = []
        self._links: list[Link] = []
        self._entry = self._exit = 0
        self._end: int | None = None

    def together(self, lanes: list[int]) -> None:
        """The leading lane's symbols, and a box in each other lane, joined along the axis."""
        stack = self._stack(starts=self._capsules.starts, ends=self._capsules.ends)
        main = _main(stack)
        first = self._add_stack(lanes[0], stack, on_axis=main)
        self._entry, self._exit = first, first + len(stack) - 1
        places = {lanes[0]: first + main}
        for lane in lanes[1:]:
            places[lane] = len(self._marks)
            self._marks.append(Mark(lane, Shape.PROCESS, "", 0.0))
        ordered = sorted(places)
        for left, right in pairwise(ordered):
            self._links.append(Link(places[left], places[right], arrow=False))

    def hand_over(self, giver: int, taker: int) -> None:
        """A stack ending on the axis, and an arrow to one that starts on it."""
        explicit = self._langkah.simbol
        at_giver = bool(explicit) and explicit[0] is Simbol.MULAI
        given = list(explicit) if at_giver else self._default(starts=self._capsules.starts, ends=False, plain=True)
        taken = (
            list(explicit)
            if explicit and not at_giver
            else self._default(starts=False, ends=self._capsules.ends, plain=False)
        )
        first = self._add_stack(giver, given, on_axis=len(given) - 1, text=False)
        second = self._add_stack(taker, taken, on_axis=0)
        self._links.append(Link(first + len(given) - 1, second, arrow=True))
        self._entry, self._exit = first, second + len(taken) - 1

    def add_end(self) -> None:
        """A capsule "Selesai" below the last symbol, for those of several exits that lead to the end."""
        last = self._marks[self._exit]
        heights = (self._size.of(last.shape)[1] + self._size.of(Shape.TERMINATOR)[1]) / 2
        word = self._capsules.word(Simbol.SELESAI)
        self._end = len(self._marks)
        self._marks.append(Mark(last.lane, Shape.TERMINATOR, word, last.offset + heights + LABELLED_GAP))

    def finish(self) -> RowPlan:
        reach = [(mark.offset, self._size.of(mark.shape)[1] / 2) for mark in self._marks]
        return RowPlan(
            tuple(self._marks),
            self._entry,
            self._exit,
            self._end,
            tuple(self._links),
            above=max(half - offset for offset, half in reach),
            below=max(half + offset for offset, half in reach),
        )

    def _stack(self, *, starts: bool, ends: bool) -> list[Simbol]:
        return list(self._langkah.simbol) or self._default(starts=starts, ends=ends, plain=False)

    def _default(self, *, starts: bool, ends: bool, plain: bool) -> list[Simbol]:
        """The symbols of a cell whose source names none; ``plain`` cells take no decision."""
        if self._langkah.keputusan and not plain:
            body = Simbol.KEPUTUSAN
        elif starts and not self._capsules.apart:
            return [Simbol.MULAI]
        elif ends and not self._capsules.apart:
            return [Simbol.SELESAI]
        else:
            body = Simbol.PROSES
        apart = self._capsules.apart
        return [*[Simbol.MULAI] * (starts and apart), body, *[Simbol.SELESAI] * (ends and apart)]

    def _add_stack(self, lane: int, stack: list[Simbol], on_axis: int, *, text: bool = True) -> int:
        """Add a cell's symbols from top to bottom, number ``on_axis`` on the axis; return the first one's place."""
        first = len(self._marks)
        heights = [self._size.of(_SHAPES[simbol])[1] for simbol in stack]
        tops = [sum(heights[:at]) + at * STACK_GAP for at in range(len(stack))]
        axis = tops[on_axis] + heights[on_axis] / 2
        for at, simbol in enumerate(stack):
            word = " ".join(plain_text(self._langkah.teks).split()) if text and at == _main(stack) else ""
            alone = len(stack) == 1
            word = word or ("" if alone else self._capsules.word(simbol))
            self._marks.append(Mark(lane, _SHAPES[simbol], word, snap(tops[at] + heights[at] / 2 - axis)))
            if at:
                self._links.append(Link(first + at - 1, first + at, arrow=True))
        return first


def _main(stack: list[Simbol]) -> int:
    """The place of the symbol that stands for the activity: the first that is no capsule."""
    for at, simbol in enumerate(stack):
        if simbol in (Simbol.PROSES, Simbol.KEPUTUSAN):
            return at
    return 0
