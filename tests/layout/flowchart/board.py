"""A flowchart to test on: lanes of 90 from x = 200 on, rows of 60 from y = 100 on, symbols of 36 × 18."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import Any

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.passages.edge_lanes import edge_lanes
from sopdoc.layout.flowchart.passages.levels import Levels
from sopdoc.layout.flowchart.passages.pentagons import Pentagons, Strips
from sopdoc.layout.flowchart.standing.chart_context import Band, ChartContext, PageFlow
from sopdoc.layout.flowchart.standing.label_words import LabelWords
from sopdoc.layout.flowchart.standing.marks import RowPlan, symbol_size
from sopdoc.layout.flowchart.standing.offpage import crossings, letter
from sopdoc.layout.flowchart.standing.page_context import Net, Node, PageContext
from sopdoc.layout.flowchart.standing.plan import plan_rows
from sopdoc.layout.flowchart.ways.route import Route, make_route
from sopdoc.layout.page import Port
from sopdoc.model.alur import Edge, flow_edges
from sopdoc.model.prosedur import Langkah, Pelaksana, Prosedur
from tests import flows
from tests.flows import langkah
from tests.layout.fake import SETTER, TEMPLAT

LEFT, LANE, TOP, ROW, STRIP = 200.0, 90.0, 100.0, 60.0, 24.0


def step(oleh: str = "a", **values: Any) -> Langkah:
    """Return a step done by "a", by "a" and "b" together ("ab"), or handed over ("a>b")."""
    return langkah("kegiatan", oleh, **values)


def decide(oleh: str = "a", *, id: str = "", **exits: str) -> Langkah:
    """Return a decision with exits label=target."""
    return step(oleh, id=id, keputusan=flows.exits(**exits))


def procedure(*steps: Langkah, lanes: str = "abc", **values: Any) -> Prosedur:
    """Return a procedure; each lane is named by its letter."""
    judul = values.pop("judul", "Judul")
    return Prosedur(judul, tuple(Pelaksana(lane, lane) for lane in lanes), steps, **values)


def ground_of(prosedur: Prosedur, **changes: Any) -> ChartContext:
    """Return what the pages of a procedure share; edge 0 has the letter A if it crosses a page break."""
    templat = changes.get("templat", TEMPLAT)
    lanes = len(prosedur.pelaksana)
    edges = flow_edges(prosedur)
    size = symbol_size(templat, LANE)
    press = Press(templat, SETTER)
    labels = LabelWords(press, LANE)
    return ChartContext(
        plans=plan_rows(prosedur, edges, size, templat, labels, changes.get("growth", {})),
        edges=edges,
        size=size,
        lane_edges=tuple(LEFT + LANE * lane for lane in range(lanes + 1)),
        lane_ids=tuple(pelaksana.id for pelaksana in prosedur.pelaksana),
        letters={number: letter(number) for number in range(len(edges))},
        press=press,
        labels=labels,
    )


def flow_of(ground: ChartContext, first: int = 0, past: int | None = None, row: float = ROW) -> PageFlow:
    """Return a page of rows ``first`` … ``past`` - 1, their axes in their middles."""
    past = len(ground.plans) if past is None else past
    breaks = [0, first, past, len(ground.plans)]
    pages = [pair for pair in pairwise(breaks) if pair[0] < pair[1]]
    ends, lanes = edge_lanes(ground.plans, ground.edges, ground.fates), len(ground.lane_ids)
    levels = Levels(ends, lanes)
    crossing = [crossings(ground.edges, *page) for page in pages]
    wanted = [[levels.wanted([one.edge for one in side]) for side in both] for both in crossing]
    strips = [
        Strips(*both, *counts, rows[0], rows[1] - 1) for both, counts, rows in zip(crossing, wanted, pages, strict=True)
    ]
    page = pages.index((first, past))
    head, foot = Pentagons(strips, ends, tuple(plan.lanes for plan in ground.plans), lanes).on(page)
    rows: list[int | None] = [None] * wanted[page][0]
    rows += range(first, past)
    rows += [None] * wanted[page][1]
    edges = accumulate((STRIP if at is None else row for at in rows), initial=TOP)
    bands = [Band(top, bottom, (top + bottom) / 2, at) for at, (top, bottom) in zip(rows, pairwise(edges), strict=True)]
    return PageFlow(tuple(bands), head, foot)


def plan_of(prosedur: Prosedur, row: int, **changes: Any) -> RowPlan:
    """Return one row's plan."""
    return ground_of(prosedur, **changes).plans[row]


def node(lane: int, row: int, **values: Any) -> Node:
    """Return a box in the middle of a cell, or a pentagon or diamond of the same size."""
    centre = Point(LEFT + LANE * (lane + 0.5), TOP + ROW * (row + 0.5))
    return Node(Rect.from_centre(centre, 36, 18), lane, row, **values)


def field_of(*nodes: Node, lanes: int = 3, rows: int = 3, density: int = 1) -> PageContext:
    """Return a field of whole rows."""
    return PageContext(
        nodes=nodes,
        lane_edges=tuple(LEFT + LANE * lane for lane in range(lanes + 1)),
        row_edges=tuple(TOP + ROW * row for row in range(rows + 1)),
        axes=tuple(TOP + ROW * (row + 0.5) for row in range(rows)),
        above=(9.0,) * rows,
        below=(9.0,) * rows,
        symbol_width=36,
        density=density,
    )


def net(source: int, target: int, **values: Any) -> Net:
    """Return an arrow of a family of its own, unless that is given."""
    return Net(**{"source": source, "target": target, "family": source, **values})


def line(one: Net, *points: tuple[float, float], ports: tuple[Port, Port] = (Port.BOTTOM, Port.TOP)) -> Route:
    """Return a route along points."""
    return make_route(one, tuple(Point(*point) for point in points), ports)


def ends(edges: tuple[Edge, ...]) -> list[tuple[int, int]]:
    """Return the rows that edges join."""
    return [(edge.source, edge.target) for edge in edges]
