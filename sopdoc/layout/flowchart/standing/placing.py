"""Stand a page's symbols in their cells."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.standing.chart_context import Band, ChartContext, PageFlow
from sopdoc.layout.flowchart.standing.marks import Mark, PartPlan, RowPlan, closed_ports
from sopdoc.layout.flowchart.standing.offpage import Crossing
from sopdoc.layout.flowchart.standing.page_context import Node, Track
from sopdoc.layout.page import Port, Shape, Symbol
from sopdoc.layout.text_block import TextBlock
from sopdoc.typography.fate import Fate

JOINING = 8.0
"""How far above a symbol arrows run that join the arrow of the start capsule over it."""
PARTING = 6.0
"""Distance of arrows that run between a diamond and the capsule under it."""
LEAVING = 4.0
"""How far below a symbol of another part in its cell arrows run, at least."""
ABOVE_END = 14.0
"""How far above that capsule the last of them runs: its own arrow has its head and words there."""
LETTER_HEIGHT = 0.42
"""A pentagon's letter stands in its upper part: its middle is this far down, in heights."""
NO_LETTER = "?"
"""On a pentagon of an arrow that is left out in the end."""


class Placement(Struct):
    """A page's symbols, each with its node; the number of each row's first one and of each edge's pentagon."""

    symbols: list[Symbol] = []
    nodes: list[Node] = []
    first: dict[int, int] = {}
    pentagons: dict[int, int] = {}
    under: list[Symbol] = []
    """Symbols that went from the places of others: nothing is joined to them."""


def place_symbols(ground: ChartContext, flow: PageFlow) -> Placement:
    """Place the symbols of all rows and strips of a page."""
    placer = _Placer(ground, flow)
    placer.rows()
    placer.pentagons()
    return placer.placement


