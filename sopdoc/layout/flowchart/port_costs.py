"""What it costs that an arrow leaves or arrives by a port: the main path goes down, loops go by the sides."""

from __future__ import annotations

from sopdoc.layout.flowchart.field import Net, Node
from sopdoc.layout.page import Port


def leaving_costs(source: Node, target: Node, net: Net, backwards: bool) -> dict[Port, float]:
    """What it costs to leave by a port: the main path goes down, loops leave at a side."""
    costs = {Port.BOTTOM: 0.0, Port.LEFT: 0.0, Port.RIGHT: 0.0, Port.TOP: 30.0}
    if source.offpage:
        costs = {Port.BOTTOM: 6.0, Port.LEFT: 8.0, Port.RIGHT: 8.0, Port.TOP: 6.0}
        costs[Port.TOP if backwards else Port.BOTTOM] = 0.0
    elif backwards:
        costs[Port.BOTTOM] = 14.0
    elif source.decision and net.order > 0 and target.lane == source.lane:
        costs[Port.BOTTOM] = 3.0
    return {port: cost for port, cost in costs.items() if port in source.exits}


def arriving_costs(target: Node, backwards: bool) -> dict[Port, float]:
    """What it costs to arrive at a port: forward arrows enter at the top, loops at a side."""
    if target.offpage:
        costs = {Port.TOP: 0.0, Port.LEFT: 8.0, Port.RIGHT: 8.0, Port.BOTTOM: 30.0}
        if backwards:
            costs |= {Port.BOTTOM: 0.0, Port.TOP: 30.0}
    elif backwards:
        costs = {Port.LEFT: 0.0, Port.RIGHT: 0.0, Port.TOP: 5.0, Port.BOTTOM: 12.0}
    else:
        costs = {Port.TOP: 0.0, Port.LEFT: 7.0, Port.RIGHT: 7.0, Port.BOTTOM: 40.0}
    return {port: cost for port, cost in costs.items() if port in target.entrances}
