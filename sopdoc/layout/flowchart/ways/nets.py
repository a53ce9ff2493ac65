"""The arrows that a page has to route, and the lines inside its rows."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from sopdoc.layout.flowchart.standing.chart_context import ChartContext, PageFlow
from sopdoc.layout.flowchart.standing.marks import link_ports
from sopdoc.layout.flowchart.standing.page_context import IN_ROW, Net
from sopdoc.layout.flowchart.standing.placing import Placement
from sopdoc.layout.flowchart.ways.route import Route, make_route
from sopdoc.layout.page import Port
from sopdoc.model.alur import END, Edge, Place
from sopdoc.typography.fate import Fate

PORTS = len(Port)
GONE = Fate.DELETED
"""Arrows of this fate take no part in what is chosen together for a step's exits: each goes its own way."""


def row_lines(ground: ChartContext, flow: PageFlow, placement: Placement) -> tuple[Route, ...]:
    """Return the lines inside rows: joint rows' plain ones, arrows of stacks and hand-overs."""
    routes = []
    for row in (band.row for band in flow.bands if band.row is not None):
        plan, first = ground.plans[row], placement.first[row]
        for link in plan.links:
            ports = link_ports(plan.marks[link.source], plan.marks[link.target])
            source, target = first + link.source, first + link.target
            points = (placement.nodes[source].port(ports[0]), placement.nodes[target].port(ports[1]))
            net = Net(source, target, family=IN_ROW, head=ground.press.templat.simbol.panah, fate=link.fate)
            routes.append(make_route(net, points, ports, plain=not link.arrow))
    return tuple(routes)


def page_nets(ground: ChartContext, placement: Placement) -> tuple[Net, ...]:
    """Return a net for each edge that a page draws, whole or up to its pentagon.

    A label stands where the arrow leaves its step: on the page of its source only.
    """
    nets = []
    exits = Counter[Place]()
    families = _families(ground)
    counts = Counter(edge.place for number, edge in enumerate(ground.edges) if ground.fate(number) is not GONE)
    for number, edge in enumerate(ground.edges):
        fate = ground.fate(number)
        order = 0 if fate is GONE else exits[edge.place]
        exits[edge.place] += fate is not GONE
        ends = _ends(ground, placement, number, edge)
        if ends is None:
            continue
        leaves = edge.source in placement.first
        words = ground.labels.printed(edge.label) if leaves else ""
        boxes = [block.rect for block in ground.labels.forms(words)] if words else []
        nets.append(
            Net(
                *ends,
                family=families[edge.place] if leaves and fate is not GONE else len(families) + number,
                edge=number,
                order=order,
                words=words,
                labels=tuple((box.width, box.height) for box in boxes),
                head=ground.press.templat.simbol.panah,
                fate=fate,
                branching=leaves and ground.plans[edge.source].ends(fate, edge.source_part).branching,
                decides=placement.nodes[ends[0]].decision,
                onward=edge.target == END or edge.target_place > edge.place,
                many=leaves and counts[edge.place] > PORTS and bool(edge.label),
            )
        )
    below = {net.family: net.target for net in nets if _leads_right_below(net, placement)}
    return tuple(replace(net, yields=True) if below.get(net.family, net.target) != net.target else net for net in nets)


def _leads_right_below(net: Net, placement: Placement) -> bool:
    """Tell whether an exit of a decision with a port for each leads to a symbol of the next row, in its own lane.

    Nothing stands between them, such as a capsule below the decision.
    """
    source, target = placement.nodes[net.source], placement.nodes[net.target]
    if not net.decides or net.branching or target.offpage:
        return False
    is_next = target.lane == source.lane and target.row == source.row + 1
    return is_next and not any(
        node.lane == source.lane and source.rect.y < node.rect.y < target.rect.y for node in placement.nodes
    )


def _families(ground: ChartContext) -> dict[Place, int]:
    """Return a number for each part of each row: exits of a part are chosen together."""
    places = ((row, part) for row, plan in enumerate(ground.plans) for part in range(len(plan.parts)))
    return {place: number for number, place in enumerate(places)}


def _ends(ground: ChartContext, placement: Placement, number: int, edge: Edge) -> tuple[int, int] | None:
    """Return the symbols that an edge joins on this page, or None if it isn't drawn here."""
    if number in ground.undrawn:
        return None
    first, plans = placement.first, ground.plans
    pentagon, fate = placement.pentagons.get(number), ground.fate(number)
    if edge.is_within and edge.source_part in plans[edge.source].linked_in(fate):
        return None
    leaving = plans[edge.source].ends(fate, edge.source_part)
    source = first[edge.source] + leaving.exit if edge.source in first else pentagon
    if edge.target == END:
        return None if source is None or leaving.end is None else (source, first[edge.source] + leaving.end)
    entering = plans[edge.target].ends(fate, edge.target_part)
    target = first[edge.target] + entering.entry if edge.target in first else pentagon
    return None if source is None or target is None else (source, target)