class _Placer:
    def __init__(self, ground: ChartContext, flow: PageFlow) -> None:
        self._ground = ground
        self._flow = flow
        self.placement = Placement()

    def rows(self) -> None:
        for number, band in enumerate(self._flow.bands):
            if band.row is None:
                continue
            plan = self._ground.plans[band.row]
            self.placement.first[band.row] = len(self.placement.symbols)
            for at in range(len(plan.marks)):
                self._add_mark(plan, at, number, band.row)
            for mark in plan.under:
                self._add_under(mark, band)

    def pentagons(self) -> None:
        bands = self._flow.bands
        steps = [number for number, band in enumerate(bands) if band.row is not None]
        self._add_pentagons(self._flow.head, range(steps[0])[::-1])
        self._add_pentagons(self._flow.foot, range(steps[-1] + 1, len(bands)))

    def _add_mark(self, plan: RowPlan, at: int, number: int, row: int) -> None:
        mark = plan.marks[at]
        axis = self._flow.bands[number].axis
        rect = self._mark_rect(mark, axis)
        text = self._ground.words_in(mark.text, mark.shape, rect, rect.centre) if mark.text else None
        fate = plan.fates[at] if plan.fates else Fate.KEPT
        self._add(mark.shape, rect, self._place(row, mark.part), mark.lane, text, fate)
        joins = any(part.joining and at == part.entry for part in plan.parts)
        part = next((part for part in plan.parts if part.exit == at), None)
        self.placement.nodes.append(
            Node(
                rect,
                mark.lane,
                number,
                closed_ports(plan.marks, plan.links, at),
                decision=mark.shape is Shape.DECISION,
                entrance=Port.TOP if joins else part.entrance if part else None,
                most_entrances=part.most_entrances if part else len(Port),
                above=((snap(rect.y - JOINING), False),) if joins else self._tracks_over(plan, at, axis),
                below=self._parting_tracks(plan, part, rect, axis) or self._tracks_under(plan, at, axis),
            )
        )

    def _add_under(self, mark: Mark, band: Band) -> None:
        rect = self._mark_rect(mark, band.axis)
        text = self._ground.words_in(mark.text, mark.shape, rect, rect.centre) if mark.text else None
        place = self._place(band.row or 0, mark.part)
        self.placement.under.append(self._symbol(mark.shape, rect, place, mark.lane, text, Fate.DELETED))

    def _tracks_over(self, plan: RowPlan, at: int, axis: float) -> tuple[Track, ...]:
        """Return the tracks between a symbol and one of another part that stands over it in its cell."""
        over = plan.neighbour(at, -1)
        return () if over is None else self._between(plan, over, at, axis)

    def _tracks_under(self, plan: RowPlan, at: int, axis: float) -> tuple[Track, ...]:
        under = plan.neighbour(at, 1)
        return () if under is None else self._between(plan, at, under, axis)

    def _between(self, plan: RowPlan, upper: int, lower: int, axis: float) -> tuple[Track, ...]:
        top, bottom = (self._mark_rect(plan.marks[at], axis) for at in (upper, lower))
        room = bottom.y - JOINING - top.bottom - LEAVING
        return tuple((snap(bottom.y - JOINING - PARTING * number), False) for number in range(int(room / PARTING) + 1))

    def _parting_tracks(self, plan: RowPlan, part: PartPlan | None, diamond: Rect, axis: float) -> tuple[Track, ...]:
        """Return the tracks between a diamond whose exits part below it and the capsule under it."""
        if part is None or not part.parting or part.end is None:
            return ()
        room = self._mark_rect(plan.marks[part.end], axis).y - ABOVE_END - diamond.bottom
        return tuple((snap(diamond.bottom + PARTING * number), False) for number in range(1, int(room / PARTING) + 1))

    def _mark_rect(self, mark: Mark, axis: float) -> Rect:
        return self._rect(mark.lane, axis + mark.offset, mark.shape, mark.text)

    def _add_pentagons(self, crossing: tuple[Crossing, ...], strips: range) -> None:
        for item in crossing:
            number, lane = strips[item.level], item.lane
            rect = self._rect(lane, self._flow.bands[number].axis, Shape.OFFPAGE)
            middle = Point(rect.centre.x, rect.y + LETTER_HEIGHT * rect.height)
            letter = self._ground.words_in(self._ground.letters.get(item.edge, NO_LETTER), Shape.OFFPAGE, rect, middle)
            self.placement.pentagons[item.edge] = len(self.placement.symbols)
            place = self._place(item.row, item.part)
            self._add(Shape.OFFPAGE, rect, place, lane, letter, self._ground.fate(item.edge))
            self.placement.nodes.append(Node(rect, lane, number, offpage=True))

    def _place(self, row: int, part: int) -> tuple[int, int]:
        """Return a row from 1, and a part of it from 1, 0 where the row has but one."""
        return row + 1, part + 1 if len(self._ground.plans[row].parts) > 1 else 0

    def _add(
        self, shape: Shape, rect: Rect, place: tuple[int, int], lane: int, text: TextBlock | None, fate: Fate
    ) -> None:
        self.placement.symbols.append(self._symbol(shape, rect, place, lane, text, fate))

    def _symbol(
        self, shape: Shape, rect: Rect, place: tuple[int, int], lane: int, text: TextBlock | None, fate: Fate
    ) -> Symbol:
        templat = self._ground.press.templat
        return Symbol(
            id=len(self.placement.symbols),
            shape=shape,
            rect=rect,
            langkah=place[0],
            pelaksana=self._ground.lane_ids[lane],
            text=text,
            fill=templat.warna.simbol,
            line=templat.simbol.garis,
            mark=fate,
            bagian=place[1],
        )

    def _rect(self, lane: int, y: float, shape: Shape, words: str = "") -> Rect:
        width, height = self._ground.size.of(shape, words)
        left = snap(self._ground.lane_centre(lane) - width / 2)
        return Rect(left, snap(snap(y) - height / 2), width, height)


def band_reach(ground: ChartContext, band: Band) -> tuple[float, float]:
    """Return how far a band's symbols reach above and below its axis."""
    if band.row is None:
        half = ground.size.pentagon / 2
        return half, half
    plan = ground.plans[band.row]
    return plan.above, plan.below
